import { type BulkReport, findBulkReport } from '@/lib/bulk-changes/queries'
import { countedPlan } from '@/lib/editions/queries'
import type { Choice } from '@/lib/measure-editing/queries'
import { allEnvironments, type ListAddress, type ListFilter, notChosen } from '@/lib/measure-list/schema'
import { decidingDay } from '@/lib/measures/queries'
import type { Calendar } from '@/lib/measures/rules'
import type { IsoDate } from '@/lib/platform/clock'
import { empty, join, type RunSql, type Sql, sql } from '@/lib/platform/db'
import { mayOpen } from '@/lib/policy/may'
import type { Actor } from '@/lib/policy/reach'
import { type SavedView, savedViewsSql } from '@/lib/saved-views/queries'

/** What the filter offers: only what some measure within reach has. */
export type ListOffer = { committees: Choice[]; plans: Choice[]; areas: Choice[]; sections: Choice[] }
export type ListCounts = {
  /** Within reach, whatever the filter. */
  all: number
  total: number
  late: number
  soon: number
}
export type ListFrame = {
  counts: ListCounts
  offered: ListOffer
  /** Whether the role is tied to a committee or a unit, so that "mine" means something. */
  hasOwn: boolean
  saved: SavedView[]
  /** The bulk change that was just made, if the address says so. */
  report: BulkReport | null
  can: { change: boolean }
}

export type Listing = { actor: Actor; calendar: Calendar; address: ListAddress; reach: Sql }

/** The columns that the reach of the list is about. */
export const reachColumns = { committeeId: 'plan.committee_id', state: 'plan.state' }

/** Every section with the one at the top above it: the focus area. */
const areas = sql`area AS (
  SELECT id, id AS area_id, title FROM guideline_section
    WHERE municipality_id = open_municipality_id() AND parent_id IS NULL
  UNION ALL
  SELECT child.id, area.area_id, area.title FROM guideline_section child JOIN area ON child.parent_id = area.id
    WHERE child.municipality_id = open_municipality_id()
)`

const tables = sql`measure m
  JOIN action_plan plan ON plan.municipality_id = m.municipality_id AND plan.id = m.plan_id
  JOIN committee ON committee.municipality_id = plan.municipality_id AND committee.id = plan.committee_id
  JOIN plan_section section ON section.municipality_id = m.municipality_id AND section.id = m.section_id
  LEFT JOIN unit ON unit.municipality_id = m.municipality_id AND unit.id = m.responsible_unit_id
  LEFT JOIN guideline_section guideline
    ON guideline.municipality_id = m.municipality_id AND guideline.id = m.guideline_section_id
  LEFT JOIN area ON area.id = m.guideline_section_id`

/** Every measure of a plan that is not replaced, within reach: what all views of the list are made of. */
export function measureSource({ reach }: Pick<Listing, 'reach'>): { areas: Sql; from: Sql } {
  return {
    areas,
    from: sql`${tables} WHERE m.municipality_id = open_municipality_id() AND m.archived_at IS NULL
      AND ${countedPlan} AND ${reach}`,
  }
}

/**
 * The plans within reach, section by section, each with its place in the plans' own order. They are few, and put in
 * order once: measures are then sorted by whole numbers instead of by names.
 */
const places = (reach: Sql) => sql`place AS MATERIALIZED (
  SELECT plan.id, plan.title, plan.state, plan.period_from, plan.committee_id, committee.name AS committee,
    section.id AS section_id, section.number, section.heading,
    dense_rank() OVER (ORDER BY committee.position, committee.name)::int AS committee_place,
    row_number() OVER (ORDER BY committee.position, committee.name, plan.period_from DESC, plan.id, section.position,
      section.number, section.id)::int AS place
  FROM action_plan plan
  JOIN committee ON committee.municipality_id = plan.municipality_id AND committee.id = plan.committee_id
  JOIN plan_section section ON section.municipality_id = plan.municipality_id AND section.plan_id = plan.id
  WHERE plan.municipality_id = open_municipality_id() AND ${countedPlan} AND ${reach}
)`

