import { destroyDraftFiles, destroyHeldFiles, destroyReportFiles } from '@/lib/concern-attachments/commands'
import { destroyPhotos } from '@/lib/incident-photos/commands'
import type { IsoDate } from '@/lib/platform/clock'
import { type RunSql, sql } from '@/lib/platform/db'
import { personalNumbersIn } from '@/lib/retained-records/queries'
import type { RecordKind, RetainedRecord } from '@/lib/retained-records/schema'
import { bornFacts } from '@/lib/retention/rules'

type Place = { run: RunSql; municipalityId: string; now: Date; today: IsoDate }
type Destroyed = { files: number }

/**
 * How each kind ends: its key, what it says and every row that belongs to it, in the transaction of whoever destroys it.
 * What is left holds no person and leads to none. Null: there was nothing left to destroy.
 */
const ends: Record<RecordKind, (place: Place, id: string) => Promise<Destroyed | null>> = {
  concern_report: destroyReport,
  support_case: destroyCase,
  concern_draft: destroyDraft,
  held_report: destroyHeld,
  advice_question: destroyQuestion,
  incident: destroyIncident,
  access_request: destroyAccessRequest,
}

export async function destroyRecord(
  place: Place,
  { kind, id }: { kind: RecordKind; id: string },
): Promise<Destroyed | null> {
  const destroyed = await ends[kind](place, id)
  await place.run(sql`
    DELETE FROM retention_fact WHERE municipality_id = open_municipality_id() AND record_id = ${id}::uuid
    RETURNING record_id`)
  return destroyed
}

/** Number, days, unit and kind stay for the figures. */
async function destroyReport({ run, now }: Place, id: string): Promise<Destroyed | null> {
  const [row] = await run<{ id: string }>(sql`
    UPDATE concern_report SET wrapped_key = NULL, content = '', reporter_id = NULL, assigned_to_id = NULL,
      disposed_at = ${now}::timestamptz, version = version + 1
    WHERE municipality_id = open_municipality_id() AND id = ${id}::uuid AND disposed_at IS NULL RETURNING id`)
  if (!row) return null
  await forgetAround(run, id)
  // Sealed by the key that is gone; who wrote them, and when, goes too.
  await run(sql`
    DELETE FROM concern_assessment WHERE municipality_id = open_municipality_id() AND report_id = ${id}::uuid
    RETURNING id`)
  await run(sql`
    DELETE FROM concern_transition WHERE municipality_id = open_municipality_id() AND report_id = ${id}::uuid
    RETURNING id`)
  await run(sql`
    DELETE FROM concern_escalation WHERE municipality_id = open_municipality_id() AND report_id = ${id}::uuid
    RETURNING id`)
  await run(sql`
    DELETE FROM settled_age WHERE municipality_id = open_municipality_id() AND report_id = ${id}::uuid RETURNING id`)
  await run(sql`
    DELETE FROM concern_handover WHERE municipality_id = open_municipality_id() AND report_id = ${id}::uuid
    RETURNING id`)
  await destroyDialogue(run, id)
  return { files: await destroyReportFiles(run, id) }
}

/** What others were told of it, and what of it was made ready for whoever asked. */
async function forgetAround(run: RunSql, id: string) {
  await run(sql`
    DELETE FROM notification WHERE municipality_id = open_municipality_id() AND object_id = ${id}::uuid RETURNING id`)
  await run(sql`
    UPDATE access_record SET content = '' WHERE municipality_id = open_municipality_id() AND record_id = ${id}::uuid
      AND content IS NOT NULL RETURNING id`)
}

/** Number, days, unit, kind and outcome stay for the figures. */
async function destroyCase({ run, now }: Place, id: string): Promise<Destroyed | null> {
  const [row] = await run<{ id: string }>(sql`
    UPDATE support_case SET wrapped_key = NULL, content = '', opened_by_id = NULL,
      disposed_at = ${now}::timestamptz, version = version + 1
    WHERE municipality_id = open_municipality_id() AND id = ${id}::uuid AND disposed_at IS NULL RETURNING id`)
  if (!row) return null
  await forgetAround(run, id)
  await destroyConsents(run, id)
  for (const part of caseParts) {
    await run(sql`
      DELETE FROM ${part} WHERE municipality_id = open_municipality_id() AND case_id = ${id}::uuid RETURNING id`)
  }
  return { files: 0 }
}

const caseParts = [
  ...[sql`case_participant`, sql`case_assignment`, sql`case_transition`, sql`case_note`],
  ...[sql`case_goal`, sql`intervention`, sql`case_meeting`, sql`case_follow_up`],
]

/** That something was given out with a consent stays, to account for it; the consent does not. */
async function destroyConsents(run: RunSql, caseId: string) {
  await run(sql`
    UPDATE disclosure SET consent_id = NULL
    WHERE municipality_id = open_municipality_id() AND case_id = ${caseId}::uuid AND consent_id IS NOT NULL RETURNING id`)
  await run(sql`
    DELETE FROM consent WHERE municipality_id = open_municipality_id() AND participant_id IN (
      SELECT id FROM case_participant
      WHERE municipality_id = open_municipality_id() AND case_id = ${caseId}::uuid) RETURNING id`)
}

