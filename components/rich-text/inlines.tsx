import type { ReactNode } from 'react'
import type { RichInline } from '@/lib/rich-text/rules'

export type RichPlace = {
  /** The level of the heading that the text stands under: its own headings follow. */
  under: 2 | 3 | 4
  /** Unique on the page: footnotes are told apart by it. */
  id: string
}

export function inlinesOf(inlines: readonly RichInline[], place: RichPlace): ReactNode {
  return inlines.map((inline, index) => inlineOf(inline, place, index))
}

function inlineOf(inline: RichInline, place: RichPlace, key: number): ReactNode {
  if (inline.kind === 'break') return <br key={key} />
  if (inline.kind === 'note') return referenceTo(inline, place, key)
  const { text, bold, italic, href } = inline
  const leaning = italic ? <em key={key}>{text}</em> : text
  const marked = bold ? <strong key={key}>{leaning}</strong> : leaning
  if (!href) return marked
  return (
    <a key={key} href={href}>
      {marked}
    </a>
  )
}

function referenceTo(note: Extract<RichInline, { kind: 'note' }>, place: RichPlace, key: number) {
  return (
    <sup key={key} className="text-note leading-none">
      <a
        id={referenceId(place.id, note)}
        href={`#${noteId(place.id, note.number)}`}
        role="doc-noteref"
        aria-describedby={noteId(place.id, 0)}
        className="px-0.5"
      >
        {note.number}
      </a>
    </sup>
  )
}

/** Where a footnote stands; number 0 is the heading of them all. */
export function noteId(place: string, number: number): string {
  return `${place}-fotnot-${number}`
}

export function referenceId(place: string, note: { number: number; occurrence: number }): string {
  return `${place}-hanvisning-${note.number}-${note.occurrence}`
}
