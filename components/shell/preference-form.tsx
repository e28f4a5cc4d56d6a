import { chooseLocale, chooseTheme } from '@/components/shell/preferences-actions'
import type { Locale } from '@/messages/locales'

const look =
  'min-h-11 text-ui text-ink-2 underline decoration-1 underline-offset-3 hover:text-ink hover:decoration-2 sm:min-h-9'

type LocaleProps = { locale: Locale; text: string }

/** A plain form: the choice is a cookie set by the server, so it works without scripts and never flashes. */
export function LocaleForm({ locale, text }: LocaleProps) {
  return (
    <form action={chooseLocale}>
      <button type="submit" name="locale" value={locale} lang={locale} className={look}>
        {text}
      </button>
    </form>
  )
}

type ThemeProps = { theme: 'light' | 'dark' | 'system'; text: string; className?: string }

export function ThemeForm({ theme, text, className }: ThemeProps) {
  return (
    <form action={chooseTheme} className={className}>
      <button type="submit" name="theme" value={theme} className={look}>
        {text}
      </button>
    </form>
  )
}
