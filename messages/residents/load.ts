// The imports are literal so that a missing file fails the build, not a page.
const files = {
  sv: () => import('./sv.json'),
  en: () => import('./en.json'),
  ar: () => import('./ar.json'),
  fa: () => import('./fa.json'),
  fi: () => import('./fi.json'),
  pl: () => import('./pl.json'),
  uk: () => import('./uk.json'),
} as const

/** Swedish is the source: its keys are the type, and a house rule holds the other languages to them. */
export type ResidentWords = Awaited<ReturnType<(typeof files)['sv']>>['default']

export async function loadResidentWords(language: keyof typeof files): Promise<ResidentWords> {
  return (await files[language]()).default
}
