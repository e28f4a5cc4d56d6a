import { randomUUID } from 'node:crypto'
import { followUpContent, followUpDone, newFollowUp } from '@/lib/case-follow-ups/schema'
import { type CasePlace, lockCase, lockedKey } from '@/lib/cases/commands'
import { sql } from '@/lib/platform/db'
import { done, invalid, type Outcome } from '@/lib/platform/errors'
import { defineCommand } from '@/lib/platform/gate'
import { type Bytes, openUnder, sealUnder } from '@/lib/platform/sealing'

export const planFollowUp = defineCommand({
  allow: 'case.follow_up',
  input: newFollowUp,
  load: lockCase,
  async run({
    tx,
    run,
    actor,
    input: { dueOn, about },
    row,
    now,
    today,
    audit,
  }): Promise<Outcome<CasePlace>> {
    if (dueOn < today) return invalid('dueOn', 'day_passed')
    const [key, id] = [await lockedKey({ run, actor }, row), randomUUID()]
    await tx.caseFollowUp.create({
      data: {
        ...{ municipalityId: actor.municipality.id, id, caseId: row.id, dueOn: new Date(dueOn) },
        ...{ plannedAt: now, plannedById: actor.userId },
        content: sealUnder(key, { table: 'case_follow_up', id }, { about, result: '' }),
      },
      select: { id: true },
    })
    audit(row.id, { followUp: id, due: dueOn })
    return done({ caseId: row.id })
  },
})

/** What the follow-up gave, written once. */
export const finishFollowUp = defineCommand({
  allow: 'case.follow_up',
  input: followUpDone,
  load: lockCase,
  async run({ run, actor, input: { followUpId: id, result }, row, now, audit }): Promise<Outcome<CasePlace>> {
    const [planned] = await run<{ content: Bytes }>(sql`
      SELECT content FROM case_follow_up WHERE municipality_id = open_municipality_id()
        AND case_id = ${row.id}::uuid AND id = ${id}::uuid AND done_at IS NULL FOR UPDATE`)
    if (!planned) return invalid('', 'part_changed')
    const [key, place] = [await lockedKey({ run, actor }, row), { table: 'case_follow_up', id } as const]
    const said = followUpContent.parse(openUnder(key, place, planned.content))
    const content = sealUnder(key, place, { ...said, result })
    await run(sql`
      UPDATE case_follow_up SET done_at = ${now}::timestamptz, done_by_id = ${actor.userId}::uuid, content = ${content}
      WHERE municipality_id = open_municipality_id() AND id = ${id}::uuid RETURNING id`)
    audit(row.id, { followUp: id, done: true })
    return done({ caseId: row.id })
  },
})
