import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { AssessmentHistory } from '@/components/assessments/assessment-facts'
import { DemandList } from '@/components/assessments/demand-list'
import { ExtensionForm } from '@/components/assessments/extension-form'
import { PreliminaryForm } from '@/components/assessments/preliminary-form'
import { ProtectionForm } from '@/components/assessments/protection-form'
import { WorkFeedback } from '@/components/concern-feedback/work-feedback'
import { ForwardingForm } from '@/components/forwardings/forwarding-form'
import { HandoverSection } from '@/components/handovers/handover-section'
import { Remains } from '@/components/handovers/remains'
import { CommandForm } from '@/components/ui/command-form'
import { formatDate } from '@/components/ui/dates'
import { Details } from '@/components/ui/details'
import { SectionHead } from '@/components/ui/section-head'
import { SubmitButton } from '@/components/ui/submit-button'
import { closeConcernAction } from '@/lib/assessments/actions'
import type { Demand } from '@/lib/assessments/rules'
import { type AssessmentKind, preliminaryDecisions } from '@/lib/assessments/schema'
import type { ConcernView } from '@/lib/concerns/queries'
import { lawOn } from '@/lib/concerns/rules'

type Props = { concern: ConcernView; municipality: string }

/** What is to be assessed and decided, in the order of the law; done ones are read, the next one is a form. */
export function ConcernWork(props: Props) {
  return (
    <div id="work" className="grid gap-12">
      <Protection {...props} />
      <Preliminary {...props} />
      <HandoverSection {...props} />
      <WorkFeedback {...props} />
      <Closing {...props} />
      <Forwarding {...props} />
    </div>
  )
}

async function formProps({ concern, municipality }: Props) {
  const messages = await getMessages()
  const { on, at } = concern.work
  return {
    municipality,
    report: concern.id,
    submissionKey: crypto.randomUUID(),
    proposal: { on, at },
    text: messages.assessments,
    words: messages.errors,
  }
}

const ofKind = ({ work }: ConcernView, kind: AssessmentKind) =>
  work.assessments.filter((assessment) => assessment.kind === kind)

/** The law of the day the report came in. */
function lawOf({ receivedOn }: ConcernView, term: 'protection' | 'preliminary'): string {
  const law = lawOn(receivedOn)
  return `${law.act} ${law[term].section}`
}

async function Protection({ concern, municipality }: Props) {
  const [t, locale] = await Promise.all([getTranslations('assessments.protection'), getLocale()])
  const { subject, protection, work } = concern
  const made = ofKind(concern, 'protection')
  const standing = made.find(({ corrected }) => !corrected)
  const form = await formProps({ concern, municipality })
  const asked = made.length === 0 && subject !== 'adult'
  return (
    <section>
      <SectionHead title={t('title')} end={lawOf(concern, 'protection')} />
      {subject === 'adult' && <Said>{t('adult')}</Said>}
      {asked && protection.doneOn && (
        <Said>{t('earlier', { date: formatDate(protection.doneOn, 'dayYear', locale) })}</Said>
      )}
      <AssessmentHistory assessments={made} />
      {asked && work.can.assess_protection && (
        <Beside intro={t('intro')} demands={work.demands.protection}>
          <ProtectionForm {...form} />
        </Beside>
      )}
      {standing && work.can.correct_protection && (
        <Details summary={t('correct')}>
          <Beside demands={work.demands.protection}>
            <ProtectionForm {...form} corrects={standing.id} />
          </Beside>
        </Details>
      )}
    </section>
  )
}

