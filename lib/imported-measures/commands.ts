import { randomUUID } from 'node:crypto'
import { type ImportRow, newSection } from '@/lib/measure-imports/rules'
import { nextDueOn } from '@/lib/measures/rules'
import { type RunSql, sql } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy/reach'

type Writer = { actor: Actor; run: RunSql; now: Date }
type Place = { planId: string; importId: string }
type Placed = ImportRow & { id: string; position: number }

/**
 * All rows in a fixed number of statements, however many they are. Null when a section they were to stand in is gone.
 */
export async function writeMeasures(
  writer: Writer,
  place: Place,
  rows: readonly ImportRow[],
): Promise<{ sections: number } | null> {
  const { run } = writer
  const sections = await lockSections(run, place.planId)
  const headings = [
    ...new Set(rows.filter(({ sectionId }) => sectionId === newSection).map(({ heading }) => heading)),
  ]
  const made = await makeSections(writer, place, headings)
  const targets = rows.map((row) => ({
    ...row,
    sectionId: row.sectionId === newSection ? (made.get(row.heading) ?? '') : row.sectionId,
  }))
  const known = new Set([...sections.keys(), ...made.values()])
  if (targets.some(({ sectionId }) => !known.has(sectionId))) return null
  const placed = targets.map((row) => {
    const position = (sections.get(row.sectionId) ?? 0) + 1
    sections.set(row.sectionId, position)
    return { ...row, id: randomUUID(), position }
  })
  await insertMeasures(writer, place, placed)
  await insertSteps(writer, placed)
  return { sections: made.size }
}

/** One writer at a time per plan decides positions. In id order, so that two can never wait for each other. */
async function lockSections(run: RunSql, planId: string): Promise<Map<string, number>> {
  const rows = await run<{ id: string }>(sql`
    SELECT id FROM plan_section
    WHERE municipality_id = open_municipality_id() AND plan_id = ${planId}::uuid AND kind = 'measures'
    ORDER BY id FOR UPDATE`)
  const last = await run<{ id: string; position: number }>(sql`
    SELECT section_id AS id, max(position)::int AS position FROM measure
    WHERE municipality_id = open_municipality_id() AND plan_id = ${planId}::uuid GROUP BY section_id`)
  const positions = new Map(last.map(({ id, position }) => [id, position]))
  return new Map(rows.map(({ id }) => [id, positions.get(id) ?? 0]))
}

/** After the plan's last chapter, one for each heading that was to have a section of its own. */
async function makeSections(
  { actor, run, now }: Writer,
  { planId, importId }: Place,
  headings: readonly string[],
): Promise<Map<string, string>> {
  if (headings.length === 0) return new Map()
  const [last] = await run<{ chapter: number; position: number }>(sql`
    SELECT COALESCE(max(position), 0)::int AS position,
      COALESCE(max(substring(number FROM '^[0-9]{1,6}')::int), 0)::int AS chapter
    FROM plan_section WHERE municipality_id = open_municipality_id() AND plan_id = ${planId}::uuid`)
  const sections = headings.map((heading, index) => ({
    id: randomUUID(),
    heading: heading || 'Åtgärder',
    number: String((last?.chapter ?? 0) + index + 1),
    position: (last?.position ?? 0) + index + 1,
  }))
  await run(sql`
    INSERT INTO plan_section (municipality_id, id, plan_id, kind, number, heading, position, updated_at, updated_by_id,
      import_id)
    SELECT ${actor.municipality.id}::uuid, id, ${planId}::uuid, 'measures', number, heading, position, ${now},
      ${actor.userId}::uuid, ${importId}::uuid
    FROM jsonb_to_recordset(${JSON.stringify(sections)}::jsonb)
      AS given (id uuid, number text, heading text, position int)`)
  return new Map(sections.map(({ id }, index) => [headings[index] ?? '', id]))
}

async function insertMeasures(
  { actor, run, now }: Writer,
  { planId, importId }: Place,
  rows: readonly Placed[],
) {
  const given = rows.map(({ steps, doubts: _, ...row }) => ({
    ...row,
    startsOn: row.dueOn !== '' && row.startsOn > row.dueOn ? '' : row.startsOn,
    nextDueOn: nextDueOn({ ...row, dueOn: row.dueOn || null, steps: steps.map(dated) }) ?? '',
  }))
  await run(sql`
    INSERT INTO measure (municipality_id, id, plan_id, section_id, title, purpose, responsible, responsible_unit_id,
      other_parties, status, starts_on, due_on, next_due_on, prevention_level, environments, position, updated_at,
      updated_by_id, import_id)
    SELECT ${actor.municipality.id}::uuid, given.id, ${planId}::uuid, given."sectionId", given.title, given.purpose,
      given.responsible, unit.id, given."otherParties", given.status::measure_status,
      NULLIF(given."startsOn", '')::date, NULLIF(given."dueOn", '')::date, NULLIF(given."nextDueOn", '')::date,
      NULLIF(given."preventionLevel", '')::prevention_level, '{}', given.position, ${now}, ${actor.userId}::uuid,
      ${importId}::uuid
    FROM jsonb_to_recordset(${JSON.stringify(given)}::jsonb) AS given (id uuid, "sectionId" uuid, title text,
      purpose text, responsible text, "responsibleUnitId" text, "otherParties" text, status text, "startsOn" text,
      "dueOn" text, "nextDueOn" text, "preventionLevel" text, position int)
    LEFT JOIN unit ON unit.municipality_id = ${actor.municipality.id}::uuid
      AND unit.id = NULLIF(given."responsibleUnitId", '')::uuid`)
}

async function insertSteps({ actor, run }: Writer, rows: readonly Placed[]) {
  const steps = rows.flatMap(({ id, steps }) =>
    steps.map((step, position) => ({ ...step, id: randomUUID(), measureId: id, position })),
  )
  if (steps.length === 0) return
  await run(sql`
    INSERT INTO measure_step (municipality_id, id, measure_id, position, title, responsible, status, due_on, note)
    SELECT ${actor.municipality.id}::uuid, id, "measureId", position, title, responsible, status::measure_status,
      NULLIF("dueOn", '')::date, note
    FROM jsonb_to_recordset(${JSON.stringify(steps)}::jsonb) AS given (id uuid, "measureId" uuid, position int,
      title text, responsible text, status text, "dueOn" text, note text)`)
}

const dated = <Step extends { dueOn: string }>(step: Step) => ({ ...step, dueOn: step.dueOn || null })
