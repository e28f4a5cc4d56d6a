import { caseContent } from '@/lib/cases/schema'
import { concernContent } from '@/lib/concerns/schema'
import { empty, join, type RunSql, type Sql, sql } from '@/lib/platform/db'
import { openRecord, type Sealed } from '@/lib/platform/sealing'
import type { RecordKind, RetainedRecord } from '@/lib/retained-records/schema'

type Source = {
  /** The facts of every record of the kind that still can be read; `last_note_on` is what its time is counted from. */
  facts: Sql
  /** No rule of the kind is shorter: what is old enough to be asked about. */
  shortest: Sql
  /** The personal numbers of those it is about, found by opening it; nobody sees the rest. Null: no rule asks for them. */
  personalNumbers: ((run: RunSql, municipalityId: string, id: string) => Promise<string[]>) | null
}

const day = (moment: Sql) => sql`(${moment} AT TIME ZONE 'Europe/Stockholm')::date`
/** The last moment that stands in a table of what belongs to the record. */
const lastIn = (table: Sql, moment: Sql, owner: Sql) => sql`
  (SELECT max(${moment}) FROM ${table} part
    WHERE part.municipality_id = open_municipality_id() AND ${owner})`
const ofCase = sql`part.case_id = c.id`

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
            WHERE step.municipality_id = report.municipality_id AND step.report_id IN (report.id, goal.id)),
          ${lastIn(sql`disclosure`, sql`decided_at`, sql`part.report_id IN (report.id, goal.id)`)})`)}
          AS last_note_on
      FROM concern_report report
      LEFT JOIN concern_report goal
        ON goal.municipality_id = report.municipality_id AND goal.id = report.merged_into_id
      WHERE report.municipality_id = open_municipality_id() AND report.wrapped_key IS NOT NULL`,
    shortest: sql`interval '5 years'`,
    personalNumbers: personalNumbersOfReport,
  },
  support_case: {
    facts: sql`
      SELECT c.id, 'support_case' AS kind, c.year || '-' || lpad(c.number::text, 4, '0') AS number,
        c.state = 'closed' AS ended, COALESCE(report.subject::text, 'unknown') AS subject,
        NULL::boolean AS inquiry_opened, NULL::uuid AS goal,
        ${day(sql`GREATEST(c.opened_at, c.closed_at,
          ${lastIn(sql`case_note`, sql`written_at`, ofCase)},
          ${lastIn(sql`case_transition`, sql`at`, ofCase)},
          ${lastIn(sql`case_goal`, sql`GREATEST(set_at, settled_at)`, ofCase)},
          ${lastIn(sql`intervention`, sql`planned_at`, ofCase)},
          ${lastIn(sql`case_meeting`, sql`GREATEST(recorded_at, minuted_at)`, ofCase)},
          ${lastIn(sql`case_follow_up`, sql`GREATEST(planned_at, done_at)`, ofCase)},
          ${lastIn(sql`case_participant`, sql`GREATEST(added_at, ended_at)`, ofCase)},
          ${lastIn(sql`disclosure`, sql`decided_at`, ofCase)},
          (SELECT max(GREATEST(consent.recorded_at, consent.withdrawn_at)) FROM consent
            JOIN case_participant participant ON participant.municipality_id = consent.municipality_id
              AND participant.id = consent.participant_id
            WHERE consent.municipality_id = c.municipality_id AND participant.case_id = c.id))`)} AS last_note_on
      FROM support_case c
      LEFT JOIN concern_report report ON report.municipality_id = c.municipality_id AND report.id = c.report_id
      WHERE c.municipality_id = open_municipality_id() AND c.wrapped_key IS NOT NULL`,
    shortest: sql`interval '5 years'`,
    personalNumbers: personalNumbersOfCase,
  },
  concern_draft: {
    facts: sql`
      SELECT id, 'concern_draft' AS kind, '' AS number, true AS ended, 'unknown' AS subject,
        NULL::boolean AS inquiry_opened, NULL::uuid AS goal, ${day(sql`updated_at`)} AS last_note_on
      FROM concern_draft WHERE municipality_id = open_municipality_id()`,
    shortest: sql`interval '90 days'`,
    personalNumbers: null,
  },
  held_report: {
    facts: sql`
      SELECT id, 'held_report' AS kind, '' AS number, dismissed_at IS NOT NULL AS ended, subject::text AS subject,
        NULL::boolean AS inquiry_opened, NULL::uuid AS goal, ${day(sql`GREATEST(received_at, dismissed_at)`)} AS last_note_on
      FROM held_report WHERE municipality_id = open_municipality_id()`,
    shortest: sql`interval '90 days'`,
    personalNumbers: null,
  },
  advice_question: {
    facts: sql`
      SELECT question.id, 'advice_question' AS kind, '' AS number,
        question.answered_at IS NOT NULL OR question.suspicions <> '{}' AS ended, 'unknown' AS subject,
        NULL::boolean AS inquiry_opened, NULL::uuid AS goal, ${day(sql`GREATEST(question.received_at, question.answered_at,
          ${lastIn(sql`concern_message`, sql`at`, sql`part.question_id = question.id`)})`)} AS last_note_on
      FROM advice_question question
      WHERE question.municipality_id = open_municipality_id() AND question.wrapped_key IS NOT NULL`,
    shortest: sql`interval '1 year'`,
    personalNumbers: null,
  },
  incident: {
    facts: sql`
      SELECT id, 'incident' AS kind, 'H' || year || '-' || lpad(number::text, 4, '0') AS number,
        state = 'closed' AS ended, 'unknown' AS subject, NULL::boolean AS inquiry_opened, NULL::uuid AS goal,
        ${day(sql`GREATEST(reported_at, closed_at, removed_at,
          ${lastIn(sql`incident_change`, sql`at`, sql`part.incident_id = incident.id`)})`)} AS last_note_on
      FROM incident WHERE municipality_id = open_municipality_id() AND disposed_at IS NULL`,
    shortest: sql`interval '2 years'`,
    personalNumbers: null,
  },
  access_request: {
    facts: sql`
      SELECT id, 'access_request' AS kind, 'R' || year || '-' || lpad(number::text, 2, '0') AS number,
        handed_out_at IS NOT NULL AS ended, 'unknown' AS subject, NULL::boolean AS inquiry_opened, NULL::uuid AS goal,
        ${day(sql`GREATEST(opened_at, handed_out_at)`)} AS last_note_on
      FROM access_request WHERE municipality_id = open_municipality_id()`,
    shortest: sql`interval '2 years'`,
    personalNumbers: null,
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

/** The records of these kinds that may be due and wait on no list, the oldest first; the rules then say. */
export function listAged(
  run: RunSql,
  kinds: readonly RecordKind[],
  today: string,
): Promise<RetainedRecord[]> {
  const aged = kinds.map((kind) =>
    retained(
      kind,
      today,
      sql`AND record.ended AND record.last_note_on <= ${today}::date - ${sources[kind].shortest}
      AND NOT EXISTS (SELECT FROM disposal_item item WHERE item.municipality_id = open_municipality_id()
        AND item.record_id = record.id AND item.state = 'listed')`,
    ),
  )
  return run<RetainedRecord>(
    sql`SELECT * FROM (${join(aged, ' UNION ALL ')}) AS aged ORDER BY "lastNoteOn", kind, number, id`,
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

/** Null where no rule asks who it is about: then it need not be opened. */
export const personalNumbersIn = async (
  run: RunSql,
  municipalityId: string,
  { kind, id }: { kind: RecordKind; id: string },
): Promise<string[] | null> => (await sources[kind].personalNumbers?.(run, municipalityId, id)) ?? null

async function personalNumbersOfReport(run: RunSql, municipalityId: string, id: string): Promise<string[]> {
  const [row] = await run<Sealed>(sql`
    SELECT key_version AS "keyVersion", wrapped_key AS "wrappedKey", content FROM concern_report
    WHERE municipality_id = open_municipality_id() AND id = ${id}::uuid AND wrapped_key IS NOT NULL`)
  if (!row) return []
  const json = await openRecord(run, municipalityId, { table: 'concern_report', id, sealed: row })
  return concernContent.parse(json).people.map(({ personalNumber }) => personalNumber)
}

async function personalNumbersOfCase(run: RunSql, municipalityId: string, id: string): Promise<string[]> {
  const [row] = await run<Sealed>(sql`
    SELECT key_version AS "keyVersion", wrapped_key AS "wrappedKey", content FROM support_case
    WHERE municipality_id = open_municipality_id() AND id = ${id}::uuid AND wrapped_key IS NOT NULL`)
  if (!row) return []
  const json = await openRecord(run, municipalityId, { table: 'support_case', id, sealed: row })
  const { personalNumber, bornOn } = caseContent.parse(json)
  return [personalNumber || bornOn]
}
