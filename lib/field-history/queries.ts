import { earlierValue, fieldName, formValue, type MeasureRestore, restoreOf } from '@/lib/field-history/rules'
import { historyAddress } from '@/lib/field-history/schema'
import { readDraft } from '@/lib/measures/queries'
import type { MeasureDraft } from '@/lib/measures/schema'
import { type RunSql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import { can } from '@/lib/policy/may'

export type HistoryLine = {
  id: string
  at: string
  by: string | null
  object: 'measure' | 'section'
  objectId: string
  /** Number and heading of the section, or the title of the measure as it now is. */
  title: string
  field: string
  before: string
  after: string
  unchosen: boolean
  /** Null where it stands already, cannot be put back, or may not be. */
  restore: Restore | null
}
export type Restore =
  | { kind: 'measure'; measureId: string; version: number; edit: MeasureRestore }
  | { kind: 'section'; sectionId: string; version: number; base: string; body: string }

export type HistoryView = {
  plan: { id: string; title: string }
  /** Whose history it is; null is the whole plan's. */
  of: { kind: 'measure' | 'section'; title: string } | null
  lines: HistoryLine[]
  page: number
  more: boolean
  /** What ids among the values are called. */
  names: Record<string, string>
}

const pageSize = 50

type HistoryPlan = { id: string; committeeId: string; state: string; title: string }
type StoredLine = Omit<HistoryLine, 'at' | 'restore'> & { at: Date }
type Now =
  | { kind: 'measure'; id: string; version: number; draft: MeasureDraft | null }
  | { kind: 'section'; id: string; version: number; body: string }

export const getFieldHistory = defineQuery({
  allow: 'plan.read_history',
  input: historyAddress,
  async load({ run, input }) {
    const [row] = await run<HistoryPlan>(sql`
      SELECT id, committee_id AS "committeeId", state::text AS state, title FROM action_plan
      WHERE municipality_id = open_municipality_id() AND id = ${input.planId}::uuid`)
    return row ?? null
  },
  async run({ actor, run, input, row }): Promise<HistoryView | null> {
    const asked = input.measure ?? input.section ?? null
    const of = asked ? await findObject(run, row.id, asked) : null
    if (asked && !of) return null
    const stored = await listLines(run, { planId: row.id, objectId: asked, page: input.page })
    const mayRestore = of && can(actor, of.kind === 'measure' ? 'measure.edit' : 'plan.edit_text', row)
    const now = mayRestore ? await readNow(run, of) : null
    const lines = stored.slice(0, pageSize).map((line): HistoryLine => {
      const read = {
        ...line,
        at: line.at.toISOString(),
        field: fieldName(line.field),
        before: formValue(line.before),
        after: formValue(line.after),
      }
      return { ...read, restore: now && restoreLine(now, read) }
    })
    return {
      plan: { id: row.id, title: row.title },
      of: of && { kind: of.kind, title: of.title },
      lines,
      page: input.page,
      more: stored.length > pageSize,
      names: await namesIn(run, lines),
    }
  },
})

type HistoryObject = {
  kind: 'measure' | 'section'
  id: string
  title: string
  version: number
  body: string
  archived: boolean
}

async function findObject(run: RunSql, planId: string, objectId: string): Promise<HistoryObject | null> {
  const [found] = await run<HistoryObject>(sql`
    SELECT 'measure' AS kind, id, title, version, '' AS body, archived_at IS NOT NULL AS archived FROM measure
    WHERE municipality_id = open_municipality_id() AND plan_id = ${planId}::uuid AND id = ${objectId}::uuid
    UNION ALL
    SELECT 'section', id, number || ' ' || heading, version, body, false FROM plan_section
    WHERE municipality_id = open_municipality_id() AND plan_id = ${planId}::uuid AND id = ${objectId}::uuid`)
  return found ?? null
}

type Listed = { planId: string; objectId: string | null; page: number }

/** One more than the page holds says whether there is a next. */
async function listLines(run: RunSql, { planId, objectId, page }: Listed): Promise<StoredLine[]> {
  return run<StoredLine>(sql`
    SELECT change.id, change.at, users.name AS by, change.object::text AS object, change.object_id AS "objectId",
      COALESCE(m.title, section.number || ' ' || section.heading, '') AS title, change.field, change.before,
      change.after, change.unchosen
    FROM field_change change
    LEFT JOIN users ON users.id = change.by_user_id
    LEFT JOIN measure m ON m.municipality_id = change.municipality_id AND m.id = change.object_id
    LEFT JOIN plan_section section
      ON section.municipality_id = change.municipality_id AND section.id = change.object_id
    WHERE change.municipality_id = open_municipality_id() AND change.plan_id = ${planId}::uuid
      AND (${objectId}::uuid IS NULL OR change.object_id = ${objectId}::uuid)
    ORDER BY change.at DESC, change.id LIMIT ${pageSize + 1}::int OFFSET ${(page - 1) * pageSize}::int`)
}

async function readNow(run: RunSql, { kind, id, version, body, archived }: HistoryObject): Promise<Now> {
  if (kind === 'section') return { kind, id, version, body }
  return { kind, id, version, draft: archived ? null : await readDraft(run, id) }
}

function restoreLine(now: Now, line: Omit<HistoryLine, 'restore'>): Restore | null {
  const value = earlierValue(line)
  if (now.kind === 'section') {
    const { id, version, body } = now
    if (line.field !== 'body' || value === body) return null
    return { kind: 'section', sectionId: id, version, base: body, body: value }
  }
  const edit = now.draft && restoreOf(now.draft, line.field, value)
  return edit && { kind: 'measure', measureId: now.id, version: now.version, edit }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

async function namesIn(run: RunSql, lines: readonly HistoryLine[]): Promise<Record<string, string>> {
  const ids = lines.flatMap(({ before, after }) => [before, after].filter((value) => uuid.test(value)))
  if (ids.length === 0) return {}
  const rows = await run<{ id: string; name: string }>(sql`
    SELECT id, name FROM unit WHERE municipality_id = open_municipality_id() AND id = ANY(${ids}::uuid[])
    UNION ALL
    SELECT id, number || ' ' || title FROM guideline_section
    WHERE municipality_id = open_municipality_id() AND id = ANY(${ids}::uuid[])`)
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
}
