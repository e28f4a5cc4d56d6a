import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ArchivedMeasures, JustArchived } from '@/components/measures/archived-measures'
import { rowWords } from '@/components/measures/row-words'
import { InPlace } from '@/components/plans/in-place'
import { openParts, type PlanAddress } from '@/components/plans/open-parts'
import { PlanAct, PlanTools } from '@/components/plans/plan-actions'
import { PlanOutline } from '@/components/plans/plan-outline'
import { PlanSection } from '@/components/plans/plan-section'
import { type PlanWords, periodText, planSentence, stepDetail } from '@/components/plans/plan-words'
import { ShortcomingList } from '@/components/plans/shortcoming-list'
import { PlanLive } from '@/components/presence/plan-live'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { formatDate } from '@/components/ui/dates'
import { PageHead } from '@/components/ui/page-head'
import { Stepper } from '@/components/ui/stepper'
import type { Calendar } from '@/lib/measures/rules'
import type { PlanView } from '@/lib/plans/queries'
import type { Locale } from '@/messages/locales'

type Props = { municipality: string; plan: PlanView; address: PlanAddress; calendar: Calendar }

/** A plan as a document: its state, its way to a decision, its sections, and what is open for writing in it. */
export async function PlanPage({ municipality, plan, address, calendar }: Props) {
  const [plans, measures, locale, messages] = await Promise.all([
    getTranslations('plans'),
    getTranslations('measures'),
    getLocale(),
    getMessages(),
  ])
  const words = { plans, measures, locale, rows: rowWords(measures, messages.measures, locale) }
  const planHref = `/${municipality}/plans/${plan.id}`
  const parts = openParts({ municipality, plan, planHref, address, calendar, words, messages })
  const archived = plan.archived.find(({ id }) => id === address.archived)
  return (
    <>
      <InPlace open={parts.anchor} />
      <Head
        municipality={municipality}
        plan={plan}
        words={plans}
        locale={locale}
        live={
          <PlanLive
            address={`/api${planHref}/live`}
            place={parts.place}
            since={plan.lastChange?.at ?? ''}
            words={messages.presence}
            roles={messages.navigation.roles}
          />
        }
      />
      <PlanTools municipality={municipality} plan={plan} words={plans} />
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
      {archived && (
        <JustArchived
          municipality={municipality}
          measure={archived}
          words={measures}
          formWords={messages.errors}
        />
      )}
      <div className="mt-8 grid gap-x-16 gap-y-4 md:grid-cols-[13.5rem_minmax(0,1fr)]">
        <div className="self-start md:sticky md:top-4" data-print="no">
          <PlanOutline plan={plan} words={plans} here={parts.sectionId} />
          <ShortcomingList plan={plan} words={plans} planHref={planHref} />
        </div>
        <div>
          {plan.sections.map((section) => (
            <PlanSection
              key={section.id}
              plan={plan}
              section={section}
              words={words}
              planHref={planHref}
              open={parts.of(section)}
            />
          ))}
          <ArchivedMeasures
            municipality={municipality}
            archived={plan.archived}
            words={measures}
            formWords={messages.errors}
          />
        </div>
      </div>
    </>
  )
}

type HeadProps = {
  municipality: string
  plan: PlanView
  words: PlanWords
  locale: Locale
  live: ReactNode
}

async function Head({ municipality, plan, words, locale, live }: HeadProps) {
  const ui = await getTranslations('ui')
  const period = periodText(plan.periodFrom, plan.periodTo, locale)
  const { lastChange, registerNumber } = plan
  const when = lastChange && formatDate(lastChange.at, 'dayClock', locale)
  return (
    <PageHead
      above={
        <Breadcrumb
          label={ui('breadcrumb')}
          items={[
            { label: words('list.title'), href: `/${municipality}/plans` },
            { label: `${plan.committee} ${period}` },
          ]}
        />
      }
      title={plan.title}
      state={planSentence(plan.summary, words, locale)}
      actions={<PlanAct municipality={municipality} plan={plan} />}
      aside={
        <>
          {registerNumber && <span>{words('page.registerNumber', { number: registerNumber })}</span>}
          {when && (
            <span>
              {lastChange?.by
                ? words('page.changed', { when, by: lastChange.by })
                : words('page.changedOnly', { when })}
            </span>
          )}
          {live}
        </>
      }
    />
  )
}
