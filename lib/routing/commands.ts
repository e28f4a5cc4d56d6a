import { type RunSql, sql } from '@/lib/platform/db'
import { done, invalid, type Outcome } from '@/lib/platform/errors'
import { defineCommand } from '@/lib/platform/gate'
import { contactInput, ruleChoice, ruleInput } from '@/lib/routing/schema'

/** What the rule names must be the municipality's own; where a report goes somebody must receive it. */
export const addRule = defineCommand({
  allow: 'routing.edit',
  input: ruleInput,
  async run({ run, input, audit }): Promise<Outcome<{ id: string }>> {
    const unknown = await unknownName(run, input)
    if (unknown) return invalid(unknown, 'invalid_choice')
    const id = (text: string) => sql`NULLIF(${text}::text, '')::uuid`
    const [rule] = await run<{ id: string }>(sql`
      INSERT INTO routing_rule (municipality_id, id, subject, danger, area_id, committee_id, from_unit_id, to_unit_id,
        police_first)
      VALUES (open_municipality_id(), gen_random_uuid(), ${input.subject}::concern_subject, ${input.danger === 'yes'},
        ${id(input.areaId)}, ${id(input.committeeId)}, ${id(input.fromUnitId)}, ${id(input.toUnitId)},
        ${input.policeFirst === 'yes'})
      RETURNING id::text AS id`)
    if (!rule) throw new Error('A rule that was added has no id.')
    audit(rule.id, { subject: input.subject, unit: input.toUnitId || null, area: input.areaId || null })
    return done(rule)
  },
})

type Names = Record<'areaId' | 'committeeId' | 'fromUnitId' | 'toUnitId', string>

async function unknownName(run: RunSql, names: Names): Promise<string | null> {
  const [known] = await run<Record<keyof Names, boolean>>(sql`
    SELECT ${names.areaId}::text = '' OR EXISTS (SELECT FROM area
        WHERE municipality_id = open_municipality_id() AND id::text = ${names.areaId}::text) AS "areaId",
      ${names.committeeId}::text = '' OR EXISTS (SELECT FROM committee
        WHERE municipality_id = open_municipality_id() AND id::text = ${names.committeeId}::text) AS "committeeId",
      ${names.fromUnitId}::text = '' OR EXISTS (SELECT FROM unit
        WHERE municipality_id = open_municipality_id() AND id::text = ${names.fromUnitId}::text) AS "fromUnitId",
      ${names.toUnitId}::text = '' OR EXISTS (SELECT FROM unit
        WHERE municipality_id = open_municipality_id() AND id::text = ${names.toUnitId}::text
          AND receives_concerns) AS "toUnitId"`)
  return Object.entries(known ?? {}).find(([, isKnown]) => !isKnown)?.[0] ?? null
}

export const removeRule = defineCommand({
  allow: 'routing.edit',
  input: ruleChoice,
  async load({ run, input }) {
    const [rule] = await run<{ id: string }>(sql`
      SELECT id::text AS id FROM routing_rule
      WHERE municipality_id = open_municipality_id() AND id = ${input.id}::uuid`)
    return rule ?? null
  },
  async run({ run, row, audit }): Promise<Outcome<{ id: string }>> {
    await run(sql`
      DELETE FROM routing_rule WHERE municipality_id = open_municipality_id() AND id = ${row.id}::uuid RETURNING id`)
    audit(row.id, { removed: true })
    return done({ id: row.id })
  },
})

/** Through whom the police's cooperation on extremism is reached. */
export const setPoliceContact = defineCommand({
  allow: 'routing.edit',
  input: contactInput,
  async run({ run, actor, now, input, audit }): Promise<Outcome<{ set: boolean }>> {
    const { name, phone, instruction } = input
    await run(sql`DELETE FROM routing_contact WHERE municipality_id = open_municipality_id() RETURNING name`)
    await run(sql`
      INSERT INTO routing_contact (municipality_id, name, phone, instruction, changed_at)
      VALUES (open_municipality_id(), ${name}, ${phone}, ${instruction}, ${now}) RETURNING name`)
    audit(actor.municipality.id, { fields: ['name', 'phone', 'instruction'] })
    return done({ set: true })
  },
})
