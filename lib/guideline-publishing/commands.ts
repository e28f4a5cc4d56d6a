import { isLeftBehind, readChanges, readHolding, readUpcoming } from '@/lib/guideline-publishing/queries'
import { followers } from '@/lib/guideline-publishing/rules'
import { publication, sectionMoves } from '@/lib/guideline-publishing/schema'
import { factColumns, type GuidelineFacts } from '@/lib/guidelines/queries'
import type { SectionChange } from '@/lib/guidelines/rules'
import { type RunSql, sql } from '@/lib/platform/db'
import { done, invalid, type Outcome, refuse } from '@/lib/platform/errors'
import { defineCommand } from '@/lib/platform/gate'

type Published = { guidelineId: string; left: number }

/**
 * Nine statements, however many sections and measures there are. What is to apply from a later day takes the place of
 * the version that holds on that day: see jobs.ts.
 */
export const publishGuideline = defineCommand({
  allow: 'guideline.publish',
  input: publication,
  async load({ run, input }) {
    const [row] = await run<GuidelineFacts & { revision: number }>(sql`
      SELECT ${factColumns}, guideline.revision FROM guideline
      WHERE guideline.municipality_id = open_municipality_id() AND guideline.id = ${input.guidelineId}::uuid
      FOR UPDATE`)
    return row ?? null
  },
  async run({ run, input, row, today, audit }): Promise<Outcome<Published>> {
    if (input.revision !== row.revision)
      return refuse({ kind: 'not_allowed_now', reason: 'guideline_changed' })
    if (input.adoptedOn > today) return invalid('adoptedOn', 'adopted_in_future')
    const replaced = await readHolding(run, row.lineageId)
    if (replaced && input.validFrom <= replaced.validFrom)
      return invalid('validFrom', 'before_earlier_version')
    if (await readUpcoming(run, row.lineageId)) return invalid('', 'version_upcoming')
    const changes = await readChanges(run, replaced?.id ?? null, row.id)
    if (!changes.some(({ to }) => to)) return invalid('', 'guideline_empty')
    if (replaced) await endBefore(run, replaced.id, input.validFrom)
    const state = replaced && input.validFrom > today ? 'upcoming' : 'adopted'
    await run(sql`
      UPDATE guideline SET state = ${state}::guideline_state, adopted_by = ${input.adoptedBy}, adopted_on = ${input.adoptedOn}::date,
        paragraph = ${input.paragraph}, valid_from = ${input.validFrom}::date,
        valid_to = NULLIF(${input.validTo}, '')::date
      WHERE municipality_id = open_municipality_id() AND id = ${row.id}::uuid`)
    const now = state === 'adopted' && replaced
    const taken = now ? await takeOver(run, { from: replaced.id, to: row, changes }) : { moved: 0, left: 0 }
    audit(row.id, { state, paragraph: input.paragraph, on: input.adoptedOn, ...taken })
    return done({ guidelineId: row.id, left: taken.left })
  },
})

type TakeOver = {
  from: string
  to: Pick<GuidelineFacts, 'id' | 'lineageId'>
  changes: readonly SectionChange[]
}

/** One version takes the place of another: what is unchanged follows, and the committees are told of the rest. */
export async function takeOver(run: RunSql, { from, to, changes }: TakeOver) {
  await run(sql`
    UPDATE guideline SET state = 'replaced' WHERE municipality_id = open_municipality_id() AND id = ${from}::uuid`)
  const moved = await follow(run, followers(changes))
  const left = await tellCoordinators(run, { guidelineId: to.id, lineageId: to.lineageId })
  return { moved, left }
}

/** It holds until the day before. */
function endBefore(run: RunSql, id: string, validFrom: string) {
  return run(sql`
    UPDATE guideline SET
      valid_to = LEAST(COALESCE(valid_to, ${validFrom}::date - 1), ${validFrom}::date - 1)
    WHERE municipality_id = open_municipality_id() AND id = ${id}::uuid`)
}

/** The measures of unchanged sections; those of replaced plans stay with the version they were written for. */
async function follow(run: RunSql, pairs: readonly { from: string; to: string }[]): Promise<number> {
  const moved = await run(sql`
    UPDATE measure SET guideline_section_id = pair.to_id
    FROM unnest(${pairs.map(({ from }) => from)}::uuid[], ${pairs.map(({ to }) => to)}::uuid[]) AS pair (from_id, to_id),
      action_plan plan
    WHERE measure.municipality_id = open_municipality_id() AND measure.guideline_section_id = pair.from_id
      AND plan.municipality_id = measure.municipality_id AND plan.id = measure.plan_id AND plan.state <> 'replaced'
    RETURNING measure.id`)
  return moved.length
}

