import type { FieldSettings } from '@/lib/measure-fields/rules'
import { type DraftRow, draftColumns, draftOf } from '@/lib/measures/queries'
import type { MeasureDraft } from '@/lib/measures/schema'
import { type RunSql, sql } from '@/lib/platform/db'

export type Choice = { value: string; label: string }
export type MeasureChoices = { units: Choice[]; guidelineSections: Choice[] }
export type Editing = {
  measureId: string
  version: number
  draft: MeasureDraft
  choices: MeasureChoices
  /** What its plan asks for. */
  settings: FieldSettings
}

type EditedPlace = { measureId: string; planId: string; committeeId: string; settings: FieldSettings }

/** What the open row needs: the whole measure and what its lists offer, in one statement. */
export async function findEditing(
  run: RunSql,
  { measureId, planId, committeeId, settings }: EditedPlace,
): Promise<Editing | null> {
  const [row] = await run<{ draft: DraftRow; version: number } & MeasureChoices>(sql`
    SELECT m.version, (SELECT row_to_json(d) FROM (SELECT ${draftColumns}) d) AS draft,
      COALESCE((SELECT json_agg(json_build_object('value', id, 'label', name) ORDER BY name) FROM unit
        WHERE municipality_id = m.municipality_id AND (committee_id = ${committeeId}::uuid OR committee_id IS NULL
          OR id = m.responsible_unit_id)), '[]'::json) AS units,
      COALESCE((SELECT json_agg(json_build_object('value', s.id, 'label', s.number || ' ' || s.title)
          ORDER BY g.valid_from DESC, string_to_array(s.number, '.')::text[])
        FROM guideline_section s JOIN guideline g ON g.municipality_id = s.municipality_id AND g.id = s.guideline_id
        WHERE s.municipality_id = m.municipality_id AND (g.state = 'adopted' OR s.id = m.guideline_section_id)), '[]'::json) AS "guidelineSections"
    FROM measure m
    WHERE m.municipality_id = open_municipality_id() AND m.id = ${measureId}::uuid AND m.plan_id = ${planId}::uuid
      AND m.archived_at IS NULL`)
  if (!row) return null
  const { version, draft, units, guidelineSections } = row
  return { measureId, version, draft: draftOf(draft), choices: { units, guidelineSections }, settings }
}
