import { type Consequence, consequences, type PointingMeasure } from '@/lib/guideline-publishing/rules'
import { publishChoice } from '@/lib/guideline-publishing/schema'
import {
  type ComparedSection,
  factColumns,
  type GuidelineFacts,
  readContents,
} from '@/lib/guidelines/queries'
import { changesBetween, inTreeOrder, type SectionChange } from '@/lib/guidelines/rules'
import type { IsoDate } from '@/lib/platform/clock'
import { type RunSql, type Sql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import { conditionSql } from '@/lib/platform/reach-sql'
import { listCondition } from '@/lib/policy/may'
import type { Actor } from '@/lib/policy/reach'

type Fate = SectionChange<ComparedSection>
export type PublishView = {
  guideline: GuidelineFacts & { revision: number }
  today: IsoDate
  /** The version that it takes the place of. */
  replaces: GuidelineFacts | null
  sections: number
  /** Sections that changed, vanished or came. */
  changes: Fate[]
  consequences: Consequence<PointingMeasure>[]
}

/** The version that holds until this one is published. */
export async function readHolding(run: RunSql, lineageId: string): Promise<GuidelineFacts | null> {
  const [row] = await run<GuidelineFacts>(sql`
    SELECT ${factColumns} FROM guideline
    WHERE guideline.municipality_id = open_municipality_id() AND guideline.lineage_id = ${lineageId}::uuid
      AND guideline.state = 'adopted'
    ORDER BY guideline.valid_from DESC LIMIT 1`)
  return row ?? null
}

/** Adopted, to apply from a later day: until then no other version can be. */
export async function readUpcoming(run: RunSql, lineageId: string): Promise<GuidelineFacts | null> {
  const [row] = await run<GuidelineFacts>(sql`
    SELECT ${factColumns} FROM guideline
    WHERE guideline.municipality_id = open_municipality_id() AND guideline.lineage_id = ${lineageId}::uuid
      AND guideline.state = 'upcoming'`)
  return row ?? null
}

/** Old and new section by section. */
export async function readChanges(run: RunSql, from: string | null, to: string): Promise<Fate[]> {
  const contents = await readContents(run, from ? [from, to] : [to])
  const of = (id: string | null) => contents.filter(({ guidelineId }) => guidelineId === id)
  return changesBetween(of(from), of(to))
}

/** Measures that point at sections of these versions, in plans that are not replaced. */
function readPointing(run: RunSql, which: Sql): Promise<PointingMeasure[]> {
  return run<PointingMeasure>(sql`
    SELECT measure.id, measure.title, plan.id AS "planId", plan.title AS "planTitle",
      plan.committee_id AS "committeeId", committee.name AS committee, section.id AS "sectionId"
    FROM measure
    JOIN action_plan plan ON plan.municipality_id = measure.municipality_id AND plan.id = measure.plan_id
    JOIN committee ON committee.municipality_id = plan.municipality_id AND committee.id = plan.committee_id
    JOIN guideline_section section ON section.municipality_id = measure.municipality_id
      AND section.id = measure.guideline_section_id
    JOIN guideline ON guideline.municipality_id = section.municipality_id AND guideline.id = section.guideline_id
    WHERE measure.municipality_id = open_municipality_id() AND measure.archived_at IS NULL
      AND plan.state <> 'replaced' AND ${which}
    ORDER BY committee.position, committee.name, plan.period_from DESC, measure.position, measure.id`)
}

/** What publishing would do: four statements. */
export const getPublishing = defineQuery({
  allow: 'guideline.publish',
  input: publishChoice,
  async load({ run, input }) {
    const [row] = await run<PublishView['guideline']>(sql`
      SELECT ${factColumns}, guideline.revision FROM guideline
      WHERE guideline.municipality_id = open_municipality_id() AND guideline.id = ${input.id}::uuid`)
    return row ?? null
  },
  async run({ run, row, today }): Promise<PublishView> {
    const replaces = await readHolding(run, row.lineageId)
    const changes = await readChanges(run, replaces?.id ?? null, row.id)
    const measures = replaces ? await readPointing(run, sql`guideline.id = ${replaces.id}::uuid`) : []
    return {
      guideline: row,
      today,
      replaces,
      sections: changes.filter(({ to }) => to !== null).length,
      changes: changes.filter(({ kind }) => kind !== 'same'),
      consequences: consequences(changes, measures),
    }
  },
})

/** Measures within the actor's reach that still point at an earlier version of this lineage. */
export function isLeftBehind(actor: Actor, lineageId: Sql): Sql {
  const columns = { committeeId: 'plan.committee_id', state: 'plan.state' }
  return sql`guideline.lineage_id = ${lineageId} AND guideline.state = 'replaced'
    AND ${conditionSql(listCondition(actor, 'measure.move_section'), columns)}`
}

export type MoveGroup = {
  from: ComparedSection
  kind: 'same' | 'changed' | 'gone'
  /** The same section in the version that holds. */
  to: ComparedSection | null
  measures: PointingMeasure[]
}
export type MovesView = {
  guideline: GuidelineFacts
  groups: MoveGroup[]
  choices: { id: string; label: string }[]
  total: number
}

/** What is left to move: four statements, however many measures. */
export const getMoves = defineQuery({
  allow: 'measure.move_section',
  input: publishChoice,
  async run({ actor, run, input }): Promise<MovesView | null> {
    const [guideline] = await run<GuidelineFacts>(sql`
      SELECT ${factColumns} FROM guideline WHERE guideline.municipality_id = open_municipality_id()
        AND guideline.id = ${input.id}::uuid AND guideline.state = 'adopted'`)
    if (!guideline) return null
    const measures = await readPointing(run, isLeftBehind(actor, sql`${guideline.lineageId}::uuid`))
    const left = new Set(measures.map(({ sectionId }) => sectionId))
    const now = await readContents(run, [guideline.id])
    const before = await readOldSections(run, [...left])
    const fates = changesBetween(before, now).flatMap((fate) => (fate.kind === 'added' ? [] : [fate]))
    return {
      guideline,
      groups: fates.map(({ kind, from, to }) => ({
        ...{ kind, from, to },
        measures: measures.filter(({ sectionId }) => sectionId === from.id),
      })),
      choices: inTreeOrder(now).map(({ id, number, title }) => ({ id, label: `${number} ${title}` })),
      total: measures.length,
    }
  },
})

async function readOldSections(run: RunSql, ids: readonly string[]): Promise<ComparedSection[]> {
  const versions = await run<{ id: string }>(sql`
    SELECT DISTINCT guideline_id AS id FROM guideline_section
    WHERE municipality_id = open_municipality_id() AND id = ANY(${[...ids]}::uuid[])`)
  const contents = await readContents(
    run,
    versions.map(({ id }) => id),
  )
  return contents.filter(({ id }) => ids.includes(id))
}
