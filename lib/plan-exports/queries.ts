import { exportedIndicators } from '@/lib/indicators/queries'
import { updateDueSql } from '@/lib/measures/queries'
import { findLogo } from '@/lib/municipality-looks/queries'
import {
  type ExportMeasure,
  type ExportPlan,
  type ExportSection,
  type PlanExportView,
  type PlanFormat,
  planExportChoice,
  planFileChoice,
} from '@/lib/plan-exports/schema'
import type { PlanState } from '@/lib/plans/rules'
import { type RunSql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'

type LoadedPlan = ExportPlan & { committeeId: string }

async function loadPlan(run: RunSql, planId: string): Promise<LoadedPlan | null> {
  const [row] = await run<LoadedPlan>(sql`
    SELECT plan.id, plan.kind::text AS kind, plan.committee_id AS "committeeId", plan.title, committee.name AS committee,
      plan.period_from AS "periodFrom", plan.period_to AS "periodTo", plan.state::text AS state,
      plan.state_since AS "stateSince", plan.consultation_on AS "consultationOn", plan.meeting_on AS "meetingOn",
      plan.needs_approval AS "needsApproval", plan.approved_on AS "approvedOn",
      plan.approved_paragraph AS "approvedParagraph", plan.decided_on AS "decidedOn", plan.paragraph, plan.register_number AS "registerNumber",
      plan.needs_approval AS "needsApproval", plan.approved_on AS "approvedOn",
      plan.approved_paragraph AS "approvedParagraph", plan.follow_up_on AS "followUpOn"
    FROM action_plan plan
    JOIN committee ON committee.municipality_id = plan.municipality_id AND committee.id = plan.committee_id
    WHERE plan.municipality_id = open_municipality_id() AND plan.id = ${planId}::uuid`)
  return row ?? null
}

export type PlanExportChoice = { id: string; title: string; committee: string; state: PlanState }

/** What the page that offers the files must know. */
export const choosePlanFile = defineQuery({
  allow: 'plan.export',
  input: planExportChoice,
  load: ({ run, input }) => loadPlan(run, input.planId),
  run: async ({ row: { id, title, committee, state } }): Promise<PlanExportChoice> => ({
    ...{ id, title, committee, state },
  }),
})

/** The whole plan for a file. Taking it out of the system is written in the trail, with the format. */
export const getPlanFile = defineQuery({
  allow: 'plan.export',
  input: planFileChoice,
  audited: ({ format }) => ({ format }),
  load: ({ run, input }) => loadPlan(run, input.planId),
  async run({ actor, run, row, input, today }): Promise<PlanExportView> {
    const { committeeId: _, ...plan } = row
    const sections = await run<ExportSection>(sql`
      SELECT id, kind::text AS kind, number, heading, body FROM plan_section
      WHERE municipality_id = open_municipality_id() AND plan_id = ${plan.id}::uuid ORDER BY position, number`)
    const { name, accent, soonDays } = actor.municipality
    return {
      ...{ format: input.format, today, soonDays, municipality: { name, accent }, plan, sections },
      measures: await measuresFor(run, plan.id),
      logo: documents.includes(input.format) ? await findLogo({ run, actor }) : null,
    }
  },
})

const documents: readonly PlanFormat[] = ['pdf', 'pdf-archive', 'docx']

function measuresFor(run: RunSql, planId: string): Promise<ExportMeasure[]> {
  return run<ExportMeasure>(sql`
    SELECT m.id, m.section_id AS "sectionId", m.title, m.purpose, m.responsible, unit.name AS "responsibleUnit",
      m.other_parties AS "otherParties", m.status::text AS status, m.starts_on::text AS "startsOn",
      m.due_on::text AS "dueOn", ${updateDueSql(sql`m`)}::text AS "updateDueOn", m.prevention_level::text AS "preventionLevel", m.environments::text[] AS environments,
      guideline.number || ' ' || guideline.title AS guideline, COALESCE(step.list, '[]'::json) AS steps,
      COALESCE(${exportedIndicators(sql`m`, sql`plan`)}, '[]'::json) AS indicators,
      report.latest AS "lastFollowUp", COALESCE(attached.list, '[]'::json) AS attachments
    FROM measure m
    JOIN action_plan plan ON plan.municipality_id = m.municipality_id AND plan.id = m.plan_id
    LEFT JOIN unit ON unit.municipality_id = m.municipality_id AND unit.id = m.responsible_unit_id
    LEFT JOIN guideline_section guideline
      ON guideline.municipality_id = m.municipality_id AND guideline.id = m.guideline_section_id
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('title', title, 'responsible', responsible, 'status', status,
        'dueOn', due_on, 'note', note) ORDER BY position, id) AS list
      FROM measure_step WHERE municipality_id = m.municipality_id AND measure_id = m.id
    ) step ON true
    LEFT JOIN LATERAL (
      SELECT json_build_object('on', (at AT TIME ZONE 'Europe/Stockholm')::date, 'status', status,
        'comment', comment, 'obstacle', obstacle) AS latest
      FROM measure_update WHERE municipality_id = m.municipality_id AND measure_id = m.id
      ORDER BY at DESC, id LIMIT 1
    ) report ON true
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('name', attachment.name, 'kind', file.kind, 'size', file.size)
        ORDER BY attachment.added_at, attachment.id) AS list
      FROM measure_attachment attachment
      JOIN stored_file file ON file.municipality_id = attachment.municipality_id AND file.id = attachment.file_id
      WHERE attachment.municipality_id = m.municipality_id AND attachment.measure_id = m.id
    ) attached ON true
    WHERE m.municipality_id = open_municipality_id() AND m.plan_id = ${planId}::uuid AND m.archived_at IS NULL
    ORDER BY m.position, m.id`)
}
