import type { getTranslations } from 'next-intl/server'
import { fill } from '@/components/plans/fill'
import type { StandingKind } from '@/lib/measures/rules'
import type { Messages } from '@/messages/load'
import type { Locale } from '@/messages/locales'

export type MeasureWords = Awaited<ReturnType<typeof getTranslations<'measures'>>>

/** What every row of a long table says, looked up once for the table and not once per row. */
export type RowWords = {
  locale: Locale
  table: Messages['measures']['table']
  continuous: string
  unanswered: string
  standing: Record<StandingKind, string>
  days: (count: number) => string
  daysShort: (count: number) => string
  daysAndStep: (days: string, step: number) => string
}

export function rowWords(words: MeasureWords, messages: Messages['measures'], locale: Locale): RowWords {
  return {
    locale,
    table: messages.table,
    continuous: messages.continuous,
    unanswered: messages.unanswered,
    standing: messages.standing,
    days: remembered((count) => words('days', { count })),
    daysShort: remembered((count) => words('daysShort', { count })),
    daysAndStep: (days, step) => fill(messages.daysAndStep, { days, step }),
  }
}

function remembered(say: (count: number) => string): (count: number) => string {
  const said = new Map<number, string>()
  return (count) => {
    const known = said.get(count) ?? say(count)
    said.set(count, known)
    return known
  }
}
