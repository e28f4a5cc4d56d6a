import { countedPlan } from '@/lib/editions/queries'
import { type Paging, pageSize, paging } from '@/lib/measure-list/rules'
import {
  allEnvironments,
  type GroupKey,
  type ListAddress,
  type ListFilter,
  listAddress,
  notChosen,
  type SortKey,
} from '@/lib/measure-list/schema'
import { type Choice, decidingDay, updateDueSql } from '@/lib/measures/queries'
import { type Calendar, type Standing, standing } from '@/lib/measures/rules'
import { type Environment, inOrder, type MeasureStatus, type PreventionLevel } from '@/lib/measures/schema'
import type { IsoDate } from '@/lib/platform/clock'
import { join, type RunSql, type Sql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import type { Actor } from '@/lib/policy/reach'

export type ListedMeasure = {
  id: string
  planId: string
  /** As the plan counts: 4.1.4. */
  number: string
  title: string
  committee: string
  plan: string
  section: string
  guideline: string | null
  responsible: string
  unit: string | null
  status: MeasureStatus
  dueOn: IsoDate | null
  level: PreventionLevel | null
  environments: Environment[]
  standing: Standing
  group: { key: string; label: string | null; count: number } | null
}

/** What the filter offers: only what some measure within reach has. */
export type ListOffer = { committees: Choice[]; plans: Choice[]; areas: Choice[] }
export type ListCounts = {
  /** Within reach, whatever the filter. */
  all: number
  total: number
  late: number
  soon: number
}
export type ListFrame = { counts: ListCounts; offered: ListOffer; hasOwn: boolean }
export type MeasureListView = ListFrame & {
  address: ListAddress
  paging: Paging
  rows: ListedMeasure[]
}

export type Listing = { actor: Actor; calendar: Calendar; address: ListAddress; reach: Sql }

/** The columns that the reach of the list is about. */
const reachColumns = { committeeId: 'plan.committee_id', state: 'plan.state' }

export const listMeasures = defineQuery({
  allow: 'measure.list',
  input: listAddress,
  async run({ actor, run, input, today, reachable }): Promise<MeasureListView> {
    const calendar = { today, soonDays: actor.municipality.soonDays }
    const listing = { actor, calendar, address: input, reach: reachable(reachColumns) }
    const frame = await readFrame(run, listing)
    const page = paging(frame.counts.total, input.page)
    const stored = frame.counts.total > 0 ? await readRows(run, listing, page) : []
    return { ...frame, address: input, paging: page, rows: stored.map((row) => rowOf(row, calendar)) }
  },
})

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
function measureSource({ reach }: Pick<Listing, 'reach'>): { areas: Sql; from: Sql } {
  return {
    areas,
    from: sql`${tables} WHERE m.municipality_id = open_municipality_id() AND m.archived_at IS NULL
      AND ${countedPlan} AND ${reach}`,
  }
}

/** The figures of the whole selection and what the filter may offer, in one statement. */
async function readFrame(run: RunSql, listing: Listing): Promise<ListFrame> {
  const { actor, calendar } = listing
  const source = measureSource(listing)
  const open = sql`fits AND status IN ('not_started', 'ongoing')`
  const { today, soonDays } = calendar
  const [row] = await run<ListCounts & ListOffer>(sql`
    WITH RECURSIVE ${source.areas}, reached AS MATERIALIZED (
      SELECT m.status, ${deciding(calendar)} AS next_due_on, plan.id AS plan_id, committee.id AS committee_id, area.area_id,
        (${filterSql(listing)}) AS fits
      FROM ${source.from}
    )
    SELECT (SELECT count(*) FROM reached) AS "all", (SELECT count(*) FROM reached WHERE fits) AS total,
      (SELECT count(*) FROM reached WHERE ${open} AND next_due_on < ${today}::date) AS late,
      (SELECT count(*) FROM reached
        WHERE ${open} AND next_due_on BETWEEN ${today}::date AND ${today}::date + ${soonDays}::int) AS soon,
      COALESCE((SELECT json_agg(json_build_object('value', id, 'label', name) ORDER BY position, name) FROM committee
        WHERE municipality_id = open_municipality_id() AND id IN (SELECT committee_id FROM reached)), '[]') AS committees,
      COALESCE((SELECT json_agg(json_build_object('value', plan.id, 'label', committee.name || ': ' || plan.title)
          ORDER BY committee.position, committee.name, plan.period_from DESC)
        FROM action_plan plan
        JOIN committee ON committee.municipality_id = plan.municipality_id AND committee.id = plan.committee_id
        WHERE plan.municipality_id = open_municipality_id()
          AND plan.id IN (SELECT plan_id FROM reached)), '[]') AS plans,
      COALESCE((SELECT json_agg(json_build_object('value', id, 'label', number || ' ' || title) ORDER BY position, number)
        FROM guideline_section
        WHERE municipality_id = open_municipality_id() AND id IN (SELECT area_id FROM reached)), '[]') AS areas`)
  if (!row) throw new Error('a count without a row')
  const { all, total, late, soon, ...offered } = row
  return { counts: { all, total, late, soon }, offered, hasOwn: ownSql(actor) !== null }
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
function filterSql({ actor, calendar, address }: Omit<Listing, 'reach'>): Sql {
  const { view, committee, plan, status, mine } = address
  const own = mine || view === 'mine' ? [ownSql(actor) ?? sql`false`] : []
  const parts = [
    sql`true`,
    ...own,
    ...(committee ? [sql`committee.id = ${committee}::uuid`] : []),
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
const deciding = ({ today }: Calendar) => decidingDay(sql`m`, today)

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
  const ofArea = area === notChosen ? sql`area.area_id IS NULL` : sql`area.area_id = ${area}::uuid`
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

/** As the plans count: the order when nothing else is asked for, and what decides between equals. */
const inPlanOrder = sql`committee.position, committee.name, plan.period_from DESC, plan.id, section.position,
  section.number, m.position, m.id`

function orderSql({ actor, calendar, address }: Omit<Listing, 'reach'>): Sql {
  const { sort, order, view } = address
  const { unitId } = actor.membership
  const direction = order === 'desc' ? sql`DESC` : sql`ASC`
  const by: Record<SortKey, Sql> = {
    number: sql`committee.position ${direction}, committee.name ${direction}`,
    title: sql`lower(m.title) ${direction}`,
    responsible: sql`NULLIF(lower(COALESCE(NULLIF(m.responsible, ''), unit.name)), '') ${direction} NULLS LAST`,
    due: sql`m.due_on ${direction} NULLS LAST`,
    standing: sql`${urgency(calendar)} ${direction}, ${deciding(calendar)} ${direction} NULLS LAST`,
  }
  const mineFirst =
    view === 'mine' && unitId ? [sql`(m.responsible_unit_id = ${unitId}::uuid) IS NOT TRUE`] : []
  const chosen = sort ?? (view === 'mine' ? 'standing' : 'number')
  const group = address.group ? [groupSql[address.group].order] : []
  return join([...group, ...mineFirst, by[chosen], inPlanOrder])
}

/** What needs attention first, as in `standingKinds`. */
function urgency(calendar: Calendar): Sql {
  const { today, soonDays } = calendar
  const day = deciding(calendar)
  return sql`CASE WHEN m.status IN ('not_started', 'ongoing') AND ${day} < ${today}::date THEN 0
    WHEN m.status IN ('not_started', 'ongoing') AND ${day} <= ${today}::date + ${soonDays}::int THEN 1
    WHEN m.status = 'ongoing' THEN 2 WHEN m.status = 'not_started' THEN 3 WHEN m.status = 'done' THEN 4
    WHEN m.status = 'proposal' THEN 5 ELSE 6 END`
}

/** A status is named by the page, in the reader's language; the rest are names already. */
const groupSql: Record<GroupKey, { key: Sql; label: Sql; order: Sql }> = {
  committee: {
    key: sql`committee.id::text`,
    label: sql`committee.name`,
    order: sql`committee.position, committee.name, committee.id`,
  },
  section: {
    key: sql`section.id::text`,
    label: sql`committee.name || ', ' || section.number || ' ' || section.heading`,
    order: sql`committee.position, committee.name, plan.period_from DESC, plan.id, section.position, section.id`,
  },
  guideline: {
    key: sql`COALESCE(guideline.id::text, '')`,
    label: sql`guideline.number || ' ' || guideline.title`,
    order: sql`guideline.number IS NULL, string_to_array(guideline.number, '.'), guideline.id`,
  },
  status: { key: sql`m.status::text`, label: sql`NULL::text`, order: sql`m.status` },
}

type StoredRow = Omit<ListedMeasure, 'standing' | 'environments'> & {
  environments: string[]
  nextDueOn: IsoDate | null
  updateDueOn: IsoDate | null
}

function readRows(run: RunSql, listing: Listing, { first }: Paging): Promise<StoredRow[]> {
  const source = measureSource(listing)
  const group = listing.address.group && groupSql[listing.address.group]
  const grouped = group
    ? sql`json_build_object('key', ${group.key}, 'label', ${group.label},
        'count', count(*) OVER (PARTITION BY ${group.key}))`
    : sql`NULL`
  return run<StoredRow>(sql`
    WITH RECURSIVE ${source.areas}
    SELECT ${rowColumns}, ${grouped} AS "group" FROM ${source.from} AND (${filterSql(listing)})
    ORDER BY ${orderSql(listing)} LIMIT ${pageSize} OFFSET ${Math.max(0, first - 1)}`)
}

const rowColumns = sql`m.id, plan.id AS "planId", m.title, m.responsible, unit.name AS unit,
  m.status::text AS status, m.due_on::text AS "dueOn", m.next_due_on::text AS "nextDueOn",
  ${updateDueSql(sql`m`)}::text AS "updateDueOn",
  m.prevention_level::text AS level, m.environments::text[] AS environments, committee.name AS committee,
  plan.title AS plan, section.number || ' ' || section.heading AS section,
  guideline.number || ' ' || guideline.title AS guideline,
  section.number || '.' || (SELECT count(*) FROM measure earlier
    WHERE earlier.municipality_id = m.municipality_id AND earlier.section_id = m.section_id
      AND earlier.archived_at IS NULL AND (earlier.position, earlier.id) <= (m.position, m.id)) AS number`

/** The earliest day of the measure and its steps decides, and is kept in the row; see the measures' rules. */
function rowOf(
  { nextDueOn, updateDueOn, environments, ...row }: StoredRow,
  calendar: Calendar,
): ListedMeasure {
  return {
    ...row,
    environments: inOrder(environments),
    standing: standing({ status: row.status, dueOn: nextDueOn, updateDueOn, steps: [] }, calendar),
  }
}
