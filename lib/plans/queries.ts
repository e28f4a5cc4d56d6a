import { invitedIn, invitedToPlan } from '@/lib/invitations/queries'
import { type Editing, findEditing } from '@/lib/measure-editing/queries'
import { type Lack, requiredFields, settingsFrom } from '@/lib/measure-fields/rules'
import { type MeasureRow, measuresOfPlan, standingColumns } from '@/lib/measures/queries'
import { countStandings, type StandingCounts } from '@/lib/measures/rules'
import {
  findShortcomings,
  isEmptySection,
  type PlanDates,
  type PlanState,
  type PlanStep,
  type PlanSummary,
  planSteps,
  type Shortcoming,
  summarisePlan,
} from '@/lib/plans/rules'
import { planChoice, planFilter } from '@/lib/plans/schema'
import { sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import { can, mayOpen } from '@/lib/policy/may'
import { actsOffered, primaryAct } from '@/lib/transitions/queries'
import type { ActKey } from '@/lib/transitions/rules'

export type PlanListItem = {
  id: string
  title: string
  committee: string
  periodFrom: string
  periodTo: string
  state: PlanState
  counts: StandingCounts
}
export type PlanListView = {
  plans: PlanListItem[]
  filter: { state: PlanState | null; mine: boolean }
  /** How many each filter would show. */
  offered: { all: number; mine: number; states: Partial<Record<PlanState, number>> }
  /** Whether the role is tied to a committee, so that "mine" means something. */
  hasOwn: boolean
  can: { readGuidelines: boolean; create: boolean }
}

type PlanListRow = Omit<PlanListItem, 'counts'> & { committeeId: string } & StandingCounts

export const listPlans = defineQuery({
  allow: 'plan.list',
  input: planFilter,
  async run({ actor, run, input, today, reachable }): Promise<PlanListView> {
    const calendar = { today, soonDays: actor.municipality.soonDays }
    const rows = await run<PlanListRow>(sql`
      SELECT plan.id, plan.title, plan.committee_id AS "committeeId", committee.name AS committee,
        plan.period_from AS "periodFrom", plan.period_to AS "periodTo", plan.state::text AS state, counted.*
      FROM action_plan plan
      JOIN committee ON committee.municipality_id = plan.municipality_id AND committee.id = plan.committee_id
      LEFT JOIN (
        SELECT m.plan_id, ${standingColumns(calendar)} FROM measure m
        WHERE m.municipality_id = open_municipality_id() AND m.archived_at IS NULL GROUP BY m.plan_id
      ) counted ON counted.plan_id = plan.id
      WHERE plan.municipality_id = open_municipality_id()
        AND ${reachable({ committeeId: 'plan.committee_id', state: 'plan.state', invitedId: invitedToPlan })}
      ORDER BY committee.position, committee.name, plan.period_from DESC, plan.id`)
    const own = actor.membership.committeeId
    const mine = input.mine === true && own !== null
    const inScope = mine ? rows.filter(({ committeeId }) => committeeId === own) : rows
    const shown = input.state ? inScope.filter(({ state }) => state === input.state) : inScope
    return {
      plans: shown.map(listItem),
      filter: { state: input.state ?? null, mine },
      offered: {
        all: inScope.length,
        mine: rows.filter(({ committeeId }) => committeeId === own).length,
        states: countStates(inScope),
      },
      hasOwn: own !== null,
      can: { readGuidelines: mayOpen(actor, 'guideline.read'), create: mayOpen(actor, 'plan.create') },
    }
  },
})

function listItem({ id, title, committee, periodFrom, periodTo, state, ...row }: PlanListRow): PlanListItem {
  const { late, soon, course, none, done, idea, notrequired } = row
  const counts = { late, soon, course, none, done, idea, notrequired }
  const known = Object.fromEntries(Object.entries(counts).map(([kind, count]) => [kind, count ?? 0]))
  return {
    ...{ id, title, committee, periodFrom, periodTo, state },
    counts: { ...(known as typeof counts), total: row.total ?? 0, lateSince: row.lateSince },
  }
}

function countStates(rows: readonly { state: PlanState }[]): Partial<Record<PlanState, number>> {
  const counts: Partial<Record<PlanState, number>> = {}
  for (const { state } of rows) counts[state] = (counts[state] ?? 0) + 1
  return counts
}

export type PlanSectionView = {
  id: string
  kind: 'text' | 'measures'
  number: string
  heading: string
  body: string
  /** What to write here, for whoever may; empty once the section says something. */
  guidance: string
  version: number
  measures: MeasureRow[]
}
export type PlanView = {
  id: string
  title: string
  committee: string
  periodFrom: string
  periodTo: string
  registerNumber: string | null
  summary: PlanSummary
  steps: PlanStep[]
  sections: PlanSectionView[]
  shortcomings: Shortcoming[]
  lastChange: { at: string; by: string | null } | null
  can: { editText: boolean; editMeasures: boolean; followUp: boolean; readRecord: boolean; consult: boolean }
  /** What this reader can do to bring the plan on. */
  nextAct: ActKey | null
  /** Only for those who may fetch them back. */
  archived: { id: string; title: string }[]
  editing: Editing | null
}

type LoadedPlan = PlanDates & {
  measureFields: unknown
  id: string
  committeeId: string
  invitedId: string | null
  title: string
  committee: string
  periodFrom: string
  periodTo: string
  registerNumber: string | null
  changedAt: Date | null
  changedBy: string | null
}

export const getPlan = defineQuery({
  allow: 'plan.read',
  input: planChoice,
  async load({ run, actor, input }) {
    const [row] = await run<LoadedPlan>(sql`
      SELECT plan.id, plan.committee_id AS "committeeId", ${invitedIn(actor)} AS "invitedId", plan.title,
        committee.name AS committee, plan.period_from AS "periodFrom", plan.period_to AS "periodTo", plan.state::text AS state,
        plan.state_since AS "stateSince", plan.consultation_on AS "consultationOn", plan.meeting_on AS "meetingOn",
        plan.decided_on AS "decidedOn", plan.paragraph, plan.register_number AS "registerNumber",
        plan.needs_approval AS "needsApproval", plan.approved_on AS "approvedOn",
        plan.approved_paragraph AS "approvedParagraph", plan.follow_up_on AS "followUpOn", plan.measure_fields AS "measureFields", changed.at AS "changedAt",
        (SELECT name FROM users WHERE id = changed.updated_by_id) AS "changedBy"
      FROM action_plan plan
      JOIN committee ON committee.municipality_id = plan.municipality_id AND committee.id = plan.committee_id
      LEFT JOIN LATERAL (
        SELECT updated_at AS at, updated_by_id FROM measure
          WHERE municipality_id = plan.municipality_id AND plan_id = plan.id
        UNION ALL
        SELECT updated_at, updated_by_id FROM plan_section
          WHERE municipality_id = plan.municipality_id AND plan_id = plan.id
        ORDER BY at DESC LIMIT 1
      ) changed ON true
      WHERE plan.municipality_id = open_municipality_id() AND plan.id = ${input.planId}::uuid`)
    return row ?? null
  },
  async run({ actor, run, row, input, today }): Promise<PlanView> {
    const calendar = { today, soonDays: actor.municipality.soonDays }
    const headings = await run<Omit<PlanSectionView, 'measures'>>(sql`
      SELECT id, kind::text AS kind, number, heading, body, guidance, version FROM plan_section
      WHERE municipality_id = open_municipality_id() AND plan_id = ${row.id}::uuid ORDER BY position, number`)
    const sectionNumbers = new Map(headings.map(({ id, number }) => [id, number]))
    const settings = settingsFrom(row.measureFields)
    // Only a draft shows what it lacks.
    const required = row.state === 'draft' ? requiredFields(settings) : []
    const { bySection, archived, lacks } = await measuresOfPlan(run, row.id, {
      ...{ calendar, sectionNumbers, required },
    })
    const editText = can(actor, 'plan.edit_text', row)
    const sections = headings.map((heading) => {
      const measures = bySection.get(heading.id) ?? []
      const guides = editText && isEmptySection({ ...heading, measures })
      return { ...heading, guidance: guides ? heading.guidance : '', measures }
    })
    const counts = countStandings(sections.flatMap(({ measures }) => measures.map((each) => each.standing)))
    const editMeasures = can(actor, 'measure.edit', row)
    const opened = editMeasures && input.editing ? { measureId: input.editing, planId: row.id } : null
    const { id, title, committee, periodFrom, periodTo, registerNumber } = row
    return {
      ...{ id, title, committee, periodFrom, periodTo, registerNumber },
      summary: summarisePlan(row, counts, today),
      steps: planSteps(row),
      sections,
      shortcomings: row.state === 'draft' ? findShortcomings(withLacks(sections, lacks)) : [],
      lastChange: row.changedAt && { at: row.changedAt.toISOString(), by: row.changedBy },
      can: {
        editText,
        editMeasures,
        followUp: can(actor, 'measure.follow_up', row),
        readRecord: can(actor, 'plan.read_record', row),
        consult: can(actor, 'consultation.read', row),
      },
      nextAct: primaryAct(actsOffered(actor, row, today)),
      archived: editMeasures ? archived : [],
      editing: opened && (await findEditing(run, { ...opened, committeeId: row.committeeId, settings })),
    }
  },
})

const withLacks = (sections: readonly PlanSectionView[], lacks: ReadonlyMap<string, Lack[]>) =>
  sections.map(({ measures, ...section }) => ({
    ...section,
    measures: measures.map(({ id, number, status }) => ({ id, number, status, lacks: lacks.get(id) ?? [] })),
  }))
