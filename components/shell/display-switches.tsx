import { getLocale, getTranslations } from 'next-intl/server'
import { LocaleForm, ThemeForm } from '@/components/shell/preference-form'

/**
 * Language and theme. With the device's own setting only the browser knows which theme is on,
 * so both buttons are sent and the style sheet shows the one that changes something.
 */
export async function DisplaySwitches() {
  const [t, locale] = await Promise.all([getTranslations('shell'), getLocale()])
  return (
    <>
      <LocaleForm locale={locale === 'sv' ? 'en' : 'sv'} text={t('switchLanguage')} />
      <ThemeForm theme="dark" text={t('toDark')} className="theme-dark:hidden" />
      <ThemeForm theme="light" text={t('toLight')} className="hidden theme-dark:block" />
    </>
  )
}
