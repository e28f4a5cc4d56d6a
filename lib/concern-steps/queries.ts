import type { AssessmentDecision } from '@/lib/assessments/schema'
import type { ConcernState, ConcernSubject } from '@/lib/concerns/rules'
import type { IsoDate } from '@/lib/platform/clock'
import { type RunSql, sql } from '@/lib/platform/db'
import { type Bytes, openKey, type RecordKey } from '@/lib/platform/sealing'
import type { Actor } from '@/lib/policy/reach'

/** A report on its way: what its steps and clocks go by, and the key to what belongs to it. */
export type ReportOnItsWay = {
  id: string
  unitId: string
  assignedToId: string | null
  ownerId: string | null
  state: ConcernState
  version: number
  subject: ConcernSubject
  receivedAt: Date
  receivedOn: IsoDate
  protectionAssessedOn: IsoDate | null
  preliminaryDecidedOn: IsoDate | null
  extendedTo: IsoDate | null
  clockFrom: IsoDate | null
  mergedIntoId: string | null
  decision: AssessmentDecision | null
  keyVersion: number
  wrappedKey: Bytes
}

type Asked = { run: RunSql; input: { id: string } }

/** Held alone until the transaction ends: of two who act at once the second meets what the first has done. */
export async function lockReport({ run, input }: Asked): Promise<ReportOnItsWay | null> {
  const [row] = await run<Omit<ReportOnItsWay, 'wrappedKey'> & { wrappedKey: Bytes | null }>(sql`
    SELECT id, receiving_unit_id AS "unitId", assigned_to_id AS "assignedToId", reporter_id AS "ownerId",
      state::text AS state, version, subject::text AS subject, received_at AS "receivedAt",
      (received_at AT TIME ZONE 'Europe/Stockholm')::date::text AS "receivedOn",
      (protection_assessed_at AT TIME ZONE 'Europe/Stockholm')::date::text AS "protectionAssessedOn",
      (preliminary_decided_at AT TIME ZONE 'Europe/Stockholm')::date::text AS "preliminaryDecidedOn",
      extended_to::text AS "extendedTo", clock_from::text AS "clockFrom", merged_into_id AS "mergedIntoId", decision::text AS decision, key_version AS "keyVersion",
      wrapped_key AS "wrappedKey"
    FROM concern_report
    WHERE municipality_id = open_municipality_id() AND id = ${input.id}::uuid FOR UPDATE`)
  // Disposed of: the key is destroyed, and nothing more is done with it.
  return row?.wrappedKey ? { ...row, wrappedKey: row.wrappedKey } : null
}

type Keyed = { id: string; keyVersion: number; wrappedKey: Bytes }

export function keyOf(run: RunSql, actor: Actor, report: Keyed): Promise<RecordKey> {
  const { id, keyVersion, wrappedKey } = report
  return openKey(run, actor.municipality.id, { table: 'concern_report', id, keyVersion, wrappedKey })
}