/** What a view reads from the same pass: columns of the measures within reach, and its rows as a JSON list. */
export type FrameRows = { columns: Sql; tables: Sql; rows: Sql }
const noRows: FrameRows = { columns: empty, tables: empty, rows: sql`'[]'::json` }

/**
 * The figures of the whole selection, what the filter may offer, and the view's own rows: one statement that goes
 * through the measures within reach once. In it `plan` is the measure's plan and section, see `places`.
 */
export async function readFrame<Row = never>(
  run: RunSql,
  listing: Listing,
  { columns, tables: more, rows }: FrameRows = noRows,
): Promise<{ frame: ListFrame; rows: Row[] }> {
  const { actor, calendar, address, reach } = listing
  const open = sql`fits AND status IN ('not_started', 'ongoing')`
  const { today, soonDays } = calendar
  const change = mayOpen(actor, 'measure.change_many')
  const [row] = await run<ListCounts & ListOffer & { saved: SavedView[]; rows: Row[] }>(sql`
    WITH RECURSIVE ${areas}, ${places(reach)}, reached AS MATERIALIZED (
      SELECT m.id, m.status, ${deciding(calendar)} AS next_due_on, plan.id AS plan_id, area.area_id,
        (${filterSql(listing)}) AS fits ${columns}
      FROM measure m JOIN place plan ON plan.section_id = m.section_id AND plan.id = m.plan_id
      LEFT JOIN unit ON unit.municipality_id = m.municipality_id AND unit.id = m.responsible_unit_id
      LEFT JOIN area ON area.id = m.guideline_section_id
      WHERE m.municipality_id = open_municipality_id() AND m.archived_at IS NULL
    ), counts AS MATERIALIZED (
      SELECT count(*) AS "all", count(*) FILTER (WHERE fits) AS total,
        count(*) FILTER (WHERE ${open} AND next_due_on < ${today}::date) AS late,
        count(*) FILTER (WHERE ${open} AND next_due_on BETWEEN ${today}::date AND ${today}::date + ${soonDays}::int) AS soon
      FROM reached
    ), held AS MATERIALIZED (
      SELECT id, committee_id, committee, title, min(place) AS place FROM place
      WHERE id IN (SELECT plan_id FROM reached) GROUP BY 1, 2, 3, 4
    ) ${more}
    SELECT counts.*,
      COALESCE((SELECT json_agg(json_build_object('value', committee_id, 'label', committee) ORDER BY first)
        FROM (SELECT committee_id, committee, min(place) AS first FROM held GROUP BY 1, 2) each), '[]') AS committees,
      COALESCE((SELECT json_agg(json_build_object('value', id, 'label', committee || ': ' || title) ORDER BY place)
        FROM held), '[]') AS plans,
      COALESCE((SELECT json_agg(json_build_object('value', id, 'label', number || ' ' || title) ORDER BY position, number)
        FROM guideline_section
        WHERE municipality_id = open_municipality_id() AND (id::text = ${listing.address.area ?? ''}
          OR id IN (SELECT area_id FROM reached))), '[]') AS areas,
      ${change ? currentSections(today) : sql`'[]'::json`} AS sections, ${savedViewsSql(actor)} AS saved, ${rows} AS rows
    FROM counts`)
  if (!row) throw new Error('a count without a row')
  const { all, total, late, soon, saved, rows: read, ...offered } = row
  const report = address.change && change ? await findBulkReport(run, actor, address.change) : null
  const hasOwn = ownSql(actor) !== null
  const frame = { counts: { all, total, late, soon }, offered, hasOwn, saved, report, can: { change } }
  return { frame, rows: read }
}

