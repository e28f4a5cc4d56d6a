import type { ReactNode } from 'react'
import { inlinesOf, type RichPlace } from '@/components/rich-text/inlines'
import { RichTable } from '@/components/rich-text/rich-table'
import type { RichBlock } from '@/lib/rich-text/rules'

export function blocksOf(blocks: readonly RichBlock[], place: RichPlace): ReactNode {
  return blocks.map((block, index) => blockOf(block, place, index))
}

function blockOf(block: RichBlock, place: RichPlace, key: number): ReactNode {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p key={key} className="mt-2 wrap-anywhere">
          {inlinesOf(block.inlines, place)}
        </p>
      )
    case 'heading':
      return headingOf(block, place, key)
    case 'list':
      return listOf(block, place, key)
    case 'table':
      return <RichTable key={key} table={block} place={place} />
  }
}

type Of<Kind extends RichBlock['kind']> = Extract<RichBlock, { kind: Kind }>

function headingOf({ level, inlines }: Of<'heading'>, place: RichPlace, key: number) {
  const depth = Math.min(place.under + level, 6)
  const Heading = `h${depth}` as 'h3'
  return (
    <Heading key={key} className={`wrap-anywhere ${depth === 3 ? 'mt-6' : 'mt-4 font-strong'}`}>
      {inlinesOf(inlines, place)}
    </Heading>
  )
}

function listOf({ ordered, start, items }: Of<'list'>, place: RichPlace, key: number) {
  const rows = items.map((item, index) => itemOf(item, place, index))
  const look = 'mt-2 max-w-prose ps-6'
  if (!ordered) {
    return (
      <ul key={key} className={`${look} list-disc`}>
        {rows}
      </ul>
    )
  }
  return (
    <ol key={key} start={start === 1 ? undefined : start} className={`${look} list-decimal`}>
      {rows}
    </ol>
  )
}

/** The first paragraph of an item stands beside its mark. */
function itemOf(item: readonly RichBlock[], place: RichPlace, key: number) {
  const [first, ...rest] = item
  return (
    <li key={key} className="mt-1 ps-1 wrap-anywhere">
      {first?.kind === 'paragraph' ? inlinesOf(first.inlines, place) : blocksOf(item, place)}
      {first?.kind === 'paragraph' && blocksOf(rest, place)}
    </li>
  )
}
