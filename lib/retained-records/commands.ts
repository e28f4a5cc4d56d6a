import { destroyDraftFiles, destroyReportFiles } from '@/lib/concern-attachments/commands'
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
  concern_draft: destroyDraft,
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
  await run(sql`
    DELETE FROM notification WHERE municipality_id = open_municipality_id() AND object_type = 'concern'
      AND object_id = ${id}::uuid RETURNING id`)
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
    DELETE FROM concern_handover WHERE municipality_id = open_municipality_id() AND report_id = ${id}::uuid
    RETURNING id`)
  await destroyDialogue(run, id)
  return { files: await destroyReportFiles(run, id) }
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
  if (record.examined || record.kind === 'concern_draft') return record
  const numbers = await personalNumbersIn(place.run, place.municipalityId, record)
  const { bornYear, inSample } = bornFacts(numbers, place.today)
  await place.run(sql`
    INSERT INTO retention_fact (municipality_id, record_id, kind, born_year, in_sample, noted_at)
    VALUES (${place.municipalityId}::uuid, ${record.id}::uuid, ${record.kind}, ${bornYear}::int, ${inSample},
      ${place.now}::timestamptz)
    ON CONFLICT DO NOTHING RETURNING record_id`)
  return { ...record, bornYear, inSample, examined: true }
}
