import { type ComparedSection, type Comparison, compareEditions, otherEdition } from '@/lib/comparisons/rules'
import { comparisonChoice } from '@/lib/comparisons/schema'
import { type EditionRow, findEdition, readEditions } from '@/lib/editions/queries'
import { indicatorLines } from '@/lib/indicators/queries'
import { type RunSql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'

export type ComparisonView = {
  id: string
  title: string
  committee: string
  /** All that this reader may open, newest first. */
  editions: EditionRow[]
  here: EditionRow
  /** The earlier of the two and the later; null when there is only one edition to read. */
  compared: { was: EditionRow; is: EditionRow; comparison: Comparison } | null
}

/** Three statements, whatever the plans hold. */
export const comparePlans = defineQuery({
  allow: 'plan.read',
  input: comparisonChoice,
  load: ({ run, input }) => findEdition(run, input.planId),
  async run({ actor, run, row, input }): Promise<ComparisonView | null> {
    const editions = await readEditions(run, actor, row.lineageId)
    const here = editions.find(({ id }) => id === row.id)
    const other = input.with ? editions.find(({ id }) => id === input.with) : otherEdition(editions, row)
    // An edition out of reach, of another plan or of another municipality is as absent as one that never was.
    if (!here || (input.with && !other)) return null
    const { id, title, committee } = row
    const view = { id, title, committee, editions, here }
    if (!other || other.id === here.id) return { ...view, compared: null }
    const [was, is] = other.edition < here.edition ? [other, here] : [here, other]
    const documents = await readDocuments(run, [was.id, is.id])
    const comparison = compareEditions(documents.get(was.id) ?? [], documents.get(is.id) ?? [])
    return { ...view, compared: { was, is, comparison } }
  },
})

async function readDocuments(run: RunSql, planIds: string[]): Promise<Map<string, ComparedSection[]>> {
  const rows = await run<ComparedSection & { planId: string }>(sql`
    SELECT section.plan_id AS "planId", section.number, section.heading, section.body,
      COALESCE(measure.list, '[]'::json) AS measures
    FROM plan_section section
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('lineageId', m.lineage_id, 'number', section.number || '.' || m.place,
        'title', m.title, 'purpose', m.purpose, 'responsible', m.responsible, 'otherParties', m.other_parties,
        'status', m.status, 'startsOn', COALESCE(m.starts_on::text, ''), 'dueOn', COALESCE(m.due_on::text, ''),
        'preventionLevel', COALESCE(m.prevention_level::text, ''),
        'environments', array_to_string(m.environments, ','), 'steps', COALESCE((
          SELECT string_agg(concat_ws(' · ', title, NULLIF(responsible, ''), due_on::text), E'\n' ORDER BY position, id)
          FROM measure_step WHERE municipality_id = m.municipality_id AND measure_id = m.id), ''),
        'indicators', ${indicatorLines(sql`m`)}
      ) ORDER BY m.place) AS list
      FROM (
        SELECT measure.*, row_number() OVER (ORDER BY position, id) AS place FROM measure
        WHERE municipality_id = section.municipality_id AND section_id = section.id AND archived_at IS NULL
      ) m
    ) measure ON true
    WHERE section.municipality_id = open_municipality_id() AND section.plan_id = ANY(${planIds}::uuid[])
    ORDER BY section.position, section.number`)
  return Map.groupBy(rows, ({ planId }) => planId)
}
