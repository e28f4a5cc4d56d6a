import { nextNumber } from '@/lib/guideline-drafts/rules'
import { draftChoice, type FactsDraft, type SectionDraft } from '@/lib/guideline-drafts/schema'
import { factColumns, type GuidelineFacts } from '@/lib/guidelines/queries'
import { inTreeOrder } from '@/lib/guidelines/rules'
import { type RunSql, type Sql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import { can } from '@/lib/policy/may'

export type DraftSection = SectionDraft & {
  id: string
  position: number
  depth: number
  hasChildren: boolean
}
export type DraftView = {
  guideline: GuidelineFacts
  facts: FactsDraft
  sections: DraftSection[]
  committees: { id: string; name: string }[]
  /** Words for levels already used here, to choose among. */
  levelNames: string[]
  editing: DraftSection | null
  adding: { parentId: string; number: string; levelName: string } | null
  can: { publish: boolean }
}

const sectionColumns: Sql = sql`section.id, COALESCE(section.parent_id::text, '') AS "parentId",
  section.position, section.level_name AS "levelName", section.number, section.title, section.aim,
  section.example_methods AS "exampleMethods",
  ARRAY(SELECT responsible.committee_id::text FROM guideline_section_responsible responsible
    WHERE responsible.municipality_id = section.municipality_id AND responsible.section_id = section.id
    ORDER BY 1) AS responsible`

type StoredSection = SectionDraft & { id: string; position: number }

export function readDraftSections(run: RunSql, guidelineId: string): Promise<StoredSection[]> {
  return run<StoredSection>(sql`
    SELECT ${sectionColumns} FROM guideline_section section
    WHERE section.municipality_id = open_municipality_id() AND section.guideline_id = ${guidelineId}::uuid
    ORDER BY section.position, section.number`)
}

/** Everything the writing of one version needs: three statements. */
export const getGuidelineDraft = defineQuery({
  allow: 'guideline.edit',
  input: draftChoice,
  async load({ run, input }) {
    const [row] = await run<GuidelineFacts & Pick<DraftView, 'committees'> & { duties: string[] }>(sql`
      SELECT ${factColumns},
        ARRAY(SELECT text FROM coordinator_duty duty WHERE duty.municipality_id = guideline.municipality_id
          AND duty.guideline_id = guideline.id ORDER BY duty.position) AS duties,
        COALESCE((SELECT json_agg(json_build_object('id', id, 'name', name) ORDER BY position, name)
          FROM committee WHERE municipality_id = guideline.municipality_id), '[]') AS committees
      FROM guideline
      WHERE guideline.municipality_id = open_municipality_id() AND guideline.id = ${input.id}::uuid`)
    return row ?? null
  },
  async run({ actor, run, row, input }): Promise<DraftView> {
    const stored = await readDraftSections(run, row.id)
    const parents = new Set(stored.map(({ parentId }) => parentId))
    const ordered = inTreeOrder(stored.map((section) => ({ ...section, parentId: section.parentId || null })))
    const sections = ordered.map((section) => ({
      ...section,
      parentId: section.parentId ?? '',
      hasChildren: parents.has(section.id),
    }))
    const { committees, duties, ...guideline } = row
    return {
      guideline,
      facts: { title: row.title, version: row.version, duties },
      sections,
      committees,
      levelNames: [...new Set(sections.map(({ levelName }) => levelName))],
      editing: sections.find(({ id }) => id === input.section) ?? null,
      adding: input.add ? placeFor(sections, input.add === 'top' ? '' : input.add) : null,
      can: { publish: can(actor, 'guideline.publish', row) },
    }
  },
})

/** What the form for a new section begins with; nothing when its heading is gone. */
function placeFor(sections: readonly DraftSection[], parentId: string): DraftView['adding'] {
  const parent = sections.find(({ id }) => id === parentId)
  if (parentId && !parent) return null
  const siblings = sections.filter((section) => section.parentId === parentId)
  const number = nextNumber(
    siblings.map((section) => section.number),
    parent?.number ?? null,
  )
  return { parentId, number, levelName: siblings.at(-1)?.levelName ?? '' }
}
