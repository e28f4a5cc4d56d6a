import { type Paging, pageSize, paging } from '@/lib/measure-list/rules'
import {
  defaultSort,
  type GroupKey,
  type ListAddress,
  listAddress,
  type SortKey,
} from '@/lib/measure-list/schema'
import {
  deciding,
  type FrameRows,
  type ListFrame,
  type Listing,
  reachColumns,
  readFrame,
} from '@/lib/measure-selection/queries'
import { updateDueSql } from '@/lib/measures/queries'
import { type Calendar, type Standing, standing } from '@/lib/measures/rules'
import { type Environment, inOrder, type MeasureStatus, type PreventionLevel } from '@/lib/measures/schema'
import type { IsoDate } from '@/lib/platform/clock'
import { join, type Sql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import { can } from '@/lib/policy/may'
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
  startsOn: IsoDate | null
  /** When the plan begins: where a measure without a start of its own begins. */
  planFrom: IsoDate
  version: number
  group: { key: string; label: string | null; count: number } | null
  can: { change: boolean; followUp: boolean }
}

export type MeasureListView = ListFrame & {
  address: ListAddress
  paging: Paging
  rows: ListedMeasure[]
}

export const listMeasures = defineQuery({
  allow: 'measure.list',
  input: listAddress,
  async run({ actor, run, input, today, reachable }): Promise<MeasureListView> {
    const calendar = { today, soonDays: actor.municipality.soonDays }
    const listing = { actor, calendar, address: input, reach: reachable(reachColumns) }
    const { frame, rows } = await readFrame<StoredRow>(run, listing, rowsOf(listing))
    return {
      ...frame,
      address: input,
      paging: paging(frame.counts.total, input.page),
      rows: rows.map((row) => rowOf(row, actor, calendar)),
    }
  },
})

/** What the rows are ordered by, as columns that stand ready when the page is cut out. */
function sortColumns({ actor, calendar, address }: Omit<Listing, 'reach'>): Sql {
  const { sort, view, group } = address
  const { unitId } = actor.membership
  const by: Record<SortKey, Sql> = {
    number: sql`plan.committee_place`,
    title: sql`lower(m.title)`,
    responsible: sql`NULLIF(lower(COALESCE(NULLIF(m.responsible, ''), unit.name)), '')`,
    due: sql`m.due_on`,
    standing: sql`${urgency(calendar)}`,
  }
  return sql`, plan.place,
    row_number() OVER (PARTITION BY plan.place ORDER BY m.position, m.id) AS number,
    ${group ? groupSql[group].order : sql`NULL`} AS group_order,
    ${group ? groupSql[group].key : sql`NULL`} AS group_key, ${by[sort ?? defaultSort(view)]} AS sorted,
    ${view === 'mine' && unitId ? sql`(m.responsible_unit_id = ${unitId}::uuid) IS NOT TRUE` : sql`false`} AS others`
}

/** As the plans count decides between equals. */
function orderSql({ address }: Omit<Listing, 'reach'>): Sql {
  const { sort, order, view, group } = address
  const direction = order === 'desc' ? sql`DESC` : sql`ASC`
  const chosen = sort ?? defaultSort(view)
  const then = chosen === 'standing' ? [sql`reached.next_due_on ${direction} NULLS LAST`] : []
  return join([
    ...(group ? [sql`reached.group_order NULLS LAST, reached.group_key`] : []),
    sql`reached.others`,
    sql`reached.sorted ${direction} NULLS LAST`,
    ...then,
    sql`reached.place, reached.number`,
  ])
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
    key: sql`plan.committee_id::text`,
    label: sql`plan.committee`,
    order: sql`plan.committee_place`,
  },
  section: {
    key: sql`plan.section_id::text`,
    label: sql`plan.committee || ', ' || plan.number || ' ' || plan.heading`,
    order: sql`plan.place`,
  },
  guideline: {
    key: sql`COALESCE(m.guideline_section_id::text, '')`,
    label: sql`guideline.number || ' ' || guideline.title`,
    order: sql`(SELECT string_to_array(number, '.') FROM guideline_section
      WHERE municipality_id = m.municipality_id AND id = m.guideline_section_id)`,
  },
  status: { key: sql`m.status::text`, label: sql`NULL::text`, order: sql`m.status` },
}

type StoredRow = Omit<ListedMeasure, 'standing' | 'environments' | 'can'> & {
  /** Where on the page. */
  at: number
  committeeId: string
  state: string
  environments: string[]
  nextDueOn: IsoDate | null
  updateDueOn: IsoDate | null
}

/** A page beyond the end is the last one, as in `paging`. */
function rowsOf(listing: Listing): FrameRows {
  const { group: chosen, page } = listing.address
  const group = chosen && groupSql[chosen]
  const grouped = group
    ? sql`json_build_object('key', page.group_key, 'label', ${group.label}, 'count', page.count)`
    : sql`NULL`
  const count = group ? sql`count(*) OVER (PARTITION BY reached.group_key)` : sql`NULL::int`
  return {
    columns: sortColumns(listing),
    tables: sql`, page AS MATERIALIZED (
      SELECT cut.*, row_number() OVER () AS at FROM (
        SELECT reached.id, reached.place, reached.number, reached.group_key, ${count} AS count FROM reached WHERE reached.fits
        ORDER BY ${orderSql(listing)} LIMIT ${pageSize}
        OFFSET LEAST(${page}::int - 1, (SELECT GREATEST(total - 1, 0) / ${pageSize}::int FROM counts)) * ${pageSize}::int
      ) cut
    )`,
    rows: sql`COALESCE((
      SELECT json_agg(listed ORDER BY listed.at) FROM (
        SELECT page.at, ${rowColumns}, ${grouped} AS "group"
        FROM page JOIN place plan ON plan.place = page.place
        JOIN measure m ON m.municipality_id = open_municipality_id() AND m.id = page.id
        LEFT JOIN unit ON unit.municipality_id = m.municipality_id AND unit.id = m.responsible_unit_id
        LEFT JOIN guideline_section guideline
          ON guideline.municipality_id = m.municipality_id AND guideline.id = m.guideline_section_id
      ) listed), '[]'::json)`,
  }
}

const rowColumns = sql`m.id, m.version, plan.id AS "planId", plan.committee_id AS "committeeId",
  plan.state::text AS state, m.starts_on::text AS "startsOn", plan.period_from::text AS "planFrom", m.title, m.responsible, unit.name AS unit,
  m.status::text AS status, m.due_on::text AS "dueOn", m.next_due_on::text AS "nextDueOn",
  ${updateDueSql(sql`m`)}::text AS "updateDueOn",
  m.prevention_level::text AS level, m.environments::text[] AS environments, plan.committee,
  plan.title AS plan, plan.number || ' ' || plan.heading AS section,
  guideline.number || ' ' || guideline.title AS guideline, plan.number || '.' || page.number AS number`

/** The earliest day of the measure and its steps decides, and is kept in the row; see the measures' rules. */
function rowOf(stored: StoredRow, actor: Actor, calendar: Calendar): ListedMeasure {
  const { at: _, nextDueOn, updateDueOn, environments, committeeId, state, ...row } = stored
  return {
    ...row,
    environments: inOrder(environments),
    standing: standing({ status: row.status, dueOn: nextDueOn, updateDueOn, steps: [] }, calendar),
    can: {
      change: can(actor, 'measure.change_many', { committeeId, state }),
      followUp: can(actor, 'measure.follow_up', { committeeId, state }),
    },
  }
}
