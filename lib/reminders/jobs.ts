import { decidingDay, updateDueSql } from '@/lib/measures/queries'
import type { IsoDate } from '@/lib/platform/clock'
import { type RunSql, sql } from '@/lib/platform/db'
import { defineJob, type Place } from '@/lib/platform/job-gate'
import { type Letter, writeReminders } from '@/lib/reminders/commands'
import { type Coordinator, coordinatorsOf } from '@/lib/reminders/queries'
import { type Due, furthestAhead, reminderDue, type Sent } from '@/lib/reminders/rules'

type Candidate = {
  measureId: string
  planId: string
  committeeId: string
  title: string
  dueOn: IsoDate | null
  updateDueOn: IsoDate | null
  sent: (Sent & { userId: string })[]
}
type Reminder = Due & { candidate: Candidate; to: Coordinator }

/** Reminders, notifications and letters in one transaction: a process that dies leaves none of them, or all. */
export const remindOfMeasures = defineJob({
  allow: 'reminder.run',
  alone: true,
  async run({ run, municipality, today, audit }): Promise<{ reminders: number; people: number }> {
    const candidates = await findCandidates(run, municipality, today)
    const committees = [...new Set(candidates.map(({ committeeId }) => committeeId))]
    const people = Map.groupBy(await coordinatorsOf(run, committees, today), ({ committeeId }) => committeeId)
    const due = candidates.flatMap((candidate) =>
      (people.get(candidate.committeeId) ?? []).flatMap((to) =>
        remind(candidate, to, { municipality, today }),
      ),
    )
    const kept = await keepNew(run, due, today)
    const letters = lettersOf(kept)
    await writeReminders(run, municipality, letters)
    if (kept.length > 0) audit({ reminders: kept.length, people: letters.length })
    return { reminders: kept.length, people: letters.length }
  },
})

type Setting = { municipality: Place; today: IsoDate }

function remind(candidate: Candidate, to: Coordinator, { municipality, today }: Setting): Reminder[] {
  const sent = candidate.sent.filter(({ userId }) => userId === to.userId)
  const due = reminderDue({ ...candidate, sent }, municipality, today)
  return due ? [{ ...due, candidate, to }] : []
}

/** Unfinished measures whose day has passed or is near, with what has been sent about those days. */
function findCandidates(run: RunSql, place: Place, today: IsoDate): Promise<Candidate[]> {
  const measure = sql`measure`
  return run<Candidate>(sql`
    SELECT measure.id AS "measureId", plan.id AS "planId", plan.committee_id AS "committeeId", measure.title,
      measure.next_due_on::text AS "dueOn", ${updateDueSql(measure)}::text AS "updateDueOn",
      COALESCE((SELECT json_agg(json_build_object('kind', kind, 'dueOn', due_on, 'number', number, 'sentOn', sent_on,
          'userId', user_id))
        FROM reminder WHERE municipality_id = measure.municipality_id AND measure_id = measure.id), '[]'::json) AS sent
    FROM action_plan plan
    JOIN measure ON measure.municipality_id = plan.municipality_id AND measure.plan_id = plan.id
    WHERE plan.municipality_id = open_municipality_id() AND plan.state <> 'replaced' AND measure.archived_at IS NULL
      AND measure.status IN ('not_started', 'ongoing')
      AND ${decidingDay(measure, today)} <= ${today}::date + ${furthestAhead(place)}::int
    ORDER BY ${decidingDay(measure, today)}, measure.id`)
}

/** The unique row decides: what another process has sent meanwhile is left out. */
async function keepNew(run: RunSql, due: readonly Reminder[], today: IsoDate): Promise<Reminder[]> {
  if (due.length === 0) return []
  const rows = due.map(({ kind, dueOn, number, candidate, to }) => ({
    ...{ kind, dueOn, number },
    measureId: candidate.measureId,
    userId: to.userId,
  }))
  const kept = await run<{ measureId: string; userId: string }>(sql`
    WITH fresh AS (
      INSERT INTO reminder (municipality_id, id, measure_id, user_id, kind, due_on, number, sent_on)
      SELECT open_municipality_id(), gen_random_uuid(), "measureId", "userId", kind::reminder_kind, "dueOn", number,
        ${today}::date
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS row ("measureId" uuid, "userId" uuid, kind text, "dueOn" date, number int)
      ON CONFLICT DO NOTHING RETURNING municipality_id, measure_id, user_id, kind, due_on
    ), told AS (
      INSERT INTO notification (municipality_id, id, user_id, kind, object_type, object_id, params)
      SELECT municipality_id, gen_random_uuid(), user_id, 'measure_' || kind, 'measure', measure_id,
        jsonb_build_object('day', due_on)
      FROM fresh
    )
    SELECT measure_id::text AS "measureId", user_id::text AS "userId" FROM fresh`)
  const fresh = new Set(kept.map(({ measureId, userId }) => measureId + userId))
  return due.filter(({ candidate, to }) => fresh.has(candidate.measureId + to.userId))
}

function lettersOf(reminders: readonly Reminder[]): Letter[] {
  return [...Map.groupBy(reminders, ({ to }) => to.userId).values()].flatMap((own) => {
    const [first] = own
    const measures = own.map(({ kind, dueOn, candidate: { measureId, planId, title } }) => ({
      ...{ kind, dueOn, measureId, planId, title },
    }))
    return first ? [{ to: first.to, measures }] : []
  })
}
