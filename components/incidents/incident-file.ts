import { formatDate } from '@/components/ui/dates'
import type { ExportedIncident } from '@/lib/incident-exports/queries'
import { incidentNumber } from '@/lib/incidents/rules'
import { workbookOf } from '@/lib/spreadsheets/export'
import { csvOf } from '@/lib/spreadsheets/rules'
import type { Sheet, SheetColumn } from '@/lib/spreadsheets/schema'
import type { Messages } from '@/messages/load'
import type { Locale } from '@/messages/locales'

type Words = { messages: Messages; locale: Locale }
export type IncidentFormat = 'csv' | 'xlsx'

const types: Record<IncidentFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** The list as a file for Excel: text stays text, whatever it begins with. */
export async function incidentFile(
  rows: readonly ExportedIncident[],
  format: IncidentFormat,
  words: Words,
): Promise<{ name: string; type: string; content: string | Uint8Array<ArrayBuffer> }> {
  const sheet = sheetOf(rows, words)
  const content = format === 'csv' ? csvOf(sheet) : await workbookOf([sheet])
  return { name: `${words.messages.incidents.title}.${format}`, type: types[format], content }
}

function sheetOf(rows: readonly ExportedIncident[], { messages, locale }: Words): Sheet {
  const { incidents, measures } = messages
  const { page, list } = incidents
  const column = (label: string, width: number, kind: SheetColumn['kind'] = 'text') => ({
    label,
    kind,
    width,
  })
  const moment = (at: string) => (at ? formatDate(at, 'dayClock', locale) : null)
  return {
    name: incidents.title,
    columns: [
      column(page.number, 12),
      column(page.kind, 22),
      column(page.fields.happenedOn, 12, 'day'),
      column(page.fields.happenedTime, 10),
      column(page.place, 40),
      column(page.area, 26),
      column(page.offensive, 14),
      column(page.environment, 20),
      column(page.description, 60),
      column(page.committee, 30),
      column(list.standing, 12),
      column(page.tick.removed, 22),
    ],
    rows: rows.map((row) => [
      incidentNumber(row.year, row.number),
      incidents.kinds[row.kind],
      row.happenedOn,
      row.happenedTime || null,
      row.place,
      row.area,
      row.offensive ? page.yes : page.no,
      measures.environments[row.environment],
      row.description || null,
      row.committee,
      incidents.states[row.state],
      moment(row.removedAt),
    ]),
  }
}
