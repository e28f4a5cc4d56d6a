import type { ColumnMeaning } from '@/lib/measure-columns/rules'
import type { ImportRow, ImportTable, Named, Surroundings } from '@/lib/measure-imports/rules'
import { importChoice, importPlan, pageSize } from '@/lib/measure-imports/schema'
import type { IsoDate } from '@/lib/platform/clock'
import { type RunSql, type Sql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'

/** How long what was read is kept, and an import can be undone. */
export const keptDays = 7

export type ImportContent = { table: ImportTable; rows: ImportRow[] }
export type Receipt = { made: number; skipped: number; sections: number }
export type ImportSourceKind = 'paste' | 'docx' | 'xlsx' | 'csv'

type PlanOfImport = {
  id: string
  planId: string
  committeeId: string
  state: string
  title: string
  committee: string
  periodFrom: string
}
export type StoredImport = PlanOfImport & {
  kind: 'measures' | 'prose'
  source: ImportSourceKind
  name: string
  madeAt: Date
  importState: 'open' | 'used' | 'undone'
  content: unknown
}

const planColumns = sql`plan.id AS "planId", plan.committee_id AS "committeeId", plan.state::text AS state, plan.title,
  committee.name AS committee, plan.period_from::text AS "periodFrom"`
const withCommittee = sql`
  JOIN committee ON committee.municipality_id = plan.municipality_id AND committee.id = plan.committee_id`

export async function findPlan(run: RunSql, planId: string, lock: Sql = sql``): Promise<PlanOfImport | null> {
  const [row] = await run<PlanOfImport>(sql`
    SELECT plan.id, ${planColumns} FROM action_plan plan ${withCommittee}
    WHERE plan.municipality_id = open_municipality_id() AND plan.id = ${planId}::uuid ${lock}`)
  return row ?? null
}

/** Only one's own, and only for a week. */
export async function findImport(
  run: RunSql,
  importId: string,
  lock: Sql = sql``,
): Promise<StoredImport | null> {
  const [row] = await run<StoredImport>(sql`
    SELECT made.id, ${planColumns}, made.kind::text AS kind, made.source, made.name, made.made_at AS "madeAt",
      made.state::text AS "importState", made.content
    FROM measure_import made
    JOIN action_plan plan ON plan.municipality_id = made.municipality_id AND plan.id = made.plan_id ${withCommittee}
    WHERE made.municipality_id = open_municipality_id() AND made.id = ${importId}::uuid
      AND made.made_by_id = open_user_id() AND made.made_at > now() - make_interval(days => ${keptDays}::int) ${lock}`)
  return row ?? null
}

export type ImportSection = { id: string; number: string; heading: string }

/** What a measure is matched with: units of the municipality, sections and measures of the plan. One statement. */
export async function surroundingsOf(
  run: RunSql,
  planId: string,
  today: IsoDate,
): Promise<Omit<Surroundings, 'planStart'> & { sections: ImportSection[]; units: Named[] }> {
  const [row] = await run<{ units: Named[]; sections: ImportSection[]; titles: string[] }>(sql`
    SELECT
      COALESCE((SELECT json_agg(json_build_object('id', id, 'name', name)) FROM unit
        WHERE municipality_id = open_municipality_id()), '[]'::json) AS units,
      COALESCE((SELECT json_agg(json_build_object('id', id, 'number', number, 'heading', heading) ORDER BY position)
        FROM plan_section WHERE municipality_id = open_municipality_id() AND plan_id = ${planId}::uuid
          AND kind = 'measures'), '[]'::json) AS sections,
      COALESCE((SELECT json_agg(title) FROM measure WHERE municipality_id = open_municipality_id()
        AND plan_id = ${planId}::uuid AND archived_at IS NULL), '[]'::json) AS titles`)
  return { today, units: row?.units ?? [], sections: row?.sections ?? [], titles: row?.titles ?? [] }
}

export type ImportListItem = {
  id: string
  kind: 'measures' | 'prose'
  source: ImportSourceKind
  name: string
  state: 'open' | 'used' | 'undone'
  madeAt: string
}
export type ImportStartView = {
  plan: { id: string; title: string; committee: string }
  imports: ImportListItem[]
}

export const getImportStart = defineQuery({
  allow: 'measure.import',
  input: importPlan,
  load: ({ run, input }) => findPlan(run, input.planId),
  async run({ run, row }): Promise<ImportStartView> {
    const imports = await run<Omit<ImportListItem, 'madeAt'> & { madeAt: Date }>(sql`
      SELECT id, kind::text AS kind, source, name, state::text AS state, made_at AS "madeAt" FROM measure_import
      WHERE municipality_id = open_municipality_id() AND plan_id = ${row.id}::uuid AND made_by_id = open_user_id()
        AND made_at > now() - make_interval(days => ${keptDays}::int)
      ORDER BY made_at DESC, id LIMIT 20`)
    return {
      plan: { id: row.id, title: row.title, committee: row.committee },
      imports: imports.map((each) => ({ ...each, madeAt: each.madeAt.toISOString() })),
    }
  },
})

export type ImportColumn = { column: number; heading: string; meaning: ColumnMeaning; sample: string }
export type ImportPlace = { heading: string; sectionId: string; count: number }
export type PreviewRow = ImportRow & { unit: string | null }
export type ImportPreview = {
  columns: ImportColumn[]
  places: ImportPlace[]
  sections: ImportSection[]
  rows: PreviewRow[]
  page: number
  pages: number
  counts: { total: number; taken: number; doubtful: number; same: number }
}
export type MadeMeasure = { id: string; title: string; changed: boolean }
export type ImportView = {
  id: string
  plan: { id: string; title: string; committee: string }
  source: ImportSourceKind
  name: string
  state: 'open' | 'used' | 'undone'
  madeAt: string
  /** The last day that it can be undone. */
  undoUntil: string
  /** While it is open. */
  preview: ImportPreview | null
  /** Once it is used. */
  receipt: (Receipt & { changed: MadeMeasure[]; left: number }) | null
}

export const getImport = defineQuery({
  allow: 'measure.import',
  input: importChoice,
  async load({ run, input }) {
    const row = await findImport(run, input.importId)
    return row?.planId === input.planId && row.kind === 'measures' ? row : null
  },
  async run({ run, row, input, today }): Promise<ImportView> {
    const { id, planId, title, committee, source, name } = row
    const open = row.importState === 'open'
    const made = open ? [] : await madeBy(run, row)
    return {
      ...{ id, source, name, state: row.importState },
      plan: { id: planId, title, committee },
      madeAt: row.madeAt.toISOString(),
      undoUntil: new Date(row.madeAt.getTime() + (keptDays - 1) * 86_400_000).toISOString(),
      preview: open
        ? previewOf(row.content as ImportContent, await surroundingsOf(run, planId, today), input.page)
        : null,
      receipt: open
        ? null
        : { ...(row.content as Receipt), left: made.length, changed: made.filter(({ changed }) => changed) },
    }
  },
})

function previewOf(
  { table, rows }: ImportContent,
  { sections, units }: { sections: ImportSection[]; units: readonly Named[] },
  asked: number,
): ImportPreview {
  const pages = Math.max(1, Math.ceil(rows.length / pageSize))
  const page = Math.min(asked, pages)
  const unitNames = new Map(units.map((unit) => [unit.id, unit.name]))
  return {
    columns: table.headings.map((heading, column) => ({
      column,
      heading,
      meaning: table.meanings[column] ?? 'none',
      sample: table.rows.find((cells) => cells[column])?.[column] ?? '',
    })),
    places: placesOf(rows),
    sections,
    rows: rows
      .slice((page - 1) * pageSize, page * pageSize)
      .map((each) => ({ ...each, unit: unitNames.get(each.responsibleUnitId) ?? null })),
    ...{ page, pages },
    counts: {
      total: rows.length,
      taken: rows.filter(({ take }) => take).length,
      doubtful: rows.filter(({ doubts }) => doubts.length > 0).length,
      same: rows.filter(({ same }) => same !== null).length,
    },
  }
}

/** The headings of the source, in its order, each with the section that its first row goes to. */
export function placesOf(rows: readonly ImportRow[]): ImportPlace[] {
  const places = new Map<string, ImportPlace>()
  for (const { heading, sectionId } of rows) {
    const place = places.get(heading) ?? { heading, sectionId, count: 0 }
    places.set(heading, { ...place, count: place.count + 1 })
  }
  return [...places.values()]
}

/** What an import made and is still there; changed is what anyone has written, moved, followed up or archived since. */
export async function madeBy(
  run: RunSql,
  { id, planId }: Pick<StoredImport, 'id' | 'planId'>,
): Promise<MadeMeasure[]> {
  return run<MadeMeasure>(sql`
    SELECT m.id, m.title, m.version > 1 OR m.archived_at IS NOT NULL
      OR EXISTS (SELECT FROM measure_update WHERE municipality_id = m.municipality_id AND measure_id = m.id)
      OR EXISTS (SELECT FROM reminder WHERE municipality_id = m.municipality_id AND measure_id = m.id)
      OR EXISTS (SELECT FROM need_measure WHERE municipality_id = m.municipality_id AND measure_id = m.id)
      OR EXISTS (SELECT FROM measure_attachment WHERE municipality_id = m.municipality_id AND measure_id = m.id)
      OR EXISTS (SELECT FROM indicator WHERE municipality_id = m.municipality_id AND measure_id = m.id)
      OR EXISTS (SELECT FROM audit_event WHERE municipality_id = m.municipality_id AND object_type = 'measure'
        AND object_id = m.id) AS changed
    FROM measure m
    WHERE m.municipality_id = open_municipality_id() AND m.plan_id = ${planId}::uuid AND m.import_id = ${id}::uuid
    ORDER BY m.position, m.id`)
}
