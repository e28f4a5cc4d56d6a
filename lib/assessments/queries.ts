import { type Demand, demandsOn } from '@/lib/assessments/rules'
import {
  type AssessmentContent,
  type AssessmentDecision,
  type AssessmentKind,
  assessmentContent,
} from '@/lib/assessments/schema'
import { type Feedback, readDecided, readFeedback } from '@/lib/concern-feedback/queries'
import { feedbackDue } from '@/lib/concern-feedback/rules'
import { isOpenStep, type StepKey, stepKeys, stepOf } from '@/lib/concern-steps/rules'
import { type ConcernState, type ConcernSubject, wallClock } from '@/lib/concerns/rules'
import type { EscalationClock, EscalationLevel } from '@/lib/escalations/rules'
import { type Reception, readReceptions } from '@/lib/forwardings/queries'
import { type FollowUp, readFollowUp } from '@/lib/handovers/queries'
import type { IsoDate } from '@/lib/platform/clock'
import { type RunSql, sql } from '@/lib/platform/db'
import { openUnder, type RecordKey } from '@/lib/platform/sealing'
import { can } from '@/lib/policy/may'
import type { Actor } from '@/lib/policy/reach'
import { type PoliceContact, readPoliceContact } from '@/lib/routing/queries'
import { readAges, type SettledAge } from '@/lib/settled-ages/queries'

/** The one of its kind that stands: nothing corrects it. */
export async function readStanding(
  run: RunSql,
  reportId: string,
  kind: AssessmentKind,
): Promise<string | null> {
  const [row] = await run<{ id: string }>(sql`
    SELECT id FROM concern_assessment assessment
    WHERE municipality_id = open_municipality_id() AND report_id = ${reportId}::uuid
      AND kind = ${kind}::assessment_kind
      AND NOT EXISTS (SELECT FROM concern_assessment newer
        WHERE newer.municipality_id = assessment.municipality_id AND newer.corrects_id = assessment.id)
    ORDER BY registered_at DESC LIMIT 1`)
  return row?.id ?? null
}

export type AssessmentView = {
  id: string
  kind: AssessmentKind
  decision: AssessmentDecision
  act: string
  section: string
  decidedAt: string
  registeredAt: string
  extendedTo: IsoDate | null
  correctsId: string | null
  /** A newer one stands in its place. */
  corrected: boolean
  content: AssessmentContent
}

type Stored = Omit<AssessmentView, 'content' | 'corrected'> & { content: string }

export type StepView = {
  id: string
  act: StepKey
  at: string
  by: string
  from: string
  to: string
  moved: boolean
  reason: string | null
  note: string
}
type StoredStep = Omit<StepView, 'note'> & { note: string | null }

/** Somebody was warned of a clock; several at once are one line. */
export type WarningView = { clock: EscalationClock; level: EscalationLevel; at: string; people: number }

/** What has been assessed and done with a report, and what may be done now. */
export type ConcernWork = {
  assessments: AssessmentView[]
  steps: StepView[]
  warnings: WarningView[]
  demands: Record<AssessmentKind, readonly Demand[]>
  /** What the clock on the wall says, for the forms' first proposal. */
  on: IsoDate
  at: string
  can: Record<StepKey, boolean>
  /** Where it could be sent on to; asked for when it can be. */
  receptions: Reception[]
  /** Through whom the police are reached, for the decision to pass on to them. */
  policeContact: PoliceContact | null
  /** The reporter has asked to be told of the outcome. */
  feedback: (Feedback & { dueOn: IsoDate | null; mayGive: boolean }) | null
  /** Of people whose age the report did not know. */
  ages: SettledAge[]
  /** What has followed the decision, and what of it remains before the report can be closed. */
  followUp: FollowUp
}

type Report = {
  id: string
  unitId: string
  assignedToId: string | null
  subject: ConcernSubject
  state: ConcernState
  receivedOn: IsoDate
  decision: AssessmentDecision | null
}
type Reading = { run: RunSql; actor: Actor; key: RecordKey; now: Date }