/** What a machine wrote is nobody's record: nothing of it is left, nor the code that led there. */
async function destroyHeld({ run }: Place, id: string): Promise<Destroyed | null> {
  await forgetAround(run, id)
  const files = await destroyHeldFiles(run, id)
  await run(sql`
    DELETE FROM follow_up_code WHERE municipality_id = open_municipality_id() AND held_id = ${id}::uuid RETURNING id`)
  const [row] = await run<{ id: string }>(sql`
    DELETE FROM held_report WHERE municipality_id = open_municipality_id() AND id = ${id}::uuid
      AND dismissed_at IS NOT NULL RETURNING id`)
  return row ? { files } : null
}

/** Its days stay for the figures. */
async function destroyQuestion({ run }: Place, id: string): Promise<Destroyed | null> {
  const [row] = await run<{ id: string }>(sql`
    UPDATE advice_question SET wrapped_key = NULL, content = '', answered_by_id = NULL
    WHERE municipality_id = open_municipality_id() AND id = ${id}::uuid AND wrapped_key IS NOT NULL RETURNING id`)
  if (!row) return null
  await forgetAround(run, id)
  await run(sql`
    DELETE FROM concern_message WHERE municipality_id = open_municipality_id() AND question_id = ${id}::uuid
    RETURNING id`)
  await run(sql`
    DELETE FROM follow_up_code WHERE municipality_id = open_municipality_id() AND question_id = ${id}::uuid
    RETURNING id`)
  return { files: 0 }
}

/** Number, kind, day and area stay for the figures; what was told of it, by whom, and the photos do not. */
async function destroyIncident({ run, now }: Place, id: string): Promise<Destroyed | null> {
  const [row] = await run<{ id: string }>(sql`
    UPDATE incident SET place = '', description = '', reporter_id = NULL, contractor_by_id = NULL,
      police_report_by_id = NULL, removed_by_id = NULL, closed_by_id = NULL, source_reference = NULL,
      disposed_at = ${now}::timestamptz, version = version + 1
    WHERE municipality_id = open_municipality_id() AND id = ${id}::uuid AND disposed_at IS NULL RETURNING id`)
  if (!row) return null
  await forgetAround(run, id)
  await run(sql`
    DELETE FROM incident_change WHERE municipality_id = open_municipality_id() AND incident_id = ${id}::uuid
    RETURNING id`)
  return { files: await destroyPhotos(run, id) }
}

async function destroyAccessRequest({ run }: Place, id: string): Promise<Destroyed | null> {
  await forgetAround(run, id)
  await run(sql`
    DELETE FROM access_record WHERE municipality_id = open_municipality_id() AND request_id = ${id}::uuid RETURNING id`)
  const [row] = await run<{ id: string }>(sql`
    DELETE FROM access_request WHERE municipality_id = open_municipality_id() AND id = ${id}::uuid
      AND handed_out_at IS NOT NULL RETURNING id`)
  return row ? { files: 0 } : null
}

/** What was said with the reporter afterwards, and the code that leads there. */
async function destroyDialogue(run: RunSql, id: string) {
  await run(sql`
    DELETE FROM concern_feedback WHERE municipality_id = open_municipality_id() AND report_id = ${id}::uuid
    RETURNING report_id`)
  await run(sql`
    DELETE FROM concern_message WHERE municipality_id = open_municipality_id() AND report_id = ${id}::uuid
    RETURNING id`)
  await run(sql`
    DELETE FROM follow_up_code WHERE municipality_id = open_municipality_id() AND report_id = ${id}::uuid
    RETURNING id`)
}

async function destroyDraft({ run }: Place, id: string): Promise<Destroyed | null> {
  const files = await destroyDraftFiles(run, id)
  const [row] = await run<{ id: string }>(sql`
    DELETE FROM concern_draft WHERE municipality_id = open_municipality_id() AND id = ${id}::uuid RETURNING id`)
  return row ? { files } : null
}

/** One at a time: whoever places a hold waits for the destruction, or the destruction sees the hold. */
export async function lockRecord(run: RunSql, recordId: string) {
  await run(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`record:${recordId}`}, 0))::text`)
}

/** Opens a record once to learn what its time depends on, and keeps that alone. */
export async function examine(place: Place, record: RetainedRecord): Promise<RetainedRecord> {
  if (record.examined) return record
  const numbers = await personalNumbersIn(place.run, place.municipalityId, record)
  if (!numbers) return record
  const { bornYear, inSample } = bornFacts(numbers, place.today)
  await place.run(sql`
    INSERT INTO retention_fact (municipality_id, record_id, kind, born_year, in_sample, noted_at)
    VALUES (${place.municipalityId}::uuid, ${record.id}::uuid, ${record.kind}, ${bornYear}::int, ${inSample},
      ${place.now}::timestamptz)
    ON CONFLICT DO NOTHING RETURNING record_id`)
  return { ...record, bornYear, inSample, examined: true }
}
