import type { Formatter, Translator } from '@/components/overview/words'
import { formatDate } from '@/components/ui/dates'
import type { NextStep } from '@/lib/overview/rules'
import type { Locale } from '@/messages/locales'

type Words = { t: Translator<'overview'>; format: Formatter; locale: Locale }

export const stepPlaces: Record<NextStep['act'], string> = {
  name_coordinator: 'coordinator',
  start_plan: 'plans',
  finish_plan: 'plans',
  prepare_plan: 'plans',
  remind: 'remind',
}

export function stepTitle({ act, committee, count }: NextStep, { t }: Pick<Words, 't'>): string {
  return t(`next.${act}`, { committee, n: count, words: t('count', { n: count }) })
}

export function stepReason(step: NextStep, { t, format, locale }: Words): string {
  return t(`next.${step.act}Why`, {
    day: step.day ? formatDate(step.day, 'dayYear', locale) : 'none',
    state: step.planState ? t(`states.${step.planState}`).toLowerCase() : 'none',
    names: step.names.length > 0 ? format.list(step.names) : 'none',
    n: step.count,
  })
}
