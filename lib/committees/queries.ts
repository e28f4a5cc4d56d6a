import {
  type Assignment,
  type Bucket,
  type CommitteeFacts,
  type CommitteeState,
  committeeState,
  measureStanding,
  type PlanFacts,
  type Tally,
  tally,
} from '@/lib/committees/rules'
import { committeeInput } from '@/lib/committees/schema'
import { countedPlan } from '@/lib/editions/queries'
import { decidingDay } from '@/lib/measures/queries'
import type { StandingKind } from '@/lib/measures/rules'
import type { MeasureStatus } from '@/lib/measures/schema'
import type { IsoDate } from '@/lib/platform/clock'
import { type RunSql, type Sql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import { conditionSql } from '@/lib/platform/reach-sql'
import { can, listCondition } from '@/lib/policy/may'
import type { Actor } from '@/lib/policy/reach'
import { type CommitteeReminding, lastReminded } from '@/lib/reminders/queries'

export type Reading = { actor: Actor; run: RunSql; today: IsoDate }

/** Whoever may write the committee's plan is the one to act on what is missing there. */
export function leadsWork(actor: Actor, committeeId: string): boolean {
  return can(actor, 'plan.edit_text', { committeeId, state: 'draft' })
}

/** The state of every committee in two statements; also what the start pages of board and strategist stand on. */
export async function readCommitteeStates({ actor, run, today }: Reading): Promise<CommitteeState[]> {
  const { soonDays } = actor.municipality
  const committees = await run<CommitteeFacts>(sql`
    SELECT ${committeeColumns(today)} FROM committee
    WHERE committee.municipality_id = open_municipality_id() ORDER BY committee.position, committee.name`)
  const buckets = await run<Bucket & { committeeId: string }>(sql`
    SELECT plan.committee_id AS "committeeId", measure.status::text AS status,
      ${timing(today, soonDays)} AS timing, ${readable(actor)} AS readable,
      count(*)::int AS count, min(${deciding(today)})::text AS oldest
    FROM action_plan plan
    JOIN measure ON measure.municipality_id = plan.municipality_id AND measure.plan_id = plan.id
    WHERE plan.municipality_id = open_municipality_id() AND ${countedPlan} AND measure.archived_at IS NULL
    GROUP BY 1, 2, 3, 4`)
  const byCommittee = Map.groupBy(buckets, ({ committeeId }) => committeeId)
  return committees.map((facts) =>
    committeeState(facts, byCommittee.get(facts.id) ?? [], { today, soonDays }),
  )
}

/** What the rules need to know of a committee, with its coordinators and plans as JSON. */
function committeeColumns(today: IsoDate): Sql {
  return sql`committee.id, committee.name, committee.kind::text AS kind,
    committee.requires_coordinator AS "requiresCoordinator", committee.requires_plan AS "requiresPlan",
    COALESCE((SELECT json_agg(json_build_object(
        'name', users.name, 'validFrom', post.valid_from, 'validTo', post.valid_to) ORDER BY post.valid_from)
      FROM coordinator_assignment post LEFT JOIN users ON users.id = post.user_id
      WHERE post.municipality_id = committee.municipality_id AND post.committee_id = committee.id
        AND post.valid_from <= ${today}::date), '[]') AS assignments,
    COALESCE((SELECT json_agg(json_build_object('id', plan.id, 'title', plan.title, 'state', plan.state,
        'periodFrom', plan.period_from, 'periodTo', plan.period_to, 'decidedOn', plan.decided_on,
        'paragraph', plan.paragraph, 'needsApproval', plan.needs_approval, 'followUpOn', plan.follow_up_on) ORDER BY plan.period_from DESC)
      FROM action_plan plan
      WHERE plan.municipality_id = committee.municipality_id AND plan.committee_id = committee.id), '[]') AS plans`
}

/** The classes that the rule of lateness tells apart; measures of one class are judged as one (see `tally`). */
function timing(today: IsoDate, soonDays: number): Sql {
  const day = deciding(today)
  return sql`CASE WHEN ${day} IS NULL THEN 'open' WHEN ${day} < ${today}::date THEN 'past'
    WHEN ${day} <= ${today}::date + ${soonDays}::int THEN 'near' ELSE 'far' END`
}

const deciding = (today: IsoDate) => decidingDay(sql`measure`, today)

/** The counts are open to all who may see the overview; titles only to those who may read the plan. */
export function readable(actor: Actor): Sql {
  return conditionSql(listCondition(actor, 'measure.read'), {
    committeeId: 'plan.committee_id',
    state: 'plan.state',
  })
}

export type CommitteePlan = Omit<PlanFacts, 'title'> & {
  /** Null where the plan is not yet this reader's to see. */
  title: string | null
  can: { read: boolean }
}
export type CommitteeMeasure = {
  id: string
  planId: string
  title: string
  responsible: string
  status: MeasureStatus
  /** The day that decides: when it is to be done, or when it was to be followed up. */
  dueOn: IsoDate | null
  /** When it is to be done, or one of its steps. */
  nextDueOn: IsoDate | null
  standing: StandingKind
}
export type CommitteeView = CommitteeState & {
  today: IsoDate
  assignments: readonly Assignment[]
  plans: CommitteePlan[]
  standing: StandingKind | null
  /** Only what this reader may open, the earliest date first. */
  listed: CommitteeMeasure[]
  /** What stands in plans that this reader may not open: counted, never named. */
  hidden: Tally
  /** When it was last reminded of what is late. */
  reminded: CommitteeReminding | null
  can: { lead: boolean; remind: boolean; createPlan: boolean }
}

/** The committee's own page: two statements, and for those who may remind one more, however many measures it has. */
export const getCommittee = defineQuery({
  allow: 'overview.read',
  input: committeeInput,
  load: async ({ run, input, today }): Promise<CommitteeFacts | null> => {
    const [found] = await run<CommitteeFacts>(sql`
      SELECT ${committeeColumns(today)} FROM committee
      WHERE committee.municipality_id = open_municipality_id() AND committee.id = ${input.committeeId}::uuid`)
    return found ?? null
  },
  run: async ({ actor, run, row, today, input }): Promise<CommitteeView> => {
    const calendar = { today, soonDays: actor.municipality.soonDays }
    const remind = can(actor, 'reminder.send', {})
    const measures = await readMeasures({ actor, run, today }, row.id)
    const buckets = measures.map((measure) => ({ ...measure, count: 1, oldest: measure.dueOn }))
    const known = measures
      .filter(({ readable: open }) => open)
      .map((measure) => ({ ...measure, standing: measureStanding(measure, calendar) }))
    return {
      ...committeeState(row, buckets, calendar),
      today,
      assignments: row.assignments,
      plans: row.plans.map((plan) => planView(actor, row.id, plan)),
      standing: input.standing ?? null,
      listed: known.filter(({ standing }) => !input.standing || standing === input.standing),
      hidden: tally(
        buckets.filter(({ readable: open }) => !open),
        calendar,
      ),
      reminded: remind ? await lastReminded(run, row.id, today) : null,
      can: {
        lead: leadsWork(actor, row.id),
        remind,
        createPlan: can(actor, 'plan.create', { committeeId: row.id }),
      },
    }
  },
})

function planView(actor: Actor, committeeId: string, plan: PlanFacts): CommitteePlan {
  const read = can(actor, 'plan.read', { committeeId, state: plan.state })
  return { ...plan, title: read ? plan.title : null, can: { read } }
}

type MeasureRow = Omit<CommitteeMeasure, 'standing'> & { readable: boolean }

function readMeasures({ actor, run, today }: Reading, committeeId: string) {
  return run<MeasureRow>(sql`
    SELECT id, "planId", status, "dueOn", "nextDueOn", readable, CASE WHEN readable THEN title ELSE '' END AS title,
      CASE WHEN readable THEN responsible ELSE '' END AS responsible
    FROM (
      SELECT measure.id, measure.plan_id AS "planId", measure.title, measure.responsible,
        measure.status::text AS status, ${deciding(today)}::text AS "dueOn", ${readable(actor)} AS readable,
        measure.next_due_on::text AS "nextDueOn"
      FROM action_plan plan
      JOIN measure ON measure.municipality_id = plan.municipality_id AND measure.plan_id = plan.id
      WHERE plan.municipality_id = open_municipality_id() AND plan.committee_id = ${committeeId}::uuid
        AND ${countedPlan} AND measure.archived_at IS NULL
    ) found ORDER BY "dueOn" NULLS LAST, id`)
}
