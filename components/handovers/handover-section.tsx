import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { ConfirmationForm } from '@/components/handovers/confirmation-form'
import { buttonLook } from '@/components/ui/button'
import { CommandForm } from '@/components/ui/command-form'
import { formatDate } from '@/components/ui/dates'
import { type Definition, DefinitionList } from '@/components/ui/definition-list'
import { SectionHead } from '@/components/ui/section-head'
import { Status } from '@/components/ui/status'
import { SubmitButton } from '@/components/ui/submit-button'
import type { ConcernView } from '@/lib/concerns/queries'
import { handOverConcernAction } from '@/lib/handovers/actions'
import type { HandoverView } from '@/lib/handovers/queries'
import { mayHandOver } from '@/lib/handovers/rules'
import { handoverFormats } from '@/lib/handovers/schema'

type Props = { concern: ConcernView; municipality: string }

/** Of a decision that another system goes on from: what has been handed over to it, and what it is called there. */
export async function HandoverSection({ concern, municipality }: Props) {
  const t = await getTranslations('handovers')
  const { followUp, can } = concern.work
  const { handovers } = followUp
  const asked = can.hand_over && mayHandOver(concern.decision)
  if (!asked && handovers.length === 0) return null
  return (
    <section id="handover" aria-labelledby="handover-title">
      <SectionHead id="handover-title" title={t('title')} />
      {asked && <p className="mt-3 max-w-prose text-ui text-ink-2">{t('intro')}</p>}
      {handovers.map((handover) => (
        <Handover key={handover.id} handover={handover} concern={concern} municipality={municipality} />
      ))}
      {asked && <HandOver concern={concern} municipality={municipality} />}
    </section>
  )
}

async function HandOver({ concern, municipality }: Props) {
  const [t, messages] = await Promise.all([getTranslations('handovers'), getMessages()])
  const { handovers, remaining } = concern.work.followUp
  return (
    <CommandForm
      action={handOverConcernAction}
      municipality={municipality}
      submissionKey={crypto.randomUUID()}
      words={messages.errors}
      className="mt-4"
    >
      <input type="hidden" name="id" value={concern.id} />
      <SubmitButton
        variant={remaining === 'handover_missing' ? 'primary' : 'plain'}
        pendingText={t('saving')}
      >
        {t(handovers.length > 0 ? 'again' : 'submit')}
      </SubmitButton>
    </CommandForm>
  )
}

type OneProps = Props & { handover: HandoverView }

async function Handover({ handover, concern, municipality }: OneProps) {
  const messages = await getMessages()
  const waits = concern.work.can.confirm_handover && !handover.confirmedAt && handover.current
  return (
    <div className="mt-4">
      <DefinitionList items={await factsOf(handover)} />
      <Files handover={handover} concern={concern} municipality={municipality} />
      {waits && (
        <ConfirmationForm
          municipality={municipality}
          report={concern.id}
          handover={handover.id}
          submissionKey={crypto.randomUUID()}
          text={messages.handovers}
          words={messages.errors}
        />
      )}
    </div>
  )
}

async function factsOf(handover: HandoverView): Promise<Definition[]> {
  const [t, locale] = await Promise.all([getTranslations('handovers'), getLocale()])
  const { madeAt, by, people, assessments, attachments, checksum, confirmedAt, confirmedBy } = handover
  const when = (moment: string, name: string) => (
    <bdi>{t('by', { when: formatDate(moment, 'dayClock', locale), name })}</bdi>
  )
  const facts: (Definition | null)[] = [
    { key: 'made', term: t('made'), value: when(madeAt, by) },
    handover.current ? null : { key: 'outdated', term: '', value: t('outdated') },
    { key: 'holds', term: t('holds'), value: t('counts', { people, assessments, attachments }) },
    { key: 'checksum', term: t('checksum'), value: <code className="wrap-anywhere">{checksum}</code> },
    {
      key: 'confirmed',
      term: t('confirmed'),
      value: confirmedAt ? when(confirmedAt, confirmedBy ?? '') : <Status kind="soon" word={t('waiting')} />,
    },
    confirmedAt ? { key: 'reference', term: t('reference'), value: <bdi>{handover.reference}</bdi> } : null,
    handover.note ? { key: 'note', term: t('note'), value: <bdi>{handover.note}</bdi> } : null,
  ]
  return facts.filter((fact) => fact !== null)
}

async function Files({ handover, concern, municipality }: OneProps) {
  const t = await getTranslations('handovers')
  const address = `/api/${municipality}/concerns/${concern.id}/handover?handover=${handover.id}`
  // Whoever reads in need reads the report; its files are fetched by the one it is assigned to.
  if (concern.glass) return null
  return (
    <div className="mt-3" data-print="no">
      <p className="flex flex-wrap gap-2">
        {handoverFormats.map((format) => (
          <a key={format} href={`${address}&format=${format}`} className={buttonLook({ size: 'small' })}>
            {t(`formats.${format}`)}
          </a>
        ))}
      </p>
      <p className="mt-2 max-w-prose text-note text-ink-2">{t('fetchText')}</p>
    </div>
  )
}
