import { getTranslations } from 'next-intl/server'
import { blocksOf } from '@/components/rich-text/blocks'
import { noteId, type RichPlace, referenceId } from '@/components/rich-text/inlines'
import type { RichNote } from '@/lib/rich-text/rules'

/** Under the section they belong to, each with a way back to every place that refers to it. */
export async function Footnotes({ notes, place }: { notes: readonly RichNote[]; place: RichPlace }) {
  const t = await getTranslations('ui')
  const backOf = (note: RichNote, occurrence: number) => {
    const { number, references } = note
    const id = referenceId(place.id, { number, occurrence })
    return (
      <a key={id} href={`#${id}`} role="doc-backlink" className="me-4 inline-block py-1" data-print="no">
        {references === 1
          ? t('richText.back', { number })
          : t('richText.backTo', { number, occurrence: String(occurrence) })}
      </a>
    )
  }
  return (
    <section
      role="doc-endnotes"
      aria-labelledby={noteId(place.id, 0)}
      className="mt-4 max-w-prose border-t border-line pt-2 text-note text-ink-2"
    >
      <p id={noteId(place.id, 0)} className="font-semibold">
        {t('richText.footnotes')}
      </p>
      <ol className="list-decimal ps-6">
        {notes.map((note) => (
          <li key={note.number} id={noteId(place.id, note.number)} className="ps-1">
            {blocksOf(note.blocks, place)}
            {Array.from({ length: note.references }, (_, index) => backOf(note, index + 1))}
          </li>
        ))}
      </ol>
    </section>
  )
}
