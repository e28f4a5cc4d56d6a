import { statusText } from '@/components/plan-exports/status-text'
import { fill } from '@/components/plans/fill'
import { inOrder } from '@/lib/measures/schema'
import { type NumberedMeasure, numberedMeasures, standingOf } from '@/lib/plan-exports/rules'
import type { PlanExportView } from '@/lib/plan-exports/schema'
import type { Sheet, SheetColumn } from '@/lib/spreadsheets/schema'
import type { Messages } from '@/messages/load'
import type { Locale } from '@/messages/locales'

export type ExportWords = { messages: Messages; locale: Locale }
export type Column<Row> = SheetColumn & { value: (row: Row) => string | null }

/** The measures of a plan, one on a row; sub-steps are told in one cell, in the order of the measure. */
export function measureSheet(view: PlanExportView, words: ExportWords): Sheet {
  const { sheets } = words.messages.exports
  return sheetOf(sheets.measures, measureColumns(view, words), numberedMeasures(view))
}

/** The sub-steps by themselves, for those who sort and count them. */
export function stepSheet(view: PlanExportView, words: ExportWords): Sheet {
  const { messages } = words
  const { fields, status } = messages.measures
  const { sheets } = messages.exports
  type Row = NumberedMeasure['steps'][number] & { at: string; measure: string }
  const rows = numberedMeasures(view).flatMap(({ number, title, steps }) =>
    steps.map(
      (step, index): Row => ({ ...step, at: `${number}.${index + 1}`, measure: `${number} ${title}` }),
    ),
  )
  const columns: Column<Row>[] = [
    text(messages.measures.table.number, 9, ({ at }) => at),
    text(fields.title, 40, ({ measure }) => measure),
    text(sheets.step, 50, ({ title }) => title),
    text(fields.responsible, 28, ({ responsible }) => responsible),
    text(fields.status, 16, (step) => status[step.status]),
    day(fields.dueOn, ({ dueOn }) => dueOn),
    text(sheets.note, 40, ({ note }) => note),
  ]
  return sheetOf(sheets.steps, columns, rows)
}

function measureColumns(view: PlanExportView, words: ExportWords): Column<NumberedMeasure>[] {
  const { measures, exports } = words.messages
  const { fields, table, standing, levels, environments } = measures
  const { sheets } = exports
  return [
    text(table.number, 9, ({ number }) => number),
    text(sheets.section, 24, ({ section }) => `${section.number} ${section.heading}`),
    text(fields.title, 44, ({ title }) => title),
    text(fields.purpose, 50, ({ purpose }) => purpose),
    text(fields.responsible, 28, ({ responsible }) => responsible),
    text(fields.responsibleUnitId, 28, ({ responsibleUnit }) => responsibleUnit),
    text(fields.otherParties, 28, ({ otherParties }) => otherParties),
    text(fields.status, 20, (measure) => statusText(measure, words)),
    text(table.standing, 14, (measure) => standing[standingOf(measure, view).kind]),
    day(fields.startsOn, ({ startsOn }) => startsOn),
    day(fields.dueOn, ({ dueOn }) => dueOn),
    text(fields.preventionLevel, 14, ({ preventionLevel }) => preventionLevel && levels[preventionLevel]),
    text(fields.environments, 24, (measure) =>
      inOrder(measure.environments)
        .map((environment) => environments[environment])
        .join(', '),
    ),
    text(fields.guidelineSectionId, 30, ({ guideline }) => guideline),
    text(fields.steps, 50, (measure) => stepsText(measure, words)),
    day(sheets.followedUp, ({ lastFollowUp }) => lastFollowUp?.on ?? null),
    text(sheets.comment, 44, ({ lastFollowUp }) => lastFollowUp?.comment ?? null),
    text(sheets.obstacle, 36, ({ lastFollowUp }) => lastFollowUp?.obstacle ?? null),
  ]
}

/** "1. Planera. Pågår t.o.m. 2027" on a line each: as plans have always told them. */
function stepsText({ steps }: NumberedMeasure, words: ExportWords): string {
  return steps
    .map((step, index) =>
      fill(words.messages.exports.sheets.stepLine, {
        number: index + 1,
        title: step.title,
        status: statusText(step, words),
      }),
    )
    .join('\n')
}

export function sheetOf<Row>(name: string, columns: Column<Row>[], rows: readonly Row[]): Sheet {
  return {
    name,
    columns: columns.map(({ label, kind, width }) => ({ label, kind, width })),
    rows: rows.map((row) => columns.map(({ value }) => value(row) || null)),
  }
}

export function text<Row>(label: string, width: number, value: Column<Row>['value']): Column<Row> {
  return { label, width, value, kind: 'text' }
}

export function day<Row>(label: string, value: Column<Row>['value']): Column<Row> {
  return { label, width: 12, value, kind: 'day' }
}
