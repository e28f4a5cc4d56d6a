import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { CommandForm } from '@/components/ui/command-form'
import { formatDate } from '@/components/ui/dates'
import { Details } from '@/components/ui/details'
import { Link } from '@/components/ui/link'
import { SectionHead } from '@/components/ui/section-head'
import { SubmitButton } from '@/components/ui/submit-button'
import { mergeConcernAction, unmergeConcernAction } from '@/lib/merges/actions'
import type { MergedReport, Merges } from '@/lib/merges/queries'

type Props = { view: Merges; municipality: string }

/** What the report has been merged with, and what it can be merged into; nothing where there is nothing to say. */
export async function MergeSection({ view, municipality }: Props) {
  const t = await getTranslations('merges')
  const { isMerged, into, merged, candidates } = view
  if (!isMerged && merged.length + candidates.length === 0) return null
  return (
    <section id="merges" aria-labelledby="merges-title" className="text-ui">
      <SectionHead id="merges-title" title={t('title')} />
      {isMerged && <Into view={view} municipality={municipality} />}
      {into?.undo && <Undo id={view.id} number={view.number} municipality={municipality} />}
      {merged.length > 0 && <Merged view={view} municipality={municipality} />}
      {candidates.length > 0 && <Candidates view={view} municipality={municipality} />}
    </section>
  )
}

async function Into({ view: { into }, municipality }: Props) {
  const t = await getTranslations('merges')
  if (!into) return <p className="mt-3">{t('elsewhere')}</p>
  const href = `/${municipality}/concerns/${into.id}`
  return (
    <p className="mt-3">
      {t.rich('into', {
        number: into.number,
        link: (number) => <Link href={href}>{number}</Link>,
      })}
    </p>
  )
}

async function Merged({ view: { merged }, municipality }: Props) {
  const [t, locale] = await Promise.all([getTranslations('merges'), getLocale()])
  return (
    <>
      <ul>
        {merged.map(({ id, number, receivedAt, undo }) => (
          <li key={id} className="border-b border-line py-2">
            {t.rich('merged', {
              number,
              link: (text) => <Link href={`/${municipality}/concerns/${id}`}>{text}</Link>,
              day: formatDate(receivedAt, 'day', locale),
            })}
            {undo && <Undo id={id} number={number} municipality={municipality} />}
          </li>
        ))}
      </ul>
      <p className="mt-2 text-note text-ink-2">{t('clock')}</p>
    </>
  )
}

type UndoProps = { id: string; number: string; municipality: string }

async function Undo({ id, number, municipality }: UndoProps) {
  const [t, messages] = await Promise.all([getTranslations('merges'), getMessages()])
  return (
    <CommandForm
      action={unmergeConcernAction}
      municipality={municipality}
      submissionKey={crypto.randomUUID()}
      words={messages.errors}
      className="mt-2 grid justify-items-start gap-2"
    >
      <input type="hidden" name="id" value={id} />
      <SubmitButton size="small" pendingText={t('saving')} aria-label={t('undoOf', { number })}>
        {t('undo')}
      </SubmitButton>
      <p className="text-note text-ink-2">{t('undoUntil')}</p>
    </CommandForm>
  )
}

/** Folded: most of those who have the same name are not the same matter. */
async function Candidates({ view, municipality }: Props) {
  const t = await getTranslations('merges')
  return (
    <Details summary={t('open')}>
      <p className="max-w-prose text-ink-2">{t('intro')}</p>
      {view.candidates.map((candidate) => (
        <MergeForm key={candidate.id} id={view.id} candidate={candidate} municipality={municipality} />
      ))}
    </Details>
  )
}

type FormProps = { id: string; candidate: MergedReport; municipality: string }

async function MergeForm({ id, candidate, municipality }: FormProps) {
  const [t, messages, locale] = await Promise.all([getTranslations('merges'), getMessages(), getLocale()])
  const { number, receivedAt } = candidate
  return (
    <CommandForm
      action={mergeConcernAction}
      municipality={municipality}
      submissionKey={crypto.randomUUID()}
      words={messages.errors}
      className="mt-3 grid justify-items-start gap-3"
    >
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="intoId" value={candidate.id} />
      <SubmitButton size="small" pendingText={t('saving')}>
        {t('candidate', { number, day: formatDate(receivedAt, 'day', locale) })}
      </SubmitButton>
    </CommandForm>
  )
}
