import { getLocale, getTranslations } from 'next-intl/server'
import { formatDate } from '@/components/ui/dates'
import type { GuidelineFacts } from '@/lib/guidelines/queries'

/** Version, decision and period, in one line. */
export async function guidelineFacts(guideline: GuidelineFacts): Promise<string> {
  const [t, locale] = await Promise.all([getTranslations('guidelines'), getLocale()])
  const { state, version, adoptedBy, adoptedOn, paragraph, validFrom, validTo } = guideline
  const day = (date: string) => formatDate(date, 'dayYear', locale)
  if (state === 'draft') return `${t('version', { version })}.`
  const adopted =
    adoptedBy &&
    (adoptedOn ? t('adoptedOn', { date: day(adoptedOn), by: adoptedBy }) : t('adopted', { by: adoptedBy }))
  const facts = [
    t('version', { version }),
    adopted && [adopted, paragraph && t('paragraph', { paragraph })].filter(Boolean).join(', '),
    validTo
      ? t('periodTo', { from: day(validFrom), to: day(validTo) })
      : t('period', { from: day(validFrom) }),
  ]
  return `${facts.filter(Boolean).join('. ')}.`
}
