import type { getTranslations } from 'next-intl/server'
import { formatDate } from '@/components/ui/dates'
import type { Messages } from '@/messages/load'
import type { Locale } from '@/messages/locales'

export type HistoryWords = Awaited<ReturnType<typeof getTranslations<'field-history'>>>

export type ValueReader = {
  /** Null for what has no name of its own. */
  nameOf: (field: string) => string | null
  /** How a value is said; texts as they are. */
  valueOf: (field: string, value: string) => string
}

const day = /^\d{4}-\d\d-\d\d$/

export function valueReader(
  { measures, indicators }: Pick<Messages, 'measures' | 'indicators'>,
  names: Readonly<Record<string, string>>,
  locale: Locale,
): ValueReader {
  const fields: Record<string, string> = measures.fields
  const indicatorFields: Record<string, string> = indicators.fields
  const lists: Record<string, Record<string, string>> = {
    status: measures.status,
    preventionLevel: measures.levels,
    environments: measures.environments,
    direction: indicators.directions,
  }
  return {
    nameOf: (field) => {
      const parts = field.split('.')
      if (parts[0] === 'indicators')
        return `${indicators.one}: ${indicatorFields[parts.at(-1) ?? ''] ?? field}`
      const own = fields[parts.at(-1) ?? field] ?? (field.endsWith('.note') ? measures.editor.note : null)
      return parts.length > 1 ? [fields.steps, own].filter(Boolean).join(': ') : own
    },
    valueOf: (field, value) => {
      const list = lists[field.split('.').at(-1) ?? field]
      if (list)
        return value
          .split(',')
          .map((each) => list[each] ?? each)
          .join(', ')
      if (names[value]) return names[value]
      return day.test(value) ? formatDate(value, 'dayYear', locale) : value
    },
  }
}
