import { randomUUID } from 'node:crypto'
import { readDraftSections } from '@/lib/guideline-drafts/queries'
import { mayStandUnder, swappedNumbers } from '@/lib/guideline-drafts/rules'
import {
  factsEdit,
  newSection,
  type SectionDraft,
  sectionChoice,
  sectionEdit,
  sectionMove,
} from '@/lib/guideline-drafts/schema'
import { type LockedGuideline, lockGuideline } from '@/lib/guidelines/queries'
import { mergeFields } from '@/lib/merging/rules'
import { type RunSql, sql, type Tx } from '@/lib/platform/db'
import { clash, done, invalid, type Outcome } from '@/lib/platform/errors'
import { defineCommand } from '@/lib/platform/gate'

type Place = { guidelineId: string; sectionId?: string }

async function lockOfSection(run: RunSql, sectionId: string): Promise<LockedGuideline | null> {
  const [row] = await run<LockedGuideline>(sql`
    SELECT id, state::text AS state FROM guideline
    WHERE municipality_id = open_municipality_id() AND id = (SELECT guideline_id FROM guideline_section
      WHERE municipality_id = open_municipality_id() AND id = ${sectionId}::uuid) FOR UPDATE`)
  return row ?? null
}

/** What was shown for publishing is no longer what stands. */
function touch(run: RunSql, id: string) {
  return run(sql`
    UPDATE guideline SET revision = revision + 1
    WHERE municipality_id = open_municipality_id() AND id = ${id}::uuid`)
}

export const editGuidelineFacts = defineCommand({
  allow: 'guideline.edit',
  input: factsEdit,
  load: ({ run, input }) => lockGuideline(run, input.guidelineId),
  async run({ run, actor, tx, input, row, audit }): Promise<Outcome<Place>> {
    const { guidelineId, base, ...mine } = input
    const [current] = await run<{ title: string; version: string; duties: string[] }>(sql`
      SELECT title, version, ARRAY(SELECT text FROM coordinator_duty
        WHERE municipality_id = open_municipality_id() AND guideline_id = ${row.id}::uuid ORDER BY position) AS duties
      FROM guideline WHERE municipality_id = open_municipality_id() AND id = ${row.id}::uuid`)
    if (!current) throw new Error('the locked guideline is gone')
    const { draft, changed, conflicts } = mergeFields(current, { base, mine })
    if (conflicts.length > 0) return clash(conflicts)
    if (await isNameTaken(run, row.id, draft)) return invalid('version', 'version_taken')
    const municipalityId = actor.municipality.id
    await run(sql`
      UPDATE guideline SET title = ${draft.title}, version = ${draft.version}, revision = revision + 1
      WHERE municipality_id = open_municipality_id() AND id = ${row.id}::uuid`)
    if (changed.includes('duties')) {
      await tx.coordinatorDuty.deleteMany({ where: { municipalityId, guidelineId } })
      const rows = draft.duties.map((text, index) => ({
        municipalityId,
        guidelineId,
        position: index + 1,
        text,
      }))
      await tx.coordinatorDuty.createMany({ data: rows })
    }
    audit(row.id, { fields: changed })
    return done({ guidelineId: row.id })
  },
})

async function isNameTaken(run: RunSql, id: string, { title, version }: { title: string; version: string }) {
  const taken = await run(sql`
    SELECT 1 FROM guideline WHERE municipality_id = open_municipality_id() AND title = ${title}
      AND version = ${version} AND id <> ${id}::uuid`)
  return taken.length > 0
}

/** What keeps a section from being written as it is, as field and message. */
async function fault(
  run: RunSql,
  section: SectionDraft,
  { guidelineId, id }: { guidelineId: string; id: string | null },
): Promise<[string, string] | null> {
  const sections = await readDraftSections(run, guidelineId)
  const others = sections.filter((other) => other.id !== id)
  if (others.some(({ number }) => number === section.number)) return ['number', 'number_taken']
  const placed = sections.map((other) => ({ id: other.id, parentId: other.parentId || null }))
  if (!mayStandUnder(placed, id, section.parentId || null)) return ['parentId', 'invalid_choice']
  const [known] = await run<{ count: number }>(sql`
    SELECT count(*)::int AS count FROM committee
    WHERE municipality_id = open_municipality_id() AND id = ANY(${section.responsible}::uuid[])`)
  return known?.count === section.responsible.length ? null : ['responsible', 'invalid_choice']
}

export const addSection = defineCommand({
  allow: 'guideline.edit',
  input: newSection,
  load: ({ run, input }) => lockGuideline(run, input.guidelineId),
  async run({ run, actor, tx, input, row, audit }): Promise<Outcome<Place>> {
    const { guidelineId, responsible, parentId, ...texts } = input
    const wrong = await fault(run, input, { guidelineId, id: null })
    if (wrong) return invalid(...wrong)
    const [municipalityId, id] = [actor.municipality.id, randomUUID()]
    const [last] = await run<{ position: number }>(sql`
      SELECT COALESCE(max(position), 0)::int AS position FROM guideline_section
      WHERE municipality_id = open_municipality_id() AND guideline_id = ${guidelineId}::uuid`)
    const position = (last?.position ?? 0) + 1
    await tx.guidelineSection.create({
      data: {
        municipalityId,
        id,
        lineageId: id,
        guidelineId,
        parentId: parentId || null,
        position,
        ...texts,
      },
    })
    await tx.guidelineSectionResponsible.createMany({
      data: responsible.map((committeeId) => ({ municipalityId, sectionId: id, committeeId })),
    })
    await touch(run, row.id)
    audit(row.id, { section: id })
    return done({ guidelineId, sectionId: id })
  },
})

