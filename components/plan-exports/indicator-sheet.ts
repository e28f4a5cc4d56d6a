import { indicatorSentence, valueText } from '@/components/indicators/indicator-words'
import { type Column, day, type ExportWords, sheetOf, text } from '@/components/plan-exports/measure-sheets'
import { fill } from '@/components/plans/fill'
import { standingToAim } from '@/lib/indicators/rules'
import type { ExportedIndicator } from '@/lib/indicators/schema'
import { numberedMeasures } from '@/lib/plan-exports/rules'
import type { PlanExportView } from '@/lib/plan-exports/schema'
import type { IsoDate } from '@/lib/platform/clock'
import type { Sheet } from '@/lib/spreadsheets/schema'

type Row = ExportedIndicator & { at: string; measure: string }

/** The indicators by themselves, one on a row: from where, to where, and how far. */
export function indicatorSheet(view: PlanExportView, words: ExportWords): Sheet {
  const { messages, locale } = words
  const { sheets } = messages.exports
  const { fields, table, directions } = messages.indicators
  const rows = numberedMeasures(view).flatMap(({ number, title, indicators }) =>
    indicators.map((indicator): Row => ({ ...indicator, at: number, measure: title })),
  )
  const columns: Column<Row>[] = [
    text(messages.measures.table.number, 9, ({ at }) => at),
    text(messages.measures.fields.title, 40, ({ measure }) => measure),
    text(sheets.indicator, 40, ({ name }) => name),
    text(fields.unit, 12, ({ unit }) => unit),
    text(fields.direction, 22, ({ direction }) => directions[direction]),
    number(table.baseline, ({ baseline }) => baseline?.value),
    day(fields.baselineOn, ({ baseline }) => baseline?.on ?? null),
    number(sheets.latest, ({ values }) => values.at(-1)?.value),
    day(table.day, ({ values }) => values.at(-1)?.on ?? null),
    number(table.target, ({ target }) => target?.value),
    day(fields.targetOn, ({ target }) => target?.on ?? null),
    text(messages.measures.table.standing, 16, (row) => standingWord(row, view.today, words)),
    text(fields.source, 40, ({ source }) => source),
    text(sheets.allValues, 44, ({ values, unit }) =>
      values
        .map(({ on, value, comment }) =>
          [`${on}: ${valueText(value, unit, locale)}`, comment].filter(Boolean).join('. '),
        )
        .join('\n'),
    ),
  ]
  return sheetOf(sheets.indicators, columns, rows)
}

function number(label: string, value: (row: Row) => number | undefined): Column<Row> {
  return { label, width: 12, kind: 'number', value: (row) => value(row)?.toString() ?? null }
}

function standingWord(indicator: ExportedIndicator, today: IsoDate, { messages }: ExportWords): string {
  return messages.indicators.standing[standingToAim(indicator, indicator.values.at(-1) ?? null, today)]
}

/** On paper: one line under its measure. */
export function exportedLine(indicator: ExportedIndicator, today: IsoDate, words: ExportWords): string {
  const { messages, locale } = words
  const { name, unit, values } = indicator
  const told = { aim: indicator, unit, latest: values.at(-1) ?? null }
  return fill(messages.exports.sheets.indicatorLine, {
    name,
    sentence: indicatorSentence(told, messages.indicators, locale),
    standing: standingWord(indicator, today, words),
  })
}
