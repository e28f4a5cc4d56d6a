import { type Acting, takeStep } from '@/lib/concern-steps/commands'
import { lockReport, type ReportOnItsWay } from '@/lib/concern-steps/queries'
import { isDeputy } from '@/lib/deputies/queries'
import { deputyChoice, deputyInput, takeOverInput } from '@/lib/deputies/schema'
import { isValidToday } from '@/lib/members/queries'
import { type RunSql, sql } from '@/lib/platform/db'
import { done, invalid, type Outcome, refuse } from '@/lib/platform/errors'
import { defineCommand } from '@/lib/platform/gate'

type Named = { unitId: string }

/** Only somebody who works at the reception: a deputy can take over, and reads then. */
export const nameDeputy = defineCommand({
  allow: 'deputy.name',
  input: deputyInput,
  async load({ run, input }) {
    const [unit] = await run<{ id: string; unitId: string }>(sql`
      SELECT id, id AS "unitId" FROM unit
      WHERE municipality_id = open_municipality_id() AND id = ${input.unitId}::uuid AND receives_concerns`)
    return unit ?? null
  },
  async run({ run, actor, input, row, audit }): Promise<Outcome<Named>> {
    if (!(await worksThere(run, row.id, input.userId))) return invalid('userId', 'choose_deputy')
    const fresh = await run<{ id: string }>(sql`
      INSERT INTO concern_deputy (municipality_id, id, unit_id, user_id, added_by_id)
      VALUES (open_municipality_id(), gen_random_uuid(), ${row.id}::uuid, ${input.userId}::uuid, ${actor.userId}::uuid)
      ON CONFLICT DO NOTHING RETURNING id`)
    audit(row.id, { deputy: input.userId, named: fresh.length > 0 })
    return done({ unitId: row.id })
  },
})

async function worksThere(run: RunSql, unitId: string, userId: string): Promise<boolean> {
  const found = await run(sql`
    SELECT id FROM membership
    WHERE municipality_id = open_municipality_id() AND unit_id = ${unitId}::uuid AND user_id = ${userId}::uuid
      AND role = 'case_worker' AND ${isValidToday}`)
  return found.length > 0
}

export const removeDeputy = defineCommand({
  allow: 'deputy.name',
  input: deputyChoice,
  async load({ run, input }) {
    const [deputy] = await run<{ id: string; unitId: string; userId: string }>(sql`
      SELECT id, unit_id AS "unitId", user_id AS "userId" FROM concern_deputy
      WHERE municipality_id = open_municipality_id() AND id = ${input.id}::uuid AND removed_at IS NULL FOR UPDATE`)
    return deputy ?? null
  },
  async run({ run, row, now, audit }): Promise<Outcome<Named>> {
    await run(sql`
      UPDATE concern_deputy SET removed_at = ${now}
      WHERE municipality_id = open_municipality_id() AND id = ${row.id}::uuid RETURNING id`)
    audit(row.unitId, { deputy: row.userId, named: false })
    return done({ unitId: row.unitId })
  },
})

/** A deputy takes over a report from whoever has it, with a reason; the one who had it is told and reads no more. */
export const takeOverConcern = defineCommand({
  allow: 'concern.take_over',
  input: takeOverInput,
  async load({ run, actor, input }): Promise<ReportOnItsWay | null> {
    const report = await lockReport({ run, input })
    // To a colleague who is no deputy there is nothing to take over.
    return report && (await isDeputy(run, report.unitId, actor.userId)) ? report : null
  },
  async run({ tx, run, actor, now, input, row, audit }): Promise<Outcome<{ id: string }>> {
    if (row.assignedToId === null || row.assignedToId === actor.userId) {
      return refuse({ kind: 'not_allowed_now', reason: 'state' })
    }
    const acting = { tx, run, actor, now, row }
    const state = await takeStep(acting, 'take_over', {
      change: { assignedToId: actor.userId },
      note: input.reason,
    })
    await tellFormer(acting, row.assignedToId)
    audit(row.id, { state, from: row.assignedToId, to: actor.userId })
    return done({ id: row.id })
  },
})

async function tellFormer({ run, row }: Acting, userId: string) {
  await run(sql`
    INSERT INTO notification (municipality_id, id, user_id, kind, object_type, object_id, params)
    SELECT municipality_id, gen_random_uuid(), ${userId}::uuid, 'concern_taken_over', 'concern', id,
      jsonb_build_object('number', year || '-' || lpad(number::text, 4, '0'))
    FROM concern_report WHERE municipality_id = open_municipality_id() AND id = ${row.id}::uuid RETURNING id`)
}