export const editSection = defineCommand({
  allow: 'guideline.edit',
  input: sectionEdit,
  load: ({ run, input }) => lockOfSection(run, input.sectionId),
  async run({ run, actor, tx, input, row, audit }): Promise<Outcome<Place>> {
    const { sectionId, base, ...mine } = input
    const stored = (await readDraftSections(run, row.id)).find(({ id }) => id === sectionId)
    if (!stored) throw new Error('the section of the locked guideline is gone')
    const { id: _, position: __, ...current } = stored
    const { draft, changed, conflicts } = mergeFields<SectionDraft>(current, { base, mine })
    if (conflicts.length > 0) return clash(conflicts)
    const wrong = await fault(run, draft, { guidelineId: row.id, id: sectionId })
    if (wrong) return invalid(...wrong)
    const municipalityId = actor.municipality.id
    const { responsible, parentId, ...texts } = draft
    await tx.guidelineSection.update({
      where: { municipalityId_id: { municipalityId, id: sectionId } },
      data: { ...texts, parentId: parentId || null },
      select: { id: true },
    })
    if (changed.includes('responsible'))
      await writeResponsible(tx, { municipalityId, sectionId }, responsible)
    await touch(run, row.id)
    audit(row.id, { section: sectionId, fields: changed })
    return done({ guidelineId: row.id, sectionId })
  },
})

async function writeResponsible(
  tx: Tx,
  key: { municipalityId: string; sectionId: string },
  committees: readonly string[],
) {
  await tx.guidelineSectionResponsible.deleteMany({ where: key })
  await tx.guidelineSectionResponsible.createMany({
    data: committees.map((committeeId) => ({ ...key, committeeId })),
  })
}

export const moveSection = defineCommand({
  allow: 'guideline.edit',
  input: sectionMove,
  load: ({ run, input }) => lockOfSection(run, input.sectionId),
  async run({ run, input, row, audit }): Promise<Outcome<Place>> {
    const sections = await readDraftSections(run, row.id)
    const section = sections.find(({ id }) => id === input.sectionId)
    const siblings = sections.filter(({ parentId }) => parentId === section?.parentId)
    const at = siblings.findIndex(({ id }) => id === input.sectionId)
    const other = siblings[input.direction === 'up' ? at - 1 : at + 1]
    if (section && other) await swap(run, [section, other], sections)
    await touch(run, row.id)
    audit(row.id, { section: input.sectionId, direction: input.direction })
    return done({ guidelineId: row.id, sectionId: input.sectionId })
  },
})

type Movable = { id: string; number: string; position: number }

/** Numbers are unique: they are put aside before they are given anew. */
async function swap(run: RunSql, [one, other]: [Movable, Movable], all: readonly Movable[]) {
  const renumbered = swappedNumbers(one, other, all)
  const ids = renumbered.map(({ id }) => id)
  const numbers = renumbered.map(({ number }) => number)
  // Equal positions, as copies and imports may have, would not change by being exchanged.
  const [low, high] = [Math.min(one.position, other.position), Math.max(one.position, other.position)]
  const [first, second] = all.indexOf(one) < all.indexOf(other) ? [other, one] : [one, other]
  await run(sql`
    UPDATE guideline_section SET number = '~' || number
    WHERE municipality_id = open_municipality_id() AND id = ANY(${ids}::uuid[])`)
  await run(sql`
    UPDATE guideline_section SET number = given.number,
      position = CASE guideline_section.id WHEN ${first.id}::uuid THEN ${low}::int
        WHEN ${second.id}::uuid THEN ${low === high ? high + 1 : high}::int ELSE position END
    FROM unnest(${ids}::uuid[], ${numbers}::text[]) AS given (id, number)
    WHERE guideline_section.municipality_id = open_municipality_id() AND guideline_section.id = given.id`)
}

export const removeSection = defineCommand({
  allow: 'guideline.edit',
  input: sectionChoice,
  load: ({ run, input }) => lockOfSection(run, input.sectionId),
  async run({ run, actor, tx, input, row, audit }): Promise<Outcome<Place>> {
    const { sectionId } = input
    const municipalityId = actor.municipality.id
    const below = await tx.guidelineSection.count({ where: { municipalityId, parentId: sectionId } })
    if (below > 0) return invalid('', 'section_has_children')
    await tx.guidelineSectionResponsible.deleteMany({ where: { municipalityId, sectionId } })
    await tx.guidelineSection.deleteMany({ where: { municipalityId, id: sectionId } })
    await touch(run, row.id)
    audit(row.id, { section: sectionId, removed: true })
    return done({ guidelineId: row.id })
  },
})
