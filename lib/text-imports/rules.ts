/**
 * The prose of a plan, by heading: from a Word document its own headings, from a text the lines that read as headings.
 * What a plan's text can hold stays (headings, lists, tables, as in lib/rich-text); everything else becomes plain text.
 */
import { paragraphsOf } from '@/lib/measure-lists/rules'
import { oneLine, tidyPaste } from '@/lib/pasted-text/rules'
import type { Chapter, PlacedChapter } from '@/lib/text-imports/schema'
import type { WordBlock } from '@/lib/word-files/rules'

type Part = { heading: boolean; level: number; text: string; item?: true }

export function chaptersOfWord(blocks: readonly WordBlock[]): Chapter[] {
  return gather(
    blocks.map((block): Part => {
      if (block.kind === 'heading')
        return { heading: true, level: block.level, text: oneLine(tidyPaste(block.text)) }
      if (block.kind === 'table') return { heading: false, level: 1, text: tableText(block.rows) }
      const text = tidyPaste(block.text)
      if (block.kind === 'paragraph') return { heading: false, level: 1, text: asProse(text) }
      return {
        heading: false,
        level: 1,
        item: true,
        text: `${block.ordered ? `${block.number}.` : '-'} ${oneLine(text)}`,
      }
    }),
  )
}

function tableText(rows: readonly string[][]): string {
  const lines = rows.map(
    (cells) => `| ${cells.map((cell) => oneLine(tidyPaste(cell)).replace(/\|/g, '\\|')).join(' | ')} |`,
  )
  const rule = `|${' --- |'.repeat(rows[0]?.length ?? 1)}`
  return [lines[0], rule, ...lines.slice(1)].join('\n')
}

/** A line that happens to begin as a heading is none. */
const asProse = (text: string) => text.replace(/^(#{1,6}\s)/gm, '\\$1')

export function chaptersOfText(text: string): Chapter[] {
  return gather(
    paragraphsOf(text).map(({ heading, mark, text: said }): Part => {
      const marked = /^(#{1,3})\s+(.+)$/.exec(said)
      if (marked) return { heading: true, level: marked[1]?.length ?? 1, text: marked[2] ?? '' }
      const deep = /^\d+(\.\d+)+$/.test(mark)
      const titled = mark !== '' && /\d/.test(mark) && said.length <= 80 && !/[.,:;]$/.test(said)
      if (deep || (titled && /^\p{Lu}/u.test(said) && !/\s(ska|bör)\s/.test(said))) {
        return { heading: true, level: mark.split('.').length, text: said }
      }
      if (heading && !said.endsWith(':')) return { heading: true, level: 1, text: said }
      if (mark !== '')
        return { heading: false, level: 1, item: true, text: `${/\d/.test(mark) ? `${mark}.` : '-'} ${said}` }
      return { heading: false, level: 1, text: asProse(said) }
    }),
  )
}

/** Items follow each other line by line; everything else has a blank line between. */
function gather(parts: readonly Part[]): Chapter[] {
  const chapters: (Chapter & { endsInItem: boolean })[] = []
  for (const { heading, level, text, item = false } of parts) {
    if (text.trim() === '') continue
    if (heading) {
      chapters.push({ heading: text.slice(0, 300), level: Math.min(9, level), text: '', endsInItem: false })
      continue
    }
    const last = chapters.at(-1) ?? { heading: '', level: 1, text: '', endsInItem: false }
    if (chapters.length === 0) chapters.push(last)
    const seam = last.text === '' ? '' : item && last.endsInItem ? '\n' : '\n\n'
    last.text = `${last.text}${seam}${text}`
    last.endsInItem = item
  }
  return chapters.map(({ endsInItem: _, ...chapter }) => chapter)
}

export type PlanHeading = { id: string; heading: string }

const plain = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/^[\d.\s]+/, '')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()

/** Into the section of the same heading; a lower heading goes with the one above it, another gets a new section. */
export function placeChapters(
  chapters: readonly Chapter[],
  sections: readonly PlanHeading[],
): PlacedChapter[] {
  const known = new Map(sections.map(({ id, heading }) => [plain(heading), id]))
  return chapters.map((chapter, at) => {
    const same = known.get(plain(chapter.heading))
    const lower = at > 0 && chapter.level > 1
    return { ...chapter, place: same ?? (chapter.heading === '' ? 'skip' : lower ? 'above' : 'new') }
  })
}

export type WrittenText = { target: string; heading: string; text: string }

/** What each section gets, with the chapters placed "above" under headings of their own. */
export function textsOf(chapters: readonly PlacedChapter[]): WrittenText[] {
  const written: WrittenText[] = []
  for (const { place, heading, level, text } of chapters) {
    const last = written.at(-1)
    if (place === 'above' && last) {
      const mark = '#'.repeat(Math.min(3, Math.max(2, level)))
      last.text = [last.text, `${mark} ${heading}`, text].filter(Boolean).join('\n\n')
    } else if (place !== 'skip' && place !== 'above') written.push({ target: place, heading, text })
  }
  return written
}
