import { createTranslator } from 'next-intl'
import { loadMessages } from '@/messages/load'
import { defaultLocale, isLocale } from '@/messages/locales'

/** What a letter speaks with: there is no visitor whose browser knows the language. */
export async function letterWords<
  Words extends 'reminders' | 'broken-glass' | 'escalations' | 'held-reports',
>(wanted: string, namespace: Words) {
  const locale = isLocale(wanted) ? wanted : defaultLocale
  const messages = await loadMessages(locale)
  const format = new Intl.DateTimeFormat(locale === 'sv' ? 'sv-SE' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  })
  return {
    t: createTranslator({ locale, messages, namespace, timeZone: 'Europe/Stockholm' }),
    day: (value: string) => format.format(new Date(value)),
  }
}
