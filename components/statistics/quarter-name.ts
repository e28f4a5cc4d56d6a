import type { getTranslations } from 'next-intl/server'
import type { Quarter } from '@/lib/statistics/rules'

type Words = Awaited<ReturnType<typeof getTranslations<'statistics'>>>

export function quarterName(t: Words, quarter: Quarter): string {
  const [year = '', number = ''] = quarter.split('-')
  return t('quarter', { year, number })
}
