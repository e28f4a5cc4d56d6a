import { countOpenThreads } from '@/lib/comments/queries'
import { lacksSql } from '@/lib/measure-fields/queries'
import { lacksFrom, requiredFields, settingsFrom } from '@/lib/measure-fields/rules'
import {
  findShortcomings,
  type PlanState,
  type PlanStep,
  planSteps,
  type SectionToCheck,
  type Shortcoming,
} from '@/lib/plans/rules'
import type { IsoDate } from '@/lib/platform/clock'
import { type RunSql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import { can } from '@/lib/policy/may'
import type { Actor, Role } from '@/lib/policy/reach'
import {
  type ActKey,
  type Answers,
  type Asked,
  blockers,
  correctable,
  openActs,
  type PlanOnItsWay,
  type PlanStage,
  proposedAnswers,
  type RecordedDecision,
  transitionOf,
} from '@/lib/transitions/rules'
import { decisionChoice } from '@/lib/transitions/schema'

/** What this actor may do with the plan as it stands; for the buttons. */
export function actsOffered(
  actor: Actor,
  plan: PlanStage & { committeeId: string },
  today: IsoDate,
): ActKey[] {
  return openActs(plan, today).filter((key) => can(actor, transitionOf(key).action, plan))
}

/** The one that leads forward; null when the plan waits for someone else. */
export function primaryAct(acts: readonly ActKey[]): ActKey | null {
  return acts.find((key) => transitionOf(key).way === 'forward') ?? null
}

export type OfferedAct = {
  key: ActKey
  asks: Asked
  proposed: Partial<Answers>
  /** What stands in its way. */
  blockers: Shortcoming[]
}
export type StepTaken = {
  id: string
  at: string
  act: ActKey | 'correct' | 'replace'
  by: string | null
  role: Role | null
  on: IsoDate
  paragraph: string | null
  note: string
}
export type DecisionView = {
  id: string
  title: string
  committee: string
  periodFrom: IsoDate
  periodTo: IsoDate
  state: PlanState
  needsApproval: boolean
  steps: PlanStep[]
  acts: OfferedAct[]
  primary: ActKey | null
  /** Worth putting right before the plan goes on, but stops nothing. */
  advice: Shortcoming[]
  /** Comments from the consultation that wait for a response; they stop nothing either. */
  openThreads: number
  history: StepTaken[]
  corrections: { which: RecordedDecision; on: IsoDate; paragraph: string }[]
  done: ActKey | 'correct' | null
}

type LoadedPlan = PlanOnItsWay & {
  measureFields: unknown
  id: string
  committeeId: string
  title: string
  committee: string
  periodTo: IsoDate
  stateSince: IsoDate
}

export const getDecision = defineQuery({
  allow: 'plan.read',
  input: decisionChoice,
  async load({ run, input }) {
    const [row] = await run<LoadedPlan>(sql`
      SELECT plan.id, plan.committee_id AS "committeeId", plan.title, committee.name AS committee,
        plan.period_from AS "periodFrom", plan.period_to AS "periodTo", plan.state::text AS state,
        plan.state_since AS "stateSince", plan.consultation_on AS "consultationOn", plan.meeting_on AS "meetingOn",
        plan.decided_on AS "decidedOn", plan.paragraph, plan.register_number AS "registerNumber",
        plan.needs_approval AS "needsApproval", plan.approved_on AS "approvedOn",
        plan.approved_paragraph AS "approvedParagraph", plan.follow_up_on AS "followUpOn",
        plan.measure_fields AS "measureFields"
      FROM action_plan plan
      JOIN committee ON committee.municipality_id = plan.municipality_id AND committee.id = plan.committee_id
      WHERE plan.municipality_id = open_municipality_id() AND plan.id = ${input.planId}::uuid`)
    return row ?? null
  },
  async run({ actor, run, row, input, today }): Promise<DecisionView> {
    const acts = actsOffered(actor, row, today)
    const checks = acts.some((key) => transitionOf(key).demands.length > 0)
    const found = checks ? findShortcomings(await readSectionsToCheck(run, row)) : []
    const blocking = acts.flatMap((key) => blockers(key, found))
    const { id, title, committee, periodFrom, periodTo, state, needsApproval } = row
    return {
      ...{ id, title, committee, periodFrom, periodTo, state, needsApproval },
      steps: planSteps(row),
      acts: acts.map((key) => ({
        key,
        asks: transitionOf(key).asks,
        proposed: proposedAnswers(key, row, today),
        blockers: blockers(key, found),
      })),
      primary: primaryAct(acts),
      advice: found.filter((each) => !blocking.includes(each)),
      openThreads: asksForView.includes(state) ? await countOpenThreads(run, id) : 0,
      history: await readHistory(run, row.id),
      corrections: can(actor, 'plan.correct_decision', row) ? correctable(row).map(recordedIn(row)) : [],
      done: input.done ?? null,
    }
  },
})

/** Until the decision a comment can still be followed. */
const asksForView: readonly PlanState[] = ['consultation', 'sent']

const recordedIn = (plan: LoadedPlan) => (which: RecordedDecision) =>
  which === 'decision'
    ? { which, on: plan.decidedOn ?? '', paragraph: plan.paragraph ?? '' }
    : { which, on: plan.approvedOn ?? '', paragraph: plan.approvedParagraph ?? '' }

type StoredSection = Omit<SectionToCheck, 'measures'> & {
  measures: (Omit<SectionToCheck['measures'][number], 'lacks'> & { lacks: string })[]
}

/** What the rules of a whole plan look at, in one statement; the numbers are those that the plan's page shows. */
export async function readSectionsToCheck(
  run: RunSql,
  plan: { id: string; measureFields: unknown },
): Promise<SectionToCheck[]> {
  const required = requiredFields(settingsFrom(plan.measureFields))
  const lacks = required.length > 0 ? lacksSql(sql`measure`, required) : sql`''`
  const rows = await run<StoredSection>(sql`
    SELECT section.id::text AS id, section.kind::text AS kind, section.number, section.body,
      COALESCE(measure.list, '[]'::json) AS measures
    FROM plan_section section
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('id', counted.id, 'number', section.number || '.' || counted.place,
          'status', counted.status, 'lacks', counted.lacks)
        ORDER BY counted.place) AS list
      FROM (
        SELECT id, status, ${lacks} AS lacks, row_number() OVER (ORDER BY position, id) AS place FROM measure
        WHERE municipality_id = section.municipality_id AND section_id = section.id AND archived_at IS NULL
      ) counted
    ) measure ON true
    WHERE section.municipality_id = open_municipality_id() AND section.plan_id = ${plan.id}::uuid
    ORDER BY section.position, section.number`)
  return rows.map(({ measures, ...section }) => ({
    ...section,
    measures: measures.map((measure) => ({ ...measure, lacks: lacksFrom(measure.lacks) })),
  }))
}

async function readHistory(run: RunSql, planId: string): Promise<StepTaken[]> {
  const rows = await run<Omit<StepTaken, 'at'> & { at: Date }>(sql`
    SELECT step.id, step.at, step.act, users.name AS by, post.role::text AS role, step.acted_on AS on, step.paragraph,
      step.note
    FROM plan_transition step
    LEFT JOIN users ON users.id = step.by_user_id
    LEFT JOIN LATERAL (
      SELECT role FROM membership
      WHERE municipality_id = step.municipality_id AND user_id = step.by_user_id
      ORDER BY valid_from DESC LIMIT 1
    ) post ON true
    WHERE step.municipality_id = open_municipality_id() AND step.plan_id = ${planId}::uuid
    ORDER BY step.at DESC, step.id LIMIT 200`)
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}
