/**
 * The beginning of a plan. Sources: the guidelines (a specialist committee's plan is made every even year) and lag
 * (2023:196) 6 § (the plan is followed up at least every second year): a plan lasts two years unless somebody says
 * otherwise, and the next one follows the one before.
 */
import { addMonths } from '@/lib/calendar-days/rules'
import { nextPeriod, type Period } from '@/lib/editions/rules'
import type { PlanKind } from '@/lib/plan-templates/schema'
import type { IsoDate } from '@/lib/platform/clock'

const usualYears = 2
const longYears = 4
const mostYears = 10

/** What such a plan is called in a Swedish municipality's register, whatever language the page is read in. */
const kindTitles: Record<PlanKind, string> = {
  action_plan: 'Handlingsplan mot våldsbejakande extremism',
  statutory: 'Åtgärdsplan enligt lag (2023:196)',
}

export function proposedTitle(kind: PlanKind, { from, to }: Period): string {
  const years = [...new Set([from.slice(0, 4), to.slice(0, 4)])].filter(Boolean).join('–')
  return [kindTitles[kind], years].filter(Boolean).join(' ')
}

type NewTitle = { title: string; proposed: string; kind: PlanKind; period: Period }

/** One who leaves the proposal alone, or empties the field, gets the title that follows from kind and period. */
export function titleOf({ title, proposed, kind, period }: NewTitle): string {
  return title === '' || title === proposed ? proposedTitle(kind, period) : title
}

export type EarlierPlan = Period & { kind: PlanKind }

/** From the day after the latest plan of the same kind, and as long; else two whole years, from the next one in its second half. */
export function proposedPeriod(kind: PlanKind, earlier: readonly EarlierPlan[], today: IsoDate): Period {
  const first = Number(today.slice(0, 4)) + (Number(today.slice(5, 7)) > 6 ? 1 : 0)
  const latest = earlier
    .filter((plan) => plan.kind === kind)
    .reduce<Period | null>((last, plan) => (last && last.to >= plan.to ? last : plan), null)
  const next = latest && nextPeriod(latest)
  if (next && next.from >= `${first}-01-01`) return isLong(next) ? { ...next, to: usualEnd(next.from) } : next
  return { from: `${first}-01-01`, to: usualEnd(`${first}-01-01`) }
}

/** What an earlier plan was given for many years is not proposed once more. */
const isLong = ({ from, to }: Period) => to > addMonths(from, longYears * 12)

const usualEnd = (from: IsoDate) =>
  new Date(Date.parse(addMonths(from, usualYears * 12)) - 86_400_000).toISOString().slice(0, 10)

export type PeriodFault = 'before_start' | 'period_too_long'

export function refuseNewPeriod({ from, to }: Period): PeriodFault | null {
  if (to < from) return 'before_start'
  return Number(to.slice(0, 4)) - Number(from.slice(0, 4)) >= mostYears ? 'period_too_long' : null
}
