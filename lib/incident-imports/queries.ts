import { type ImportRow, type ImportTable, understandRows } from '@/lib/incident-imports/rules'
import { type ColumnMeaning, importChoice, noInput, shownRows } from '@/lib/incident-imports/schema'
import type { IsoDate } from '@/lib/platform/clock'
import { type RunSql, type Sql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'

/** How long what was read is kept, and an import can be undone. */
export const keptDays = 7

export type ImportContent = { headings: string[]; rows: string[][]; meanings: ColumnMeaning[] }
export type Receipt = { made: number; known: number; faulty: number }

export type StoredImport = {
  id: string
  ownerId: string
  system: string
  name: string
  importState: 'open' | 'used' | 'undone'
  madeAt: Date
  content: ImportContent | Receipt
}

/** Only one's own, and only for a week. */
export async function findImport(run: RunSql, id: string, lock: Sql = sql``): Promise<StoredImport | null> {
  const [row] = await run<StoredImport>(sql`
    SELECT id, made_by_id AS "ownerId", system, name, state::text AS "importState", made_at AS "madeAt", content
    FROM incident_import WHERE municipality_id = open_municipality_id() AND id = ${id}::uuid
      AND made_at > now() - make_interval(days => ${keptDays}::int) ${lock}`)
  return row ?? null
}

export const isOpen = (row: StoredImport): row is StoredImport & { content: ImportContent } =>
  row.importState === 'open'

/** The rows as incidents, and which references are there already. */
export async function readRows(
  run: RunSql,
  { system, content }: { system: string; content: ImportTable },
  today: IsoDate,
): Promise<{ rows: ImportRow[]; known: Set<string> }> {
  const areas = await run<{ id: string; name: string }>(sql`
    SELECT id::text AS id, name FROM area WHERE municipality_id = open_municipality_id()`)
  const rows = understandRows(content, { today, areas })
  const found = await run<{ reference: string }>(sql`
    SELECT source_reference AS reference FROM incident
    WHERE municipality_id = open_municipality_id() AND source_system = ${system}
      AND source_reference = ANY(${rows.map(({ reference }) => reference)}::text[])`)
  return { rows, known: new Set(found.map(({ reference }) => reference)) }
}

export type ImportListItem = { id: string; system: string; name: string; state: string; madeAt: string }
export type ImportStart = { imports: ImportListItem[] }

export const getImportStart = defineQuery({
  allow: 'incident.import',
  input: noInput,
  load: async ({ actor }) => ({ ownerId: actor.userId }),
  async run({ run, actor }): Promise<ImportStart> {
    const imports = await run<Omit<ImportListItem, 'madeAt'> & { madeAt: Date }>(sql`
      SELECT id, system, name, state::text AS state, made_at AS "madeAt" FROM incident_import
      WHERE municipality_id = open_municipality_id() AND made_by_id = ${actor.userId}::uuid
        AND made_at > now() - make_interval(days => ${keptDays}::int)
      ORDER BY made_at DESC, id LIMIT 20`)
    return { imports: imports.map((one) => ({ ...one, madeAt: one.madeAt.toISOString() })) }
  },
})

export type ImportPreview = {
  columns: { column: number; heading: string; meaning: ColumnMeaning; sample: string }[]
  counts: { total: number; ready: number; known: number; faulty: number }
  rows: ImportRow[]
  faulty: ImportRow[]
}
export type ImportView = Pick<StoredImport, 'id' | 'system' | 'name'> & {
  state: StoredImport['importState']
  preview: ImportPreview | null
  receipt: (Receipt & { left: number }) | null
}

export const getIncidentImport = defineQuery({
  allow: 'incident.import',
  input: importChoice,
  load: ({ run, input }) => findImport(run, input.importId),
  async run({ run, row, today }): Promise<ImportView> {
    const { id, system, name, importState: state } = row
    if (isOpen(row))
      return { id, system, name, state, preview: await previewOf(run, row, today), receipt: null }
    const [made] = await run<{ left: number }>(sql`
      SELECT count(*)::int AS left FROM incident
      WHERE municipality_id = open_municipality_id() AND import_id = ${id}::uuid`)
    return {
      id,
      system,
      name,
      state,
      preview: null,
      receipt: { ...(row.content as Receipt), left: made?.left ?? 0 },
    }
  },
})

async function previewOf(
  run: RunSql,
  { system, content }: { system: string; content: ImportContent },
  today: IsoDate,
): Promise<ImportPreview> {
  const { rows, known } = await readRows(run, { system, content }, today)
  const sound = rows.filter(({ fault }) => fault === null)
  const ready = sound.filter(({ reference }) => !known.has(reference))
  const faulty = rows.filter(({ fault }) => fault !== null)
  return {
    columns: content.headings.map((heading, column) => ({
      ...{ column, heading, meaning: content.meanings[column] ?? 'none' },
      sample: content.rows.find((cells) => cells[column])?.[column] ?? '',
    })),
    counts: {
      total: rows.length,
      ready: ready.length,
      known: sound.length - ready.length,
      faulty: faulty.length,
    },
    rows: ready.slice(0, shownRows),
    faulty: faulty.slice(0, shownRows),
  }
}