/** What a measure may be tied to: the sections of the guidelines that apply. */
function currentSections(today: IsoDate): Sql {
  return sql`COALESCE((SELECT json_agg(json_build_object('value', s.id, 'label', s.number || ' ' || s.title)
      ORDER BY g.valid_from DESC, string_to_array(s.number, '.'))
    FROM guideline_section s JOIN guideline g ON g.municipality_id = s.municipality_id AND g.id = s.guideline_id
    WHERE s.municipality_id = open_municipality_id() AND g.state <> 'draft' AND g.valid_from <= ${today}::date
      AND (g.valid_to IS NULL OR g.valid_to >= ${today}::date)), '[]')`
}

/** What is the actor's own: the committee's plans, and what the unit answers for. Null without either. */
function ownSql({ membership }: Actor): Sql | null {
  const { committeeId, unitId } = membership
  const parts = [
    ...(unitId ? [sql`m.responsible_unit_id = ${unitId}::uuid`] : []),
    ...(committeeId ? [sql`plan.committee_id = ${committeeId}::uuid`] : []),
  ]
  return parts.length > 0 ? sql`(${join(parts, ' OR ')})` : null
}

/** A row fits when every part of the filter says so. */
export function filterSql({ actor, calendar, address }: Omit<Listing, 'reach'>): Sql {
  const { view, committee, plan, status, mine } = address
  const own = mine || view === 'mine' ? [ownSql(actor) ?? sql`false`] : []
  const parts = [
    sql`true`,
    ...own,
    ...(committee ? [sql`plan.committee_id = ${committee}::uuid`] : []),
    ...(plan ? [sql`plan.id = ${plan}::uuid`] : []),
    ...(status ? [sql`m.status::text = ${status}`] : []),
    ...timingSql(address.timing, calendar),
    ...gapSql(address),
    ...kindSql(address),
    ...textSql(address),
  ]
  return join(parts, ' AND ')
}

/** The day that decides how a measure stands. */
export const deciding = ({ today }: Calendar) => decidingDay(sql`m`, today)

function timingSql(timing: ListFilter['timing'], calendar: Calendar): Sql[] {
  if (!timing) return []
  const { today, soonDays } = calendar
  const open = sql`m.status IN ('not_started', 'ongoing')`
  if (timing === 'late') return [sql`${open} AND ${deciding(calendar)} < ${today}::date`]
  if (timing === 'continuous') return [sql`${open} AND m.due_on IS NULL`]
  const days = timing === 'soon' ? soonDays : 30
  return [sql`${open} AND ${deciding(calendar)} BETWEEN ${today}::date AND ${today}::date + ${days}::int`]
}

/** What is cancelled needs nobody and no reason. */
function gapSql({ lacks }: ListFilter): Sql[] {
  if (!lacks) return []
  const missing = {
    responsible: sql`m.responsible = '' AND m.responsible_unit_id IS NULL`,
    purpose: sql`m.purpose = ''`,
    guideline: sql`m.guideline_section_id IS NULL`,
  }
  return [sql`m.status <> 'cancelled' AND ${missing[lacks]}`]
}

function kindSql({ level, environment, area }: ListFilter): Sql[] {
  const ofLevel =
    level === notChosen ? sql`m.prevention_level IS NULL` : sql`m.prevention_level::text = ${level}`
  const ofEnvironment =
    environment === allEnvironments
      ? sql`m.environments = '{}'`
      : sql`${environment}::text = ANY (m.environments::text[])`
  const ofArea =
    area === notChosen
      ? sql`area.area_id IS NULL`
      : sql`${area}::uuid IN (area.area_id, m.guideline_section_id)`
  return [...(level ? [ofLevel] : []), ...(environment ? [ofEnvironment] : []), ...(area ? [ofArea] : [])]
}

/** Searched as it is written: the signs that a pattern would read otherwise are taken at their word. */
function textSql({ responsible, text }: ListFilter): Sql[] {
  const like = (searched: string) => `%${searched.replace(/[\\%_]/g, '\\$&')}%`
  return [
    ...(responsible
      ? [sql`(m.responsible ILIKE ${like(responsible)} OR unit.name ILIKE ${like(responsible)})`]
      : []),
    ...(text ? [sql`(m.title ILIKE ${like(text)} OR m.purpose ILIKE ${like(text)})`] : []),
  ]
}
