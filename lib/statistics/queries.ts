import {
  type ClockFacts,
  isKnownSource,
  preliminaryClock,
  protectionClock,
  sources,
  subjects,
} from '@/lib/concerns/rules'
import { incidentKinds } from '@/lib/incidents/schema'
import type { IsoDate } from '@/lib/platform/clock'
import { type RunSql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import {
  type Count,
  type Counted,
  type Quarter,
  settledQuarters,
  shownQuarters,
  spanOf,
} from '@/lib/statistics/rules'
import { type Base, bases, noInput } from '@/lib/statistics/schema'

export type Line = {
  key: string
  label: string
  /** One per quarter; null is hidden or not counted. */
  values: (number | null)[]
}
export type Part = { cube: string; lines: Line[] }
export type StatisticsView = {
  quarters: Quarter[]
  parts: Record<Base, Part[]>
}

type Stored = { quarter: Quarter; base: Base; cube: string; key: string; label: string; value: number | null }

/** What was frozen, for all who may see it alike: there is nothing else to ask for. */
export const getStatistics = defineQuery({
  allow: 'statistics.read',
  input: noInput,
  async run({ run, today }): Promise<StatisticsView> {
    const quarters = settledQuarters(today, shownQuarters)
    const rows = await run<Stored>(sql`
      SELECT quarter, base, cube, key, label, value FROM statistic_figure
      WHERE municipality_id = open_municipality_id() AND quarter = ANY(${quarters}::text[])
      ORDER BY base, position, quarter`)
    const parts = Object.fromEntries(
      bases.map((base) => [
        base,
        partsOf(
          rows.filter((row) => row.base === base),
          quarters,
        ),
      ]),
    ) as Record<Base, Part[]>
    return { quarters, parts }
  },
})

function partsOf(rows: readonly Stored[], quarters: readonly Quarter[]): Part[] {
  const parts = Map.groupBy(rows, ({ cube }) => cube)
  return [...parts].map(([cube, ofCube]) => ({
    cube,
    lines: [...Map.groupBy(ofCube, ({ key }) => key)].map(([key, ofKey]) => ({
      key,
      label: ofKey.at(-1)?.label ?? '',
      values: quarters.map((quarter) => ofKey.find((row) => row.quarter === quarter)?.value ?? null),
    })),
  }))
}

/** The area at the top that an area lies in. */
const withTopArea = sql`
  LEFT JOIN area ON area.municipality_id = counted.municipality_id AND area.id = counted.area_id
  LEFT JOIN area top ON top.municipality_id = area.municipality_id AND top.id = COALESCE(area.parent_id, area.id)`

type ConcernRow = ClockFacts & { source: string; areaId: string | null; area: string | null; count: number }
type IncidentRow = { kind: string; areaId: string | null; area: string | null; count: number }
type Area = { key: string; label: string }

/**
 * For the freezing alone: the clear columns of the reports, and never what is sealed. What has been merged is one matter,
 * counted once, when it first came: the quarter of the first report may have been frozen already.
 */
export async function countConcerns(run: RunSql, quarter: Quarter, today: IsoDate): Promise<Counted> {
  const { from, to } = spanOf(quarter)
  const rows = await run<ConcernRow>(sql`
    SELECT counted.subject::text AS subject, counted.source, top.id AS "areaId", top.name AS area,
      (counted.received_at AT TIME ZONE 'Europe/Stockholm')::date::text AS "receivedOn",
      (counted.protection_assessed_at AT TIME ZONE 'Europe/Stockholm')::date::text AS "protectionAssessedOn",
      (counted.preliminary_decided_at AT TIME ZONE 'Europe/Stockholm')::date::text AS "preliminaryDecidedOn",
      counted.clock_from::text AS "clockFrom", count(*)::int AS count
    FROM concern_report counted ${withTopArea}
    WHERE counted.municipality_id = open_municipality_id()
      AND counted.merged_into_id IS NULL
      AND COALESCE(counted.clock_from, (counted.received_at AT TIME ZONE 'Europe/Stockholm')::date)
        BETWEEN ${from}::date AND ${to}::date
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8`)
  const inTime = (clockOf: typeof protectionClock) =>
    sumOf(rows.filter((row) => isInTime(clockOf(row, today))))
  return {
    total: sumOf(rows),
    cubes: {
      subject: tallied(rows, subjects, ({ subject }) => subject),
      source: tallied(rows, sources, ({ source }) => (isKnownSource(source) ? source : 'other')),
      area: await byArea(run, rows),
    },
    inTime: { protection: inTime(protectionClock), preliminary: inTime(preliminaryClock) },
  }
}

/** An assessment that is not demanded is not late. */
function isInTime({ standing, doneOn, dueOn }: ReturnType<typeof protectionClock>): boolean {
  return standing === 'notrequired' || (doneOn !== null && doneOn <= dueOn)
}

export async function countIncidents(run: RunSql, quarter: Quarter): Promise<Counted> {
  const { from, to } = spanOf(quarter)
  const rows = await run<IncidentRow>(sql`
    SELECT counted.kind::text AS kind, top.id AS "areaId", top.name AS area, count(*)::int AS count
    FROM incident counted ${withTopArea}
    WHERE counted.municipality_id = open_municipality_id()
      AND counted.happened_on BETWEEN ${from}::date AND ${to}::date
      AND (counted.outcome IS NULL OR counted.outcome NOT IN ('duplicate', 'mistake'))
    GROUP BY 1, 2, 3`)
  return {
    total: sumOf(rows),
    cubes: { kind: tallied(rows, incidentKinds, ({ kind }) => kind), area: await byArea(run, rows) },
    inTime: {},
  }
}

type Row = { count: number }

const sumOf = (rows: readonly Row[]) => rows.reduce((sum, { count }) => sum + count, 0)

/** Every possible key is there, with nought too: what is not listed would be known to be nought. */
function tallied<Counting extends Row>(
  rows: readonly Counting[],
  keys: readonly string[],
  keyOf: (row: Counting) => string,
): Count[] {
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + row.count)
  return keys.map((key) => ({ key, label: '', count: counts.get(key) ?? 0 }))
}

async function byArea(run: RunSql, rows: readonly (Row & { areaId: string | null })[]): Promise<Count[]> {
  const areas = await run<Area>(sql`
    SELECT id AS key, name AS label FROM area
    WHERE municipality_id = open_municipality_id() AND parent_id IS NULL ORDER BY name`)
  const labels = new Map(areas.map(({ key, label }) => [key, label]))
  const counts = tallied(rows, [...labels.keys(), 'none'], ({ areaId }) => areaId ?? 'none')
  return counts.map((count) => ({ ...count, label: labels.get(count.key) ?? '' }))
}
