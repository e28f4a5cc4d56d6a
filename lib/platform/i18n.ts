import { getRequestConfig } from 'next-intl/server'
import { readPreferences } from '@/lib/platform/preferences'
import { loadMessages, type Messages } from '@/messages/load'
import { isLocale, type Locale } from '@/messages/locales'

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: Messages
  }
}

export const timeZone = 'Europe/Stockholm'

export default getRequestConfig(async ({ locale: asked }) => {
  const locale = isLocale(asked) ? asked : (await readPreferences()).locale
  return { locale, timeZone, messages: await loadMessages(locale) }
})
