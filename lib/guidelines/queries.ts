import { countedPlan } from '@/lib/editions/queries'
import {
  changesBetween,
  type GuidelineState,
  isInForce,
  type ResponsibleCommittee,
  type SectionChange,
  type SectionContent,
  type SectionNode,
  sectionTree,
} from '@/lib/guidelines/rules'
import { guidelineChoice, guidelineFilter, guidelinePair } from '@/lib/guidelines/schema'
import { type RunSql, type Sql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import { conditionSql } from '@/lib/platform/reach-sql'
import { can, listCondition, mayOpen } from '@/lib/policy/may'
import type { Actor } from '@/lib/policy/reach'

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
export type GuidelineFacts = {
  id: string
  lineageId: string
  state: GuidelineState
  title: string
  version: string
  adoptedBy: string | null
  adoptedOn: string | null
  paragraph: string | null
  validFrom: string
  validTo: string | null
}
export type GuidelineVersion = GuidelineFacts & { inForce: boolean }
export type Guideline = GuidelineVersion & {
  sections: SectionNode<GuidelineSection>[]
  /** What it demands of a local coordinator. */
  duties: string[]
}
export type GuidelineListView = {
  /** Adopted and not replaced, with their trees. */
  guidelines: Guideline[]
  /** Drafts and replaced versions. */
  others: GuidelineVersion[]
  can: { create: boolean }
}

export const factColumns: Sql = sql`guideline.id, guideline.lineage_id AS "lineageId", guideline.state::text AS state,
  guideline.title, guideline.version, guideline.adopted_by AS "adoptedBy",
  guideline.adopted_on::text AS "adoptedOn", guideline.paragraph,
  guideline.valid_from::text AS "validFrom", guideline.valid_to::text AS "validTo"`

/** Every guideline, those that hold with their trees. Measures are counted over current plans, archived ones apart. */
export const listGuidelines = defineQuery({
  allow: 'guideline.read',
  input: guidelineFilter,
  run: async ({ actor, run, today, reachable }): Promise<GuidelineListView> => {
    const facts = await run<GuidelineFacts & { duties: string[] }>(sql`
      SELECT ${factColumns}, ${duties} AS duties FROM guideline
      WHERE guideline.municipality_id = open_municipality_id() AND ${reachable({ state: 'guideline.state' })}
      ORDER BY guideline.valid_from DESC, guideline.title, guideline.version DESC`)
    const versions = facts.map((guideline) => ({ ...guideline, inForce: isInForce(guideline, today) }))
    const holding = versions.filter(({ state }) => state === 'adopted')
    const sections = await readSections({ run, actor }, sql`guideline.state = 'adopted'`)
    return {
      guidelines: holding
        .map((guideline) => withTree(guideline, sections))
        .sort((one, other) => Number(other.inForce) - Number(one.inForce)),
      others: versions.filter(({ state }) => state !== 'adopted').map(({ duties: _, ...version }) => version),
      can: { create: mayOpen(actor, 'guideline.create') },
    }
  },
})

const duties: Sql = sql`ARRAY(SELECT text FROM coordinator_duty duty
  WHERE duty.municipality_id = guideline.municipality_id AND duty.guideline_id = guideline.id ORDER BY duty.position)`

function withTree(
  guideline: GuidelineVersion & { duties: string[] },
  sections: readonly GuidelineSection[],
): Guideline {
  const own = sections.filter(({ guidelineId }) => guidelineId === guideline.id)
  return { ...guideline, sections: sectionTree(own) }
}

function readSections(
  { run, actor }: { run: RunSql; actor: Actor },
  which: Sql,
): Promise<GuidelineSection[]> {
  const readable = conditionSql(listCondition(actor, 'measure.read'), {
    committeeId: 'plan.committee_id',
    state: 'plan.state',
  })
  return run<GuidelineSection>(sql`
    WITH counted AS (
      SELECT measure.guideline_section_id AS section_id, plan.committee_id, count(*)::int AS measures,
        bool_or(${readable}) AS readable
      FROM measure
      JOIN action_plan plan ON plan.municipality_id = measure.municipality_id AND plan.id = measure.plan_id
      WHERE measure.municipality_id = open_municipality_id() AND measure.archived_at IS NULL
        AND measure.guideline_section_id IS NOT NULL AND measure.status <> 'cancelled' AND ${countedPlan}
      GROUP BY 1, 2
    )
    SELECT section.id, section.guideline_id AS "guidelineId", section.parent_id AS "parentId", section.position,
      section.level_name AS "levelName", section.number, section.title, section.aim,
      section.example_methods AS "exampleMethods",
      (SELECT COALESCE(sum(measures), 0)::int FROM counted WHERE section_id = section.id) AS measures,
      COALESCE((
        SELECT json_agg(json_build_object('id', committee.id, 'name', committee.name,
          'measures', COALESCE(counted.measures, 0), 'readable', COALESCE(counted.readable, false)) ORDER BY committee.position, committee.name)
        FROM guideline_section_responsible responsible
        JOIN committee ON committee.municipality_id = responsible.municipality_id
          AND committee.id = responsible.committee_id
        LEFT JOIN counted ON counted.section_id = section.id AND counted.committee_id = committee.id
        WHERE responsible.municipality_id = section.municipality_id AND responsible.section_id = section.id
      ), '[]') AS responsible
    FROM guideline_section section
    JOIN guideline ON guideline.municipality_id = section.municipality_id AND guideline.id = section.guideline_id
    WHERE section.municipality_id = open_municipality_id() AND ${which}`)
}

export type GuidelineView = {
  guideline: Guideline
  /** Of the same guideline, newest first, this one among them. */
  versions: GuidelineVersion[]
  can: { create: boolean; edit: boolean; publish: boolean; move: boolean }
}

export async function findGuideline(run: RunSql, id: string): Promise<GuidelineFacts | null> {
  const [row] = await run<GuidelineFacts>(sql`
    SELECT ${factColumns} FROM guideline
    WHERE guideline.municipality_id = open_municipality_id() AND guideline.id = ${id}::uuid`)
  return row ?? null
}

export type LockedGuideline = { id: string; state: GuidelineState }

/** One writer at a time per guideline; the order of locks is the same everywhere: the guideline first. */
export async function lockGuideline(run: RunSql, id: string): Promise<LockedGuideline | null> {
  const [row] = await run<LockedGuideline>(sql`
    SELECT id, state::text AS state FROM guideline
    WHERE municipality_id = open_municipality_id() AND id = ${id}::uuid FOR UPDATE`)
  return row ?? null
}

/** One version: three statements with its load. */
export const getGuideline = defineQuery({
  allow: 'guideline.read',
  input: guidelineChoice,
  load: ({ run, input }) => findGuideline(run, input.id),
  run: async ({ actor, run, row, today, reachable }): Promise<GuidelineView> => {
    const facts = await run<GuidelineFacts & { duties: string[] }>(sql`
      SELECT ${factColumns}, ${duties} AS duties FROM guideline
      WHERE guideline.municipality_id = open_municipality_id() AND guideline.lineage_id = ${row.lineageId}::uuid
        AND ${reachable({ state: 'guideline.state' })}
      ORDER BY guideline.valid_from DESC, guideline.version DESC`)
    const versions = facts.map((version) => ({ ...version, inForce: isInForce(version, today) }))
    const own = { ...row, inForce: isInForce(row, today), duties: [] }
    const sections = await readSections({ run, actor }, sql`guideline.id = ${row.id}::uuid`)
    return {
      guideline: withTree(versions.find(({ id }) => id === row.id) ?? own, sections),
      versions: versions.map(({ duties: _, ...version }) => version),
      can: {
        create: can(actor, 'guideline.create', row) && row.state !== 'draft',
        edit: can(actor, 'guideline.edit', row),
        publish: can(actor, 'guideline.publish', row),
        move: row.state === 'adopted' && mayOpen(actor, 'measure.move_section'),
      },
    }
  },
})

export type ComparedSection = SectionContent & {
  guidelineId: string
  parentId: string | null
  position: number
  /** The names of those in `responsible`, for people. */
  committees: string[]
}

/** What the sections of these versions demand, for comparing them. */
export function readContents(run: RunSql, guidelineIds: readonly string[]): Promise<ComparedSection[]> {
  return run<ComparedSection>(sql`
    SELECT section.id, section.lineage_id AS "lineageId", section.guideline_id AS "guidelineId",
      section.parent_id AS "parentId", section.position, section.number, section.title, section.aim,
      section.example_methods AS "exampleMethods",
      ARRAY(SELECT responsible.committee_id::text FROM guideline_section_responsible responsible
        WHERE responsible.municipality_id = section.municipality_id AND responsible.section_id = section.id
        ORDER BY 1) AS responsible,
      ARRAY(SELECT committee.name FROM guideline_section_responsible responsible
        JOIN committee ON committee.municipality_id = responsible.municipality_id
          AND committee.id = responsible.committee_id
        WHERE responsible.municipality_id = section.municipality_id AND responsible.section_id = section.id
        ORDER BY committee.position, committee.name) AS committees
    FROM guideline_section section
    WHERE section.municipality_id = open_municipality_id()
      AND section.guideline_id = ANY(${[...guidelineIds]}::uuid[])
    ORDER BY section.position, section.number`)
}

export type CompareView = {
  from: GuidelineVersion
  to: GuidelineVersion
  versions: GuidelineVersion[]
  /** What is the same is left out. */
  changes: SectionChange<ComparedSection>[]
  unchanged: number
}

/** Two versions of one guideline; without a choice the one before. */
export const compareGuidelines = defineQuery({
  allow: 'guideline.read',
  input: guidelinePair,
  load: ({ run, input }) => findGuideline(run, input.id),
  run: async ({ run, row, input, today, reachable }): Promise<CompareView | null> => {
    const facts = await run<GuidelineFacts>(sql`
      SELECT ${factColumns} FROM guideline
      WHERE guideline.municipality_id = open_municipality_id() AND guideline.lineage_id = ${row.lineageId}::uuid
        AND ${reachable({ state: 'guideline.state' })}
      ORDER BY guideline.valid_from DESC, guideline.state = 'draft' DESC, guideline.version DESC`)
    const versions = facts.map((version) => ({ ...version, inForce: isInForce(version, today) }))
    const at = versions.findIndex(({ id }) => id === row.id)
    const to = versions[at]
    const from = input.with
      ? versions.find(({ id }) => id === input.with)
      : (versions[at + 1] ?? versions[at])
    if (!to || !from) return null
    const contents = await readContents(run, [from.id, to.id])
    const of = ({ id }: { id: string }) => contents.filter(({ guidelineId }) => guidelineId === id)
    const changes = changesBetween(of(from), of(to))
    const shown = changes.filter(({ kind }) => kind !== 'same')
    return { from, to, versions, changes: shown, unchanged: changes.length - shown.length }
  },
})
