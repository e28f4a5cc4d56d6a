import { columnName } from '@/lib/field-history/rules'
import { unchosenMeasureText, unchosenSectionText } from '@/lib/field-history/schema'
import { type RunSql, sql } from '@/lib/platform/db'
import { done } from '@/lib/platform/errors'
import { defineCommand } from '@/lib/platform/gate'
import type { Actor } from '@/lib/policy/reach'

type Writable = { id: string; planId: string; committeeId: string; state: string; version: number }

/** Two wrote in the same field: the text that has not been saved is kept beside the one that has. */
export const keepMeasureText = defineCommand({
  allow: 'measure.edit',
  input: unchosenMeasureText,
  async load({ run, input }) {
    const [row] = await run<Writable>(sql`
      SELECT m.id, m.plan_id AS "planId", plan.committee_id AS "committeeId", plan.state::text AS state, m.version
      FROM measure m JOIN action_plan plan ON plan.municipality_id = m.municipality_id AND plan.id = m.plan_id
      WHERE m.municipality_id = open_municipality_id() AND m.id = ${input.measureId}::uuid`)
    return row ?? null
  },
  async run({ actor, run, input, row, audit }) {
    const { field, mine, theirs } = input
    await keep({ run, actor, row }, { object: 'measure', field: columnName(field), mine, theirs })
    audit(row.id, { unchosen: field.split('.')[0] ?? field })
    return done(true)
  },
})

export const keepSectionText = defineCommand({
  allow: 'plan.edit_text',
  input: unchosenSectionText,
  async load({ run, input }) {
    const [row] = await run<Writable>(sql`
      SELECT section.id, section.plan_id AS "planId", plan.committee_id AS "committeeId", plan.state::text AS state,
        section.version
      FROM plan_section section
      JOIN action_plan plan ON plan.municipality_id = section.municipality_id AND plan.id = section.plan_id
      WHERE section.municipality_id = open_municipality_id() AND section.id = ${input.sectionId}::uuid`)
    return row ?? null
  },
  async run({ actor, run, input, row, audit }) {
    await keep({ run, actor, row }, { object: 'section', field: 'body', ...input })
    audit(row.planId, { section: row.id, unchosen: 'body' })
    return done(true)
  },
})

type Where = { run: RunSql; actor: Actor; row: Writable }
type Kept = { object: 'measure' | 'section'; field: string; mine: string; theirs: string }

async function keep({ run, actor, row }: Where, { object, field, mine, theirs }: Kept) {
  await run(sql`
    INSERT INTO field_change
      (municipality_id, id, plan_id, object, object_id, field, before, after, unchosen, by_user_id, version)
    VALUES (${actor.municipality.id}::uuid, gen_random_uuid(), ${row.planId}::uuid, ${object}::field_change_object,
      ${row.id}::uuid, ${field}, ${theirs}, ${mine}, true, ${actor.userId}::uuid, ${row.version}::int)`)
}
