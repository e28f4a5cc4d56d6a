/**
 * The languages of the public pages. Which of them a municipality offers is its own choice; Swedish always is (språklag
 * 2009:600, 10 §). The words stand in messages/residents.
 */
export const residentLanguages = {
  sv: { name: 'Svenska', direction: 'ltr', locale: 'sv-SE' },
  en: { name: 'English', direction: 'ltr', locale: 'en-GB' },
  ar: { name: 'العربية', direction: 'rtl', locale: 'ar-u-nu-latn' },
  fa: { name: 'فارسی', direction: 'rtl', locale: 'fa-u-ca-gregory-nu-latn' },
  fi: { name: 'Suomi', direction: 'ltr', locale: 'fi-FI' },
  pl: { name: 'Polski', direction: 'ltr', locale: 'pl-PL' },
  uk: { name: 'Українська', direction: 'ltr', locale: 'uk-UA' },
} as const
export type ResidentLanguage = keyof typeof residentLanguages

export const languageCodes = Object.keys(residentLanguages) as [ResidentLanguage, ...ResidentLanguage[]]
export const firstLanguage: ResidentLanguage = 'sv'

function isResidentLanguage(value: unknown): value is ResidentLanguage {
  return languageCodes.some((code) => code === value)
}

/** What the address asks for, when it is offered; else Swedish. */
export function languageFor(asked: unknown, offered: readonly string[]): ResidentLanguage {
  return isResidentLanguage(asked) && offered.includes(asked) ? asked : firstLanguage
}

/** Every address of the public pages says its language: nothing needs to be remembered about who reads. */
export const inLanguage = (path: string, language: ResidentLanguage) =>
  language === firstLanguage ? path : `${path}${path.includes('?') ? '&' : '?'}lang=${language}`

/** Of an address of the public pages; null of any other. */
export function languageIn(path: string): ResidentLanguage | null {
  const [place = '', query = ''] = path.split('?')
  if (!/^\/[a-z0-9-]+\/public(\/|$)/.test(place)) return null
  const asked = new URLSearchParams(query).get('lang')
  return isResidentLanguage(asked) ? asked : firstLanguage
}
