import { randomUUID } from 'node:crypto'
import { readIncidentFile } from '@/lib/incident-imports/import'
import {
  findImport,
  getImportStart,
  type ImportContent,
  isOpen,
  keptDays,
  type Receipt,
  readRows,
} from '@/lib/incident-imports/queries'
import { type ImportRow, isTwice, mapColumns } from '@/lib/incident-imports/rules'
import {
  type ColumnMeaning,
  columnMeanings,
  givenImport,
  importChoice,
  importMapping,
  preparedImport,
} from '@/lib/incident-imports/schema'
import { readNotices } from '@/lib/incident-rules/queries'
import { handledBy } from '@/lib/incidents/rules'
import { headingKey } from '@/lib/measure-columns/rules'
import { type RunSql, sql } from '@/lib/platform/db'
import { done, invalid, type Outcome, refuse } from '@/lib/platform/errors'
import { type CommandContext, defineCommand, prepareCommand } from '@/lib/platform/gate'

type Writer = Pick<CommandContext<unknown, unknown>, 'run' | 'actor' | 'now' | 'today'>
type Place = { importId: string }

const keepImport = defineCommand({
  allow: 'incident.import',
  input: preparedImport,
  load: async ({ actor }) => ({ ownerId: actor.userId }),
  async run({ run, actor, input, audit }): Promise<Outcome<Place>> {
    const { system, name, headings, rows } = input
    const meanings = (await recall(run, headings)) ?? mapColumns(headings)
    const [importId, content] = [randomUUID(), { headings, rows, meanings } satisfies ImportContent]
    await run(sql`
      DELETE FROM incident_import WHERE municipality_id = open_municipality_id()
        AND made_at < now() - make_interval(days => ${keptDays}::int)`)
    await run(sql`
      INSERT INTO incident_import (municipality_id, id, made_by_id, system, name, content)
      VALUES (${actor.municipality.id}::uuid, ${importId}::uuid, ${actor.userId}::uuid, ${system}, ${name},
        ${JSON.stringify(content)}::jsonb)`)
    audit(importId, { step: 'read', rows: rows.length })
    return done({ importId })
  },
})

export const readIncidents = prepareCommand({
  input: givenImport,
  door: getImportStart,
  open: () => ({}),
  prepare: readIncidentFile,
  command: keepImport,
})

/** Beside the measures' own answers: the same headings may mean another thing there. */
const mappingKey = (headings: readonly string[]) => `incidents: ${headingKey(headings)}`

async function recall(run: RunSql, headings: readonly string[]): Promise<ColumnMeaning[] | null> {
  const [known] = await run<{ meanings: string[] }>(sql`
    SELECT meanings FROM import_mapping
    WHERE municipality_id = open_municipality_id() AND headings = ${mappingKey(headings)}`)
  const meanings = known?.meanings.flatMap((said) => columnMeanings.find((meaning) => meaning === said) ?? [])
  return meanings?.length === headings.length ? meanings : null
}

async function remember({ run, actor }: Writer, { headings, meanings }: ImportContent) {
  const key = mappingKey(headings)
  const known = await run(sql`
    UPDATE import_mapping SET meanings = ${meanings}::text[], updated_at = now()
    WHERE municipality_id = open_municipality_id() AND headings = ${key} RETURNING id`)
  if (known.length > 0) return
  await run(sql`
    INSERT INTO import_mapping (municipality_id, id, headings, meanings)
    VALUES (${actor.municipality.id}::uuid, ${randomUUID()}::uuid, ${key}, ${meanings}::text[])
    ON CONFLICT DO NOTHING`)
}

const lockImport = ({ run, input }: { run: RunSql; input: { importId: string } }) =>
  findImport(run, input.importId, sql`FOR UPDATE`)

/** What is settled is settled: an old tab changes nothing. */
const settledAlready = () => refuse({ kind: 'not_allowed_now', reason: 'import_settled' })

/** Says what the columns mean; the answer is remembered for the next file with the same headings. */
export const mapIncidents = defineCommand({
  allow: 'incident.import',
  input: importMapping,
  load: lockImport,
  async run({ run, actor, now, today, input, row, audit }): Promise<Outcome<Place>> {
    if (!isOpen(row)) return settledAlready()
    const meanings = row.content.meanings.map((before, column) => input.columns[column] ?? before)
    if (isTwice(meanings)) return invalid('', 'import_column_twice')
    const content = { ...row.content, meanings }
    await run(sql`
      UPDATE incident_import SET content = ${JSON.stringify(content)}::jsonb
      WHERE municipality_id = open_municipality_id() AND id = ${row.id}::uuid`)
    await remember({ run, actor, now, today }, content)
    audit(row.id, { step: 'mapped' })
    return done({ importId: row.id })
  },
})

