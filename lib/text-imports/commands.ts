import { randomUUID } from 'node:crypto'
import { findImport } from '@/lib/measure-imports/queries'
import { textLimit } from '@/lib/plans/rules'
import { type RunSql, sql } from '@/lib/platform/db'
import { done, invalid, type Outcome, refuse } from '@/lib/platform/errors'
import { defineCommand } from '@/lib/platform/gate'
import type { Actor } from '@/lib/policy/reach'
import type { TextContent, TextReceipt } from '@/lib/text-imports/queries'
import { textsOf, type WrittenText } from '@/lib/text-imports/rules'
import { textChoices, textImport } from '@/lib/text-imports/schema'

export type TextImportPlace = { planId: string; importId: string }

const lockText = async (run: RunSql, id: string) => {
  const row = await findImport(run, id, sql`FOR UPDATE OF made FOR SHARE OF plan`)
  return row?.kind === 'prose' ? row : null
}
const settledAlready = () => refuse({ kind: 'not_allowed_now', reason: 'import_settled' })

/** Keeps where each heading goes; with `confirm` the text is put into the plan's sections. */
export const settleText = defineCommand({
  allow: 'plan.edit_text',
  input: textChoices,
  load: ({ run, input }) => lockText(run, input.importId),
  async run({ actor, run, input, row, now, audit }): Promise<Outcome<TextImportPlace>> {
    if (row.importState !== 'open') return settledAlready()
    const place = { planId: row.planId, importId: row.id }
    const chapters = (row.content as TextContent).chapters.map((chapter, at) => ({
      ...chapter,
      place: input.places[at] ?? chapter.place,
    }))
    if (input.act === 'keep') {
      await keep(run, row.id, { state: 'open', content: { chapters } })
      audit(row.planId, { import: row.id, step: 'chosen' })
      return done(place)
    }
    const texts = textsOf(chapters)
    if (texts.length === 0) return invalid('', 'import_none_taken')
    const sections = await lockSections(run, row.planId)
    const bodies = joined(texts, sections)
    if (bodies === 'gone') return invalid('', 'import_section_gone')
    if (bodies === 'too_long') return invalid('', 'import_text_too_long')
    await rewrite({ actor, run, now }, bodies.changed)
    await makeSections({ actor, run, now }, place, { made: bodies.made, sections })
    const written: TextReceipt['written'] = [
      ...bodies.changed.map(({ id, heading, before, version }) => ({
        id,
        heading,
        before,
        version: version + 1,
      })),
      ...bodies.made.map(({ id, heading }) => ({ id, heading, before: null, version: 1 })),
    ]
    await keep(run, row.id, { state: 'used', content: { written } })
    audit(row.planId, { import: row.id, step: 'confirmed', sections: written.map(({ id }) => id) })
    return done(place)
  },
})

type Writer = { actor: Actor; run: RunSql; now: Date }
type LockedSection = {
  id: string
  number: string
  heading: string
  body: string
  position: number
  version: number
}
type ChangedSection = { id: string; heading: string; body: string; before: string; version: number }
type MadeSection = { id: string; heading: string; body: string }

function lockSections(run: RunSql, planId: string): Promise<LockedSection[]> {
  return run<LockedSection>(sql`
    SELECT id, number, heading, body, position, version FROM plan_section
    WHERE municipality_id = open_municipality_id() AND plan_id = ${planId}::uuid ORDER BY id FOR UPDATE`)
}

