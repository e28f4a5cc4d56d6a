/**
 * Editions of a plan. Source: a decided plan is a public document that is never rewritten (arkivlagen, the guidelines'
 * yearly cycle): a change is a new edition on the way to a decision of its own, and the next period's plan is the same
 * plan carried on. A measure keeps its lineage through them all, so that it can be followed and compared.
 */
import { addDays } from '@/lib/calendar-days/rules'

import type { PlanState } from '@/lib/plans/rules'
import type { IsoDate } from '@/lib/platform/clock'

/** A new edition of the same period, or the plan of the next one. */
export const editionKinds = ['revision', 'next_period'] as const
export type EditionKind = (typeof editionKinds)[number]

/** Not yet decided: of each lineage there is at most one such. */
export const openStates: readonly PlanState[] = ['draft', 'consultation', 'sent']
/** Decided, and therefore replaced when a later edition is put in force. */
export const standingStates: readonly PlanState[] = ['decided', 'approved', 'in_force', 'followed_up']

export type Period = { from: IsoDate; to: IsoDate }

/** As long as this one, in whole years, from the day after it ends. */
export function nextPeriod({ from, to }: Period): Period {
  const first = addDays(to, 1)
  const years = Math.max(1, Math.round(monthsBetween(from, first) / 12))
  return { from: first, to: addDays(addMonths(first, years * 12), -1) }
}

/** How far dates move when a measure is carried from one period to another. */
export function monthsBetween(from: IsoDate, to: IsoDate): number {
  const [fromYear = 0, fromMonth = 0] = from.split('-').map(Number)
  const [toYear = 0, toMonth = 0] = to.split('-').map(Number)
  return (toYear - fromYear) * 12 + toMonth - fromMonth
}

/** "Handlingsplan 2025–2026" is called "Handlingsplan 2027–2028" when the period moves two years; other years stay. */
export function titleFor(title: string, was: Period, next: Period): string {
  const [first, last] = [yearOf(was.from), yearOf(was.to)]
  const moved = yearOf(next.from) - first
  return title.replace(/\b(19|20|21)\d\d\b/g, (year) =>
    Number(year) >= first && Number(year) <= last ? String(Number(year) + moved) : year,
  )
}

const yearOf = (day: IsoDate) => Number(day.slice(0, 4))

function addMonths(day: IsoDate, months: number): IsoDate {
  const moved = new Date(day)
  moved.setUTCMonth(moved.getUTCMonth() + months)
  return moved.toISOString().slice(0, 10)
}

export type PeriodFault = { field: 'periodFrom' | 'periodTo'; key: 'before_start' | 'overlaps_period' }

/** The next plan begins after the one it carries on, and ends after it begins. */
export function refusePeriod(next: Period, was: Period): PeriodFault | null {
  if (next.from <= was.to) return { field: 'periodFrom', key: 'overlaps_period' }
  return next.to < next.from ? { field: 'periodTo', key: 'before_start' } : null
}
