/**
 * Plain text from the clipboard. An empty line divides paragraphs and a line stays a line, as when it is typed; but
 * text that a PDF broke into lines becomes running text again (lib/pasted-text), and lines with bullets a list.
 */
import { paragraphsOf } from '@/lib/measure-lists/rules'
import { isPageMark, linesOf, tidyPaste } from '@/lib/pasted-text/rules'
import type { RichBlock, RichInline } from '@/lib/rich-text/rules'

export function readProse(text: string): RichBlock[] {
  const tidy = tidyPaste(text)
  if (!isBroken(tidy)) return asTyped(tidy)
  const blocks: RichBlock[] = []
  for (const { mark, text: said } of paragraphsOf(tidy)) {
    const bullet = /^[•*–-]$/.test(mark)
    const last = blocks.at(-1)
    const item = [{ kind: 'paragraph' as const, inlines: [words(said)] }]
    if (bullet && last?.kind === 'list') last.items.push(item)
    else if (bullet) blocks.push({ kind: 'list', ordered: false, start: 1, items: [item] })
    else blocks.push({ kind: 'paragraph', inlines: [words(mark === '' ? said : `${mark} ${said}`)] })
  }
  return blocks
}

const words = (text: string): RichInline => ({ kind: 'text', text })

/** Lines of one width that mostly end inside a sentence: nobody types so. */
function isBroken(text: string): boolean {
  const { lines } = linesOf(text)
  const prose = lines.filter((line) => !isPageMark(line)).map((line) => line.trim())
  if (prose.length < 3) return false
  const within = prose.filter((line) => line.length >= 40 && !/[.:;!?]$/.test(line)).length
  return Math.max(...prose.map(({ length }) => length)) <= 160 && within / prose.length > 0.5
}

function asTyped(text: string): RichBlock[] {
  return text.split(/\n[^\S\n]*\n\s*/).flatMap((part): RichBlock[] => {
    const lines = part.split('\n').filter((line) => line.trim() !== '')
    if (lines.length === 0) return []
    const items = lines.map((line) => /^\s*[•*–-]\s+(.+)$/.exec(line)?.[1])
    if (items.every((item) => item !== undefined))
      return [
        {
          kind: 'list',
          ordered: false,
          start: 1,
          items: items.map((item) => [{ kind: 'paragraph', inlines: [words(item)] }]),
        },
      ]
    const inlines = lines.flatMap((line, index): RichInline[] => [
      ...(index > 0 ? [{ kind: 'break' as const }] : []),
      words(line.trim()),
    ])
    return [{ kind: 'paragraph', inlines }]
  })
}
