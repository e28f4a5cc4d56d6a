/**
 * Text as the clipboard gives it, put right: what a PDF broke into lines becomes running text again. A word that was
 * divided at the end of a line is joined; a Swedish compound that shares its end ("barn- och ungdom") keeps its
 * hyphen. Two kinds of PDF text are met: where whole words end a line a space often follows the line, so that a line
 * without one was cut inside a word; otherwise only a hyphen at the end says so.
 */
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/g
const control = /(?![\t\n])\p{Cc}/gu
const bulletSigns = /[\uf0b7\uf0a7\u25cf\u25aa\u25e6\u2023\u00b7]/g

export function tidyPaste(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|\f|\u2028|\u2029/g, '\n')
    .replace(invisible, '')
    .replace(control, '')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(bulletSigns, '•')
    .replace(/ﬁ/g, 'fi')
    .replace(/ﬂ/g, 'fl')
}

export type Lines = {
  /** Not blank, as pasted: a space at the end may say that a word ended there. */
  lines: string[]
  /** Whether a line without a space after it was cut inside a word. */
  marksWords: boolean
  /** Every compound with a hyphen that stands whole on one line, in small letters. */
  hyphenated: ReadonlySet<string>
}

export function linesOf(text: string): Lines {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const ending = lines.filter((line) => line.endsWith(' ')).length
  const marksWords = lines.length >= 4 && ending / lines.length > 0.6
  const hyphenated = new Set([...text.matchAll(/\p{L}{2,}-\p{L}{2,}/gu)].map(([word]) => word.toLowerCase()))
  return { lines, marksWords, hyphenated }
}

const sharesItsEnd = /^(och|eller|samt|respektive|till|and|or)\b|^\//u

/** Lines of one paragraph as one line of text. */
export function joinLines(lines: readonly string[], source: Omit<Lines, 'lines'>): string {
  let joined = ''
  let cut = false
  for (const line of lines) {
    const next = line.trim()
    if (next === '') continue
    joined = joined === '' ? next : joinTwo({ before: joined, next, cut }, source.hyphenated)
    cut = isCut(line, source.marksWords)
  }
  return joined.replace(/ {2,}/g, ' ')
}

/** Whether the line ends inside a word. */
export function isCut(line: string, marksWords: boolean): boolean {
  if (marksWords) return !line.endsWith(' ')
  return /\p{L}-$/u.test(line)
}

type Seam = { before: string; next: string; cut: boolean }

function joinTwo({ before, next, cut }: Seam, hyphenated: ReadonlySet<string>): string {
  if (/^[,.;:)]/.test(next)) return `${before}${next}`
  if (!cut) return `${before} ${next}`
  if (!before.endsWith('-')) return /^\p{Ll}/u.test(next) ? `${before}${next}` : `${before} ${next}`
  if (sharesItsEnd.test(next)) return `${before} ${next}`
  if (/^[\p{Lu}\d]/u.test(next)) return `${before}${next}`
  const compound = `${/\p{L}+-$/u.exec(before)?.[0] ?? ''}${/^\p{L}+/u.exec(next)?.[0] ?? ''}`
  return hyphenated.has(compound.toLowerCase()) ? `${before}${next}` : `${before.slice(0, -1)}${next}`
}

/** What a PDF puts between its pages: "4 (5)", "Sida 3 av 12", a bare address. */
export function isPageMark(line: string): boolean {
  return /^\s*(\d+\s*\(\d+\)|sida \d+( av \d+)?|https?:\/\/\S+|[–-][\s–-]*)\s*$/i.test(line)
}

/** Every line break and blank run in a cell as one space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
