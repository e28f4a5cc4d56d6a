import type { getTranslations } from 'next-intl/server'
import { formatDate } from '@/components/ui/dates'
import { isKnownSource } from '@/lib/concerns/rules'
import type { IsoDate } from '@/lib/platform/clock'
import type { Locale } from '@/messages/locales'

type Words = Awaited<ReturnType<typeof getTranslations<'concerns'>>>

/** A municipality may have kinds of workplace of its own: they are said as they stand. */
export function sourceWord(t: Words, source: string): string {
  const isPrivate = source === 'private_person' || source === 'resident'
  return isPrivate || isKnownSource(source) ? t(`source.${source}`) : source
}

type Received = { receivedAt: string; receivedOn: IsoDate }
type Reading = { today: IsoDate; locale: Locale; todayWord: string }

/** "I dag 10.46", else the day. */
export function whenWord(
  { receivedAt, receivedOn }: Received,
  { today, locale, todayWord }: Reading,
): string {
  const clock = formatDate(receivedAt, 'clock', locale)
  return receivedOn === today ? `${todayWord} ${clock}` : `${formatDate(receivedOn, 'day', locale)} ${clock}`
}
