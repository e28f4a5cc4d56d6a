import { type GlassColumns, glassColumns, glassOver, noGlass } from '@/lib/broken-glass/queries'
import { nextFollowUpOn } from '@/lib/case-follow-ups/queries'
import {
  type CaseKind,
  type CaseOutcome,
  type CaseState,
  followUpStanding,
  inCaseOrder,
} from '@/lib/cases/rules'
import { type CaseContent, caseContent, noInput } from '@/lib/cases/schema'
import { concernNumber } from '@/lib/concerns/rules'
import { readPersonalNumber } from '@/lib/personal-numbers/rules'
import type { IsoDate } from '@/lib/platform/clock'
import { empty, type RunSql, type Sql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import { openKey, openUnder, type RecordKey, type Sealed } from '@/lib/platform/sealing'
import type { Actor } from '@/lib/policy/reach'

/** The actor, when assigned to the case `c` today. */
export const workerIn = (actor: Actor) => sql`(
  SELECT assignment.user_id FROM case_assignment assignment
  WHERE assignment.municipality_id = c.municipality_id AND assignment.case_id = c.id
    AND assignment.user_id = ${actor.userId}::uuid AND assignment.ended_at IS NULL LIMIT 1)`

/** Consent that holds on the day; one that is withdrawn holds no more from that moment. */
const holding = (today: IsoDate) => sql`consent.withdrawn_at IS NULL
  AND consent.valid_from <= ${today}::date AND consent.valid_until >= ${today}::date`

/** The actor, when an organisation's person in the case `c` whom a consent covers. A closed case is shared with nobody. */
const memberIn = (actor: Actor, today: IsoDate) => sql`(
  SELECT participant.user_id FROM case_participant participant
  JOIN consent ON consent.municipality_id = participant.municipality_id AND consent.participant_id = participant.id
  WHERE participant.municipality_id = c.municipality_id AND participant.case_id = c.id
    AND participant.user_id = ${actor.userId}::uuid AND participant.ended_at IS NULL
    AND c.state <> 'closed' AND ${holding(today)} LIMIT 1)`

export type CaseRow = Omit<Sealed, 'wrappedKey'> &
  GlassColumns & {
    id: string
    year: number
    number: number
    kind: CaseKind
    state: CaseState
    unitId: string
    unitName: string
    openedAt: Date
    closedAt: Date | null
    outcome: CaseOutcome | null
    version: number
    assignedToId: string | null
    memberId: string | null
    reportId: string | null
    reportNumber: string | null
    wrappedKey: Sealed['wrappedKey'] | null
  }
type Asking = { run: RunSql; actor: Actor; today: IsoDate; now?: Date }

/**
 * One case with what the policy asks of it; in a command it is locked until the end. With the moment it is asked whether a
 * glass over it stands: that opens a reading and nothing else, so nothing but the reading asks.
 */
export async function findCase(
  { run, actor, today, now }: Asking,
  caseId: string,
  lock: Sql = sql``,
): Promise<CaseRow | null> {
  const [row] = await run<CaseRow>(sql`
    SELECT c.id, c.year, c.number, c.kind::text AS kind, c.state::text AS state, c.unit_id AS "unitId",
      unit.name AS "unitName", c.opened_at AS "openedAt", c.closed_at AS "closedAt", c.outcome::text AS outcome,
      c.version, c.key_version AS "keyVersion", c.wrapped_key AS "wrappedKey", c.content,
      c.report_id AS "reportId", report.year || '-' || lpad(report.number::text, 4, '0') AS "reportNumber",
      ${workerIn(actor)} AS "assignedToId", ${memberIn(actor, today)} AS "memberId",
      ${now ? glassColumns : noGlass}
    FROM support_case c ${now ? glassOver({ actor, now }, sql`c.id`) : empty}
    JOIN unit ON unit.municipality_id = c.municipality_id AND unit.id = c.unit_id
    LEFT JOIN concern_report report ON report.municipality_id = c.municipality_id AND report.id = c.report_id
    WHERE c.municipality_id = open_municipality_id() AND c.id = ${caseId}::uuid ${lock}`)
  return row ?? null
}

/** Null when the case is disposed of: the key is destroyed, and everything sealed by it gone. */
export async function openCaseKey(
  { run, actor }: Pick<Asking, 'run' | 'actor'>,
  { id, keyVersion, wrappedKey }: Pick<CaseRow, 'id' | 'keyVersion' | 'wrappedKey'>,
): Promise<RecordKey | null> {
  if (!wrappedKey) return null
  return openKey(run, actor.municipality.id, { table: 'support_case', id, keyVersion, wrappedKey })
}

/** By the personal number, else as it was written; null when nobody knows. */
export const bornOnOf = (
  { personalNumber, bornOn }: Pick<CaseContent, 'personalNumber' | 'bornOn'>,
  today: IsoDate,
): IsoDate | null => readPersonalNumber(personalNumber, today)?.bornOn ?? (bornOn || null)

export const contentUnder = (key: RecordKey, { id, content }: Pick<CaseRow, 'id' | 'content'>): CaseContent =>
  caseContent.parse(openUnder(key, { table: 'support_case', id }, content))

export type CaseListRow = {
  id: string
  number: string
  kind: CaseKind
  state: CaseState
  openedAt: string
  nextFollowUpOn: IsoDate | null
  followUp: ReturnType<typeof followUpStanding> | null
}
export type CaseList = { today: IsoDate; works: boolean; rows: CaseListRow[] }

const mostRows = 500

/** One's own cases: number, kind and days, and never a name. */
export const listCases = defineQuery({
  allow: 'case.list',
  input: noInput,
  run: async ({ run, actor, reachable, today }): Promise<CaseList> => {
    const mine = reachable({ assignedToId: workerIn(actor), memberId: memberIn(actor, today) })
    type Found = Omit<CaseListRow, 'number' | 'openedAt' | 'followUp'> & {
      year: number
      number: number
      openedAt: Date
    }
    const found = await run<Found>(sql`
      SELECT c.id, c.year, c.number, c.kind::text AS kind, c.state::text AS state, c.opened_at AS "openedAt",
        ${nextFollowUpOn} AS "nextFollowUpOn"
      FROM support_case c
      WHERE c.municipality_id = open_municipality_id() AND c.id IN (
          SELECT case_id FROM case_assignment
          WHERE municipality_id = open_municipality_id() AND user_id = ${actor.userId}::uuid
          UNION SELECT case_id FROM case_participant
          WHERE municipality_id = open_municipality_id() AND user_id = ${actor.userId}::uuid)
        AND ${mine}
      ORDER BY c.opened_at DESC LIMIT ${mostRows}`)
    const rows = found.map(({ year, number, openedAt, nextFollowUpOn, ...row }) => ({
      ...row,
      number: concernNumber(year, number),
      openedAt: openedAt.toISOString(),
      nextFollowUpOn,
      followUp: nextFollowUpOn && row.state !== 'closed' ? followUpStanding(nextFollowUpOn, today) : null,
    }))
    return { today, works: actor.membership.role === 'case_worker', rows: inCaseOrder(rows) }
  },
})

/** Of a membership: begun and not over. */
export const validToday = sql`membership.valid_from <= (now() AT TIME ZONE 'Europe/Stockholm')::date
  AND (membership.valid_to IS NULL OR membership.valid_to >= (now() AT TIME ZONE 'Europe/Stockholm')::date)`
