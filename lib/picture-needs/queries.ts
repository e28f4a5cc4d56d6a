import type { Environment } from '@/lib/measures/schema'
import { measureNumber } from '@/lib/need-measures/queries'
import { needAddress } from '@/lib/picture-needs/schema'
import type { Presence } from '@/lib/picture-sources/schema'
import { findPicture } from '@/lib/pictures/queries'
import { pictureNumber } from '@/lib/pictures/rules'
import { sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'

export type NeedForm = {
  picture: { id: string; title: string; number: string }
  need: {
    id: string
    number: number
    title: string
    reasoning: string
    leftReason: string
    version: number
    findings: string[]
    measures: string[]
  } | null
  /** What the sources have seen: the ground of a need. */
  findings: { id: string; source: string; environment: Environment; presence: Presence }[]
  /** Of the committee's plans that can still be worked on or are in force. */
  measures: { id: string; number: string; title: string; plan: string }[]
}

/** The form for a need: a new one, or one to change. */
export const getNeedForm = defineQuery({
  allow: 'picture.edit',
  input: needAddress,
  load: ({ run, input }) => findPicture(run, input.pictureId),
  async run({ run, input, row }): Promise<NeedForm | null> {
    const [found] = await run<Omit<NeedForm, 'picture'>>(sql`
      SELECT
        (SELECT json_build_object('id', need.id, 'number', need.number, 'title', need.title, 'reasoning', need.reasoning,
            'leftReason', need.left_reason, 'version', need.version,
            'findings', ARRAY(SELECT finding_id FROM need_finding
              WHERE municipality_id = need.municipality_id AND need_id = need.id),
            'measures', ARRAY(SELECT measure_id FROM need_measure
              WHERE municipality_id = need.municipality_id AND need_id = need.id))
          FROM picture_need need
          WHERE need.municipality_id = open_municipality_id() AND need.picture_id = ${row.id}::uuid
            AND need.id = ${input.needId ?? null}::uuid) AS need,
        COALESCE((SELECT json_agg(json_build_object('id', finding.id, 'source', source.name,
            'environment', finding.environment, 'presence', finding.presence)
            ORDER BY finding.presence DESC, source.position, finding.environment)
          FROM finding
          JOIN picture_source source ON source.municipality_id = finding.municipality_id
            AND source.id = finding.source_id
          WHERE finding.municipality_id = open_municipality_id() AND finding.picture_id = ${row.id}::uuid
            AND finding.presence <> 'none'), '[]'::json) AS findings,
        COALESCE((SELECT json_agg(json_build_object('id', measure.id, 'number', ${measureNumber(sql`measure`)}, 'title', measure.title,
            'plan', plan.title) ORDER BY plan.period_from DESC, section.position, measure.position)
          FROM measure
          JOIN action_plan plan ON plan.municipality_id = measure.municipality_id AND plan.id = measure.plan_id
          JOIN plan_section section ON section.municipality_id = measure.municipality_id
            AND section.id = measure.section_id
          WHERE measure.municipality_id = open_municipality_id() AND plan.committee_id = ${row.committeeId}::uuid
            AND plan.state <> 'replaced' AND measure.archived_at IS NULL), '[]'::json) AS measures`)
    if (!found || (input.needId && !found.need)) return null
    const { id, title, year, number } = row
    return { picture: { id, title, number: pictureNumber(year, number) }, ...found }
  },
})