/** After what a section says already: nothing that somebody has written is written over. */
function joined(
  texts: readonly WrittenText[],
  sections: readonly LockedSection[],
): { changed: ChangedSection[]; made: MadeSection[] } | 'gone' | 'too_long' {
  const known = new Map(sections.map((section) => [section.id, section]))
  const changed = new Map<string, ChangedSection>()
  const made: MadeSection[] = []
  for (const { target, heading, text } of texts) {
    const section = known.get(target)
    if (target === 'new') made.push({ id: randomUUID(), heading, body: text })
    else if (!section) return 'gone'
    else {
      const so = changed.get(target)?.body ?? section.body
      const { id, body: before, version } = section
      const body = [so, text].filter(Boolean).join('\n\n')
      changed.set(target, { id, heading: section.heading, body, before, version })
    }
  }
  const all = [...changed.values(), ...made]
  return all.some(({ body }) => body.length > textLimit)
    ? 'too_long'
    : { changed: [...changed.values()], made }
}

async function rewrite({ actor, run, now }: Writer, sections: readonly Omit<ChangedSection, 'version'>[]) {
  await run(sql`
    UPDATE plan_section SET body = given.body, version = plan_section.version + 1, updated_at = ${now},
      updated_by_id = ${actor.userId}::uuid
    FROM jsonb_to_recordset(${JSON.stringify(sections)}::jsonb) AS given (id uuid, body text)
    WHERE plan_section.municipality_id = open_municipality_id() AND plan_section.id = given.id`)
}

async function makeSections(
  { actor, run, now }: Writer,
  { planId, importId }: TextImportPlace,
  { made, sections }: { made: readonly MadeSection[]; sections: readonly LockedSection[] },
) {
  const chapter = Math.max(0, ...sections.map(({ number }) => Number.parseInt(number, 10) || 0))
  const position = Math.max(0, ...sections.map((section) => section.position))
  const given = made.map((section, index) => ({
    ...section,
    number: String(chapter + index + 1),
    position: position + index + 1,
  }))
  await run(sql`
    INSERT INTO plan_section (municipality_id, id, plan_id, kind, number, heading, body, position, updated_at,
      updated_by_id, import_id)
    SELECT ${actor.municipality.id}::uuid, id, ${planId}::uuid, 'text', number, heading, body, position, ${now},
      ${actor.userId}::uuid, ${importId}::uuid
    FROM jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
      AS given (id uuid, number text, heading text, body text, position int)`)
}

async function keep(
  run: RunSql,
  id: string,
  to: { state: 'open' | 'used' | 'undone'; content: TextContent | TextReceipt },
) {
  await run(sql`
    UPDATE measure_import SET state = ${to.state}::import_state, content = ${JSON.stringify(to.content)}::jsonb,
      settled_at = CASE WHEN ${to.state} = 'open' THEN NULL ELSE now() END
    WHERE municipality_id = open_municipality_id() AND id = ${id}::uuid`)
}

/** Gives each section the text it had; one that somebody has written in since is left alone, and named. */
export const undoText = defineCommand({
  allow: 'plan.edit_text',
  input: textImport,
  load: ({ run, input }) => lockText(run, input.importId),
  async run({ actor, run, row, now, audit }): Promise<Outcome<TextImportPlace>> {
    if (row.importState !== 'used') return settledAlready()
    const { written } = row.content as TextReceipt
    const sections = new Map((await lockSections(run, row.planId)).map((section) => [section.id, section]))
    const [same, changed] = [true, false].map((wanted) =>
      written.filter(({ id, version }) => (sections.get(id)?.version === version) === wanted),
    )
    const restored = (same ?? []).flatMap(({ id, heading, before }) =>
      before === null ? [] : [{ id, heading, body: before, before }],
    )
    await rewrite({ actor, run, now }, restored)
    await run(sql`
      DELETE FROM plan_section section WHERE municipality_id = open_municipality_id()
        AND plan_id = ${row.planId}::uuid AND import_id = ${row.id}::uuid AND version = 1
        AND NOT EXISTS (SELECT FROM measure WHERE municipality_id = section.municipality_id AND section_id = section.id)`)
    await keep(run, row.id, { state: 'undone', content: { written: changed ?? [] } })
    audit(row.planId, { import: row.id, step: 'undone', sections: (same ?? []).map(({ id }) => id) })
    return done({ planId: row.planId, importId: row.id })
  },
})
