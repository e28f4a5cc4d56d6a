import { randomUUID } from 'node:crypto'
import { newParticipant, participantChoice } from '@/lib/case-participants/schema'
import { type CasePlace, lockCase, lockedKey } from '@/lib/cases/commands'
import { validToday } from '@/lib/cases/queries'
import { sql } from '@/lib/platform/db'
import { done, invalid, type Outcome } from '@/lib/platform/errors'
import { defineCommand } from '@/lib/platform/gate'
import { sealUnder } from '@/lib/platform/sealing'

/** Names an organisation's person. It opens nothing: that takes a consent. */
export const addParticipant = defineCommand({
  allow: 'case.add_participant',
  input: newParticipant,
  load: lockCase,
  async run({ tx, run, actor, input, row, now, audit }): Promise<Outcome<CasePlace>> {
    const { party, userId, organisation, name, role, contact } = input
    if (userId) {
      const [account] = await run<{ there: boolean }>(sql`
        SELECT EXISTS (SELECT FROM case_participant WHERE municipality_id = open_municipality_id()
          AND case_id = ${row.id}::uuid AND user_id = ${userId}::uuid AND ended_at IS NULL) AS there
        FROM membership WHERE municipality_id = open_municipality_id() AND user_id = ${userId}::uuid
          AND role IN ('external_party', 'support_function') AND ${validToday} LIMIT 1`)
      if (!account) return invalid('userId', 'invalid_choice')
      if (account.there) return invalid('userId', 'takes_part_already')
    }
    const [key, id] = [await lockedKey({ run, actor }, row), randomUUID()]
    const content = sealUnder(key, { table: 'case_participant', id }, { organisation, name, role, contact })
    await tx.caseParticipant.create({
      data: {
        ...{ municipalityId: actor.municipality.id, id, caseId: row.id, party, content },
        ...{ userId: userId || null, addedAt: now, addedById: actor.userId },
      },
      select: { id: true },
    })
    audit(row.id, { participant: id, party, account: userId || null })
    return done({ caseId: row.id })
  },
})

/** From this moment nothing is shared with the organisation's person, whatever was consented to. */
export const endParticipation = defineCommand({
  allow: 'case.end_participation',
  input: participantChoice,
  load: lockCase,
  async run({ run, input, row, now, audit }): Promise<Outcome<CasePlace>> {
    const ended = await run(sql`
      UPDATE case_participant SET ended_at = COALESCE(ended_at, ${now}::timestamptz)
      WHERE municipality_id = open_municipality_id() AND case_id = ${row.id}::uuid
        AND id = ${input.participantId}::uuid RETURNING id`)
    if (ended.length === 0) return invalid('', 'participant_gone')
    audit(row.id, { participant: input.participantId, ended: true })
    return done({ caseId: row.id })
  },
})
