import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { type DateShape, formatDate } from '@/components/ui/dates'

export type StartWords = Awaited<ReturnType<typeof startWords>>

/** What every part of the start page speaks with. Figures up to twelve are written in words. */
export async function startWords() {
  const [t, overview, format, locale] = await Promise.all([
    getTranslations('start'),
    getTranslations('overview'),
    getFormatter(),
    getLocale(),
  ])
  return {
    t,
    format,
    locale,
    count: (n: number) => overview('count', { n }),
    countFirst: (n: number) => overview('countFirst', { n }),
    day: (value: string, shape: DateShape = 'day') => formatDate(value, shape, locale),
  }
}

/** "2027–2028", or the one year. */
export function periodOf({ periodFrom, periodTo }: { periodFrom: string; periodTo: string }): string {
  const [from, to] = [periodFrom.slice(0, 4), periodTo.slice(0, 4)]
  return from === to ? from : `${from}–${to}`
}
