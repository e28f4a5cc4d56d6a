import type { getTranslations } from 'next-intl/server'
import { formatDate } from '@/components/ui/dates'
import type { StatusKind } from '@/components/ui/status'
import type { Standing } from '@/lib/comments/rules'
import type { ConsultationView } from '@/lib/consultation/queries'
import type { ThreadFilter } from '@/lib/consultation/schema'
import type { AnswerState } from '@/lib/invitations/rules'
import type { Locale } from '@/messages/locales'

export type ConsultationWords = Awaited<ReturnType<typeof getTranslations<'consultation'>>>

/** What is open on the page, from its address: at most one form at a time. */
export type ConsultationAddress = Partial<
  Record<'invite' | 'about' | 'reply' | 'answer' | 'change' | 'remove', string>
>

export type Said = { words: ConsultationWords; locale: Locale }

export const answerKind: Record<AnswerState, StatusKind> = {
  commented: 'done',
  no_comments: 'done',
  waiting: 'none',
  late: 'late',
}
export const standingKind: Record<Standing, StatusKind> = {
  open: 'course',
  followed: 'done',
  not_followed: 'notrequired',
}

/** Lägesraden: how many have answered, what waits for a response, and until when. */
export function consultationSentence(view: ConsultationView, said: Said): string {
  return (view.mine ? ownSentences(view, said) : allSentences(view, said)).join(' ')
}

function allSentences(
  { answers, threads, plan, today }: ConsultationView,
  { words, locale }: Said,
): string[] {
  const { invited, answered, lastDay } = answers
  if (invited === 0 && threads.all === 0) return [words('state.nobody')]
  if (plan.state === 'draft' && threads.all === 0) {
    return [words('state.prepared', { n: invited, word: words('numbers.upper', { count: invited }) })]
  }
  const answeredWord = words('numbers.upper', { count: answered })
  const over = plan.state !== 'consultation'
  return [
    ...(over ? [words('state.over')] : []),
    answered === invited
      ? words('state.allAnswered', { n: invited })
      : words('state.answered', { answeredWord, invited }),
    openSentence(threads, words),
    ...(lastDay && !over
      ? [
          words(lastDay < today ? 'state.lastDayPassed' : 'state.lastDay', {
            day: formatDate(lastDay, 'dayYear', locale),
          }),
        ]
      : []),
  ]
}

function openSentence({ all, open }: ConsultationView['threads'], words: ConsultationWords): string {
  if (all === 0) return words('state.noThreads')
  if (open === 0) return words('state.noneOpen')
  return words('state.open', { n: open, word: words('numbers.upper', { count: open }) })
}

const ownStates = {
  waiting: 'mineWaiting',
  late: 'mineLate',
  commented: 'mineCommented',
  no_comments: 'mineNone',
} as const

function ownSentences({ mine, plan }: ConsultationView, { words, locale }: Said): string[] {
  if (!mine || plan.state !== 'consultation') return [words('state.mineOver')]
  const day = formatDate(mine.answerBy, 'dayYear', locale)
  return [words(`state.${ownStates[mine.state]}`, { day, n: mine.comments })]
}

/** The page with something open in it, or nothing. */
export function addressOf(here: string, show: ThreadFilter, open: ConsultationAddress = {}): string {
  const query = new URLSearchParams({ ...(show === 'all' ? {} : { show }), ...open })
  return query.size > 0 ? `${here}?${query}` : here
}
