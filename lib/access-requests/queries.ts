import {
  type AccessDecision,
  type AccessReason,
  type AccessStanding,
  type Asker,
  accessDueOn,
  accessNumber,
  accessStanding,
  type HandOutMeans,
  type IdentityProof,
} from '@/lib/access-requests/rules'
import { type AccessContent, accessChoice, accessContent, noInput } from '@/lib/access-requests/schema'
import { concernNumber } from '@/lib/concerns/rules'
import type { SourceKind } from '@/lib/disclosures/rules'
import type { IsoDate } from '@/lib/platform/clock'
import { type RunSql, type Sql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import { openRecord, type Sealed } from '@/lib/platform/sealing'
import { can } from '@/lib/policy/may'
import type { Actor } from '@/lib/policy/reach'

/** A request as the register shows it: its number and its days, never whom it is about. */
export type AccessLine = {
  id: string
  number: string
  receivedOn: IsoDate
  dueOn: IsoDate
  standing: AccessStanding
  records: number
  reviewed: number
  handedOutAt: string | null
}
/** A record that waits for the reader's own review. */
export type ReviewLine = {
  id: string
  request: string
  kind: SourceKind
  number: string
  dueOn: IsoDate
  standing: AccessStanding
  decision: AccessDecision | null
}
export type AccessRegister = {
  requests: AccessLine[]
  reviews: ReviewLine[]
  today: IsoDate
  can: { read: boolean; open: boolean }
}

/** With whether the record still can be read: what has been disposed of needs no review. */
const recordsOf = sql`
  SELECT given.*, COALESCE(report.year, c.year) AS year, COALESCE(report.number, c.number) AS number,
    COALESCE(report.receiving_unit_id, c.unit_id) AS unit_id, report.assigned_to_id,
    COALESCE(report.wrapped_key, c.wrapped_key) IS NULL AS gone
  FROM access_record given
  LEFT JOIN concern_report report ON report.municipality_id = given.municipality_id AND report.id = given.record_id
  LEFT JOIN support_case c ON c.municipality_id = given.municipality_id AND c.id = given.record_id
  WHERE given.municipality_id = open_municipality_id()`

type LineRow = {
  id: string
  year: number
  number: number
  receivedOn: IsoDate
  handedOutAt: Date | null
  records: number
  reviewed: number
}

const selectLines = (run: RunSql, where: Sql) =>
  run<LineRow>(sql`
    SELECT request.id, request.year, request.number, request.received_on::text AS "receivedOn",
      request.handed_out_at AS "handedOutAt", counted.records, counted.reviewed
    FROM access_request request
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS records,
        (count(*) FILTER (WHERE record.decision IS NOT NULL OR record.gone))::int AS reviewed
      FROM (${recordsOf} AND given.request_id = request.id) AS record) AS counted
    WHERE request.municipality_id = open_municipality_id() ${where}
    ORDER BY request.handed_out_at IS NOT NULL, request.received_on, request.year, request.number LIMIT 200`)

function lineOf({ year, number, handedOutAt, ...row }: LineRow, today: IsoDate): AccessLine {
  const facts = { receivedOn: row.receivedOn, handedOut: handedOutAt !== null }
  return {
    ...row,
    number: accessNumber(year, number),
    dueOn: accessDueOn(row.receivedOn),
    standing: accessStanding(facts, today),
    handedOutAt: handedOutAt?.toISOString() ?? null,
  }
}

/** The officer sees every request; a case worker the own ones, and what waits for the own review. */
export const listAccessRequests = defineQuery({
  allow: 'access_request.list',
  input: noInput,
  async run({ run, actor, today }): Promise<AccessRegister> {
    const reads = can(actor, 'access_request.read', {})
    const own = reads ? sql`` : sql`AND request.opened_by_id = ${actor.userId}::uuid`
    const rows = await selectLines(run, own)
    return {
      requests: rows.map((row) => lineOf(row, today)),
      reviews: reads ? [] : await reviewsOf({ run, actor }, today),
      today,
      can: { read: reads, open: can(actor, 'access_request.open', {}) },
    }
  },
})

async function reviewsOf({ run, actor }: { run: RunSql; actor: Actor }, today: IsoDate) {
  type Row = Omit<ReviewLine, 'number' | 'request' | 'dueOn' | 'standing'> &
    Pick<LineRow, 'receivedOn' | 'year' | 'number'> & { requestYear: number; requestNumber: number }
  const rows = await run<Row>(sql`
    SELECT record.id, record.record_kind::text AS kind, record.year, record.number, record.decision::text AS decision,
      request.received_on::text AS "receivedOn", request.year AS "requestYear", request.number AS "requestNumber"
    FROM (${recordsOf}) AS record
    JOIN access_request request ON request.municipality_id = record.municipality_id AND request.id = record.request_id
    WHERE request.handed_out_at IS NULL AND NOT record.gone
      AND ((record.assigned_to_id = ${actor.userId}::uuid AND record.unit_id = ${actor.membership.unitId}::uuid)
        OR EXISTS (SELECT FROM case_assignment assignment WHERE assignment.municipality_id = record.municipality_id
          AND assignment.case_id = record.record_id AND assignment.user_id = ${actor.userId}::uuid
          AND assignment.ended_at IS NULL))
    ORDER BY record.decision IS NOT NULL, request.received_on, record.year, record.number LIMIT 200`)
  return rows.map(({ year, number, receivedOn, requestYear, requestNumber, ...row }) => ({
    ...row,
    number: concernNumber(year, number),
    request: accessNumber(requestYear, requestNumber),
    dueOn: accessDueOn(receivedOn),
    standing: accessStanding({ receivedOn, handedOut: false }, today),
  }))
}

export type AccessRow = Sealed & {
  id: string
  year: number
  number: number
  reason: AccessReason
  asker: Asker
  identity: IdentityProof
  receivedOn: IsoDate
  openedAt: Date
  openedBy: string | null
  handedOutAt: Date | null
  handedOutBy: string | null
  means: HandOutMeans | null
}

export async function findAccessRequest(
  run: RunSql,
  id: string,
  lock: Sql = sql``,
): Promise<AccessRow | null> {
  const [row] = await run<AccessRow>(sql`
    SELECT request.id, request.year, request.number, request.reason, request.asker, request.identity,
      request.received_on::text AS "receivedOn", request.opened_at AS "openedAt", request.means,
      request.handed_out_at AS "handedOutAt", request.key_version AS "keyVersion",
      request.wrapped_key AS "wrappedKey", request.content,
      (SELECT name FROM users WHERE id = request.opened_by_id) AS "openedBy",
      (SELECT name FROM users WHERE id = request.handed_out_by_id) AS "handedOutBy"
    FROM access_request request
    WHERE request.municipality_id = open_municipality_id() AND request.id = ${id}::uuid ${lock}`)
  return row ?? null
}

export async function openAccessContent(
  run: RunSql,
  municipalityId: string,
  { id, keyVersion, wrappedKey, content }: AccessRow,
): Promise<AccessContent> {
  const sealed = { keyVersion, wrappedKey, content }
  return accessContent.parse(await openRecord(run, municipalityId, { table: 'access_request', id, sealed }))
}

export type FoundRecord = {
  id: string
  recordId: string
  kind: SourceKind
  number: string
  unit: string
  /** Who is to review it: whoever has the report, or works with the case. */
  holder: string | null
  gone: boolean
  decision: AccessDecision | null
  withholding: string
  decidedAt: string | null
  decidedBy: string | null
}

/** Which records hold the person, whose they are, and how far their reviews have come. */
export async function readFound(run: RunSql, requestId: string): Promise<FoundRecord[]> {
  type Row = Omit<FoundRecord, 'number' | 'decidedAt'> & {
    year: number
    number: number
    decidedAt: Date | null
  }
  const rows = await run<Row>(sql`
    SELECT record.id, record.record_id AS "recordId", record.record_kind::text AS kind, record.year, record.number,
      unit.name AS unit, record.gone, record.decision::text AS decision, record.withholding,
      record.decided_at AS "decidedAt", (SELECT name FROM users WHERE id = record.decided_by_id) AS "decidedBy",
      COALESCE((SELECT name FROM users WHERE id = record.assigned_to_id),
        (SELECT string_agg(users.name, ', ' ORDER BY users.name) FROM case_assignment assignment
          JOIN users ON users.id = assignment.user_id
          WHERE assignment.municipality_id = record.municipality_id AND assignment.case_id = record.record_id
            AND assignment.ended_at IS NULL)) AS holder
    FROM (${recordsOf} AND given.request_id = ${requestId}::uuid) AS record
    JOIN unit ON unit.municipality_id = record.municipality_id AND unit.id = record.unit_id
    ORDER BY record.record_kind, record.year, record.number`)
  return rows.map(({ year, number, decidedAt, ...row }) => ({
    ...row,
    number: concernNumber(year, number),
    decidedAt: decidedAt?.toISOString() ?? null,
  }))
}

export const isReviewed = ({ decision, gone }: Pick<FoundRecord, 'decision' | 'gone'>) =>
  decision !== null || gone

export type AccessView = Omit<AccessLine, 'records' | 'reviewed'> &
  Pick<AccessRow, 'reason' | 'asker' | 'identity' | 'openedBy' | 'handedOutBy' | 'means'> & {
    openedAt: string
    person: AccessContent
    records: FoundRecord[]
    /** Every record has its decision. */
    ready: boolean
  }

/** One request with whom it is about. To read it is noted. */
export const getAccessRequest = defineQuery({
  allow: 'access_request.read',
  audited: true,
  input: accessChoice,
  load: ({ run, input }) => findAccessRequest(run, input.requestId),
  async run({ run, actor, row, today }): Promise<AccessView> {
    const records = await readFound(run, row.id)
    const { reason, asker, identity, openedBy, handedOutBy, means } = row
    const { records: _, reviewed: __, ...line } = lineOf({ ...row, records: 0, reviewed: 0 }, today)
    const { id, number, receivedOn, dueOn, standing, handedOutAt } = line
    return {
      ...{ id, number, receivedOn, dueOn, standing, handedOutAt },
      ...{ reason, asker, identity, openedBy, handedOutBy, means },
      openedAt: row.openedAt.toISOString(),
      person: await openAccessContent(run, actor.municipality.id, row),
      records,
      ready: records.every(isReviewed),
    }
  },
})

/** The form holds nothing until one writes in it. */
export const openRequestForm = defineQuery({
  allow: 'access_request.open',
  input: noInput,
  run: async ({ today }): Promise<{ today: IsoDate }> => ({ today }),
})
