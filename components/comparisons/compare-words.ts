import { getLocale, getTranslations } from 'next-intl/server'
import { periodText } from '@/components/plans/plan-words'
import { formatDate } from '@/components/ui/dates'
import type { ComparedField, Comparison } from '@/lib/comparisons/rules'
import type { EditionRow } from '@/lib/editions/queries'
import type { Environment, MeasureStatus, preventionLevels } from '@/lib/measures/schema'

export type CompareWords = Awaited<ReturnType<typeof compareWords>>
type Level = (typeof preventionLevels)[number]

/** What every part of a comparison speaks with. */
export async function compareWords() {
  const [t, measures, plans, locale] = await Promise.all([
    getTranslations('comparisons'),
    getTranslations('measures'),
    getTranslations('plans'),
    getLocale(),
  ])
  const lists: Partial<Record<ComparedField, (value: string) => string>> = {
    status: (value) => measures(`status.${value as MeasureStatus}`),
    startsOn: (value) => formatDate(value, 'dayYear', locale),
    dueOn: (value) => formatDate(value, 'dayYear', locale),
    preventionLevel: (value) => measures(`levels.${value as Level}`),
    environments: (value) =>
      value
        .split(',')
        .map((each) => measures(`environments.${each as Environment}`))
        .join(', '),
  }
  return {
    t,
    measures,
    /** A choice or a day in words; what was empty stays empty. */
    valueOf: (field: ComparedField, value: string) => (value && lists[field]?.(value)) || value,
    editionOf: ({ edition, periodFrom, periodTo, state }: EditionRow) =>
      t('edition', {
        edition,
        period: periodText(periodFrom, periodTo, locale),
        state: plans(`states.${state}`).toLowerCase(),
      }),
  }
}

/** Lägesraden: which two, and how much differs. */
export function comparisonSentence(
  { was, is, comparison }: { was: EditionRow; is: EditionRow; comparison: Comparison },
  { t }: CompareWords,
): string {
  const { sections, measures } = comparison.counts
  const told = (['added', 'removed', 'changed', 'moved'] as const).flatMap((kind) =>
    measures[kind] > 0 ? t(`counts.${kind}`, { count: measures[kind] }) : [],
  )
  return t('state', {
    was: was.edition,
    is: is.edition,
    sections: sections.added + sections.removed + sections.changed,
    measures: told.length > 0 ? t('measures', { list: told.join(', ') }) : t('noMeasures'),
  })
}
