import type { getTranslations } from 'next-intl/server'
import { type RowWords, rowWords } from '@/components/measures/row-words'
import type { ListedMeasure } from '@/lib/measure-list/queries'
import { isFiltered, type ListAddress } from '@/lib/measure-list/schema'
import type { ListCounts } from '@/lib/measure-selection/queries'
import type { Messages } from '@/messages/load'
import type { Locale } from '@/messages/locales'

export type Words = Awaited<ReturnType<typeof getTranslations<'measure-list'>>>
type MeasureWords = Awaited<ReturnType<typeof getTranslations<'measures'>>>

export const unchangedFormId = 'unchanged'

/** Under way, with a follow-up that never came, and the reader's to answer. */
export const awaitsFollowUp = ({ standing, can }: ListedMeasure) =>
  can.followUp && 'days' in standing && standing.unanswered === true

/** Everything a view of the list says, looked up once. */
export type ListWords = {
  t: Words
  measures: Messages['measures']
  rows: RowWords
  locale: Locale
}

export function listWords(t: Words, measures: MeasureWords, given: { messages: Messages; locale: Locale }) {
  const { messages, locale } = given
  const rows = rowWords(measures, messages.measures, locale)
  return { t, measures: messages.measures, rows, locale } satisfies ListWords
}

/** Small numbers are words, as in the plans. */
type Sayings = { t: Words; count: Awaited<ReturnType<typeof getTranslations<'plans.numbers'>>> }

/** Lägesraden: how many, how many of them are late, how many soon will be due. */
export function listSentence({ t, count }: Sayings, counts: ListCounts, address: ListAddress): string {
  const { all, total, late, soon } = counts
  const mine = address.view === 'mine'
  if (all === 0) return t('state.empty')
  if (total === 0) return t(mine && !isFiltered(address) ? 'state.noneMine' : 'state.nothing')
  const plain = mine ? 'state.mine' : 'state.all'
  const said = isFiltered(address) ? t('state.chosen', { total, all }) : t(plain, { total })
  const figures = {
    late,
    soon,
    lateWord: count('upper', { count: late }),
    soonWord: count('lower', { count: soon }),
  }
  return `${said} ${t('state.late', figures)}`
}
