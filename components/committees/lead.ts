import type { Formatter, Translator } from '@/components/overview/words'
import { formatDate } from '@/components/ui/dates'
import type { CommitteeState } from '@/lib/committees/rules'
import type { Locale } from '@/messages/locales'

type Words = { t: Translator<'committees'>; count: Translator<'overview'>; format: Formatter; locale: Locale }

/** What is late in this committee, and since when. */
export function committeeSentence(words: Words, state: CommitteeState): string {
  const { t, count, format, locale } = words
  if (!state.late) return t('lead.fine')
  const { late, total } = state.measures
  const what = [
    late > 0 ? t('lead.measures', { n: late, words: count('count', { n: late }), total }) : [],
    state.coordinator.kind === 'late' ? t('lead.vacant') : [],
    state.plan.kind === 'late' ? t('lead.withoutPlan') : [],
  ].flat()
  const sentence = t('lead.late', { what: format.list(what, { type: 'conjunction' }) })
  if (!state.lateSince) return sentence
  return `${sentence} ${t('lead.since', { day: formatDate(state.lateSince, 'dayYear', locale) })}`
}
