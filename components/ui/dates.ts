import type { Locale } from '@/messages/locales'

// Dates as an office writes them: "4 december", "4 december 2026", "15.40" in Swedish and "15:40" in English,
// always in Swedish local time wherever the server stands.

const timeZone = 'Europe/Stockholm'
const tags: Record<Locale, string> = { sv: 'sv-SE', en: 'en-GB' }

const shapes = {
  day: { day: 'numeric', month: 'long' },
  dayYear: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  clock: { hour: '2-digit', minute: '2-digit' },
  month: { month: 'long', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

export type DateShape = keyof typeof shapes | 'dayClock'

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(shape: keyof typeof shapes, locale: Locale): Intl.DateTimeFormat {
  const key = `${locale}-${shape}`
  const known = formats.get(key)
  if (known) return known
  // Making a format costs more than using it a hundred times, and a page of a plan has hundreds of dates.
  const made = new Intl.DateTimeFormat(tags[locale], { ...shapes[shape], timeZone })
  formats.set(key, made)
  return made
}

/** Takes a moment, or a calendar day written as YYYY-MM-DD. */
export function formatDate(value: Date | string, shape: DateShape, locale: Locale): string {
  const date =
    typeof value === 'string' ? new Date(value.length === 10 ? `${value}T12:00:00Z` : value) : value
  if (shape === 'dayClock') return `${formatDate(date, 'day', locale)} ${formatDate(date, 'clock', locale)}`
  const text = formatOf(shape, locale).format(date)
  if (locale !== 'sv') return text
  // Swedish offices write 15.40 and, in a narrow column, 4 dec without a full stop.
  return shape === 'clock' ? text.replace(':', '.') : text.replace('.', '')
}
