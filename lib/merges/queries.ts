import { type ConcernState, concernNumber } from '@/lib/concerns/rules'
import { concernInput } from '@/lib/concerns/schema'
import type { ClockOf } from '@/lib/merges/rules'
import { type RunSql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import { can } from '@/lib/policy/may'

/** The clocks of what has been merged into a report. */
export function readMergedClocks(run: RunSql, intoId: string): Promise<ClockOf[]> {
  return run<ClockOf>(sql`
    SELECT (received_at AT TIME ZONE 'Europe/Stockholm')::date::text AS "receivedOn",
      clock_from::text AS "clockFrom", extended_to::text AS "extendedTo"
    FROM concern_report
    WHERE municipality_id = open_municipality_id() AND merged_into_id = ${intoId}::uuid`)
}

export type MergedReport = { id: string; number: string; receivedAt: string }
/** Only of what the reader may open: of the rest nothing is said. */
export type Merges = {
  id: string
  number: string
  /** Goes on in another one: in which is for those who may open that one too. */
  isMerged: boolean
  into: (MergedReport & { undo: boolean }) | null
  merged: (MergedReport & { undo: boolean })[]
  /** One's own at work, which it can be merged into. */
  candidates: MergedReport[]
}

type Row = {
  id: string
  unitId: string
  assignedToId: string | null
  state: ConcernState
  year: number
  number: number
  receivedAt: Date
  mergedIntoId: string | null
}

const columns = sql`report.id, report.receiving_unit_id AS "unitId", report.assigned_to_id AS "assignedToId",
  report.state::text AS state, report.year, report.number, report.received_at AS "receivedAt",
  report.merged_into_id AS "mergedIntoId"`

const told = ({ id, year, number, receivedAt }: Row): MergedReport => ({
  ...{ id, number: concernNumber(year, number), receivedAt: receivedAt.toISOString() },
})

/** What a report has been merged with, and what it could be merged into: by keyed hashes, no content is opened. */
export const listMerges = defineQuery({
  allow: 'concern.find_duplicates',
  input: concernInput,
  load: async ({ run, input }) => {
    const [row] = await run<Row>(sql`
      SELECT ${columns} FROM concern_report report
      WHERE report.municipality_id = open_municipality_id() AND report.id = ${input.id}::uuid`)
    return row ?? null
  },
  run: async ({ run, actor, row }): Promise<Merges> => {
    const related = await findRelated(run, row)
    const mine = related.filter((other) => can(actor, 'concern.find_duplicates', other))
    const into = mine.find(({ id }) => id === row.mergedIntoId)
    const open = ({ state }: Row) => state === 'accepted'
    const mayMerge =
      can(actor, 'concern.merge', row) && !mine.some(({ mergedIntoId }) => mergedIntoId === row.id)
    return {
      ...{ id: row.id, number: concernNumber(row.year, row.number) },
      isMerged: row.mergedIntoId !== null,
      into: into ? { ...told(into), undo: open(into) && can(actor, 'concern.unmerge', row) } : null,
      merged: mine
        .filter(({ mergedIntoId }) => mergedIntoId === row.id)
        .map((one) => ({ ...told(one), undo: open(row) && can(actor, 'concern.unmerge', one) })),
      candidates: mayMerge ? mine.filter((one) => can(actor, 'concern.merge', one)).map(told) : [],
    }
  },
})

const most = 50

/** What it is merged with either way, and what is about the same person. */
const findRelated = (run: RunSql, { id, mergedIntoId }: Row) =>
  run<Row>(sql`
    WITH likely AS (
      SELECT DISTINCT there.record_id FROM person_hash here JOIN person_hash there
        ON there.municipality_id = here.municipality_id AND there.hash = here.hash AND there.kind = here.kind
          AND there.record_kind = 'concern' AND there.record_id <> here.record_id
      WHERE here.municipality_id = open_municipality_id() AND here.record_id = ${id}::uuid)
    SELECT ${columns} FROM concern_report report
    WHERE report.municipality_id = open_municipality_id() AND (report.id = ${mergedIntoId}::uuid
      OR report.merged_into_id = ${id}::uuid
      OR (report.id IN (SELECT record_id FROM likely) AND report.state = 'accepted'))
    ORDER BY report.received_at LIMIT ${most}`)
