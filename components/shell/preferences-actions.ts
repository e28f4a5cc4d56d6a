'use server'

import { cookies } from 'next/headers'
import { isTheme, localeCookie, themeCookie } from '@/lib/platform/preferences'
import { isLocale } from '@/messages/locales'

const year = 60 * 60 * 24 * 365

// Readable by scripts: the error page has no server to ask which language and theme it should use.
const lasting = { path: '/', maxAge: year, sameSite: 'lax', httpOnly: false } as const

export async function chooseLocale(form: FormData): Promise<void> {
  const locale = form.get('locale')
  if (isLocale(locale)) (await cookies()).set(localeCookie, locale, lasting)
}

export async function chooseTheme(form: FormData): Promise<void> {
  const theme = form.get('theme')
  if (isTheme(theme)) (await cookies()).set(themeCookie, theme, lasting)
}
