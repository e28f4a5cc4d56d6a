import { getTranslations } from 'next-intl/server'
import { Link } from '@/components/ui/link'
import { type TabItem, Tabs } from '@/components/ui/tabs'
import type { PlanListView } from '@/lib/plans/queries'
import { type PlanState, planStates } from '@/lib/plans/rules'

type Props = { view: PlanListView; municipality: string }

/** The choice stands in the address, so that it can be sent to a colleague and survives the way back. */
export async function PlanFilter({ view, municipality }: Props) {
  const words = await getTranslations('plans')
  const { filter, offered } = view
  const href = (state: PlanState | null, mine: boolean) => {
    const chosen = new URLSearchParams({ ...(state ? { state } : {}), ...(mine ? { mine: '1' } : {}) })
    return `/${municipality}/plans${chosen.size > 0 ? `?${chosen}` : ''}`
  }
  const all: TabItem = {
    href: href(null, filter.mine),
    label: words('list.all'),
    count: offered.all,
    current: filter.state === null,
  }
  const states = planStates
    .filter((state) => offered.states[state] || filter.state === state)
    .map(
      (state): TabItem => ({
        href: href(state, filter.mine),
        label: words(`states.${state}`),
        count: offered.states[state] ?? 0,
        current: filter.state === state,
      }),
    )
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-8">
      <Tabs label={words('list.filter')} items={[all, ...states]} />
      {view.hasOwn && (
        <p className="text-ui">
          <Link href={href(filter.state, !filter.mine)} className="inline-flex min-h-11 items-center">
            {words(filter.mine ? 'list.everyones' : 'list.mine')}
          </Link>
        </p>
      )}
    </div>
  )
}
