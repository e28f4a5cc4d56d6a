import { randomUUID } from 'node:crypto'
import { guidelineChoice, newGuideline } from '@/lib/guideline-versions/schema'
import { findGuideline, lockGuideline } from '@/lib/guidelines/queries'
import { type GuidelineState, nextVersion } from '@/lib/guidelines/rules'
import { type RunSql, sql } from '@/lib/platform/db'
import { done, invalid, type Outcome } from '@/lib/platform/errors'
import { defineCommand } from '@/lib/platform/gate'

type Place = { guidelineId: string }

export const createGuideline = defineCommand({
  allow: 'guideline.create',
  input: newGuideline,
  async run({ run, actor, input, today, audit }): Promise<Outcome<Place>> {
    const id = randomUUID()
    const taken = await run(sql`
      SELECT 1 FROM guideline WHERE municipality_id = open_municipality_id() AND title = ${input.title}`)
    if (taken.length > 0) return invalid('title', 'guideline_exists')
    await run(sql`
      INSERT INTO guideline (municipality_id, id, lineage_id, state, title, version, valid_from)
      VALUES (${actor.municipality.id}::uuid, ${id}::uuid, ${id}::uuid, 'draft', ${input.title}, '1', ${today}::date)`)
    audit(id, {})
    return done({ guidelineId: id })
  },
})

/** The whole tree as a draft; a draft that is already there is opened instead of a second one. */
export const startVersion = defineCommand({
  allow: 'guideline.create',
  input: guidelineChoice,
  load: ({ run, input }) => lockGuideline(run, input.guidelineId),
  async run({ run, row, today, audit }): Promise<Outcome<Place>> {
    const source = await findGuideline(run, row.id)
    if (!source) throw new Error('the locked guideline is gone')
    const versions = await run<{ id: string; state: GuidelineState; title: string; version: string }>(sql`
      SELECT id, state::text AS state, title, version FROM guideline
      WHERE municipality_id = open_municipality_id() AND lineage_id = ${source.lineageId}::uuid
      ORDER BY id FOR UPDATE`)
    const draft = versions.find(({ state }) => state === 'draft')
    if (draft) return done({ guidelineId: draft.id })
    const taken = versions.map(({ version }) => version)
    const id = randomUUID()
    const version = nextVersion(source.version, taken, today.slice(0, 4))
    await run(sql`
      INSERT INTO guideline (municipality_id, id, lineage_id, state, title, version, adopted_by, valid_from)
      SELECT municipality_id, ${id}::uuid, lineage_id, 'draft', title, ${version}, adopted_by, ${today}::date
      FROM guideline WHERE municipality_id = open_municipality_id() AND id = ${row.id}::uuid`)
    await copyTree(run, row.id, id)
    audit(id, { copied_from: row.id })
    return done({ guidelineId: id })
  },
})

/** Sections get ids of their own and keep their lineage; three statements, however large the tree. */
async function copyTree(run: RunSql, from: string, to: string) {
  await run(sql`
    WITH copied AS MATERIALIZED (
      SELECT section.*, gen_random_uuid() AS new_id FROM guideline_section section
      WHERE section.municipality_id = open_municipality_id() AND section.guideline_id = ${from}::uuid
    ), inserted AS (
      INSERT INTO guideline_section (municipality_id, id, lineage_id, guideline_id, parent_id, level_name, number,
        title, aim, example_methods, position)
      SELECT copied.municipality_id, copied.new_id, copied.lineage_id, ${to}::uuid, parent.new_id, copied.level_name,
        copied.number, copied.title, copied.aim, copied.example_methods, copied.position
      FROM copied LEFT JOIN copied parent ON parent.id = copied.parent_id
    )
    INSERT INTO guideline_section_responsible (municipality_id, section_id, committee_id)
    SELECT responsible.municipality_id, copied.new_id, responsible.committee_id
    FROM copied JOIN guideline_section_responsible responsible
      ON responsible.municipality_id = copied.municipality_id AND responsible.section_id = copied.id`)
  await run(sql`
    INSERT INTO coordinator_duty (municipality_id, id, guideline_id, position, text)
    SELECT municipality_id, gen_random_uuid(), ${to}::uuid, position, text FROM coordinator_duty
    WHERE municipality_id = open_municipality_id() AND guideline_id = ${from}::uuid`)
}

/** A draft only: nothing points at its sections. */
export const discardGuidelineDraft = defineCommand({
  allow: 'guideline.edit',
  input: guidelineChoice,
  load: ({ run, input }) => lockGuideline(run, input.guidelineId),
  async run({ run, actor, tx, row, audit }): Promise<Outcome<Place>> {
    const own = { municipalityId: actor.municipality.id, guidelineId: row.id }
    await run(sql`
      DELETE FROM guideline_section_responsible WHERE municipality_id = open_municipality_id()
        AND section_id IN (SELECT id FROM guideline_section
          WHERE municipality_id = open_municipality_id() AND guideline_id = ${row.id}::uuid)`)
    await run(sql`
      DELETE FROM guideline_section WHERE municipality_id = open_municipality_id() AND guideline_id = ${row.id}::uuid`)
    await tx.coordinatorDuty.deleteMany({ where: own })
    await tx.guideline.deleteMany({ where: { municipalityId: own.municipalityId, id: row.id } })
    audit(row.id, { discarded: true })
    return done({ guidelineId: row.id })
  },
})
