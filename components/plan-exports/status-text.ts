import { fill } from '@/components/plans/fill'
import { formatDate } from '@/components/ui/dates'
import { statusWord, type Timed } from '@/lib/measures/rules'
import type { Messages } from '@/messages/load'
import type { Locale } from '@/messages/locales'

/** "Pågår t.o.m. 2028": the status with its end, as plans write it. */
export function statusText(timed: Timed, words: { messages: Messages; locale: Locale }): string {
  const { status, statusUntilYear, statusUntilDay } = words.messages.measures
  const said = statusWord(timed)
  if (said.word === 'ongoing_until_year') return fill(statusUntilYear, { year: said.year })
  if (said.word === 'ongoing_until') {
    return fill(statusUntilDay, { day: formatDate(said.day, 'dayYear', words.locale) })
  }
  return status[said.word]
}
