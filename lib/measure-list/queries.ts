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
  filterSql,
  type ListFrame,
  type Listing,
  measureSource,
  reachColumns,
  readFrame,
} from '@/lib/measure-selection/queries'
import { updateDueSql } from '@/lib/measures/queries'
import { type Calendar, type Standing, standing } from '@/lib/measures/rules'
import { type Environment, inOrder, type MeasureStatus, type PreventionLevel } from '@/lib/measures/schema'
import type { IsoDate } from '@/lib/platform/clock'
import { join, type RunSql, type Sql, sql } from '@/lib/platform/db'
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
  can: { change: boolean }
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
    const frame = await readFrame(run, listing)
    const page = paging(frame.counts.total, input.page)
    const stored = frame.counts.total > 0 ? await readRows(run, listing, page) : []
    return { ...frame, address: input, paging: page, rows: stored.map((row) => rowOf(row, actor, calendar)) }
  },
})

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
  const chosen = sort ?? defaultSort(view)
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

type StoredRow = Omit<ListedMeasure, 'standing' | 'environments' | 'can'> & {
  committeeId: string
  state: string
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

const rowColumns = sql`m.id, m.version, plan.id AS "planId", plan.committee_id AS "committeeId",
  plan.state::text AS state, m.starts_on::text AS "startsOn", plan.period_from::text AS "planFrom", m.title, m.responsible, unit.name AS unit,
  m.status::text AS status, m.due_on::text AS "dueOn", m.next_due_on::text AS "nextDueOn",
  ${updateDueSql(sql`m`)}::text AS "updateDueOn",
  m.prevention_level::text AS level, m.environments::text[] AS environments, committee.name AS committee,
  plan.title AS plan, section.number || ' ' || section.heading AS section,
  guideline.number || ' ' || guideline.title AS guideline,
  section.number || '.' || (SELECT count(*) FROM measure earlier
    WHERE earlier.municipality_id = m.municipality_id AND earlier.section_id = m.section_id
      AND earlier.archived_at IS NULL AND (earlier.position, earlier.id) <= (m.position, m.id)) AS number`

/** The earliest day of the measure and its steps decides, and is kept in the row; see the measures' rules. */
function rowOf(stored: StoredRow, actor: Actor, calendar: Calendar): ListedMeasure {
  const { nextDueOn, updateDueOn, environments, committeeId, state, ...row } = stored
  return {
    ...row,
    environments: inOrder(environments),
    standing: standing({ status: row.status, dueOn: nextDueOn, updateDueOn, steps: [] }, calendar),
    can: { change: can(actor, 'measure.change_many', { committeeId, state }) },
  }
}
