import { getMessages, getTranslations } from 'next-intl/server'
import { EarlierPlans } from '@/components/plan-starts/earlier-plans'
import { PlanStartForm } from '@/components/plan-starts/plan-start-form'
import { SectionOutline } from '@/components/plan-starts/section-outline'
import { TemplateList } from '@/components/plan-starts/template-list'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { ButtonLink } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page-head'
import { SectionHead } from '@/components/ui/section-head'
import type { PlanStartView, TemplateChoice } from '@/lib/plan-starts/queries'

type Props = { municipality: string; view: PlanStartView }

/** First what the plan begins from, then for whom and for how long. */
export async function PlanStartPage({ municipality, view }: Props) {
  const [t, plans, ui] = await Promise.all([
    getTranslations('plan-starts'),
    getTranslations('plans.list'),
    getTranslations('ui'),
  ])
  const { chosen, committee, readyMade } = view
  const home = `/${municipality}/plans`
  const here = `${home}/new`
  const crumbs = [
    { label: plans('title'), href: home },
    ...(chosen ? [{ label: t('title'), href: here }, { label: chosen.name }] : [{ label: t('title') }]),
  ]
  return (
    <>
      <PageHead
        above={<Breadcrumb label={ui('breadcrumb')} items={crumbs} />}
        title={t('title')}
        state={
          chosen
            ? t('form.state', { name: chosen.name, count: chosen.sections.length })
            : t(readyMade ? 'choose.stateReady' : 'choose.state')
        }
        actions={
          view.can.editTemplates && (
            <ButtonLink href={`/${municipality}/admin/templates`}>{t('choose.edit')}</ButtonLink>
          )
        }
      />
      {chosen ? (
        <ChosenTemplate municipality={municipality} view={view} chosen={chosen} here={here} />
      ) : (
        <TemplateList templates={view.templates} committeeId={committee?.id ?? null} here={here} />
      )}
    </>
  )
}

async function ChosenTemplate({
  municipality,
  view,
  chosen,
  here,
}: Props & { chosen: TemplateChoice; here: string }) {
  const [t, messages] = await Promise.all([getTranslations('plan-starts'), getMessages()])
  const { committee, committees, proposed } = view
  return (
    <div className="mt-8 grid gap-x-16 gap-y-12 md:grid-cols-[minmax(0,1fr)_22rem]">
      <div>
        {committee && committee.plans.length > 0 && (
          <EarlierPlans municipality={municipality} plans={committee.plans} />
        )}
        <PlanStartForm
          key={`${chosen.template} ${committee?.id}`}
          municipality={municipality}
          template={chosen.template}
          committees={committees}
          committeeId={committee?.id ?? ''}
          proposed={proposed}
          submissionKey={crypto.randomUUID()}
          words={messages['plan-starts']}
          formWords={messages.errors}
        />
      </div>
      <section aria-labelledby="outline">
        <SectionHead
          id="outline"
          title={t('form.outline')}
          rule="edge"
          end={<Link href={committee ? `${here}?committee=${committee.id}` : here}>{t('form.another')}</Link>}
        />
        <SectionOutline sections={chosen.sections} measures={t('measures')} />
        <p className="mt-3 text-note text-ink-2">{t('form.guidance')}</p>
      </section>
    </div>
  )
}
