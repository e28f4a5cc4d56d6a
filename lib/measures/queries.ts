import { z } from 'zod'
import { type IndicatorView, indicatorsOf } from '@/lib/indicators/queries'
import { invitedIn } from '@/lib/invitations/queries'
import { type Attachment, attachmentsOf } from '@/lib/measure-attachments/queries'
import { lacksSql } from '@/lib/measure-fields/queries'
import { type Lack, lacksFrom, type RequirableField } from '@/lib/measure-fields/rules'
import {
  type Calendar,
  groupHistory,
  type HistoryEvent,
  type Standing,
  type StatusWord,
  standing,
  statusWord,
  stepStanding,
} from '@/lib/measures/rules'
import { inOrder, type MeasureDraft, type MeasureStatus } from '@/lib/measures/schema'
import type { IsoDate } from '@/lib/platform/clock'
import { empty, type RunSql, type Sql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import { can } from '@/lib/policy/may'

export type StepRow = { number: number; title: string; status: MeasureStatus; standing: Standing }
export type MeasureRow = {
  id: string
  /** As the plan counts: 4.1.4. */
  number: string
  title: string
  purpose: string
  responsible: string
  otherParties: string
  status: MeasureStatus
  dueOn: IsoDate | null
  /** Number and title of the guideline section it answers to. */
  guideline: string | null
  standing: Standing
  steps: StepRow[]
}
type PlanMeasures = {
  bySection: Map<string, MeasureRow[]>
  archived: { id: string; title: string }[]
  /** What each measure lacks of what is required. */
  lacks: Map<string, Lack[]>
}
type StoredStep = { title: string; status: MeasureStatus; dueOn: string | null }
type StoredMeasure = Omit<MeasureRow, 'number' | 'standing' | 'steps'> & {
  updateDueOn: IsoDate | null
  sectionId: string
  archived: boolean
  lacks?: string
  steps: StoredStep[] | null
}

/** All measures of a plan in one statement, in the plan's order. */
export async function measuresOfPlan(
  run: RunSql,
  planId: string,
  given: {
    calendar: Calendar
    sectionNumbers: ReadonlyMap<string, string>
    required: readonly RequirableField[]
  },
): Promise<PlanMeasures> {
  const stored = await run<StoredMeasure>(sql`
    SELECT m.id, m.section_id AS "sectionId", m.title, m.purpose, m.responsible, m.other_parties AS "otherParties",
      m.status::text AS status, m.due_on::text AS "dueOn", m.archived_at IS NOT NULL AS archived,
      ${updateDueSql(sql`m`)}::text AS "updateDueOn", guideline.number || ' ' || guideline.title AS guideline, step.list AS steps
      ${given.required.length > 0 ? sql`, ${lacksSql(sql`m`, given.required)} AS lacks` : empty}
    FROM measure m
    LEFT JOIN guideline_section guideline
      ON guideline.municipality_id = m.municipality_id AND guideline.id = m.guideline_section_id
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('title', title, 'status', status, 'dueOn', due_on) ORDER BY position, id) AS list
      FROM measure_step WHERE municipality_id = m.municipality_id AND measure_id = m.id
    ) step ON true
    WHERE m.municipality_id = open_municipality_id() AND m.plan_id = ${planId}::uuid
    ORDER BY m.position, m.id`)
  const bySection = new Map<string, MeasureRow[]>()
  const lacks = new Map<string, Lack[]>()
  for (const { sectionId, archived, updateDueOn, lacks: missing, ...measure } of stored) {
    if (archived) continue
    if (missing) lacks.set(measure.id, lacksFrom(missing))
    const rows = bySection.get(sectionId) ?? []
    bySection.set(sectionId, rows)
    const steps = measure.steps ?? []
    rows.push({
      ...measure,
      number: `${given.sectionNumbers.get(sectionId)}.${rows.length + 1}`,
      standing: standing({ ...measure, steps, updateDueOn }, given.calendar),
      steps: steps.map((step, index) => ({
        number: index + 1,
        title: step.title,
        status: step.status,
        standing: stepStanding(step, given.calendar),
      })),
    })
  }
  const archived = stored.flatMap(({ id, title, archived }) => (archived ? [{ id, title }] : []))
  return { bySection, archived, lacks }
}

/** The same day as `updateDueOn` in the rules; `m` is what the statement calls the measure. */
export const updateDueSql = (m: Sql) => sql`(CASE WHEN ${m}.status = 'ongoing'
  THEN (COALESCE(${m}.followed_from, ${m}.starts_on) + make_interval(months => ${m}.cadence_months))::date END)`

/** The day that decides how the measure stands today: its next one, or that of a follow-up which never came. */
export const decidingDay = (
  m: Sql,
  today: IsoDate,
) => sql`(CASE WHEN ${m}.cadence_months IS NULL THEN ${m}.next_due_on
  WHEN ${updateDueSql(m)} < ${today}::date THEN LEAST(${m}.next_due_on, ${updateDueSql(m)}) ELSE ${m}.next_due_on END)`

/** The same counting as `standing`, for lists: the columns late, soon, course, none, done, idea, notrequired. */
export function standingColumns({ today, soonDays }: Calendar): Sql {
  const open = sql`m.status IN ('not_started', 'ongoing')`
  const day = decidingDay(sql`m`, today)
  const late = sql`${day} < ${today}::date`
  const soon = sql`${day} BETWEEN ${today}::date AND ${today}::date + ${soonDays}::int`
  const quiet = sql`(${day} IS NULL OR ${day} > ${today}::date + ${soonDays}::int)`
  return sql`
    count(*) AS total,
    count(*) FILTER (WHERE ${open} AND ${late}) AS late,
    min(${day}) FILTER (WHERE ${open} AND ${late}) AS "lateSince",
    count(*) FILTER (WHERE ${open} AND ${soon}) AS soon,
    count(*) FILTER (WHERE m.status = 'ongoing' AND ${quiet}) AS course,
    count(*) FILTER (WHERE m.status = 'not_started' AND ${quiet}) AS none,
    count(*) FILTER (WHERE m.status = 'done') AS done,
    count(*) FILTER (WHERE m.status = 'proposal') AS idea,
    count(*) FILTER (WHERE m.status = 'cancelled') AS notrequired`
}

/** The measure as a form holds it; `m` is what the statement calls it. */
export const draftColumns = sql`
  m.title, m.purpose, m.responsible, m.other_parties AS "otherParties", m.status::text AS status,
  m.need, m.target_group AS "targetGroup", m.gender_perspective AS "genderPerspective",
  COALESCE(m.responsible_unit_id::text, '') AS "responsibleUnitId",
  COALESCE(m.guideline_section_id::text, '') AS "guidelineSectionId",
  COALESCE(m.prevention_level::text, '') AS "preventionLevel", m.environments::text[] AS environments,
  COALESCE(m.starts_on::text, '') AS "startsOn", COALESCE(m.due_on::text, '') AS "dueOn",
  COALESCE(m.recurrence_months::text, '') AS "recurrenceMonths", COALESCE(m.cadence_months::text, '') AS "cadenceMonths",
  COALESCE((SELECT json_agg(json_build_object('id', id, 'title', title, 'responsible', responsible, 'status', status,
      'dueOn', COALESCE(due_on::text, ''), 'note', note) ORDER BY position, id)
    FROM measure_step WHERE municipality_id = m.municipality_id AND measure_id = m.id), '[]'::json) AS steps`

export type DraftRow = Omit<MeasureDraft, 'environments'> & { environments: string[] }

export function draftOf(row: DraftRow): MeasureDraft {
  return { ...row, environments: inOrder(row.environments) }
}

/** The measure as a form holds it; for commands, after the row is locked. */
export async function readDraft(run: RunSql, measureId: string): Promise<MeasureDraft> {
  const [row] = await run<DraftRow>(sql`
    SELECT ${draftColumns} FROM measure m
    WHERE m.municipality_id = open_municipality_id() AND m.id = ${measureId}::uuid`)
  if (!row) throw new Error('the locked measure is gone')
  return draftOf(row)
}

export type MeasureUpdateRow = {
  id: string
  at: string
  by: string | null
  status: MeasureStatus
  comment: string
  obstacle: string
  progress: number | null
  unchanged: boolean
  occurrenceOn: IsoDate | null
}
type MeasureRight =
  | ('edit' | 'followUp' | 'share' | 'comment' | 'readRecord' | 'readHistory')
  | ('addIndicator' | 'editIndicator' | 'report' | 'attach' | 'detach')

export type MeasureView = {
  id: string
  number: string
  archived: boolean
  plan: { id: string; title: string; committee: string }
  section: { number: string; heading: string }
  draft: MeasureDraft
  unit: string | null
  guideline: string | null
  standing: Standing
  /** The last day for the next follow-up, when the measure has a cadence. */
  updateDueOn: IsoDate | null
  statusWord: StatusWord
  steps: (MeasureDraft['steps'][number] & { standing: Standing })[]
  indicators: IndicatorView[]
  updates: MeasureUpdateRow[]
  history: HistoryEvent[]
  attachments: Attachment[]
  can: Record<MeasureRight, boolean>
}

type LoadedMeasure = {
  id: string
  committeeId: string
  invitedId: string | null
  state: string
  archived: boolean
  number: string
  planId: string
  planTitle: string
  committee: string
  sectionNumber: string
  heading: string
  unit: string | null
  guideline: string | null
  updateDueOn: IsoDate | null
}

export const getMeasure = defineQuery({
  allow: 'measure.read',
  input: z.object({ planId: z.uuid(), measureId: z.uuid() }),
  async load({ run, actor, input }) {
    const [row] = await run<LoadedMeasure>(sql`
      SELECT m.id, plan.committee_id AS "committeeId", ${invitedIn(actor)} AS "invitedId",
        plan.state::text AS state, m.archived_at IS NOT NULL AS archived,
        plan.id AS "planId", plan.title AS "planTitle", committee.name AS committee, section.number AS "sectionNumber",
        section.heading, ${updateDueSql(sql`m`)}::text AS "updateDueOn", unit.name AS unit, guideline.number || ' ' || guideline.title AS guideline,
        section.number || '.' || (SELECT count(*) FROM measure earlier
          WHERE earlier.municipality_id = m.municipality_id AND earlier.section_id = m.section_id
            AND earlier.archived_at IS NULL AND (earlier.position, earlier.id) <= (m.position, m.id)) AS number
      FROM measure m
      JOIN action_plan plan ON plan.municipality_id = m.municipality_id AND plan.id = m.plan_id
      JOIN committee ON committee.municipality_id = m.municipality_id AND committee.id = plan.committee_id
      JOIN plan_section section ON section.municipality_id = m.municipality_id AND section.id = m.section_id
      LEFT JOIN unit ON unit.municipality_id = m.municipality_id AND unit.id = m.responsible_unit_id
      LEFT JOIN guideline_section guideline
        ON guideline.municipality_id = m.municipality_id AND guideline.id = m.guideline_section_id
      WHERE m.municipality_id = open_municipality_id() AND m.id = ${input.measureId}::uuid
        AND m.plan_id = ${input.planId}::uuid`)
    return row ?? null
  },
  async run({ actor, run, row, today }): Promise<MeasureView> {
    const { id, number, archived, unit, guideline } = row
    const draft = await readDraft(run, id)
    const readRecord = can(actor, 'plan.read_record', row)
    const calendar = { today, soonDays: actor.municipality.soonDays }
    return {
      ...{ id, number, archived, unit, guideline, draft },
      plan: { id: row.planId, title: row.planTitle, committee: row.committee },
      section: { number: row.sectionNumber, heading: row.heading },
      standing: standing({ ...draft, updateDueOn: row.updateDueOn }, calendar),
      updateDueOn: row.updateDueOn,
      statusWord: statusWord(draft),
      steps: draft.steps.map((step) => ({ ...step, standing: stepStanding(step, calendar) })),
      indicators: await indicatorsOf(run, { measureId: id, today, withValues: readRecord }),
      updates: readRecord ? await updatesOf(run, id) : [],
      history: readRecord ? await historyOf(run, id) : [],
      attachments: await attachmentsOf(run, id),
      can: {
        edit: !archived && can(actor, 'measure.edit', row),
        attach: !archived && can(actor, 'measure.attach', row),
        detach: !archived && can(actor, 'measure.detach', row),
        followUp: !archived && can(actor, 'measure.follow_up', row),
        addIndicator: !archived && can(actor, 'indicator.add', row),
        editIndicator: !archived && can(actor, 'indicator.edit', row),
        report: !archived && can(actor, 'indicator.report', row),
        share: !archived && can(actor, 'measure.share', row),
        comment: !archived && can(actor, 'comment.write', row),
        readRecord,
        readHistory: can(actor, 'plan.read_history', row),
      },
    }
  },
})

async function updatesOf(run: RunSql, measureId: string): Promise<MeasureUpdateRow[]> {
  const rows = await run<Omit<MeasureUpdateRow, 'at'> & { at: Date }>(sql`
    SELECT report.id, report.at, users.name AS by, report.status::text AS status, report.comment, report.obstacle,
      report.progress, report.unchanged, report.occurrence_on::text AS "occurrenceOn"
    FROM measure_update report LEFT JOIN users ON users.id = report.by_user_id
    WHERE report.municipality_id = open_municipality_id() AND report.measure_id = ${measureId}::uuid
    ORDER BY report.at DESC, report.id`)
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}

async function historyOf(run: RunSql, measureId: string): Promise<HistoryEvent[]> {
  const rows = await run<Omit<HistoryEvent, 'at'> & { at: Date }>(sql`
    SELECT event.at, users.name AS by, event.action, COALESCE(event.detail->'fields', '[]'::jsonb) AS fields
    FROM audit_event event LEFT JOIN users ON users.id = event.actor_id
    WHERE event.municipality_id = open_municipality_id() AND (
      (event.object_type = 'measure' AND event.object_id = ${measureId}::uuid)
      OR (event.object_type = 'indicator' AND event.object_id IN (SELECT id FROM indicator
        WHERE municipality_id = open_municipality_id() AND measure_id = ${measureId}::uuid)))
    ORDER BY event.seq DESC LIMIT 200`)
  return groupHistory(rows.map((row) => ({ ...row, at: row.at.toISOString() })))
}
