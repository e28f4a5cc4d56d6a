/**
 * Measures that stand in running text: "4.1.2 Titel. Text …", "Åtgärd 3: …", bullets under a heading, and what
 * someone is told to do ("får i uppdrag att …", "ansvarar för att …"). Source: the plans of Kalmar, Örebro and the
 * joint council, and the guidelines of Stockholm. A numbered list or bullets say for themselves what a measure is;
 * only a text without either is searched for assignments.
 */
import { isPageMark, joinLines, linesOf } from '@/lib/pasted-text/rules'

export type ListedMeasure = {
  number: string
  /** The heading it stands under; empty when there is none. */
  heading: string
  title: string
  text: string
  responsible: string
}

type Mark = { number: string; rest: string }
type Block = { mark: Mark | null; heading: boolean; lines: string[] }

const marks = [
  /^\s*åtgärd\s+(?<number>\d+(?:\.\d+)*)\s*[:.–-]\s*(?<rest>.+)$/iu,
  /^\s*(?<number>\d{1,2}(?:\.\d{1,2}){1,3})\.?\s+(?<rest>\p{L}.+)$/u,
  /^\s*(?<number>\d{1,2})[.)]\s+(?<rest>\p{L}.*)$/u,
  /^\s*(?<number>[•*–-])\s+(?<rest>\p{L}.*)$/u,
]

function markOf(line: string): Mark | null {
  for (const mark of marks) {
    const { number = '', rest = '' } = mark.exec(line)?.groups ?? {}
    if (number !== '') return { number, rest }
  }
  return null
}

export function readList(text: string): ListedMeasure[] {
  const source = linesOf(text)
  const blocks = blocksOf(text.split('\n'))
  const listed = listedIn(blocks, (lines) => joinLines(lines, source))
  return listed.length > 0 ? listed : assignmentsIn(blocks, (lines) => joinLines(lines, source))
}

/** Paragraphs, headings and items, put together from their lines. */
function blocksOf(lines: readonly string[]): Block[] {
  const filled = lines.filter((line) => line.trim() !== '' && !isPageMark(line))
  const width = usualWidth(filled)
  // Some PDF text has a blank line between all its lines: there it says nothing.
  const spaced = lines.length - filled.length > filled.length * 0.8
  const blocks: Block[] = []
  let blank = true
  for (const line of lines) {
    if (isPageMark(line)) continue
    if (line.trim() === '') {
      blank = true
      continue
    }
    const mark = markOf(line)
    const last = blocks.at(-1)
    const begins = mark || !last || beginsBlock({ last, line, apart: blank && !spaced, width })
    if (begins) blocks.push({ mark, heading: false, lines: [mark ? mark.rest + trailing(line) : line] })
    else last.lines.push(line)
    blank = false
  }
  return blocks.map((block) => ({ ...block, heading: !block.mark && isHeading(plain(block)) }))
}

export type Paragraph = { heading: boolean; mark: string; text: string }

/** The text as headings, list items and paragraphs, with the lines of each put together. */
export function paragraphsOf(text: string): Paragraph[] {
  const source = linesOf(text)
  return blocksOf(text.split('\n')).map(({ heading, mark, lines }) => ({
    heading,
    mark: mark?.number ?? '',
    text: joinLines(lines, source),
  }))
}

function usualWidth(lines: readonly string[]): number {
  const lengths = lines.map((line) => line.trim().length).sort((a, b) => a - b)
  return lengths[Math.floor(lengths.length * 0.9)] ?? 0
}

const trailing = (line: string) => (line.endsWith(' ') ? ' ' : '')
const plain = ({ lines }: Block) => lines.map((line) => line.trim()).join(' ')

type Next = { last: Block; line: string; apart: boolean; width: number }

