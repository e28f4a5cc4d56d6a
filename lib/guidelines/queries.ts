import { isInForce, type ResponsibleCommittee, type SectionNode, sectionTree } from '@/lib/guidelines/rules'
import { guidelineFilter } from '@/lib/guidelines/schema'
import { sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'

export type GuidelineSection = {
  id: string
  guidelineId: string
  parentId: string | null
  position: number
  levelName: string
  number: string
  title: string
  aim: string
  exampleMethods: string[]
  /** Measures in plans that are not replaced, in all committees. */
  measures: number
  responsible: ResponsibleCommittee[]
}
export type Guideline = {
  id: string
  title: string
  version: string
  adoptedBy: string | null
  adoptedOn: string | null
  paragraph: string | null
  validFrom: string
  validTo: string | null
  inForce: boolean
  sections: SectionNode<GuidelineSection>[]
}

/** Every guideline with its tree, the one in force first. Measures are counted over current plans, archived ones apart. */
export const listGuidelines = defineQuery({
  allow: 'guideline.read',
  input: guidelineFilter,
  run: async ({ run, today }) => {
    const guidelines = await run<Omit<Guideline, 'inForce' | 'sections'>>(sql`
      SELECT id, title, version, adopted_by AS "adoptedBy", adopted_on AS "adoptedOn", paragraph,
        valid_from AS "validFrom", valid_to AS "validTo"
      FROM guideline WHERE municipality_id = open_municipality_id()
      ORDER BY valid_from DESC, title`)
    const sections = await run<GuidelineSection>(sql`
      WITH counted AS (
        SELECT measure.guideline_section_id AS section_id, action_plan.committee_id, count(*)::int AS measures
        FROM measure
        JOIN action_plan ON action_plan.municipality_id = measure.municipality_id AND action_plan.id = measure.plan_id
        WHERE measure.municipality_id = open_municipality_id() AND measure.archived_at IS NULL
          AND measure.guideline_section_id IS NOT NULL AND measure.status <> 'cancelled' AND action_plan.state <> 'replaced'
        GROUP BY 1, 2
      )
      SELECT section.id, guideline_id AS "guidelineId", parent_id AS "parentId", section.position,
        level_name AS "levelName", number, title, aim, example_methods AS "exampleMethods",
        (SELECT COALESCE(sum(measures), 0)::int FROM counted WHERE section_id = section.id) AS measures,
        COALESCE((
          SELECT json_agg(json_build_object('id', committee.id, 'name', committee.name,
            'measures', COALESCE(counted.measures, 0)) ORDER BY committee.position, committee.name)
          FROM guideline_section_responsible responsible
          JOIN committee ON committee.municipality_id = responsible.municipality_id
            AND committee.id = responsible.committee_id
          LEFT JOIN counted ON counted.section_id = section.id AND counted.committee_id = committee.id
          WHERE responsible.municipality_id = section.municipality_id AND responsible.section_id = section.id
        ), '[]') AS responsible
      FROM guideline_section section
      WHERE section.municipality_id = open_municipality_id()`)
    return {
      guidelines: guidelines
        .map((guideline) => ({
          ...guideline,
          inForce: isInForce(guideline, today),
          sections: sectionTree(sections.filter(({ guidelineId }) => guidelineId === guideline.id)),
        }))
        .sort((one, other) => Number(other.inForce) - Number(one.inForce)) satisfies Guideline[],
    }
  },
})
