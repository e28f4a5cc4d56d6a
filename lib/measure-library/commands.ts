import { findShared } from '@/lib/measure-library/queries'
import { libraryAddition } from '@/lib/measure-library/schema'
import { lockSections } from '@/lib/measures/commands'
import { sql } from '@/lib/platform/db'
import { done, invalid, type Outcome } from '@/lib/platform/errors'
import { defineCommand } from '@/lib/platform/gate'

type Added = { planId: string; measureId: string }

/** A measure of one's own, which remembers where it came from; once per plan. */
export const addFromLibrary = defineCommand({
  allow: 'measure.add',
  input: libraryAddition,
  async load({ run, input }) {
    const [plan] = await run<{ id: string; committeeId: string; state: string }>(sql`
      SELECT id, committee_id AS "committeeId", state::text AS state FROM action_plan
      WHERE municipality_id = open_municipality_id() AND id = ${input.planId}::uuid FOR SHARE`)
    return plan ?? null
  },
  async run({ tx, actor, run, input, row, now, audit }): Promise<Outcome<Added>> {
    const { sectionId, libraryId } = input
    if (!(await lockSections(run, row.id)).includes(sectionId)) return invalid('sectionId', 'invalid_choice')
    const entry = await findShared(run, libraryId)
    if (!entry) return invalid('', 'library_gone')
    const [place] = await run<{ position: number; added: boolean }>(sql`
      SELECT COALESCE(max(position) FILTER (WHERE section_id = ${sectionId}::uuid), 0)::int AS position,
        COALESCE(bool_or(library_measure_id = ${libraryId}::uuid AND archived_at IS NULL), false) AS added
      FROM measure WHERE municipality_id = open_municipality_id() AND plan_id = ${row.id}::uuid`)
    if (place?.added) return invalid('', 'already_in_plan')
    const municipalityId = actor.municipality.id
    const { id: measureId } = await tx.measure.create({
      data: {
        municipalityId,
        planId: row.id,
        sectionId,
        title: entry.title,
        purpose: entry.purpose,
        preventionLevel: entry.level,
        libraryMeasureId: libraryId,
        position: (place?.position ?? 0) + 1,
        updatedAt: now,
        updatedById: actor.userId,
      },
    })
    await tx.measureStep.createMany({
      data: entry.steps.map((title, position) => ({ municipalityId, measureId, position, title })),
    })
    audit(measureId, { plan: row.id, section: sectionId, library: libraryId })
    return done({ planId: row.id, measureId })
  },
})
