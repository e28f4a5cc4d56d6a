import type { FeedbackAnswer } from '@/lib/concern-feedback/rules'
import type { IsoDate } from '@/lib/platform/clock'
import { type RunSql, sql } from '@/lib/platform/db'

export type Feedback = { askedOn: IsoDate; answeredOn: IsoDate | null; answer: FeedbackAnswer | null }

export async function readFeedback(run: RunSql, reportId: string): Promise<Feedback | null> {
  const [row] = await run<Feedback>(sql`
    SELECT (asked_at AT TIME ZONE 'Europe/Stockholm')::date::text AS "askedOn",
      (answered_at AT TIME ZONE 'Europe/Stockholm')::date::text AS "answeredOn", answer
    FROM concern_feedback WHERE municipality_id = open_municipality_id() AND report_id = ${reportId}::uuid`)
  return row ?? null
}