/** A capital after a blank line, after a colon, or after a line that was broken though the word had room. */
function beginsBlock({ last, line, apart, width }: Next): boolean {
  const [before, next] = [last.lines.at(-1)?.trim() ?? '', line.trim()]
  // A footnote at the end of a page.
  if (/^\d{1,3}\s+\p{Lu}/u.test(next)) return true
  if (!/^["”]?\p{Lu}/u.test(next)) return false
  const word = /^\S+/.exec(next)?.[0] ?? ''
  return apart || before.endsWith(':') || before.length + 1 + word.length <= width * 0.8
}

/** Short, begins with a capital, and is not a sentence; or says that a list follows. */
function isHeading(text: string): boolean {
  if (!/^\p{Lu}/u.test(text) || text.length > 160) return false
  return text.endsWith(':') || (text.length <= 110 && !/[.,;)]$/.test(text))
}

function listedIn(blocks: readonly Block[], join: (lines: string[]) => string): ListedMeasure[] {
  const found: ListedMeasure[] = []
  let heading = ''
  let open: ListedMeasure | null = null
  for (const block of blocks) {
    const text = join(block.lines)
    if (block.mark) {
      open = { ...itemOf(text, heading), number: block.mark.number.replace(/^[•*–-]$/, ''), heading }
      found.push(open)
    } else if (block.heading && !(open?.number && isBodyOf(text))) {
      heading = text.replace(/:$/, '')
      open = null
    } else if (open && open.number !== '') open.text = [open.text, text].filter(Boolean).join('\n')
  }
  return found
}

/** A sentence under a numbered item belongs to it; a heading does not. */
const isBodyOf = (text: string) => /\.$/.test(text)

const longestTitle = 200

/** The title and what more is said: at the first full stop or line break, when that leaves a title of fair length. */
function parted(text: string): Pick<ListedMeasure, 'title' | 'text' | 'responsible'> {
  const [, first = text, rest = ''] = /^(.{12,200}?[^\s.]{3}[.:?])\s+(\p{Lu}.*)$/su.exec(text) ?? []
  const title = first.replace(/[.,;:]$/, '').trim()
  const responsible = assigneeOf(title)
  if (title.length <= longestTitle) return { title, text: rest.trim(), responsible }
  const cut = title.slice(0, longestTitle - 1)
  return { title: `${cut.slice(0, cut.lastIndexOf(' '))}…`, text, responsible }
}

const told =
  '(?:får i uppdrag att|ska|ansvarar för att|ansvara för|ansvarar för|identifierar|säkerställer att|har (?:[\\p{L} ]+ )?ett ansvar att)'
const assignment = new RegExp(
  `^(?<who>(?:Den |Det |De |Respektive |Samtliga |Varje )?[\\p{L}-]+(?: [\\p{L}-]+){0,4}?) (?<told>${told}) (?<what>.+)$`,
  'u',
)
const body =
  /(?:^partnerskap [\p{L}]+|förvaltning|förvaltningen|förvaltningarna|nämnd|nämnden|nämnderna|kontoret|funktion|funktionen|styrelsen|samordnare|samordnaren|enhet|enheten|bolag|bolaget|kommun|kommunen|partnerskap|partnerskapet|förvaltningar|team|råd|rådet|tjänst|tjänsten)(?!\p{L})/iu

/** The body that a sentence gives something to do; empty when it names none. */
function assigneeOf(sentence: string): string {
  const who = assignment.exec(sentence)?.groups?.who ?? ''
  return body.test(who) ? who : ''
}

const toldByHeading = /^(?<who>\p{Lu}[\p{L}-]*(?: [\p{L}-]+)?) (?:fortsatt )?\p{Ll}+a(?!\p{L})/u

/** Under "… ska:" an item goes on where the heading stopped: "Kommunledningskontoret avsätta …". */
function itemOf(text: string, heading: string): Pick<ListedMeasure, 'title' | 'text' | 'responsible'> {
  const item = parted(text)
  if (item.responsible !== '' || !/(?<!\p{L})ska$/u.test(heading)) return item
  const who = toldByHeading.exec(item.title)?.groups?.who ?? ''
  return { ...item, responsible: body.test(who) ? who : '' }
}

function assignmentsIn(blocks: readonly Block[], join: (lines: string[]) => string): ListedMeasure[] {
  let heading = ''
  return blocks.flatMap((block) => {
    const text = join(block.lines)
    if (block.heading) {
      heading = text.replace(/:$/, '')
      return []
    }
    return sentencesOf(text).flatMap((sentence) => {
      const responsible = assigneeOf(sentence)
      return responsible ? [{ ...parted(sentence), number: '', heading, responsible }] : []
    })
  })
}

/** A full stop before a capital ends a sentence, unless it belongs to an abbreviation. */
function sentencesOf(text: string): string[] {
  return text.split(/(?<=[^\s.]{3}[.!?])\s+(?=\p{Lu})/u).map((sentence) => sentence.trim())
}
