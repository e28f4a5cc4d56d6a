import { daysBetween } from '@/lib/calendar-days/rules'
import { type ConcernState, concernNumber } from '@/lib/concerns/rules'
import { concernInput } from '@/lib/concerns/schema'
import { type Duplicate, duplicatesFor } from '@/lib/likely-duplicates/rules'
import { dayInStockholm } from '@/lib/platform/clock'
import { type RunSql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'

export type LikelyDuplicates = { number: string; duplicates: Duplicate[] }

type Found = {
  id: string
  year: number
  number: number
  receivedAt: Date
  state: ConcernState
  sameNumber: boolean
  unitId: string
  unit: string
  holderId: string | null
  holderName: string | null
  protectedHere: boolean
  protectedThere: boolean
}

/** More than these are no duplicates but a history. */
const most = 50

/** For whoever the report is assigned to: by hashes alone, no content is opened. */
export const listLikelyDuplicates = defineQuery({
  allow: 'concern.find_duplicates',
  input: concernInput,
  load: async ({ run, input }) => {
    const [row] = await run<{
      id: string
      unitId: string
      assignedToId: string | null
      receivedAt: Date
      year: number
      number: number
    }>(sql`
      SELECT id, receiving_unit_id AS "unitId", assigned_to_id AS "assignedToId", received_at AS "receivedAt", year, number
      FROM concern_report WHERE municipality_id = open_municipality_id() AND id = ${input.id}::uuid`)
    return row ?? null
  },
  run: async ({ run, actor, row }): Promise<LikelyDuplicates> => {
    const here = dayInStockholm(row.receivedAt)
    const matches = (await findMatches(run, row.id)).map((found) => ({
      ...found,
      number: concernNumber(found.year, found.number),
      receivedAt: found.receivedAt.toISOString(),
      days: Math.abs(daysBetween(here, dayInStockholm(found.receivedAt))),
      holder: found.holderId ? { id: found.holderId, name: found.holderName ?? '' } : null,
    }))
    const reader = { userId: actor.userId, unitId: actor.membership.unitId }
    return { number: concernNumber(row.year, row.number), duplicates: duplicatesFor(reader, matches) }
  },
})

const findMatches = (run: RunSql, id: string) =>
  run<Found>(sql`
    WITH match AS (
      SELECT there.record_id, bool_or(there.kind = 'personal_number') AS "sameNumber",
        bool_or(here.protected) AS "protectedHere", bool_or(there.protected) AS "protectedThere"
      FROM person_hash here JOIN person_hash there
        ON there.municipality_id = here.municipality_id AND there.hash = here.hash AND there.kind = here.kind
          AND there.record_kind = 'concern' AND there.record_id <> here.record_id
      WHERE here.municipality_id = open_municipality_id() AND here.record_id = ${id}::uuid
      GROUP BY there.record_id)
    SELECT report.id, report.year, report.number, report.received_at AS "receivedAt", report.state::text AS state,
      match."sameNumber", match."protectedHere", match."protectedThere", unit.id AS "unitId", unit.name AS unit,
      users.id AS "holderId", users.name AS "holderName"
    FROM match
    JOIN concern_report report ON report.municipality_id = open_municipality_id() AND report.id = match.record_id
    JOIN unit ON unit.municipality_id = report.municipality_id AND unit.id = report.receiving_unit_id
    LEFT JOIN users ON users.id = report.assigned_to_id
    ORDER BY match."sameNumber" DESC, report.received_at DESC LIMIT ${most}`)
