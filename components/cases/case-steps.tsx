import { getLocale, getTranslations } from 'next-intl/server'
import { CaseText } from '@/components/cases/case-text'
import { type AskedField, FoldedForm } from '@/components/cases/folded-form'
import { formFrame } from '@/components/cases/form-frame'
import { formatDate } from '@/components/ui/dates'
import { SectionHead } from '@/components/ui/section-head'
import type { CaseDesk, CaseView } from '@/lib/case-files/queries'
import {
  closeCaseAction,
  pauseCaseAction,
  reopenCaseAction,
  resumeCaseAction,
} from '@/lib/case-steps/actions'
import { type CaseStep, caseOutcomes } from '@/lib/cases/rules'

type Props = { view: CaseView; municipality: string; desk: CaseDesk }

const actions = {
  pause: pauseCaseAction,
  resume: resumeCaseAction,
  close: closeCaseAction,
  reopen: reopenCaseAction,
} as const satisfies Record<CaseStep, unknown>
const order = Object.keys(actions) as CaseStep[]

/** The steps that can be taken now, and those that have been. */
export async function CaseSteps({ view, municipality, desk }: Props) {
  const [t, locale] = await Promise.all([getTranslations('cases'), getLocale()])
  return (
    <section id="lage">
      <SectionHead title={t('steps.title')} />
      {desk.steps.length === 0 && <p className="mt-3 text-ui text-ink-2">{t('steps.none')}</p>}
      <ol>
        {desk.steps.map(({ id, at, by, to, why }) => (
          <li key={id} className="border-b border-line py-2 text-ui">
            <p className="text-ink-2">
              {t('steps.history', { state: t(`states.${to}`), at: formatDate(at, 'dayClock', locale), by })}
            </p>
            <CaseText>{why}</CaseText>
          </li>
        ))}
      </ol>
      {order
        .filter((step) => desk.can[step])
        .map((step) => (
          <TakeStep key={`${step} ${desk.steps.length}`} {...{ step, caseId: view.id, municipality }} />
        ))}
    </section>
  )
}

type TakeProps = { step: CaseStep; caseId: string; municipality: string }

async function TakeStep({ step, caseId, municipality }: TakeProps) {
  const t = await getTranslations('cases')
  const frame = await formFrame(municipality, { caseId })
  const outcome: AskedField = {
    ...{ kind: 'choice', name: 'outcome', label: t('steps.outcome'), empty: t('steps.choose') },
    options: caseOutcomes.map((value) => ({ value, label: t(`outcomes.${value}`) })),
  }
  return (
    <FoldedForm
      {...frame}
      id={`step-${step}`}
      action={actions[step]}
      summary={t(`steps.${step}`)}
      text={step === 'close' ? t('steps.closeHint') : undefined}
      save={t(`steps.${step}`)}
      fields={[
        ...(step === 'close' ? [outcome] : []),
        { kind: 'text', name: 'why', label: t('steps.why'), rows: 3 },
      ]}
    />
  )
}
