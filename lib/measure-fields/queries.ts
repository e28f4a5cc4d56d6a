import { lacking, type RequirableField } from '@/lib/measure-fields/rules'
import { empty, join, type Sql, sql } from '@/lib/platform/db'

/** `m` is what the statement calls the measure. */
const blank = (m: Sql): Record<RequirableField, Sql> => ({
  responsible: sql`${m}.responsible = ''`,
  purpose: sql`${m}.purpose = ''`,
  dueOn: sql`${m}.due_on IS NULL`,
  responsibleUnitId: sql`${m}.responsible_unit_id IS NULL`,
  otherParties: sql`${m}.other_parties = ''`,
  need: sql`${m}.need = ''`,
  targetGroup: sql`${m}.target_group = ''`,
  genderPerspective: sql`${m}.gender_perspective = ''`,
  preventionLevel: sql`${m}.prevention_level IS NULL`,
  guidelineSectionId: sql`${m}.guideline_section_id IS NULL`,
  startsOn: sql`${m}.starts_on IS NULL`,
  cadenceMonths: sql`${m}.cadence_months IS NULL`,
})

/** What a measure lacks of what is required, as one short text: a list per row costs more than the row. */
export function lacksSql(m: Sql, required: readonly RequirableField[]): Sql {
  const columns = blank(m)
  const parts = required.map((field) => sql`, CASE WHEN ${columns[field]} THEN ${lacking[field]}::text END`)
  return parts.length > 0 ? sql`concat_ws(','${join(parts, '')})` : empty
}
