import { getTranslations } from 'next-intl/server'
import { Breadcrumb, type Crumb } from '@/components/ui/breadcrumb'

type Props = { municipality: string; plan: { id: string; title: string }; trail: readonly Crumb[] }

/** From the list of plans by the plan to a page under it. */
export async function PlanCrumbs({ municipality, plan, trail }: Props) {
  const [ui, plans] = await Promise.all([getTranslations('ui'), getTranslations('plans.list')])
  const list = `/${municipality}/plans`
  const above = [
    { label: plans('title'), href: list },
    { label: plan.title, href: `${list}/${plan.id}` },
  ]
  return <Breadcrumb label={ui('breadcrumb')} items={[...above, ...trail]} />
}
