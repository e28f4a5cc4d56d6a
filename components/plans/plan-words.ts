import type { getTranslations } from 'next-intl/server'
import { formatDate } from '@/components/ui/dates'
import type { StatusKind } from '@/components/ui/status'
import type { PlanListView } from '@/lib/plans/queries'
import type { PlanState, PlanStep, PlanSummary } from '@/lib/plans/rules'
import type { Locale } from '@/messages/locales'

export type PlanWords = Awaited<ReturnType<typeof getTranslations<'plans'>>>

/** Process words take the shape of their status. */
export const stateKind: Record<PlanState, StatusKind> = {
  draft: 'course',
  consultation: 'course',
  sent: 'course',
  decided: 'done',
  approved: 'done',
  in_force: 'done',
  followed_up: 'done',
  replaced: 'notrequired',
}

/** Lägesraden: the state, what is late, what comes next. */
export function planSentence(summary: PlanSummary, words: PlanWords, locale: Locale): string {
  const { state, total, late } = summary
  const said = [words(`page.state.${state}`)]
  if (state !== 'replaced') {
    const [lateWord, totalWord] = [
      words('numbers.upper', { count: late }),
      words('numbers.lower', { count: total }),
    ]
    said.push(words('page.late', { late, total, lateWord, totalWord }), nextSentence(summary, words, locale))
  }
  return said.filter(Boolean).join(' ')
}

function nextSentence({ next }: PlanSummary, words: PlanWords, locale: Locale): string {
  if (!next) return ''
  const step = words(`page.next.${next.step}`)
  if (!next.on) return words('page.nextUndated', { step })
  const day = formatDate(next.on, 'dayYear', locale)
  return words(next.overdue ? 'page.nextOverdue' : 'page.nextBy', { step, day })
}

export function stepDetail(step: PlanStep, words: PlanWords, locale: Locale): string {
  if (!step.on)
    return words(step.key === 'decision' || step.key === 'approval' ? 'stepper.toFill' : 'stepper.noDay')
  const day = formatDate(step.on, 'dayYear', locale)
  if (step.key === 'draft') return words('stepper.since', { day })
  return step.paragraph ? words('stepper.paragraph', { day, paragraph: step.paragraph }) : day
}

/** "2027–2028" when the period is whole years, else months. */
export function periodText(from: string, to: string, locale: Locale): string {
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) {
    const [first, last] = [from.slice(0, 4), to.slice(0, 4)]
    return first === last ? first : `${first}–${last}`
  }
  return `${formatDate(from, 'month', locale)} – ${formatDate(to, 'month', locale)}`
}

/** The list's own sentence: how many plans, how much of it is late and since when. Replaced plans are history. */
export function listSentence(view: PlanListView, words: PlanWords, locale: Locale): string {
  const { plans } = view
  if (plans.length === 0) return view.offered.all > 0 ? '' : words('list.empty.state')
  const current = plans.filter(({ state }) => state !== 'replaced')
  const late = current.reduce((sum, { counts }) => sum + counts.late, 0)
  const since = current.flatMap(({ counts }) => counts.lateSince ?? []).sort()[0]
  if (!since) return words('list.stateOnTime', { total: plans.length })
  return words('list.stateLate', { total: current.length, late, since: formatDate(since, 'dayYear', locale) })
}
