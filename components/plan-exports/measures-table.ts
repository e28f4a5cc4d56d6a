import { exportedLine } from '@/components/plan-exports/indicator-sheet'
import type { ExportWords } from '@/components/plan-exports/measure-sheets'
import { statusText } from '@/components/plan-exports/status-text'
import { fill } from '@/components/plans/fill'
import { formatDate } from '@/components/ui/dates'
import type { ReportLine, ReportTable } from '@/lib/documents/schema'
import { type NumberedMeasure, standingOf } from '@/lib/plan-exports/rules'
import type { PlanExportView } from '@/lib/plan-exports/schema'
import { sizeOf } from '@/lib/stored-files/rules'

/** The measures of a section as on the plan's page: what, by whom, until when, how it stands. */
export function measuresTable(
  measures: readonly NumberedMeasure[],
  view: PlanExportView,
  words: ExportWords,
): ReportTable {
  const { table } = words.messages.measures
  const [first] = measures
  return {
    kind: 'cells',
    name: fill(table.caption, { number: first?.section.number ?? '', heading: first?.section.heading ?? '' }),
    columns: [
      { label: table.number, share: 8 },
      { label: table.measure, share: 44 },
      { label: table.responsible, share: 24 },
      { label: table.due, share: 14 },
      { label: table.standing, share: 15 },
    ],
    rows: measures.map((measure) => [
      [{ text: measure.number }],
      measureLines(measure, view, words),
      responsibleLines(measure, words),
      [{ text: dueText(measure, words) }],
      standingLines(measure, view, words),
    ]),
  }
}

function measureLines(measure: NumberedMeasure, view: PlanExportView, words: ExportWords): ReportLine[] {
  const { table } = words.messages.measures
  const { stepLine } = words.messages.exports.sheets
  return [
    { text: measure.title, look: 'strong' },
    ...(measure.purpose ? [{ text: measure.purpose }] : []),
    ...(measure.guideline
      ? [{ text: fill(table.guideline, { section: measure.guideline }), look: 'note' as const }]
      : []),
    ...measure.steps.map((step, index) => ({
      text: fill(stepLine, { number: index + 1, title: step.title, status: statusText(step, words) }),
    })),
    ...measure.indicators.map((indicator) => ({
      text: exportedLine(indicator, view.today, words),
      look: 'note' as const,
    })),
    ...attachmentLine(measure, words),
  ]
}

/** Named, not enclosed: whoever reads the plan knows what to ask for. */
function attachmentLine({ attachments }: NumberedMeasure, { messages, locale }: ExportWords): ReportLine[] {
  if (attachments.length === 0) return []
  const { kinds, size, report } = messages.attachments
  const names = attachments.map(
    (file) => `${file.name} (${kinds[file.kind]}, ${fill(size, sizeOf(file.size, locale))})`,
  )
  return [{ text: fill(report, { names: names.join(', ') }), look: 'note' }]
}

function responsibleLines({ responsible, otherParties }: NumberedMeasure, words: ExportWords): ReportLine[] {
  const { table } = words.messages.measures
  return [
    { text: responsible || table.noResponsible },
    ...(otherParties ? [{ text: fill(table.with, { parties: otherParties }), look: 'note' as const }] : []),
  ]
}

function dueText({ dueOn }: NumberedMeasure, { messages, locale }: ExportWords): string {
  return dueOn ? formatDate(dueOn, 'short', locale) : messages.measures.continuous
}

/** The shape and its word; under it the status as plans write it, when that says more. */
function standingLines(measure: NumberedMeasure, view: PlanExportView, words: ExportWords): ReportLine[] {
  const standing = standingOf(measure, view)
  const { measures } = words.messages
  const kind = standing.kind
  const unanswered = 'unanswered' in standing && standing.unanswered
  const word = unanswered ? measures.unanswered : measures.standing[kind]
  const status = statusText(measure, words)
  return [{ text: word, shape: kind }, ...(status === word ? [] : [{ text: status, look: 'note' as const }])]
}
