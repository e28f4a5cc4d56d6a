import type { Formatter, Translator } from '@/components/overview/words'
import type { Summary } from '@/lib/overview/rules'

type Words = { t: Translator<'overview'>; format: Formatter }

/** Lägesraden: what is late, and what falls due next. */
export function leadSentence({ t, format }: Words, summary: Summary, soonDays: number): string {
  const { committees, lateCommittees, standings, vacant, withoutPlan } = summary
  const { late, soon } = standings
  if (committees === 0) return t('lead.empty')
  const counted = (key: 'measures' | 'vacant' | 'withoutPlan', n: number) =>
    n > 0 ? [t(`lead.${key}`, { n, words: t('count', { n }) })] : []
  const what = [
    ...counted('measures', late),
    ...counted('vacant', vacant),
    ...counted('withoutPlan', withoutPlan),
  ]
  const state =
    lateCommittees === 0
      ? t('lead.fine', { total: committees })
      : t('lead.late', {
          committees: t('countFirst', { n: lateCommittees }),
          total: committees,
          what: format.list(what, { type: 'conjunction' }),
        })
  if (soon === 0) return state
  return `${state} ${t('lead.soon', { n: soon, words: t('countFirst', { n: soon }), days: soonDays })}`
}
