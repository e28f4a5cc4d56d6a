/**
 * Who is asked for their view of a plan, and whether they have given it. Source: förvaltningslagen (2017:900) 26 § (an
 * authority that asks for a view names the day it wants it by) and the guidelines of 2016 (a plan is written together
 * with those it concerns). That one has nothing to say is an answer: silence is not. An answer is never typed in: it
 * follows from what the person has written.
 */

import type { IsoDate } from '@/lib/platform/clock'

export const answerStates = ['commented', 'no_comments', 'waiting', 'late'] as const
export type AnswerState = (typeof answerStates)[number]

export type Asked = { comments: number; noCommentsAt: string | null; answerBy: IsoDate }

/** What is written counts for more than a "no comments" from before. The day itself is still in time. */
export function answerState({ comments, noCommentsAt, answerBy }: Asked, today: IsoDate): AnswerState {
  if (comments > 0) return 'commented'
  if (noCommentsAt !== null) return 'no_comments'
  return answerBy < today ? 'late' : 'waiting'
}

export type AnswerCounts = {
  invited: number
  answered: number
  late: number
  /** The last day that somebody has to answer. */
  lastDay: IsoDate | null
}

export function countAnswers(
  people: readonly (Pick<Asked, 'answerBy'> & { state: AnswerState })[],
): AnswerCounts {
  const answered = people.filter(({ state }) => state === 'commented' || state === 'no_comments')
  return {
    invited: people.length,
    answered: answered.length,
    late: people.filter(({ state }) => state === 'late').length,
    lastDay:
      people
        .map(({ answerBy }) => answerBy)
        .sort()
        .at(-1) ?? null,
  }
}

/** Three weeks is what a committee's round normally takes; the form proposes it. */
const usualDays = 21

export function proposedDay(today: IsoDate): IsoDate {
  const day = new Date(`${today}T12:00:00Z`)
  day.setUTCDate(day.getUTCDate() + usualDays)
  return day.toISOString().slice(0, 10)
}
