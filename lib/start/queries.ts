import { leadsWork, type Reading, readable, readCommitteeStates } from '@/lib/committees/queries'
import type { CommitteeState, Tally } from '@/lib/committees/rules'
import {
  type ClockFacts,
  type ConcernState,
  concernNumber,
  preliminaryClock,
  protectionClock,
  receiptStatus,
} from '@/lib/concerns/rules'
import { countedPlan } from '@/lib/editions/queries'
import { readOwnConsultations, type StartConsultations } from '@/lib/invitations/queries'
import { decidingDay } from '@/lib/measures/queries'
import { readLateMeasures } from '@/lib/overview/queries'
import {
  type LateItem,
  lateItems,
  type NextStep,
  nextSteps,
  type Summary,
  summary,
} from '@/lib/overview/rules'
import type { IsoDate } from '@/lib/platform/clock'
import { empty, type Sql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import { conditionSql } from '@/lib/platform/reach-sql'
import { can, listCondition, mayOpen } from '@/lib/policy/may'
import type { Actor, Role } from '@/lib/policy/reach'
import {
  type Change,
  changesOf,
  type DueMeasure,
  type InboxGlance,
  inboxGlance,
  type Need,
  needsOf,
  type OwnPlan,
} from '@/lib/start/rules'
import { startInput } from '@/lib/start/schema'

export type OwnReport = {
  id: string
  number: string
  receivedAt: string
  status: 'received' | 'being_assessed'
}
export type ConcernRead = { seq: number; at: string; reader: string | null; number: string | null }
type Moves = { guidelineId: string; count: number }
type StartRight =
  | 'createPlan'
  | 'fileConcern'
  | 'followUp'
  | 'lead'
  | 'readPlans'
  | 'readOverview'
  | 'readGuidelines'
/** Each part is there for those whose role has it, and null for all others. */
export type StartView = {
  today: IsoDate
  needs: Need[] | null
  /** The own committee's measures that a new version of the guidelines has left without a section. */
  moves: Moves | null
  /** Their unread notices, for those who have needs. */
  unread: number
  /** The own committee's measures; for those who lead the whole municipality, all. */
  glance: Tally | null
  city: { summary: Summary; late: LateItem[]; steps: NextStep[] } | null
  changes: { since: string | null; lines: Change[] } | null
  concerns: { drafts: number; reports: OwnReport[] } | null
  inbox: InboxGlance | null
  reads: { lastWeek: number; lines: ConcernRead[] } | null
  members: { current: number; ending: number } | null
  consultations: StartConsultations | null
  can: Record<StartRight, boolean>
}

const MOST = { needs: 8, late: 6, steps: 6, changes: 6, reports: 5, reads: 8 } as const

/** Those whose work is the whole municipality, not one committee. */
const overlooking: readonly Role[] = ['strategist', 'board_member']

/** At most six statements, whatever the role. */
export const getStart = defineQuery({
  allow: 'start.read',
  input: startInput,
  run: async ({ actor, run, today }): Promise<StartView> => {
    const reading = { actor, run, today }
    const states = mayOpen(actor, 'overview.read') ? await readCommitteeStates(reading) : null
    const own = states?.find(({ id }) => id === actor.membership.committeeId)
    const seesAll = overlooking.includes(actor.membership.role)
    const waiting = own && !seesAll ? await readNeeds(reading) : null
    return {
      today,
      needs: waiting?.needs ?? null,
      moves: waiting?.moves ?? null,
      unread: waiting?.unread ?? 0,
      glance: seesAll ? null : (own?.measures ?? null),
      city: states && seesAll ? await readCity(reading, states) : null,
      changes: states ? await readChanges(reading) : null,
      concerns: mayOpen(actor, 'concern.list_own') ? await readOwnConcerns(reading) : null,
      inbox: mayOpen(actor, 'concern.list_inbox') ? await readInbox(reading) : null,
      reads: mayOpen(actor, 'audit.read') ? await readConcernReads(reading) : null,
      members: mayOpen(actor, 'member.list') ? await countMembers(reading) : null,
      consultations: takesPart(actor) ? await readOwnConsultations(reading) : null,
      can: {
        fileConcern: mayOpen(actor, 'concern.file'),
        followUp: mayOpen(actor, 'measure.follow_up'),
        lead: mayOpen(actor, 'plan.edit_text'),
        createPlan: mayOpen(actor, 'plan.create'),
        readPlans: mayOpen(actor, 'plan.read_record'),
        readOverview: mayOpen(actor, 'overview.read'),
        readGuidelines: mayOpen(actor, 'guideline.read'),
      },
    }
  },
})

/** Whoever is asked for a view, or has such to respond to. */
const takesPart = (actor: Actor) => actor.invited || mayOpen(actor, 'comment.resolve')

async function readCity(reading: Reading, states: CommitteeState[]) {
  const measures = await readLateMeasures(reading, MOST.late)
  return {
    summary: summary(states),
    late: lateItems(states, measures, reading.today).slice(0, MOST.late),
    steps: nextSteps(states.filter(({ id }) => leadsWork(reading.actor, id))).slice(0, MOST.steps),
  }
}

type Waiting = { needs: Need[]; moves: Moves | null; unread: number }

/** Measures that are late, soon or to be moved, plans in the own committee, and unread notices: one statement. */
async function readNeeds({ actor, run, today }: Reading): Promise<Waiting> {
  const { soonDays } = actor.municipality
  const { committeeId } = actor.membership
  const columns = { committeeId: 'plan.committee_id', state: 'plan.state' }
  const day = decidingDay(sql`measure`, today)
  type Found = { measures: DueMeasure[]; plans: OwnPlan[]; moves: Moves | null; unread: number }
  const [found] = await run<Found>(sql`
    SELECT (SELECT count(*)::int FROM notification WHERE municipality_id = open_municipality_id()
        AND user_id = ${actor.userId}::uuid AND read_at IS NULL) AS unread,
    COALESCE((SELECT json_agg(due ORDER BY due."dueOn") FROM (
      SELECT measure.id, plan.id AS "planId", measure.title, measure.status, ${day} AS "dueOn",
        ${day} IS DISTINCT FROM measure.next_due_on AS unanswered,
        measure.responsible, ${firstStep} AS step, ${lastReport} AS "lastReportOn"
      FROM action_plan plan
      JOIN measure ON measure.municipality_id = plan.municipality_id AND measure.plan_id = plan.id
      WHERE plan.municipality_id = open_municipality_id() AND plan.committee_id = ${committeeId}::uuid
        AND ${countedPlan} AND measure.archived_at IS NULL
        AND measure.status IN ('not_started', 'ongoing')
        AND ${day} <= ${today}::date + ${soonDays}::int
        AND ${conditionSql(listCondition(actor, 'measure.follow_up'), columns)}
      ORDER BY ${day} LIMIT ${MOST.needs}) due), '[]') AS measures,
    COALESCE((SELECT json_agg(json_build_object('id', plan.id, 'title', plan.title, 'state', plan.state,
        'periodFrom', plan.period_from, 'periodTo', plan.period_to, 'consultationOn', plan.consultation_on,
        'meetingOn', plan.meeting_on, 'followUpOn', plan.follow_up_on,
        'needsApproval', plan.needs_approval))
      FROM action_plan plan
      WHERE plan.municipality_id = open_municipality_id() AND plan.committee_id = ${committeeId}::uuid
        AND plan.state <> 'replaced' AND ${conditionSql(listCondition(actor, 'plan.read'), columns)}), '[]') AS plans,
    ${leftBehind(committeeId, conditionSql(listCondition(actor, 'measure.move_section'), columns))} AS moves`)
  const writesPlans = can(actor, 'plan.edit_text', { committeeId, state: 'draft' })
  const calendar = { today, soonDays }
  const needs = needsOf(found?.measures ?? [], found?.plans ?? [], { writesPlans, calendar })
  return { needs, moves: found?.moves ?? null, unread: found?.unread ?? 0 }
}

/** Those that still point at an earlier version, under the version that holds. */
const leftBehind = (committeeId: string | null, reach: Sql) => sql`(
  SELECT json_build_object('guidelineId', holding.id, 'count', count(*))
  FROM action_plan plan
  JOIN measure ON measure.municipality_id = plan.municipality_id AND measure.plan_id = plan.id
  JOIN guideline_section section ON section.municipality_id = measure.municipality_id
    AND section.id = measure.guideline_section_id
  JOIN guideline earlier ON earlier.municipality_id = section.municipality_id AND earlier.id = section.guideline_id
    AND earlier.state = 'replaced'
  JOIN guideline holding ON holding.municipality_id = earlier.municipality_id
    AND holding.lineage_id = earlier.lineage_id AND holding.state = 'adopted'
  WHERE plan.municipality_id = open_municipality_id() AND plan.committee_id = ${committeeId}::uuid
    AND plan.state <> 'replaced' AND measure.archived_at IS NULL AND ${reach}
  GROUP BY holding.id ORDER BY count(*) DESC LIMIT 1)`

const firstStep = sql`(SELECT step.title FROM measure_step step
  WHERE step.municipality_id = measure.municipality_id AND step.measure_id = measure.id
    AND step.status IN ('not_started', 'ongoing') AND step.due_on = measure.next_due_on
    AND measure.due_on IS DISTINCT FROM measure.next_due_on
  ORDER BY step.position LIMIT 1)`
const lastReport = sql`(SELECT (max(report.at) AT TIME ZONE 'Europe/Stockholm')::date FROM measure_update report
  WHERE report.municipality_id = measure.municipality_id AND report.measure_id = measure.id)`

/** Reads only the end of the trail: a change older than its last thousand events is no news. */
const TAIL = 1000

/** What others have changed in plans within reach; for those tied to a committee, in its plans. */
async function readChanges({ actor, run }: Reading): Promise<StartView['changes']> {
  const { committeeId, role } = actor.membership
  const inOwn = committeeId && !overlooking.includes(role)
  const events = await run<Change & { lastVisit: string | null }>(sql`
    SELECT ${isoMoment(sql`event.at`)} AS at, event.action, event.actor_role AS role,
      COALESCE(measure.title, plan.title) AS title, plan.id AS "planId", measure.id AS "measureId",
      COALESCE(event.detail->'fields', '[]') AS fields, event.detail->>'status' AS status,
      (event.detail->>'archived')::boolean AS archived, visit.at AS "lastVisit"
    FROM (
      SELECT * FROM audit_event WHERE municipality_id = open_municipality_id()
      ORDER BY seq DESC LIMIT ${TAIL}
    ) event
    LEFT JOIN measure ON event.object_type = 'measure' AND measure.municipality_id = event.municipality_id
      AND measure.id = event.object_id
    JOIN action_plan plan ON plan.municipality_id = event.municipality_id
      AND plan.id = CASE event.object_type WHEN 'measure' THEN measure.plan_id WHEN 'plan' THEN event.object_id END
    CROSS JOIN (SELECT ${isoMoment(sql`max(last_seen_at)`)} AS at FROM session
      WHERE user_id = ${actor.userId}::uuid AND id <> ${actor.sessionId}::uuid) visit
    WHERE event.actor_id IS DISTINCT FROM ${actor.userId}::uuid AND ${readable(actor)}
      ${inOwn ? sql`AND plan.committee_id = ${committeeId}::uuid` : empty}
    ORDER BY event.seq DESC LIMIT 100`)
  const since = events[0]?.lastVisit ?? null
  const all = events.map(({ lastVisit: _, ...event }) => event)
  const news = since ? all.filter(({ at }) => at > since) : []
  const isNews = news.length > 0
  return { since: isNews ? since : null, lines: changesOf(isNews ? news : all, MOST.changes) }
}

const isoMoment = (moment: Sql) => sql`to_char(${moment} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

type ReportRow = { id: string; year: number; number: number; receivedAt: string; state: ConcernState }

/** The reporter's own, by number and state: what they say stays sealed. */
async function readOwnConcerns({ actor, run }: Reading): Promise<StartView['concerns']> {
  const mine = conditionSql(listCondition(actor, 'concern.list_own'), { ownerId: 'reporter_id' })
  const [found] = await run<{ drafts: number; reports: ReportRow[] }>(sql`
    SELECT (SELECT count(*)::int FROM concern_draft
      WHERE municipality_id = open_municipality_id() AND ${mine}) AS drafts,
    COALESCE((SELECT json_agg(json_build_object('id', id, 'year', year, 'number', number,
        'receivedAt', ${isoMoment(sql`received_at`)}, 'state', state) ORDER BY received_at DESC)
      FROM (SELECT * FROM concern_report WHERE municipality_id = open_municipality_id() AND ${mine}
        ORDER BY received_at DESC LIMIT ${MOST.reports}) own), '[]') AS reports`)
  const reports = (found?.reports ?? []).map(({ year, number, state, ...rest }) => ({
    ...rest,
    number: concernNumber(year, number),
    status: receiptStatus(state),
  }))
  return { drafts: found?.drafts ?? 0, reports }
}

type InboxRow = ClockFacts & { assignedToId: string | null }

/** The clear columns of open reports; only figures leave this function. */
async function readInbox({ actor, run, today }: Reading): Promise<InboxGlance> {
  const inReach = conditionSql(listCondition(actor, 'concern.list_inbox'), { unitId: 'receiving_unit_id' })
  const rows = await run<InboxRow>(sql`
    SELECT subject::text AS subject, assigned_to_id AS "assignedToId", ${dayOf(sql`received_at`)} AS "receivedOn",
      ${dayOf(sql`protection_assessed_at`)} AS "protectionAssessedOn",
      ${dayOf(sql`preliminary_decided_at`)} AS "preliminaryDecidedOn", extended_to::text AS "extendedTo",
      clock_from::text AS "clockFrom"
    FROM concern_report
    WHERE municipality_id = open_municipality_id() AND state <> 'closed' AND ${inReach}
    ORDER BY received_at DESC LIMIT 500`)
  return inboxGlance(
    rows.map((row) => ({
      protection: protectionClock(row, today),
      preliminary: preliminaryClock(row, today),
      recipient: row.assignedToId ? { mine: row.assignedToId === actor.userId } : null,
    })),
  )
}

const dayOf = (column: Sql) => sql`(${column} AT TIME ZONE 'Europe/Stockholm')::date::text`

/** Who has read reports, newest first: what the data protection officer looks through (SoLPuL 10 §). */
async function readConcernReads({ run, today }: Reading): Promise<StartView['reads']> {
  const rows = await run<ConcernRead & { lastWeek: number }>(sql`
    SELECT event.seq, ${isoMoment(sql`event.at`)} AS at, users.name AS reader,
      report.year || '-' || lpad(report.number::text, 4, '0') AS number, event."lastWeek"
    FROM (
      SELECT *, (count(*) FILTER (WHERE at >= ${today}::date - 7) OVER ())::int AS "lastWeek" FROM (
        SELECT * FROM audit_event
        WHERE municipality_id = open_municipality_id() AND object_type = 'concern' AND action = 'concern.read'
        ORDER BY seq DESC LIMIT ${TAIL}
      ) tail ORDER BY seq DESC LIMIT ${MOST.reads}
    ) event
    LEFT JOIN users ON users.id = event.actor_id
    LEFT JOIN concern_report report ON report.municipality_id = event.municipality_id
      AND report.id = event.object_id
    ORDER BY event.seq DESC`)
  return { lastWeek: rows[0]?.lastWeek ?? 0, lines: rows.map(({ lastWeek: _, ...line }) => line) }
}

async function countMembers({ run, today }: Reading): Promise<StartView['members']> {
  const [found] = await run<{ current: number; ending: number }>(sql`
    SELECT count(DISTINCT user_id)::int AS current,
      count(*) FILTER (WHERE valid_to <= ${today}::date + 30)::int AS ending
    FROM membership
    WHERE municipality_id = open_municipality_id() AND valid_from <= ${today}::date
      AND (valid_to IS NULL OR valid_to >= ${today}::date)`)
  return found ?? { current: 0, ending: 0 }
}
