import { randomUUID } from 'node:crypto'
import { sql } from '@/lib/platform/db'
import { done, invalid, type Outcome, refuse } from '@/lib/platform/errors'
import { defineCommand } from '@/lib/platform/gate'
import { keepingChoice, newKeeping } from '@/lib/retention/schema'

/** What the municipality has decided elsewhere is registered here, with its number; a record on a list falls off it. */
export const decideKeeping = defineCommand({
  allow: 'retention.decide',
  input: newKeeping,
  async run({ tx, actor, input, now, today, audit }): Promise<Outcome<{ id: string }>> {
    if (input.decidedOn > today) return invalid('decidedOn', 'day_ahead')
    const key = { municipalityId: actor.municipality.id, id: randomUUID() }
    await tx.retentionDecision.create({
      data: {
        ...{ ...key, ...input },
        decidedOn: new Date(input.decidedOn),
        ...{ madeAt: now, madeById: actor.userId },
      },
      select: { id: true },
    })
    audit(key.id, { kind: input.kind, years: input.years, register: input.registerNumber })
    return done({ id: key.id })
  },
})

export const endKeeping = defineCommand({
  allow: 'retention.decide',
  input: keepingChoice,
  async load({ run, input }) {
    const [row] = await run<{ id: string; ended: boolean }>(sql`
      SELECT id, ended_at IS NOT NULL AS ended FROM retention_decision
      WHERE municipality_id = open_municipality_id() AND id = ${input.decisionId}::uuid FOR UPDATE`)
    return row ?? null
  },
  async run({ tx, actor, row, now, audit }): Promise<Outcome<{ id: string }>> {
    if (row.ended) return refuse({ kind: 'not_allowed_now', reason: 'state' })
    await tx.retentionDecision.update({
      where: { municipalityId_id: { municipalityId: actor.municipality.id, id: row.id } },
      data: { endedAt: now, endedById: actor.userId },
      select: { id: true },
    })
    audit(row.id, { ended: true })
    return done({ id: row.id })
  },
})
