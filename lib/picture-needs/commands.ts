import { randomUUID } from 'node:crypto'
import { hasPersonalNumber } from '@/lib/personal-traces/rules'
import { outcomeOf, refuseNeed } from '@/lib/picture-needs/rules'
import { type NeedFields, needEdit, newNeed } from '@/lib/picture-needs/schema'
import { lockPicture, type PicturePlace } from '@/lib/pictures/commands'
import type { PictureRow } from '@/lib/pictures/queries'
import { type RunSql, sql } from '@/lib/platform/db'
import { done, invalid, type Outcome } from '@/lib/platform/errors'
import { type CommandContext, defineCommand } from '@/lib/platform/gate'

type Writer = Pick<CommandContext<NeedFields, PictureRow>, 'run' | 'actor' | 'now' | 'input' | 'row'>

export const addNeed = defineCommand({
  allow: 'picture.edit',
  input: newNeed,
  load: lockPicture,
  async run({ run, actor, now, input, row, audit }): Promise<Outcome<PicturePlace>> {
    const fault = await faultIn(run, row, input)
    if (fault) return invalid(fault.field, fault.key)
    const id = randomUUID()
    const { title, reasoning, leftReason } = input
    await run(sql`
      INSERT INTO picture_need (municipality_id, id, picture_id, number, title, reasoning, outcome, left_reason)
      SELECT ${actor.municipality.id}::uuid, ${id}::uuid, ${row.id}::uuid, COALESCE(max(number), 0) + 1, ${title},
        ${reasoning}, ${outcomeOf(input)}::need_outcome, ${leftReason}
      FROM picture_need WHERE municipality_id = open_municipality_id() AND picture_id = ${row.id}::uuid`)
    await writeLinks({ run, actor, now, input, row }, id)
    audit(row.id, { need: id, outcome: outcomeOf(input), measures: input.measures })
    return done({ pictureId: row.id })
  },
})

export const editNeed = defineCommand({
  allow: 'picture.edit',
  input: needEdit,
  load: lockPicture,
  async run({ run, actor, now, input, row, audit }): Promise<Outcome<PicturePlace>> {
    const fault = await faultIn(run, row, input)
    if (fault) return invalid(fault.field, fault.key)
    const { needId, version, title, reasoning, leftReason } = input
    const [need] = await run<{ version: number }>(sql`
      SELECT version FROM picture_need
      WHERE municipality_id = open_municipality_id() AND picture_id = ${row.id}::uuid AND id = ${needId}::uuid`)
    if (!need) return invalid('', 'part_changed')
    if (need.version !== version) return invalid('', 'stale_form')
    await run(sql`
      UPDATE picture_need SET title = ${title}, reasoning = ${reasoning}, left_reason = ${leftReason},
        outcome = ${outcomeOf(input)}::need_outcome, version = version + 1
      WHERE municipality_id = open_municipality_id() AND id = ${needId}::uuid RETURNING id`)
    await writeLinks({ run, actor, now, input, row }, needId)
    audit(row.id, { need: needId, outcome: outcomeOf(input), measures: input.measures })
    return done({ pictureId: row.id })
  },
})

/** What it builds on must be of this picture, what answers it of the committee's own plans. */
async function faultIn(run: RunSql, row: PictureRow, input: NeedFields) {
  const fault = refuseNeed(input)
  if (fault) return fault
  const field = (['title', 'reasoning', 'leftReason'] as const).find((name) => hasPersonalNumber(input[name]))
  if (field) return { field, key: 'text_personal_number' }
  const [known] = await run<{ findings: number; measures: number }>(sql`
    SELECT
      (SELECT count(*)::int FROM finding WHERE municipality_id = open_municipality_id()
        AND picture_id = ${row.id}::uuid AND id = ANY(${input.findings}::uuid[])) AS findings,
      (SELECT count(*)::int FROM measure
        JOIN action_plan plan ON plan.municipality_id = measure.municipality_id AND plan.id = measure.plan_id
        WHERE measure.municipality_id = open_municipality_id() AND plan.committee_id = ${row.committeeId}::uuid
          AND measure.id = ANY(${input.measures}::uuid[])) AS measures`)
  if (known?.findings !== new Set(input.findings).size) return { field: 'findings', key: 'invalid_choice' }
  return known.measures === new Set(input.measures).size ? null : { field: 'measures', key: 'invalid_choice' }
}

/** As the form says, in place of what was. */
async function writeLinks({ run, actor, now, input }: Writer, needId: string) {
  const { findings, measures } = input
  await run(sql`
    DELETE FROM need_finding WHERE municipality_id = open_municipality_id() AND need_id = ${needId}::uuid
      AND NOT finding_id = ANY(${findings}::uuid[]) RETURNING need_id`)
  await run(sql`
    INSERT INTO need_finding (municipality_id, need_id, finding_id)
    SELECT ${actor.municipality.id}::uuid, ${needId}::uuid, unnest(${findings}::uuid[])
    ON CONFLICT DO NOTHING RETURNING need_id`)
  await run(sql`
    DELETE FROM need_measure WHERE municipality_id = open_municipality_id() AND need_id = ${needId}::uuid
      AND NOT measure_id = ANY(${measures}::uuid[]) RETURNING need_id`)
  await run(sql`
    INSERT INTO need_measure (municipality_id, need_id, measure_id, linked_at, linked_by_id)
    SELECT ${actor.municipality.id}::uuid, ${needId}::uuid, unnest(${measures}::uuid[]), ${now}::timestamptz,
      ${actor.userId}::uuid
    ON CONFLICT DO NOTHING RETURNING need_id`)
}
