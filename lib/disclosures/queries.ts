import { concernNumber } from '@/lib/concerns/rules'
import {
  findSource,
  openSource,
  type SourceChoice,
  type SourceRow,
  type SourceView,
} from '@/lib/disclosure-sources/queries'
import type { DisclosureMeans, GroundCode, RecipientKind, SourceKind } from '@/lib/disclosures/rules'
import {
  type DisclosureContent,
  type DisclosureFormat,
  type DisclosureLog,
  disclosureContent,
  disclosureFile,
  disclosureLog,
  disclosurePlace,
} from '@/lib/disclosures/schema'
import { findLogo } from '@/lib/municipality-looks/queries'
import type { Logo } from '@/lib/municipality-looks/schema'
import { dayInStockholm, type IsoDate } from '@/lib/platform/clock'
import { join, type RunSql, type Sql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import { type Bytes, openUnder, type RecordKey } from '@/lib/platform/sealing'
import { recordNumber } from '@/lib/record-reads/rules'

/** What stands in clear: when, who, on which ground, to what kind of organisation. */
export type DisclosureFactsView = {
  id: string
  at: string
  on: IsoDate
  by: string
  ground: GroundCode
  recipient: RecipientKind
  means: DisclosureMeans
}
export type DisclosureView = DisclosureFactsView & DisclosureContent
type Row = Omit<DisclosureFactsView, 'at' | 'on' | 'by'> & { at: Date; by: string | null; content: Bytes }

const columns = sql`disclosure.id, disclosure.decided_at AS at, users.name AS by, disclosure.ground,
  disclosure.recipient::text AS recipient, disclosure.means::text AS means`

const factsOf = ({ id, at, by, ground, recipient, means }: Omit<Row, 'content'>): DisclosureFactsView => ({
  ...{ id, at: at.toISOString(), on: dayInStockholm(at), by: by ?? '' },
  ...{ ground, recipient, means },
})

const opened = (key: RecordKey, row: Row): DisclosureView => ({
  ...factsOf(row),
  ...disclosureContent.parse(openUnder(key, { table: 'disclosure', id: row.id }, row.content)),
})

const ofSource = ({ source, id }: SourceChoice) =>
  source === 'case' ? sql`disclosure.case_id = ${id}::uuid` : sql`disclosure.report_id = ${id}::uuid`

const readRows = (run: RunSql, choice: SourceChoice) =>
  run<Row>(sql`
    SELECT ${columns}, disclosure.content FROM disclosure LEFT JOIN users ON users.id = disclosure.decided_by_id
    WHERE disclosure.municipality_id = open_municipality_id() AND ${ofSource(choice)}
    ORDER BY disclosure.decided_at DESC, disclosure.id`)

export type DisclosureDesk = SourceView & {
  source: SourceKind
  id: string
  at: number
  today: IsoDate
  earlier: DisclosureView[]
}

/** The gate's page: what could be given out, and what has been. The read is written in the trail or does not happen. */
export const openDisclosureDesk = defineQuery({
  allow: 'disclosure.read',
  audited: ({ source, id }) => ({ [source]: id }),
  input: disclosurePlace,
  load: ({ run, actor, today, input }) => findSource({ run, actor, today }, input),
  run: async ({ run, actor, row, today, input }): Promise<DisclosureDesk | null> => {
    const source = await openSource({ run, actor, today }, row, input.person)
    if (!source) return null
    const rows = await readRows(run, input)
    return {
      ...source.view,
      ...{ source: input.source, id: row.id, at: input.person, today },
      earlier: rows.map((one) => opened(source.key, one)),
    }
  },
})

export type DisclosureFile = {
  format: DisclosureFormat
  number: string
  today: IsoDate
  municipality: { name: string; accent: string }
  unitName: string
  logo: Logo | null
  disclosure: DisclosureView
}

/** What was given out, as a document. Each fetching is in the trail. */
export const getDisclosureFile = defineQuery({
  allow: 'disclosure.read',
  audited: ({ source, id, disclosureId, format }) => ({ [source]: id, disclosure: disclosureId, format }),
  input: disclosureFile,
  load: ({ run, actor, today, input }): Promise<SourceRow | null> => findSource({ run, actor, today }, input),
  run: async ({ run, actor, row, today, input }): Promise<DisclosureFile | null> => {
    const source = await openSource({ run, actor, today }, row, input.person)
    const found = (await readRows(run, input)).find(({ id }) => id === input.disclosureId)
    if (!source || !found || found.means !== 'document') return null
    return {
      ...{ format: input.format, number: source.view.number, today },
      municipality: { name: actor.municipality.name, accent: actor.municipality.accent },
      unitName: actor.membership.scopeName ?? '',
      logo: await findLogo({ run, actor }),
      disclosure: opened(source.key, found),
    }
  },
})

/** For the data protection officer: that something was given out, and nothing of what. */
export type DisclosureLine = DisclosureFactsView & { source: SourceKind; number: string }

export type DisclosureLogView = {
  asked: DisclosureLog
  lines: DisclosureLine[]
  /** More than are shown: a narrower choice shows the rest. */
  more: boolean
}

const mostLines = 500

/** The officer's log: that, when, by whom, on which ground and to what kind of organisation. */
export const listDisclosures = defineQuery({
  allow: 'disclosure.list',
  input: disclosureLog,
  run: async ({ run, input }): Promise<DisclosureLogView> => {
    const lines = await selectLines(run, input, mostLines + 1)
    return { asked: input, lines: lines.slice(0, mostLines), more: lines.length > mostLines }
  },
})

/** More than any municipality gives out in many years. */
const mostExported = 50_000

/** The same choice whole, for a file. Each fetching is in the trail. */
export const exportDisclosures = defineQuery({
  allow: 'disclosure.list',
  audited: true,
  input: disclosureLog,
  run: async ({ run, input }): Promise<{ lines: DisclosureLine[] }> => ({
    lines: await selectLines(run, input, mostExported),
  }),
})

const onDay = sql`(disclosure.decided_at AT TIME ZONE 'Europe/Stockholm')::date`

function narrowed({ from, to, ground, recipient, number }: DisclosureLog): Sql {
  const wanted = number ? recordNumber(number) : null
  const parts = [
    from && sql`${onDay} >= ${from}::date`,
    to && sql`${onDay} <= ${to}::date`,
    ground && sql`disclosure.ground = ${ground}`,
    recipient && sql`disclosure.recipient = ${recipient}::recipient_kind`,
    wanted &&
      sql`COALESCE(c.year, report.year) = ${wanted.year} AND COALESCE(c.number, report.number) = ${wanted.number}`,
  ].filter((part) => typeof part === 'object' && part !== null)
  return join([sql`disclosure.municipality_id = open_municipality_id()`, ...parts], ' AND ')
}

async function selectLines(run: RunSql, asked: DisclosureLog, most: number): Promise<DisclosureLine[]> {
  type Found = Omit<Row, 'content'> & { source: SourceKind; year: number; number: number }
  const rows = await run<Found>(sql`
    SELECT ${columns}, CASE WHEN c.id IS NULL THEN 'concern' ELSE 'case' END AS source,
      COALESCE(c.year, report.year) AS year, COALESCE(c.number, report.number) AS number
    FROM disclosure LEFT JOIN users ON users.id = disclosure.decided_by_id
    LEFT JOIN support_case c ON c.municipality_id = disclosure.municipality_id AND c.id = disclosure.case_id
    LEFT JOIN concern_report report ON report.municipality_id = disclosure.municipality_id
      AND report.id = disclosure.report_id
    WHERE ${narrowed(asked)}
    ORDER BY disclosure.decided_at DESC, disclosure.id LIMIT ${most}`)
  return rows.map(({ source, year, number, ...row }) => ({
    ...{ ...factsOf(row), source, number: concernNumber(year, number) },
  }))
}
