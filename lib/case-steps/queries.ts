import type { CaseParts } from '@/lib/case-parts/queries'
import { stepContent } from '@/lib/case-steps/schema'
import type { CaseState } from '@/lib/cases/rules'
import { sql } from '@/lib/platform/db'

export type StepView = { id: string; at: string; by: string; to: CaseState; why: string }
type Facts = { at: string; by: string; to: CaseState }

export const stepRows = (caseId: string) => sql`(
  SELECT 'case_transition' AS "table", step.id, step.content, jsonb_build_object('at', step.at, 'by', users.name,
    'to', step.to_state) AS facts
  FROM case_transition step LEFT JOIN users ON users.id = step.by_user_id
  WHERE step.municipality_id = open_municipality_id() AND step.case_id = ${caseId}::uuid
  ORDER BY step.at DESC, step.id)`

/** The steps it has taken, the newest first. */
export const stepsFrom = (parts: CaseParts): StepView[] =>
  parts.of<Facts>('case_transition').map(({ id, facts, open }) => ({
    id,
    at: new Date(facts.at).toISOString(),
    by: facts.by ?? '',
    to: facts.to,
    why: stepContent.parse(open()).why,
  }))
