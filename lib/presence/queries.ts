import { measureAnchor, sectionAnchor } from '@/lib/plans/rules'
import { type RunSql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import type { Role } from '@/lib/policy/reach'
import { namesAsked } from '@/lib/presence/schema'

type Person = { id: string; name: string; role: Role; title: string | null }
type NamedPlace = { place: string; number: string; anchor: string }
export type PlanNames = { changedAt: string | null; people: Person[]; places: NamedPlace[] }

type FollowedPlan = { id: string; committeeId: string; state: string; changedAt: Date | null }

/** Asked by the live channel: may this reader still follow the plan, and what are the ids it has heard called? */
export const namePlanPlaces = defineQuery({
  allow: 'plan.read',
  input: namesAsked,
  async load({ run, input }) {
    const [row] = await run<FollowedPlan>(sql`
      SELECT plan.id, plan.committee_id AS "committeeId", plan.state::text AS state,
        GREATEST(
          (SELECT max(updated_at) FROM measure
            WHERE municipality_id = plan.municipality_id AND plan_id = plan.id),
          (SELECT max(updated_at) FROM plan_section
            WHERE municipality_id = plan.municipality_id AND plan_id = plan.id)) AS "changedAt"
      FROM action_plan plan
      WHERE plan.municipality_id = open_municipality_id() AND plan.id = ${input.planId}::uuid`)
    return row ?? null
  },
  async run({ run, input, row }): Promise<PlanNames> {
    const changedAt = row.changedAt?.toISOString() ?? null
    if (input.people.length + input.places.length === 0) return { changedAt, people: [], places: [] }
    return { changedAt, ...(await namesOf(run, input)) }
  },
})

type Asked = { planId: string; people: string[]; places: string[] }
type Found = {
  people: Person[]
  sections: { id: string; number: string }[]
  measures: { id: string; number: string }[]
}

/** Only members of the open municipality and parts of this plan have a name here. */
async function namesOf(
  run: RunSql,
  { planId, people, places }: Asked,
): Promise<Omit<PlanNames, 'changedAt'>> {
  const idsOf = (kind: string) =>
    places.flatMap((place) => (place.startsWith(`${kind}:`) ? [place.slice(kind.length + 1)] : []))
  const [found] = await run<Found>(sql`
    SELECT
      (SELECT COALESCE(json_agg(json_build_object('id', users.id, 'name', users.name, 'role', post.role,
          'title', post.title)), '[]'::json)
        FROM users JOIN LATERAL (
          SELECT role, title FROM membership
          WHERE municipality_id = open_municipality_id() AND user_id = users.id ORDER BY valid_from DESC, id LIMIT 1
        ) post ON true
        WHERE users.id = ANY(${people}::uuid[])) AS people,
      (SELECT COALESCE(json_agg(json_build_object('id', id, 'number', number)), '[]'::json) FROM plan_section
        WHERE municipality_id = open_municipality_id() AND plan_id = ${planId}::uuid
          AND id = ANY(${idsOf('section')}::uuid[])) AS sections,
      (SELECT COALESCE(json_agg(json_build_object('id', m.id, 'number', section.number || '.' || (
            SELECT count(*) FROM measure earlier WHERE earlier.municipality_id = m.municipality_id
              AND earlier.section_id = m.section_id AND earlier.archived_at IS NULL
              AND (earlier.position, earlier.id) <= (m.position, m.id)))), '[]'::json)
        FROM measure m JOIN plan_section section
          ON section.municipality_id = m.municipality_id AND section.id = m.section_id
        WHERE m.municipality_id = open_municipality_id() AND m.plan_id = ${planId}::uuid AND m.archived_at IS NULL
          AND m.id = ANY(${idsOf('measure')}::uuid[])) AS measures`)
  const { sections = [], measures = [] } = found ?? {}
  return {
    people: found?.people ?? [],
    places: [
      ...sections.map((each) => ({
        place: `section:${each.id}`,
        number: each.number,
        anchor: sectionAnchor(each),
      })),
      ...measures.map((each) => ({
        place: `measure:${each.id}`,
        number: each.number,
        anchor: measureAnchor(each),
      })),
    ],
  }
}
