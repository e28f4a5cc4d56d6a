import type { GoalState } from '@/lib/case-goals/rules'
import { goalContent } from '@/lib/case-goals/schema'
import type { CaseParts } from '@/lib/case-parts/queries'
import type { IsoDate } from '@/lib/platform/clock'
import { sql } from '@/lib/platform/db'

export type GoalView = { id: string; state: GoalState; dueOn: IsoDate | null; text: string; result: string }
type Facts = Pick<GoalView, 'state' | 'dueOn'>

export const goalRows = (caseId: string) => sql`(
  SELECT 'case_goal' AS "table", goal.id, goal.content, jsonb_build_object(
    'state', goal.state, 'dueOn', goal.due_on) AS facts
  FROM case_goal goal
  WHERE goal.municipality_id = open_municipality_id() AND goal.case_id = ${caseId}::uuid
  ORDER BY goal.state <> 'ongoing', goal.set_at, goal.id)`

export const goalsFrom = (parts: CaseParts): GoalView[] =>
  parts.of<Facts>('case_goal').map(({ id, facts, open }) => ({ id, ...facts, ...goalContent.parse(open()) }))
