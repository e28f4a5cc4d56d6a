import { getTranslations } from 'next-intl/server'
import { FormatList } from '@/components/plan-exports/format-list'
import { PlanCrumbs } from '@/components/plans/plan-crumbs'
import { PageHead } from '@/components/ui/page-head'
import type { PlanExportChoice } from '@/lib/plan-exports/queries'
import { isDraft } from '@/lib/plan-exports/rules'
import { planFormats } from '@/lib/plan-exports/schema'

type Props = { municipality: string; plan: PlanExportChoice }

/** Every file of the plan, with what it is good for: one that reads need not guess by the ending. */
export async function PlanExportPage({ municipality, plan }: Props) {
  const t = await getTranslations('exports')
  const plansHref = `/${municipality}/plans`
  const path = `${plansHref}/${plan.id}`
  return (
    <>
      <PageHead
        above={<PlanCrumbs municipality={municipality} plan={plan} trail={[{ label: t('title') }]} />}
        title={t('title')}
        state={isDraft(plan.state) ? t('stateDraft') : t('state')}
      />
      <FormatList formats={planFormats} path={`/api${path}/export`} />
      <p className="mt-6 text-ui text-ink-2">{t('audited')}</p>
    </>
  )
}
