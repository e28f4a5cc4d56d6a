import { updateDueSql } from '@/lib/measures/queries'
import { type Standing, standing } from '@/lib/measures/rules'
import type { MeasureStatus } from '@/lib/measures/schema'
import type { IsoDate } from '@/lib/platform/clock'
import { type Sql, sql } from '@/lib/platform/db'
import { can } from '@/lib/policy/may'
import type { Actor } from '@/lib/policy/reach'

/** What answers a need, and how it stands today. */
export type AnsweringMeasure = {
  id: string
  planId: string
  /** As the plan counts it: 4.1.5. */
  number: string
  title: string
  standing: Standing
  /** Whether this reader may open its plan. */
  readable: boolean
}
export type StoredAnswer = Omit<AnsweringMeasure, 'standing' | 'readable'> & {
  status: MeasureStatus
  dueOn: IsoDate | null
  updateDueOn: IsoDate | null
  steps: { title: string; status: MeasureStatus; dueOn: IsoDate | null }[]
  committeeId: string
  state: string
}

/** Counted as the plan counts: by the places of what is not archived. */
export const measureNumber = (m: Sql): Sql => sql`(
  SELECT section.number || '.' || count(*) FROM measure earlier
  JOIN plan_section section ON section.municipality_id = earlier.municipality_id AND section.id = earlier.section_id
  WHERE earlier.municipality_id = ${m}.municipality_id AND earlier.section_id = ${m}.section_id
    AND earlier.archived_at IS NULL AND (earlier.position, earlier.id) <= (${m}.position, ${m}.id)
  GROUP BY section.number)`

/** The measures linked to a need, as a list; `need` is what the statement calls it. */
export const answeringMeasures = (need: Sql): Sql => sql`COALESCE((
  SELECT json_agg(json_build_object('id', m.id, 'planId', m.plan_id, 'number', ${measureNumber(sql`m`)},
    'title', m.title, 'status', m.status, 'dueOn', m.due_on, 'updateDueOn', ${updateDueSql(sql`m`)},
    'steps', COALESCE((
      SELECT json_agg(json_build_object('title', title, 'status', status, 'dueOn', due_on) ORDER BY position, id)
      FROM measure_step WHERE municipality_id = m.municipality_id AND measure_id = m.id), '[]'::json),
    'committeeId', plan.committee_id, 'state', plan.state) ORDER BY m.position, m.id)
  FROM need_measure link
  JOIN measure m ON m.municipality_id = link.municipality_id AND m.id = link.measure_id
  JOIN action_plan plan ON plan.municipality_id = m.municipality_id AND plan.id = m.plan_id
  WHERE link.municipality_id = ${need}.municipality_id AND link.need_id = ${need}.id), '[]'::json)`

export function answerOf(
  { committeeId, state, ...measure }: StoredAnswer,
  { actor, today }: { actor: Actor; today: IsoDate },
): AnsweringMeasure {
  const { id, planId, number, title } = measure
  return {
    ...{ id, planId, number: number ?? '', title },
    standing: standing(measure, { today, soonDays: actor.municipality.soonDays }),
    readable: can(actor, 'plan.read', { committeeId, state }),
  }
}