/** One notice per coordinator whose committee has something left to move. */
async function tellCoordinators(
  run: RunSql,
  { guidelineId, lineageId }: { guidelineId: string; lineageId: string },
): Promise<number> {
  const counts = await run<{ count: number }>(sql`
    WITH waiting AS (
      SELECT plan.committee_id, count(*)::int AS count
      FROM measure
      JOIN action_plan plan ON plan.municipality_id = measure.municipality_id AND plan.id = measure.plan_id
      JOIN guideline_section section ON section.municipality_id = measure.municipality_id
        AND section.id = measure.guideline_section_id
      JOIN guideline ON guideline.municipality_id = section.municipality_id AND guideline.id = section.guideline_id
      WHERE measure.municipality_id = open_municipality_id() AND measure.archived_at IS NULL
        AND plan.state <> 'replaced' AND guideline.lineage_id = ${lineageId}::uuid AND guideline.state = 'replaced'
      GROUP BY plan.committee_id
    ), told AS (
      INSERT INTO notification (municipality_id, id, user_id, kind, object_type, object_id, params)
      SELECT DISTINCT ON (membership.user_id) membership.municipality_id, gen_random_uuid(), membership.user_id,
        'guideline_published', 'guideline', ${guidelineId}::uuid, jsonb_build_object('measures', waiting.count)
      FROM waiting JOIN membership ON membership.municipality_id = open_municipality_id()
        AND membership.role = 'coordinator' AND membership.committee_id = waiting.committee_id
        AND membership.valid_from <= current_date AND (membership.valid_to IS NULL OR membership.valid_to >= current_date)
    )
    SELECT count FROM waiting`)
  return counts.reduce((sum, { count }) => sum + count, 0)
}

type Moved = { guidelineId: string; moved: number }
type Waiting = { id: string; committeeId: string; state: string }

/** The measures of one old section, each to its own or all to the same section of the version that holds. */
export const moveMeasures = defineCommand({
  allow: 'measure.move_section',
  input: sectionMoves,
  async load({ actor, run, input }) {
    const waiting = await run<Waiting>(sql`
      SELECT measure.id, plan.committee_id AS "committeeId", plan.state::text AS state
      FROM measure
      JOIN action_plan plan ON plan.municipality_id = measure.municipality_id AND plan.id = measure.plan_id
      JOIN guideline_section section ON section.municipality_id = measure.municipality_id
        AND section.id = measure.guideline_section_id
      JOIN guideline ON guideline.municipality_id = section.municipality_id AND guideline.id = section.guideline_id
      JOIN guideline holding ON holding.municipality_id = guideline.municipality_id
        AND holding.lineage_id = guideline.lineage_id AND holding.state = 'adopted'
        AND holding.id = ${input.guidelineId}::uuid
      WHERE measure.municipality_id = open_municipality_id() AND measure.archived_at IS NULL
        AND section.id = ${input.fromSectionId}::uuid AND plan.state <> 'replaced'
        AND ${isLeftBehind(actor, sql`holding.lineage_id`)}
      ORDER BY measure.id FOR UPDATE OF measure FOR SHARE OF plan`)
    const [first] = waiting
    return first ? { ...first, waiting: waiting.map(({ id }) => id) } : null
  },
  async run({ run, input, row, audit }): Promise<Outcome<Moved>> {
    const targets = row.waiting
      .map((id) => ({ id, to: input.choices[id] || input.all }))
      .filter(({ to }) => to !== '')
    if (targets.length === 0) return invalid('all', 'choose_section')
    const chosen = [...new Set(targets.map(({ to }) => to).filter((to) => to !== 'none'))]
    const known = await run(sql`
      SELECT id FROM guideline_section WHERE municipality_id = open_municipality_id()
        AND guideline_id = ${input.guidelineId}::uuid AND id = ANY(${chosen}::uuid[])`)
    if (known.length !== chosen.length) return invalid('all', 'invalid_choice')
    await run(sql`
      UPDATE measure SET guideline_section_id = NULLIF(given.to_id, 'none')::uuid
      FROM unnest(${targets.map(({ id }) => id)}::uuid[], ${targets.map(({ to }) => to)}::text[]) AS given (id, to_id)
      WHERE measure.municipality_id = open_municipality_id() AND measure.id = given.id`)
    audit(input.fromSectionId, { guideline: input.guidelineId, measures: targets.map(({ id }) => id) })
    return done({ guidelineId: input.guidelineId, moved: targets.length })
  },
})
