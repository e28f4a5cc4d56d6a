import { followUpContent } from '@/lib/case-follow-ups/schema'
import type { CaseParts } from '@/lib/case-parts/queries'
import { type FollowUpStanding, followUpStanding } from '@/lib/cases/rules'
import type { IsoDate } from '@/lib/platform/clock'
import { sql } from '@/lib/platform/db'

export type CaseFollowUpView = {
  id: string
  dueOn: IsoDate
  about: string
  /** Null when it is done. */
  standing: FollowUpStanding | null
  done: { at: string; by: string; result: string } | null
}
type Facts = { dueOn: IsoDate; doneAt: string | null; by: string | null }

export const followUpRows = (caseId: string) => sql`(
  SELECT 'case_follow_up' AS "table", follow_up.id, follow_up.content, jsonb_build_object(
    'dueOn', follow_up.due_on, 'doneAt', follow_up.done_at, 'by', users.name) AS facts
  FROM case_follow_up follow_up LEFT JOIN users ON users.id = follow_up.done_by_id
  WHERE follow_up.municipality_id = open_municipality_id() AND follow_up.case_id = ${caseId}::uuid
  ORDER BY follow_up.done_at IS NOT NULL, follow_up.due_on, follow_up.id)`

/** The nearest day of the case `c` that nothing has been written for. */
export const nextFollowUpOn = sql`(
  SELECT min(follow_up.due_on)::text FROM case_follow_up follow_up
  WHERE follow_up.municipality_id = c.municipality_id AND follow_up.case_id = c.id AND follow_up.done_at IS NULL)`

export const followUpsFrom = (parts: CaseParts, today: IsoDate): CaseFollowUpView[] =>
  parts.of<Facts>('case_follow_up').map(({ id, facts: { dueOn, doneAt, by }, open }) => {
    const { about, result } = followUpContent.parse(open())
    return {
      ...{ id, dueOn, about },
      standing: doneAt ? null : followUpStanding(dueOn, today),
      done: doneAt ? { at: new Date(doneAt).toISOString(), by: by ?? '', result } : null,
    }
  })
