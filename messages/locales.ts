export const locales = ['sv', 'en'] as const
export type Locale = (typeof locales)[number]
export const defaultLocale: Locale = 'sv'

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value)
}
