import { randomUUID } from 'node:crypto'
import { goalContent, goalSettlement, newGoal } from '@/lib/case-goals/schema'
import { type CasePlace, lockCase, lockedKey } from '@/lib/cases/commands'
import { sql } from '@/lib/platform/db'
import { done, invalid, type Outcome } from '@/lib/platform/errors'
import { defineCommand } from '@/lib/platform/gate'
import { type Bytes, openUnder, sealUnder } from '@/lib/platform/sealing'

export const setGoal = defineCommand({
  allow: 'case.set_goal',
  input: newGoal,
  load: lockCase,
  async run({ tx, run, actor, input: { text, dueOn }, row, now, audit }): Promise<Outcome<CasePlace>> {
    const [key, id] = [await lockedKey({ run, actor }, row), randomUUID()]
    await tx.caseGoal.create({
      data: {
        ...{ municipalityId: actor.municipality.id, id, caseId: row.id, setAt: now, setById: actor.userId },
        dueOn: dueOn ? new Date(dueOn) : null,
        content: sealUnder(key, { table: 'case_goal', id }, { text, result: '' }),
      },
      select: { id: true },
    })
    audit(row.id, { goal: id, due: dueOn || null })
    return done({ caseId: row.id })
  },
})

/** Reached, or let go. Of two at once the second is told. */
export const settleGoal = defineCommand({
  allow: 'case.set_goal',
  input: goalSettlement,
  load: lockCase,
  async run({ run, actor, input, row, now, audit }): Promise<Outcome<CasePlace>> {
    const { goalId: id, state, result } = input
    const [goal] = await run<{ content: Bytes }>(sql`
      SELECT content FROM case_goal WHERE municipality_id = open_municipality_id() AND case_id = ${row.id}::uuid
        AND id = ${id}::uuid AND state = 'ongoing' FOR UPDATE`)
    if (!goal) return invalid('', 'part_changed')
    const [key, place] = [await lockedKey({ run, actor }, row), { table: 'case_goal', id } as const]
    const content = sealUnder(key, place, {
      ...goalContent.parse(openUnder(key, place, goal.content)),
      result,
    })
    await run(sql`
      UPDATE case_goal SET state = ${state}::case_goal_state, settled_at = ${now}::timestamptz, content = ${content}
      WHERE municipality_id = open_municipality_id() AND id = ${id}::uuid RETURNING id`)
    audit(row.id, { goal: id, state })
    return done({ caseId: row.id })
  },
})