async function Preliminary({ concern, municipality }: Props) {
  const [t, locale] = await Promise.all([getTranslations('assessments.preliminary'), getLocale()])
  const { subject, preliminary, work } = concern
  const made = ofKind(concern, 'preliminary')
  const standing = made.find(({ corrected }) => !corrected)
  const form = await formProps({ concern, municipality })
  const adult = subject === 'adult'
  const { policeContact: police } = work
  const policeHint = police
    ? [`${police.name}, ${police.phone}.`, police.instruction].filter(Boolean).join(' ')
    : undefined
  const ready = adult || concern.protection.doneOn !== null
  const asked = made.length === 0 && work.can.decide
  return (
    <section>
      <SectionHead title={t('title')} end={adult ? undefined : lawOf(concern, 'preliminary')} />
      {made.length === 0 && preliminary.doneOn && (
        <Said>{t('earlier', { date: formatDate(preliminary.doneOn, 'dayYear', locale) })}</Said>
      )}
      <AssessmentHistory assessments={made} />
      {asked && !ready && <Said>{t('protectionFirst')}</Said>}
      {asked && ready && (
        <Beside intro={t(adult ? 'introAdult' : 'intro')} demands={work.demands.preliminary}>
          <PreliminaryForm {...form} adult={adult} policeHint={policeHint} />
        </Beside>
      )}
      {standing && work.can.correct_decision && (
        <Details summary={t('correct')}>
          <Beside demands={work.demands.preliminary}>
            <PreliminaryForm {...form} adult={adult} policeHint={policeHint} corrects={standing.id} />
          </Beside>
        </Details>
      )}
      <Extensions concern={concern} municipality={municipality} />
    </section>
  )
}

async function Extensions({ concern, municipality }: Props) {
  const t = await getTranslations('assessments.extension')
  const { proposal: _, ...form } = await formProps({ concern, municipality })
  const made = ofKind(concern, 'extension')
  const { preliminary, work } = concern
  const open = work.can.extend && !preliminary.doneOn && preliminary.daysLeft >= 0
  return (
    <>
      {made.length > 0 && (
        <div className="mt-4">
          <SectionHead title={t('title')} level={3} rule="edge" />
          <AssessmentHistory assessments={made} />
        </div>
      )}
      {open && (
        <div className="mt-2">
          <ExtensionForm {...form} />
        </div>
      )}
    </>
  )
}

async function Closing({ concern, municipality }: Props) {
  const [t, { words, submissionKey }] = await Promise.all([
    getTranslations('assessments'),
    formProps({ concern, municipality }),
  ])
  const decision = preliminaryDecisions.find((one) => one === concern.decision)
  if (!concern.work.can.close || !decision) return null
  return (
    <section>
      <SectionHead title={t('close.title')} />
      <Said>{t(decision === 'close' ? 'close.advice_support' : `close.${decision}`)}</Said>
      <Remains concern={concern} municipality={municipality} />
      <CommandForm
        action={closeConcernAction}
        municipality={municipality}
        submissionKey={submissionKey}
        words={words}
        className="mt-4 grid justify-items-start gap-4"
      >
        <input type="hidden" name="id" value={concern.id} />
        <SubmitButton
          variant={concern.work.followUp.remaining ? 'plain' : 'primary'}
          pendingText={t('form.saving')}
        >
          {t('close.submit')}
        </SubmitButton>
      </CommandForm>
    </section>
  )
}

async function Forwarding({ concern, municipality }: Props) {
  const [messages, { submissionKey, words }] = await Promise.all([
    getMessages(),
    formProps({ concern, municipality }),
  ])
  const { can, receptions } = concern.work
  if (!can.forward || receptions.length === 0) return null
  const form = { municipality, report: concern.id, receptions, submissionKey, words }
  return <ForwardingForm {...form} text={messages.forwardings} />
}

function Said({ children }: { children: ReactNode }) {
  return <p className="mt-3 max-w-prose text-ui text-ink-2">{children}</p>
}

type BesideProps = { intro?: string; demands: readonly Demand[]; children: ReactNode }

/** The form, and what it must hold beside it; on a phone before it. */
function Beside({ intro, demands, children }: BesideProps) {
  return (
    <>
      {intro && <Said>{intro}</Said>}
      <div className="grid gap-x-8 md:grid-cols-[minmax(0,1fr)_13rem]" data-print="no">
        <div className="md:order-last">
          <DemandList demands={demands} />
        </div>
        {children}
      </div>
    </>
  )
}
