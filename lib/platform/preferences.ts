import { cookies } from 'next/headers'
import { cache } from 'react'
import { defaultLocale, isLocale, type Locale } from '@/messages/locales'

export const themes = ['light', 'dark', 'system'] as const
export type Theme = (typeof themes)[number]

export const localeCookie = 'samlad-locale'
export const themeCookie = 'samlad-theme'

export function isTheme(value: unknown): value is Theme {
  return themes.some((theme) => theme === value)
}

export type Preferences = { locale: Locale; theme: Theme }

/** What the browser remembers; unknown values count as never chosen. */
export const readPreferences = cache(async (): Promise<Preferences> => {
  const jar = await cookies()
  const locale = jar.get(localeCookie)?.value
  const theme = jar.get(themeCookie)?.value
  return {
    locale: isLocale(locale) ? locale : defaultLocale,
    theme: isTheme(theme) ? theme : 'system',
  }
})
