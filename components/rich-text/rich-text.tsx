import { blocksOf } from '@/components/rich-text/blocks'
import { Footnotes } from '@/components/rich-text/footnotes'
import type { RichPlace } from '@/components/rich-text/inlines'
import { parseRichText } from '@/lib/rich-text/rules'

/** A section's text as it is read. Drawn on the server, one element per thing: long plans are mostly this. */
export function RichText({ text, ...place }: RichPlace & { text: string }) {
  const { blocks, footnotes } = parseRichText(text)
  return (
    <>
      {blocksOf(blocks, place)}
      {footnotes.length > 0 && <Footnotes notes={footnotes} place={place} />}
    </>
  )
}
