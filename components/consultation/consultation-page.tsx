import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import {
  addressOf,
  type ConsultationAddress,
  consultationSentence,
} from '@/components/consultation/consultation-words'
import { OwnAnswer } from '@/components/consultation/own-answer'
import { PeopleList } from '@/components/consultation/people-list'
import { ThreadGroups } from '@/components/consultation/thread-groups'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { ButtonLink } from '@/components/ui/button'
import { formatDate } from '@/components/ui/dates'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { PrintButton } from '@/components/ui/print-button'
import { SectionHead } from '@/components/ui/section-head'
import { Tabs } from '@/components/ui/tabs'
import type { ConsultationView } from '@/lib/consultation/queries'
import { threadFilters } from '@/lib/consultation/schema'

type Props = { municipality: string; view: ConsultationView; address: ConsultationAddress }

/**
 * What those concerned say of the plan, beside what they say it of; printed, it is the consultation report. Whoever is
 * asked meets the form first, whoever responds meets what has been said.
 */
export async function ConsultationPage({ municipality, view, address }: Props) {
  const [words, locale, messages] = await Promise.all([
    getTranslations('consultation'),
    getLocale(),
    getMessages(),
  ])
  const planHref = `/${municipality}/plans/${view.plan.id}`
  const here = `${planHref}/consultation`
  const all = { municipality, view, address, here, planHref, words, locale, messages }
  const untouched = view.threads.all === 0 && view.people.length === 0
  return (
    <>
      <Head {...{ municipality, view, planHref }} />
      <p className="mt-2 hidden text-ui print:block">
        {words('reportOn', {
          day: formatDate(view.today, 'dayYear', locale),
          committee: view.plan.committee,
        })}
      </p>
      {untouched && view.can.invite && !address.invite ? (
        <Untouched here={here} />
      ) : (
        <div className="mt-8 grid gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,1fr)_19rem]">
          <div className="grid content-start gap-12">
            {view.can.comment && !view.can.resolve && <OwnAnswer {...all} />}
            <section aria-labelledby="synpunkter">
              <SectionHead id="synpunkter" title={words('threads.title')} rule="none" />
              {view.threads.all > 0 && (
                <div data-print="no">
                  <Tabs
                    label={words('threads.filter')}
                    items={threadFilters.map((show) => ({
                      href: addressOf(here, show),
                      label: words(`threads.${show}`),
                      count: view.threads[show],
                      current: view.show === show,
                    }))}
                  />
                </div>
              )}
              <ThreadGroups {...all} />
            </section>
            {view.can.comment && view.can.resolve && <OwnAnswer {...all} />}
          </div>
          <PeopleList {...all} />
        </div>
      )}
    </>
  )
}

type HeadProps = Pick<Props, 'municipality' | 'view'> & { planHref: string }

async function Head({ municipality, view, planHref }: HeadProps) {
  const [words, ui, plans, locale] = await Promise.all([
    getTranslations('consultation'),
    getTranslations('ui'),
    getTranslations('plans.list'),
    getLocale(),
  ])
  const { plan, show, threads } = view
  const plansPlace = plan.readable
    ? [
        { label: plans('title'), href: `/${municipality}/plans` },
        { label: plan.title, href: planHref },
      ]
    : [{ label: plan.title }]
  return (
    <PageHead
      above={<Breadcrumb label={ui('breadcrumb')} items={[...plansPlace, { label: words('title') }]} />}
      title={
        <>
          <span className="hidden print:block">{words('report')}</span>
          {words('heading', { plan: plan.title })}
        </>
      }
      state={consultationSentence(view, { words, locale })}
      actions={
        <>
          {plan.readable && <ButtonLink href={planHref}>{words('toPlan')}</ButtonLink>}
          {threads.all > 0 && show === 'all' && <PrintButton text={words('print')} />}
        </>
      }
    />
  )
}

async function Untouched({ here }: { here: string }) {
  const words = await getTranslations('consultation')
  const steps = (['who', 'comment', 'answer'] as const).map((step) => ({
    title: words(`empty.${step}`),
    text: words(`empty.${step}Text`),
  }))
  return (
    <EmptyState
      steps={steps}
      actions={
        <ButtonLink href={`${addressOf(here, 'all', { invite: '1' })}#inbjudna`} variant="primary">
          {words('invite.open')}
        </ButtonLink>
      }
    />
  )
}
