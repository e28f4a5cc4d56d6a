import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { PlanCrumbs } from '@/components/plans/plan-crumbs'
import { stepDetail } from '@/components/plans/plan-words'
import { DecisionForms } from '@/components/transitions/decision-forms'
import { StepHistory } from '@/components/transitions/step-history'
import { ToPutRight } from '@/components/transitions/to-put-right'
import { ButtonLink } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { SectionHead } from '@/components/ui/section-head'
import { Stepper } from '@/components/ui/stepper'
import type { DecisionView } from '@/lib/transitions/queries'

type Props = { municipality: string; plan: DecisionView }

/** The plan's way to a decision: what must be filled first, the form, what follows, and the steps that were taken. */
export async function DecisionPage({ municipality, plan }: Props) {
  const [t, plans, locale, messages] = await Promise.all([
    getTranslations('transitions'),
    getTranslations('plans'),
    getLocale(),
    getMessages(),
  ])
  const planHref = `/${municipality}/plans/${plan.id}`
  const main = plan.acts.find(({ key }) => key === plan.primary)
  const title = main ? t(`acts.${main.key}.do`) : t('title')
  return (
    <>
      <PageHead
        above={<PlanCrumbs municipality={municipality} plan={plan} trail={[{ label: title }]} />}
        title={title}
        state={await stateSentence(plan)}
        actions={<ButtonLink href={planHref}>{t('back')}</ButtonLink>}
      />
      {plan.done && (
        <div className="mt-6">
          <Notice
            kind="done"
            role="status"
            title={plan.done === 'correct' ? t('correct.done') : t(`acts.${plan.done}.done`)}
          />
        </div>
      )}
      <div className="mt-8">
        <Stepper
          label={plans('stepper.label')}
          steps={plan.steps.map((step) => ({
            key: step.key,
            label: plans(`stepper.${step.key}`),
            detail: stepDetail(step, plans, locale),
            state: step.state,
          }))}
        />
      </div>
      <div className="mt-8 grid gap-x-16 gap-y-12 md:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid content-start gap-12">
          {main && (
            <ToPutRight title={t('fix')} intro={t('fixIntro')} found={main.blockers} planHref={planHref} />
          )}
          {plan.openThreads > 0 && (
            <Notice kind="soon" title={t('openThreads', { count: plan.openThreads })}>
              <Link href={`${planHref}/consultation?show=open`}>{t('toThreads')}</Link>
            </Notice>
          )}
          <DecisionForms municipality={municipality} plan={plan} />
          <ToPutRight title={t('advice')} intro={t('adviceIntro')} found={plan.advice} planHref={planHref} />
        </div>
        <div className="grid content-start gap-12">
          {main && (
            <section>
              <SectionHead title={t('afterwards')} rule="edge" />
              <ul className="mt-3 grid list-disc gap-1 ps-5 text-ui">
                {Object.values(messages.transitions.acts[main.key].next).map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </section>
          )}
          <StepHistory history={plan.history} />
        </div>
      </div>
    </>
  )
}

/** The state; then what stands in the way, or whom the plan waits for. */
async function stateSentence(plan: DecisionView): Promise<string> {
  const [t, plans] = await Promise.all([getTranslations('transitions'), getTranslations('plans')])
  const main = plan.acts.find(({ key }) => key === plan.primary)
  const said = [`${plan.title}, ${plan.committee}.`, plans(`page.state.${plan.state}`)]
  if (!main) {
    const awaited = plan.state === 'decided' && plan.needsApproval ? 'decidedForApproval' : plan.state
    said.push(t(`waiting.${awaited}`))
  } else if (main.blockers.length > 0) said.push(t('blocked', { count: main.blockers.length }))
  else if (plan.state === 'draft' || plan.state === 'consultation') said.push(t('ready'))
  return said.filter(Boolean).join(' ')
}
