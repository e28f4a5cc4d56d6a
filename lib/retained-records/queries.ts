import { concernContent } from '@/lib/concerns/schema'
import { empty, type RunSql, type Sql, sql } from '@/lib/platform/db'
import { openRecord, type Sealed } from '@/lib/platform/sealing'
import type { RecordKind, RetainedRecord } from '@/lib/retained-records/schema'

type Source = {
  /** The facts of every record of the kind that still can be read; `last_note_on` is what its time is counted from. */
  facts: Sql
  /** The personal numbers of those it is about, found by opening it; nobody sees the rest. */
  personalNumbers: (run: RunSql, municipalityId: string, id: string) => Promise<string[]>
}

const day = (moment: Sql) => sql`(${moment} AT TIME ZONE 'Europe/Stockholm')::date`

/** One entry for each kind. */
const sources: Record<RecordKind, Source> = {
  concern_report: {
    // What has been merged into another is the same matter: it ends with that one, and not before.
    facts: sql`
      SELECT report.id, 'concern_report' AS kind, report.year || '-' || lpad(report.number::text, 4, '0') AS number,
        COALESCE(goal.state, report.state) = 'closed' AS ended, report.subject::text AS subject,
        COALESCE(goal.decision, report.decision) IN ('open_inquiry', 'already_open') AS inquiry_opened,
        report.merged_into_id AS goal,
        ${day(sql`GREATEST(report.received_at, report.accepted_at, report.protection_assessed_at,
          report.preliminary_decided_at, report.closed_at, goal.preliminary_decided_at, goal.closed_at,
          (SELECT max(registered_at) FROM concern_assessment assessment
            WHERE assessment.municipality_id = report.municipality_id
              AND assessment.report_id IN (report.id, goal.id)),
          (SELECT max(at) FROM concern_transition step
            WHERE step.municipality_id = report.municipality_id AND step.report_id IN (report.id, goal.id)))`)}
          AS last_note_on
      FROM concern_report report
      LEFT JOIN concern_report goal
        ON goal.municipality_id = report.municipality_id AND goal.id = report.merged_into_id
      WHERE report.municipality_id = open_municipality_id() AND report.wrapped_key IS NOT NULL`,
    personalNumbers: personalNumbersOfReport,
  },
  concern_draft: {
    facts: sql`
      SELECT id, 'concern_draft' AS kind, '' AS number, true AS ended, 'unknown' AS subject,
        NULL::boolean AS inquiry_opened, NULL::uuid AS goal, ${day(sql`updated_at`)} AS last_note_on
      FROM concern_draft WHERE municipality_id = open_municipality_id()`,
    personalNumbers: async () => [],
  },
}

/** Somebody has asked for what is held of them and has not been answered (GDPR art. 15): a hold that nobody need place. */
export const askedFor = (recordId: Sql) => sql`EXISTS (
  SELECT FROM access_record given JOIN access_request request
    ON request.municipality_id = given.municipality_id AND request.id = given.request_id
  WHERE given.municipality_id = open_municipality_id() AND given.record_id = ${recordId}
    AND request.handed_out_at IS NULL)`

/** With what has been noted of its people, and whether anything stands in the way. */
const retained = (kind: RecordKind, today: string, where: Sql = empty) => sql`
  SELECT record.id, record.kind, record.number, record.ended, record.subject,
    record.inquiry_opened AS "inquiryOpened", record.last_note_on::text AS "lastNoteOn",
    fact.born_year AS "bornYear", COALESCE(fact.in_sample, false) AS "inSample",
    fact.record_id IS NOT NULL AS examined, held.placed, held.held
  FROM (${sources[kind].facts}) AS record
  LEFT JOIN retention_fact fact ON fact.municipality_id = open_municipality_id() AND fact.record_id = record.id
  CROSS JOIN LATERAL (
    SELECT COALESCE(bool_or(reason = 'placed_child'), false) AS placed,
      COALESCE(bool_or(reason <> 'placed_child'), false) OR ${askedFor(sql`record.id`)} AS held
    FROM legal_hold WHERE municipality_id = open_municipality_id() AND record_id IN (record.id, record.goal)
      AND lifted_at IS NULL
      AND from_day <= ${today}::date AND (until_day IS NULL OR until_day >= ${today}::date)) AS held
  WHERE true ${where}`

/** What is old enough to be asked about: no rule of the kind is shorter than this. */
const shortest: Record<RecordKind, Sql> = {
  concern_report: sql`interval '5 years'`,
  concern_draft: sql`interval '90 days'`,
}

/** The records of a kind that may be due and wait on no list; the rules then say. */
export function listAged(run: RunSql, kind: RecordKind, today: string): Promise<RetainedRecord[]> {
  return run<RetainedRecord>(
    sql`${retained(
      kind,
      today,
      sql`AND record.ended AND record.last_note_on <= ${today}::date - ${shortest[kind]}
      AND NOT EXISTS (SELECT FROM disposal_item item WHERE item.municipality_id = open_municipality_id()
        AND item.record_id = record.id AND item.state = 'listed')`,
    )} ORDER BY record.last_note_on, record.number, record.id`,
  )
}

export async function findRetained(
  run: RunSql,
  { kind, id }: { kind: RecordKind; id: string },
  today: string,
): Promise<RetainedRecord | null> {
  const [row] = await run<RetainedRecord>(retained(kind, today, sql`AND record.id = ${id}::uuid`))
  return row ?? null
}

/** As people write it, 2026-0412; null when nothing with a key is left under it. */
export async function findByNumber(
  run: RunSql,
  { kind, number }: { kind: RecordKind; number: string },
  today: string,
): Promise<RetainedRecord | null> {
  const [row] = await run<RetainedRecord>(
    retained(kind, today, sql`AND record.number <> '' AND record.number = ${number}::text`),
  )
  return row ?? null
}

export const personalNumbersIn = (
  run: RunSql,
  municipalityId: string,
  { kind, id }: { kind: RecordKind; id: string },
) => sources[kind].personalNumbers(run, municipalityId, id)

async function personalNumbersOfReport(run: RunSql, municipalityId: string, id: string): Promise<string[]> {
  const [row] = await run<Sealed>(sql`
    SELECT key_version AS "keyVersion", wrapped_key AS "wrappedKey", content FROM concern_report
    WHERE municipality_id = open_municipality_id() AND id = ${id}::uuid AND wrapped_key IS NOT NULL`)
  if (!row) return []
  const json = await openRecord(run, municipalityId, { table: 'concern_report', id, sealed: row })
  return concernContent.parse(json).people.map(({ personalNumber }) => personalNumber)
}
