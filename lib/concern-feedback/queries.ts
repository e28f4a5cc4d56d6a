import type { AssessmentDecision } from '@/lib/assessments/schema'
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

export type Decided = { decision: AssessmentDecision | null; decidedOn: IsoDate | null }

/** The decision that is told: the report's own, or that of the one which it goes on in. */
export async function readDecided(run: RunSql, reportId: string): Promise<Decided> {
  const [row] = await run<Decided>(sql`
    SELECT goal.decision::text AS decision,
      (goal.preliminary_decided_at AT TIME ZONE 'Europe/Stockholm')::date::text AS "decidedOn"
    FROM concern_report report JOIN concern_report goal ON goal.municipality_id = report.municipality_id
      AND goal.id = COALESCE(report.merged_into_id, report.id)
    WHERE report.municipality_id = open_municipality_id() AND report.id = ${reportId}::uuid`)
  return row ?? { decision: null, decidedOn: null }
}