/** The sound rows that are not there already become incidents, all or none. */
export const importIncidents = defineCommand({
  allow: 'incident.import',
  input: importChoice,
  load: lockImport,
  async run({ run, actor, now, today, row, audit }): Promise<Outcome<Place>> {
    if (!isOpen(row)) return settledAlready()
    // Two files of the same system at once: the second sees what the first has made.
    await run(
      sql`SELECT pg_advisory_xact_lock(hashtextextended(${`incident_import:${actor.municipality.id}`}, 0))::text`,
    )
    const { rows, known } = await readRows(run, row, today)
    const sound = rows.filter(({ fault }) => fault === null)
    const ready = sound.filter(({ reference }) => !known.has(reference))
    if (ready.length === 0) return invalid('', 'import_none_taken')
    await writeRows({ run, actor, now, today }, row, ready)
    const receipt: Receipt = {
      made: ready.length,
      known: sound.length - ready.length,
      faulty: rows.length - sound.length,
    }
    await settle(run, row.id, { state: 'used', receipt })
    audit(row.id, { step: 'confirmed', ...receipt })
    return done({ importId: row.id })
  },
})

/** They have been handled where they come from: closed, without a clock, and nobody is told. */
async function writeRows(
  { run, actor }: Writer,
  { id, system }: { id: string; system: string },
  ready: readonly ImportRow[],
) {
  const { rules, parents, executiveBoard } = await readNotices(run)
  const committeeOf = ({ kind, areaId }: ImportRow) => {
    const areas = [areaId, parents[areaId]].filter((one) => typeof one === 'string' && one !== '')
    return handledBy(rules, { kind, areas: areas as string[], committeeId: null }, executiveBoard)
  }
  const byYear = Map.groupBy(ready, ({ happenedOn }) => Number(happenedOn.slice(0, 4)))
  for (const [year, rows] of byYear) {
    const first = await reserve(run, { municipalityId: actor.municipality.id, year, count: rows.length })
    const given = rows.map((row, at) => ({
      ...row,
      ...{ id: randomUUID(), number: first + at, committeeId: committeeOf(row) },
    }))
    await run(sql`
      INSERT INTO incident (municipality_id, id, year, number, kind, offensive, happened_on, happened_time, place,
        area_id, description, state, reported_at, committee_id, closed_at, outcome, import_id, source_system,
        source_reference)
      SELECT ${actor.municipality.id}::uuid, id, ${year}::int, number, kind::incident_kind, offensive,
        "happenedOn"::date, "happenedTime", place, NULLIF("areaId", '')::uuid, description, 'closed',
        "happenedOn"::date + time '12:00', "committeeId", "happenedOn"::date + time '12:00', 'handled', ${id}::uuid,
        ${system}, reference
      FROM jsonb_to_recordset(${JSON.stringify(given)}::jsonb) AS given (id uuid, number int, kind text,
        offensive boolean, "happenedOn" text, "happenedTime" text, place text, "areaId" text, description text,
        "committeeId" uuid, reference text)`)
  }
}

type Reserved = { municipalityId: string; year: number; count: number }

/** So many numbers of the year in a row, as `reportIncident` takes one. */
async function reserve(run: RunSql, { municipalityId, year, count }: Reserved): Promise<number> {
  const name = `incident/${year}`
  await run(sql`
    INSERT INTO counter (municipality_id, name, value)
    SELECT ${municipalityId}::uuid, ${name}, COALESCE(max(number), 0) FROM incident
    WHERE municipality_id = ${municipalityId}::uuid AND year = ${year}::int
    ON CONFLICT DO NOTHING`)
  const [counter] = await run<{ value: number }>(sql`
    UPDATE counter SET value = value + ${count}::int
    WHERE municipality_id = ${municipalityId}::uuid AND name = ${name} RETURNING value`)
  if (!counter) throw new Error('The counter of incidents is missing.')
  return counter.value - count + 1
}

async function settle(run: RunSql, id: string, to: { state: 'used' | 'undone'; receipt: Receipt }) {
  await run(sql`
    UPDATE incident_import SET state = ${to.state}::import_state, content = ${JSON.stringify(to.receipt)}::jsonb
    WHERE municipality_id = open_municipality_id() AND id = ${id}::uuid`)
}

/** Takes away what the import made, except what anyone has touched since. */
export const undoIncidents = defineCommand({
  allow: 'incident.import',
  input: importChoice,
  load: lockImport,
  async run({ run, row, audit }): Promise<Outcome<Place>> {
    if (row.importState !== 'used') return settledAlready()
    const removed = await run<{ id: string }>(sql`
      DELETE FROM incident made WHERE municipality_id = open_municipality_id() AND import_id = ${row.id}::uuid
        AND version = 1
        AND NOT EXISTS (SELECT FROM incident_photo WHERE municipality_id = made.municipality_id AND incident_id = made.id)
        AND NOT EXISTS (SELECT FROM incident_change WHERE municipality_id = made.municipality_id AND incident_id = made.id)
        AND NOT EXISTS (SELECT FROM incident twin
          WHERE twin.municipality_id = made.municipality_id AND twin.duplicate_of_id = made.id)
      RETURNING id`)
    const receipt = { ...(row.content as Receipt), made: removed.length }
    await settle(run, row.id, { state: 'undone', receipt })
    audit(row.id, { step: 'undone', removed: removed.length })
    return done({ importId: row.id })
  },
})

export const discardIncidents = defineCommand({
  allow: 'incident.import',
  input: importChoice,
  load: lockImport,
  async run({ run, row, audit }): Promise<Outcome<Place>> {
    if (row.importState !== 'open') return settledAlready()
    await run(sql`
      DELETE FROM incident_import WHERE municipality_id = open_municipality_id() AND id = ${row.id}::uuid`)
    audit(row.id, { step: 'discarded' })
    return done({ importId: row.id })
  },
})
