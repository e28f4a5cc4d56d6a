import english from '@/messages/en/failure.json'
import swedish from '@/messages/sv/failure.json'

export type FailureText = typeof swedish

/** An error page runs in the browser and cannot ask the server; the choice of language lies in a cookie. */
export function failureText(): { locale: 'sv' | 'en'; text: FailureText } {
  const inEnglish = typeof document !== 'undefined' && /(?:^|; )samlad-locale=en\b/.test(document.cookie)
  return inEnglish ? { locale: 'en', text: english } : { locale: 'sv', text: swedish }
}

export function failureTheme(): 'light' | 'dark' | 'system' {
  const chosen =
    typeof document === 'undefined' ? null : /(?:^|; )samlad-theme=(light|dark)\b/.exec(document.cookie)
  return chosen?.[1] === 'light' || chosen?.[1] === 'dark' ? chosen[1] : 'system'
}
