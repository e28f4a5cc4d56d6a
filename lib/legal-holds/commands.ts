import { randomUUID } from 'node:crypto'
import { holdChoice, newHold } from '@/lib/legal-holds/schema'
import { sql } from '@/lib/platform/db'
import { done, invalid, type Outcome, refuse } from '@/lib/platform/errors'
import { defineCommand } from '@/lib/platform/gate'
import { lockRecord } from '@/lib/retained-records/commands'
import { findByNumber } from '@/lib/retained-records/queries'

/** From this moment no list destroys the record, not one that is being carried out either. */
export const placeHold = defineCommand({
  allow: 'hold.place',
  input: newHold,
  async run({ tx, run, actor, input, now, today, audit }): Promise<Outcome<{ id: string }>> {
    const { kind, recordNumber: number, fromDay, untilDay, ...given } = input
    const found = await findByNumber(run, { kind, number }, today)
    if (found) await lockRecord(run, found.id)
    // Asked again under the lock: it may have been destroyed while this waited.
    const record = found && (await findByNumber(run, { kind, number }, today))
    if (!record) return invalid('recordNumber', 'record_not_found')
    const hold = { municipalityId: actor.municipality.id, id: randomUUID(), recordId: record.id }
    await tx.legalHold.create({
      data: {
        ...{ ...hold, kind, recordNumber: record.number, ...given },
        fromDay: new Date(fromDay),
        untilDay: untilDay ? new Date(untilDay) : null,
        ...{ placedAt: now, placedById: actor.userId },
      },
      select: { id: true },
    })
    audit(record.id, { hold: hold.id, kind, number: record.number, reason: input.reason })
    return done({ id: hold.id })
  },
})

export const liftHold = defineCommand({
  allow: 'hold.lift',
  input: holdChoice,
  async load({ run, input }) {
    const [row] = await run<{ id: string; recordId: string; lifted: boolean }>(sql`
      SELECT id, record_id AS "recordId", lifted_at IS NOT NULL AS lifted FROM legal_hold
      WHERE municipality_id = open_municipality_id() AND id = ${input.holdId}::uuid FOR UPDATE`)
    return row ?? null
  },
  async run({ tx, actor, row, now, audit }): Promise<Outcome<{ id: string }>> {
    if (row.lifted) return refuse({ kind: 'not_allowed_now', reason: 'state' })
    await tx.legalHold.update({
      where: { municipalityId_id: { municipalityId: actor.municipality.id, id: row.id } },
      data: { liftedAt: now, liftedById: actor.userId },
      select: { id: true },
    })
    audit(row.recordId, { hold: row.id })
    return done({ id: row.id })
  },
})
