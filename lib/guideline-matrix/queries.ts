import { countedPlan } from '@/lib/editions/queries'
import {
  inNumberOrder,
  isShown,
  type MatrixRow,
  type MatrixSection,
  matrixRows,
  type SectionSum,
  sectionSum,
} from '@/lib/guideline-matrix/rules'
import { matrixInput } from '@/lib/guideline-matrix/schema'
import type { GuidelineFacts } from '@/lib/guidelines/queries'
import { type GuidelineState, isInForce } from '@/lib/guidelines/rules'
import { type RunSql, type Sql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import { conditionSql } from '@/lib/platform/reach-sql'
import { listCondition } from '@/lib/policy/may'
import type { Actor } from '@/lib/policy/reach'

type GuidelineChoice = { id: string; title: string; version: string; state: GuidelineState; inForce: boolean }
export type MatrixView = {
  /** Null: the municipality has none. */
  guideline: GuidelineChoice | null
  others: GuidelineChoice[]
  sections: (Omit<MatrixSection, 'cells'> & SectionSum)[]
  rows: MatrixRow[]
  /** Over every committee, whatever is shown. */
  total: { committees: number; responsible: number; gaps: number; withGaps: number }
  show: 'all' | 'gaps'
}

type Offered = Pick<GuidelineFacts, 'id' | 'title' | 'version' | 'state' | 'validFrom' | 'validTo'>

/** Two statements, however many committees and sections there are. */
export const getMatrix = defineQuery({
  allow: 'guideline.read',
  input: matrixInput,
  async run({ actor, run, input, today, reachable }): Promise<MatrixView | null> {
    const [found] = await run<{ guidelines: Offered[]; committees: { id: string; name: string }[] }>(sql`
      SELECT COALESCE((SELECT json_agg(json_build_object('id', id, 'title', title, 'version', version, 'state', state,
          'validFrom', valid_from, 'validTo', valid_to) ORDER BY state = 'draft', valid_from DESC, title)
        FROM guideline
        WHERE municipality_id = open_municipality_id() AND ${reachable({ state: 'guideline.state' })}), '[]') AS guidelines,
      COALESCE((SELECT json_agg(json_build_object('id', id, 'name', name) ORDER BY position, name)
        FROM committee WHERE municipality_id = open_municipality_id()), '[]') AS committees`)
    const guidelines = (found?.guidelines ?? []).map(({ validFrom, validTo, ...guideline }) => ({
      ...guideline,
      inForce: isInForce({ state: guideline.state, validFrom, validTo }, today),
    }))
    const guideline = input.guideline
      ? guidelines.find(({ id }) => id === input.guideline)
      : (guidelines.find(({ state }) => state === 'adopted') ?? guidelines[0])
    if (input.guideline && !guideline) return null
    const sections = guideline ? await readSections(run, guideline.id, actor) : []
    const rows = matrixRows(found?.committees ?? [], sections)
    const withGaps = rows.filter(({ gaps }) => gaps > 0)
    return {
      guideline: guideline ?? null,
      others: guidelines.filter(({ id }) => id !== guideline?.id),
      sections: sections.map(({ cells, ...section }) => ({ ...section, ...sectionSum(cells) })),
      rows: input.show === 'gaps' ? withGaps : rows,
      total: {
        committees: rows.length,
        responsible: rows.reduce((sum, { responsible }) => sum + responsible, 0),
        gaps: withGaps.reduce((sum, { gaps }) => sum + gaps, 0),
        withGaps: withGaps.length,
      },
      show: input.show,
    }
  },
})

/** Measures that count: in plans that are not replaced, neither archived nor cancelled. */
const countedMeasures: Sql = sql`measure.municipality_id = open_municipality_id()
  AND measure.archived_at IS NULL AND measure.status <> 'cancelled' AND ${countedPlan}`

/** The counts are open to all who may read the guidelines; the list they lead to holds what the reader may open. */
async function readSections(run: RunSql, guidelineId: string, actor: Actor): Promise<MatrixSection[]> {
  const readable = conditionSql(listCondition(actor, 'measure.read'), {
    committeeId: 'plan.committee_id',
    state: 'plan.state',
  })
  const sections = await run<MatrixSection & { hasChildren: boolean }>(sql`
    WITH facts AS (
      SELECT section_id, committee_id, true AS responsible, 0 AS measures, false AS readable
      FROM guideline_section_responsible WHERE municipality_id = open_municipality_id()
      UNION ALL
      SELECT measure.guideline_section_id, plan.committee_id, false, count(*)::int,
        bool_or(${readable})
      FROM measure
      JOIN action_plan plan ON plan.municipality_id = measure.municipality_id AND plan.id = measure.plan_id
      WHERE ${countedMeasures} AND measure.guideline_section_id IS NOT NULL
      GROUP BY 1, 2
    ), cells AS (
      SELECT section_id, committee_id, bool_or(responsible) AS responsible, sum(measures)::int AS measures,
        bool_or(readable) AS readable
      FROM facts GROUP BY 1, 2
    )
    SELECT section.id, section.number, section.title, section.level_name AS "levelName",
      EXISTS (SELECT FROM guideline_section child WHERE child.municipality_id = section.municipality_id
        AND child.parent_id = section.id) AS "hasChildren",
      COALESCE((SELECT json_agg(json_build_object('committeeId', committee_id, 'responsible', responsible,
        'measures', measures, 'readable', readable)) FROM cells WHERE section_id = section.id), '[]') AS cells
    FROM guideline_section section
    WHERE section.municipality_id = open_municipality_id() AND section.guideline_id = ${guidelineId}::uuid`)
  return inNumberOrder(sections.filter(isShown)).map(({ hasChildren: _, ...section }) => section)
}