/** Only within a read that is written in the audit trail: it opens what is sealed. */
export async function readWork({ run, actor, key, now }: Reading, report: Report): Promise<ConcernWork> {
  const [found] = await run<{
    assessments: Stored[]
    steps: StoredStep[]
    warnings: WarningView[]
  }>(sql`
    SELECT ${assessmentsOf(report.id)} AS assessments, ${stepsOf(report.id)} AS steps,
      ${warningsOf(report.id)} AS warnings`)
  const stored = found?.assessments ?? []
  const rights = rightsOf(actor, report)
  const feedback = await readFeedback(run, report.id)
  const corrected = new Set(stored.map(({ correctsId }) => correctsId))
  const demands = (kind: AssessmentKind) => demandsOn(report.receivedOn, kind, report.subject)
  return {
    assessments: stored.map(({ content, ...row }) => ({
      ...row,
      corrected: corrected.has(row.id),
      content: assessmentContent.parse(
        openUnder(key, { table: 'concern_assessment', id: row.id }, Buffer.from(content, 'base64')),
      ),
    })),
    steps: (found?.steps ?? []).map(({ note, ...step }) => ({ ...step, note: openNote(key, step.id, note) })),
    warnings: found?.warnings ?? [],
    demands: {
      protection: demands('protection'),
      extension: demands('extension'),
      preliminary: demands('preliminary'),
    },
    ...wallClock(now),
    can: rights,
    feedback: feedback && { ...feedback, ...(await answeringOf({ run, actor }, report, feedback)) },
    ages: await readAges(run, report.id),
    followUp: await readFollowUp(run, key, report),
    policeContact: rights.decide || rights.correct_decision ? await readPoliceContact(run) : null,
    receptions: rights.forward ? await readReceptions(run, report.unitId) : [],
  }
}

type Answering = Pick<NonNullable<ConcernWork['feedback']>, 'dueOn' | 'mayGive'>

/** Until when the reporter is to be told, and whether that can be done now. */
async function answeringOf(
  { run, actor }: Pick<Reading, 'run' | 'actor'>,
  report: Report,
  { askedOn, answer }: Feedback,
): Promise<Answering> {
  const { decidedOn } = await readDecided(run, report.id)
  const mayGive = can(actor, 'concern.give_feedback', report) && answer === null && decidedOn !== null
  return { dueOn: feedbackDue(askedOn, decidedOn), mayGive }
}

const assessmentsOf = (reportId: string) => sql`COALESCE((
  SELECT json_agg(json_build_object('id', id, 'kind', kind, 'decision', decision, 'act', act, 'section', section,
    'decidedAt', to_char(decided_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
    'registeredAt', to_char(registered_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
    'extendedTo', extended_to, 'correctsId', corrects_id, 'content', encode(content, 'base64'))
    ORDER BY registered_at, id)
  FROM concern_assessment
  WHERE municipality_id = open_municipality_id() AND report_id = ${reportId}::uuid), '[]')`

const stepsOf = (reportId: string) => sql`COALESCE((
  SELECT json_agg(json_build_object('id', step.id, 'act', step.act, 'by', COALESCE(users.name, ''),
    'at', to_char(step.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
    'from', left_unit.name, 'to', reached_unit.name, 'moved', step.from_unit_id <> step.to_unit_id,
    'reason', step.reason, 'note', encode(step.note, 'base64')) ORDER BY step.at, step.id)
  FROM concern_transition step
  LEFT JOIN users ON users.id = step.by_user_id
  JOIN unit left_unit ON left_unit.municipality_id = step.municipality_id AND left_unit.id = step.from_unit_id
  JOIN unit reached_unit ON reached_unit.municipality_id = step.municipality_id AND reached_unit.id = step.to_unit_id
  WHERE step.municipality_id = open_municipality_id() AND step.report_id = ${reportId}::uuid), '[]')`

const warningsOf = (reportId: string) => sql`COALESCE((
  SELECT json_agg(json_build_object('clock', clock, 'level', level, 'people', people,
    'at', to_char(sent_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) ORDER BY sent_at)
  FROM (SELECT clock, level, sent_at, count(*) AS people FROM concern_escalation
    WHERE municipality_id = open_municipality_id() AND report_id = ${reportId}::uuid
    GROUP BY clock, level, sent_at) warning), '[]')`

function openNote(key: RecordKey, id: string, note: string | null): string {
  if (note === null) return ''
  const said = openUnder(key, { table: 'concern_transition', id }, Buffer.from(note, 'base64'))
  return (said as { note: string }).note
}

/** The same table as the gate's, and the same steps as the record's. */
function rightsOf(actor: Actor, report: Report): Record<StepKey, boolean> {
  const rights = stepKeys.map((key) => [
    key,
    isOpenStep(key, report.state) && can(actor, stepOf(key).action, report),
  ])
  return Object.fromEntries(rights) as Record<StepKey, boolean>
}
