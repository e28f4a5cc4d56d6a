import {
  type ComparedSection,
  type Comparison,
  compareEditions,
  type Edition,
  otherEdition,
} from '@/lib/comparisons/rules'
import { comparisonChoice } from '@/lib/comparisons/schema'
import type { PlanState } from '@/lib/plans/rules'
import { type RunSql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import { conditionSql } from '@/lib/platform/reach-sql'
import { listCondition } from '@/lib/policy/may'

export type ComparedEdition = Edition & { state: PlanState }
export type ComparisonView = {
  id: string
  title: string
  committee: string
  /** All that this reader may open, newest first. */
  editions: ComparedEdition[]
  here: ComparedEdition
  /** The earlier of the two and the later; null when there is only one edition to read. */
  compared: { was: ComparedEdition; is: ComparedEdition; comparison: Comparison } | null
}

type LoadedPlan = ComparedEdition & { committeeId: string; committee: string; lineageId: string }

/** Three statements, whatever the plans hold. */
export const comparePlans = defineQuery({
  allow: 'plan.read',
  input: comparisonChoice,
  async load({ run, input }) {
    const [row] = await run<LoadedPlan>(sql`
      SELECT ${editionColumns}, plan.committee_id AS "committeeId", plan.lineage_id AS "lineageId",
        committee.name AS committee
      FROM action_plan plan
      JOIN committee ON committee.municipality_id = plan.municipality_id AND committee.id = plan.committee_id
      WHERE plan.municipality_id = open_municipality_id() AND plan.id = ${input.planId}::uuid`)
    return row ?? null
  },
  async run({ actor, run, row, input }): Promise<ComparisonView | null> {
    const columns = { committeeId: 'plan.committee_id', state: 'plan.state' }
    const editions = await run<ComparedEdition>(sql`
      SELECT ${editionColumns} FROM action_plan plan
      WHERE plan.municipality_id = open_municipality_id() AND plan.lineage_id = ${row.lineageId}::uuid
        AND ${conditionSql(listCondition(actor, 'plan.read'), columns)}
      ORDER BY plan.edition DESC`)
    const here = editions.find(({ id }) => id === row.id)
    const other = input.with ? editions.find(({ id }) => id === input.with) : otherEdition(editions, row)
    // An edition out of reach, of another plan or of another municipality is as absent as one that never was.
    if (!here || (input.with && !other)) return null
    const { id, title, committee } = row
    const view = { id, title, committee, editions, here }
    if (!other || other.id === here.id) return { ...view, compared: null }
    const [was, is] = other.edition < here.edition ? [other, here] : [here, other]
    const documents = await readDocuments(run, [was.id, is.id])
    const comparison = compareEditions(documents.get(was.id) ?? [], documents.get(is.id) ?? [])
    return { ...view, compared: { was, is, comparison } }
  },
})

const editionColumns = sql`plan.id, plan.edition, plan.title, plan.period_from AS "periodFrom",
  plan.period_to AS "periodTo", plan.state::text AS state`

async function readDocuments(run: RunSql, planIds: string[]): Promise<Map<string, ComparedSection[]>> {
  const rows = await run<ComparedSection & { planId: string }>(sql`
    SELECT section.plan_id AS "planId", section.number, section.heading, section.body,
      COALESCE(measure.list, '[]'::json) AS measures
    FROM plan_section section
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('lineageId', m.lineage_id, 'number', section.number || '.' || m.place,
        'title', m.title, 'purpose', m.purpose, 'responsible', m.responsible, 'otherParties', m.other_parties,
        'status', m.status, 'startsOn', COALESCE(m.starts_on::text, ''), 'dueOn', COALESCE(m.due_on::text, ''),
        'preventionLevel', COALESCE(m.prevention_level::text, ''),
        'environments', array_to_string(m.environments, ','), 'steps', COALESCE((
          SELECT string_agg(concat_ws(' · ', title, NULLIF(responsible, ''), due_on::text), E'\n' ORDER BY position, id)
          FROM measure_step WHERE municipality_id = m.municipality_id AND measure_id = m.id), '')
      ) ORDER BY m.place) AS list
      FROM (
        SELECT measure.*, row_number() OVER (ORDER BY position, id) AS place FROM measure
        WHERE municipality_id = section.municipality_id AND section_id = section.id AND archived_at IS NULL
      ) m
    ) measure ON true
    WHERE section.municipality_id = open_municipality_id() AND section.plan_id = ANY(${planIds}::uuid[])
    ORDER BY section.position, section.number`)
  return Map.groupBy(rows, ({ planId }) => planId)
}
