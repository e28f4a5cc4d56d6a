import { getLocale, getTranslations } from 'next-intl/server'
import { CaseText } from '@/components/cases/case-text'
import { FoldedForm } from '@/components/cases/folded-form'
import { formFrame } from '@/components/cases/form-frame'
import { formatDate } from '@/components/ui/dates'
import { SectionHead } from '@/components/ui/section-head'
import type { CaseView } from '@/lib/case-files/queries'
import { writeNoteAction } from '@/lib/case-notes/actions'
import type { CaseNoteView } from '@/lib/case-notes/queries'

type Props = { view: CaseView; municipality: string; notes: readonly CaseNoteView[] }

/** Who wrote what and when; a correction stands beside what it corrects. */
export async function CaseNotes({ view, municipality, notes }: Props) {
  const t = await getTranslations('cases')
  const may = view.desk?.can.work ?? false
  const frame = await formFrame(municipality, { caseId: view.id })
  return (
    <section id="anteckningar">
      <SectionHead title={t('notes.title')} />
      {notes.length === 0 && <p className="mt-3 text-ink-2">{t('notes.none')}</p>}
      {may && (
        <FoldedForm
          key={notes.length}
          {...frame}
          id="note"
          action={writeNoteAction}
          fields={[{ kind: 'text', name: 'text', label: t('notes.text'), hint: t('notes.hint'), rows: 6 }]}
          summary={t('notes.write')}
          save={t('notes.save')}
        />
      )}
      <ol>
        {notes.map((note) => (
          <li key={note.id} className="border-b border-line py-4">
            <Note note={note} />
            {may && <Correct note={note} caseId={view.id} municipality={municipality} />}
          </li>
        ))}
      </ol>
    </section>
  )
}

async function Note({ note: { at, by, text, correction } }: { note: CaseNoteView }) {
  const [t, locale] = await Promise.all([getTranslations('cases'), getLocale()])
  return (
    <>
      <p className="text-ui text-ink-2">
        {formatDate(at, 'dayClock', locale)} <bdi>{by}</bdi>
      </p>
      <div className={`mt-1 max-w-prose ${correction ? 'text-ink-3 line-through' : ''}`}>
        <CaseText>{text}</CaseText>
      </div>
      {correction && (
        <div className="mt-3 max-w-prose border-s-2 border-ink ps-4">
          <p className="text-ui text-ink-2">
            {t('notes.corrected', { at: formatDate(correction.at, 'dayClock', locale), by: correction.by })}
          </p>
          <CaseText>{correction.text}</CaseText>
        </div>
      )}
    </>
  )
}

type CorrectProps = { note: CaseNoteView; caseId: string; municipality: string }

async function Correct({ note, caseId, municipality }: CorrectProps) {
  const t = await getTranslations('cases')
  const frame = await formFrame(municipality, { caseId, corrects: note.lastId })
  const now = note.correction?.text ?? note.text
  return (
    <FoldedForm
      key={note.lastId}
      {...frame}
      id={`correct-${note.id}`}
      action={writeNoteAction}
      fields={[
        {
          ...{ kind: 'text', name: 'text', label: t('notes.correctText'), rows: 4 },
          ...{ hint: t('notes.correctHint'), value: now },
        },
      ]}
      summary={t('notes.correct')}
      save={t('notes.saveCorrection')}
    />
  )
}
