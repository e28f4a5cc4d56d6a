import {
  type ExportedGuidelineSection,
  type GuidelineExportView,
  guidelineFileChoice,
} from '@/lib/guideline-exports/schema'
import { findGuideline, type GuidelineFacts } from '@/lib/guidelines/queries'
import { isInForce } from '@/lib/guidelines/rules'
import { guidelineChoice } from '@/lib/guidelines/schema'
import { findLogo } from '@/lib/municipality-looks/queries'
import { type RunSql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'

export type GuidelineExportChoice = Pick<GuidelineFacts, 'id' | 'title' | 'version' | 'state'>

/** What the page that offers the files must know. */
export const chooseGuidelineFile = defineQuery({
  allow: 'guideline.export',
  input: guidelineChoice,
  load: ({ run, input }) => findGuideline(run, input.id),
  run: async ({ row: { id, title, version, state } }): Promise<GuidelineExportChoice> => ({
    ...{ id, title, version, state },
  }),
})

/** The whole version for a file. Taking it out of the system is written in the trail, with the format. */
export const getGuidelineFile = defineQuery({
  allow: 'guideline.export',
  input: guidelineFileChoice,
  audited: ({ format }) => ({ format }),
  load: ({ run, input }) => findGuideline(run, input.id),
  async run({ actor, run, row, input, today }): Promise<GuidelineExportView> {
    const { name, accent } = actor.municipality
    const { title, version, state, adoptedBy, adoptedOn, paragraph, validFrom, validTo } = row
    const duties = await run<{ text: string }>(sql`
      SELECT text FROM coordinator_duty
      WHERE municipality_id = open_municipality_id() AND guideline_id = ${row.id}::uuid ORDER BY position`)
    return {
      ...{ format: input.format, today, municipality: { name, accent } },
      guideline: {
        ...{ title, version, state, adoptedBy, adoptedOn, paragraph, validFrom, validTo },
        inForce: isInForce(row, today),
      },
      duties: duties.map(({ text }) => text),
      sections: await sectionsOf(run, row.id),
      logo: await findLogo({ run, actor }),
    }
  },
})

function sectionsOf(run: RunSql, guidelineId: string): Promise<ExportedGuidelineSection[]> {
  return run<ExportedGuidelineSection>(sql`
    SELECT section.id, section.parent_id AS "parentId", section.position, section.level_name AS "levelName",
      section.number, section.title, section.aim, section.example_methods AS "exampleMethods",
      ARRAY(SELECT committee.name FROM guideline_section_responsible responsible
        JOIN committee ON committee.municipality_id = responsible.municipality_id
          AND committee.id = responsible.committee_id
        WHERE responsible.municipality_id = section.municipality_id AND responsible.section_id = section.id
        ORDER BY committee.position, committee.name) AS committees
    FROM guideline_section section
    WHERE section.municipality_id = open_municipality_id() AND section.guideline_id = ${guidelineId}::uuid
    ORDER BY section.position, section.number`)
}
