import { withClient } from '@/scripts/database/client'
import { inLarge } from './large'
import type { Place } from './subjects'

export const smallSlug = 'bench-001'
const bigPlanSize = 200

/** Moves measures of the large municipality's other plans until the coordinator's draft holds 200. */
export async function gatherMeasures(ownerUrl: string): Promise<void> {
  await inLarge(ownerUrl, (client) =>
    client.query(
      `WITH plan AS (${draftOfCoordinator}),
        held AS (SELECT count(*)::int AS number FROM measure WHERE plan_id = (SELECT id FROM plan)),
        moving AS (
          SELECT measure.id, section.position AS place, row_number() OVER (ORDER BY measure.id)::int AS number
          FROM measure JOIN plan_section section
            ON section.municipality_id = measure.municipality_id AND section.id = measure.section_id
          WHERE measure.plan_id <> (SELECT id FROM plan)
          ORDER BY measure.id LIMIT (SELECT $1 - number FROM held)
        )
      UPDATE measure SET plan_id = plan.id, section_id = section.id, position = 1000 + moving.number
      FROM plan, moving, plan_section section
      WHERE measure.id = moving.id AND section.plan_id = plan.id AND section.position = moving.place`,
      [bigPlanSize],
    ),
  )
}

/** The plan that the municipality's local coordinator is writing, and a measure in it. */
export async function findPlace(ownerUrl: string, slug: string): Promise<Place> {
  return withClient(ownerUrl, async (client) => {
    await client.query(
      `SELECT set_config('app.municipality_id', id::text, false) FROM municipality WHERE slug = $1`,
      [slug],
    )
    const { rows } = await client.query<{ planId: string; measureId: string }>(
      `SELECT plan_id AS "planId", id AS "measureId" FROM measure
      WHERE plan_id = (${draftOfCoordinator}) ORDER BY position LIMIT 1`,
    )
    const [found] = rows
    if (!found) throw new Error(`${slug} has no plan in draft`)
    return { slug, ...found }
  })
}

const draftOfCoordinator = `
  SELECT plan.id FROM action_plan plan
  JOIN membership ON membership.municipality_id = plan.municipality_id AND membership.committee_id = plan.committee_id
  WHERE plan.state = 'draft' AND membership.role = 'coordinator' ORDER BY plan.id LIMIT 1`
