import { randomUUID } from 'node:crypto'
import { type RunSql, sql } from '@/lib/platform/db'
import { done, invalid, type Outcome, refuse } from '@/lib/platform/errors'
import { defineCommand } from '@/lib/platform/gate'
import { findOwnCopy } from '@/lib/shared-measures/queries'
import { findingsIn } from '@/lib/shared-measures/rules'
import { measureChoice, sharedCopy, sharingDecision } from '@/lib/shared-measures/schema'

type Locked = { id: string; planId: string; committeeId: string; state: string }
type Place = { planId: string; measureId: string }

async function lockMeasure(run: RunSql, measureId: string): Promise<Locked | null> {
  const [row] = await run<Locked>(sql`
    SELECT measure.id, plan.id AS "planId", plan.committee_id AS "committeeId", plan.state::text AS state
    FROM measure
    JOIN action_plan plan ON plan.municipality_id = measure.municipality_id AND plan.id = measure.plan_id
    WHERE measure.municipality_id = open_municipality_id() AND measure.id = ${measureId}::uuid
      AND measure.archived_at IS NULL
    FOR UPDATE OF measure FOR SHARE OF plan`)
  return row ?? null
}

const placeOf = ({ id, planId }: Locked): Place => ({ planId, measureId: id })

/** Names of people, committees, units and areas here: none of them is for others. */
async function ownNames(run: RunSql): Promise<string[]> {
  const rows = await run<{ name: string }>(sql`
    SELECT users.name FROM users JOIN membership ON membership.user_id = users.id
      WHERE membership.municipality_id = open_municipality_id()
    UNION SELECT name FROM committee WHERE municipality_id = open_municipality_id()
    UNION SELECT name FROM unit WHERE municipality_id = open_municipality_id()
    UNION SELECT name FROM area WHERE municipality_id = open_municipality_id()`)
  return rows.map(({ name }) => name)
}

/** Writes the copy and takes it back if it was shared: what has changed is read once more before it leaves. */
export const prepareSharing = defineCommand({
  allow: 'measure.share',
  input: sharedCopy,
  load: ({ run, input }) => lockMeasure(run, input.measureId),
  async run({ tx, actor, run, input, row, audit }): Promise<Outcome<Place>> {
    const { measureId, level, ...texts } = input
    const names = await ownNames(run)
    for (const field of ['title', 'purpose', 'steps'] as const) {
      const found = findingsIn([texts[field]].flat().join('\n'), names)
      if (found) return invalid(field, `shared_${found}`)
    }
    const copy = await findOwnCopy(run, measureId)
    const data = { ...texts, preventionLevel: level || null, sharedAt: null }
    const ownerId = actor.municipality.id
    if (copy) await tx.libraryMeasure.updateMany({ where: { id: copy.id, ownerId }, data })
    else {
      await run(sql`
        INSERT INTO library_measure (id, owner_id, measure_id, source, title, purpose, prevention_level, focus,
          target_groups, steps)
        VALUES (${randomUUID()}::uuid, ${ownerId}::uuid, ${measureId}::uuid, 'municipality', ${texts.title},
          ${texts.purpose}, NULLIF(${level}, '')::prevention_level, ${texts.focus}::library_focus,
          ${texts.targetGroups}::text[], ${texts.steps}::text[])`)
    }
    audit(row.id, { shared: false })
    return done(placeOf(row))
  },
})

export const shareMeasure = defineCommand({
  allow: 'measure.share',
  input: sharingDecision,
  load: ({ run, input }) => lockMeasure(run, input.measureId),
  async run({ tx, actor, run, input, row, now, audit }): Promise<Outcome<Place>> {
    const copy = await findOwnCopy(run, row.id)
    if (!copy || copy.seal !== input.seen)
      return refuse({ kind: 'not_allowed_now', reason: 'shared_copy_changed' })
    const where = { id: copy.id, ownerId: actor.municipality.id }
    await tx.libraryMeasure.updateMany({ where, data: { sharedAt: now } })
    audit(row.id, { shared: true, library: copy.id, seal: copy.seal })
    return done(placeOf(row))
  },
})

/** Others see it no more; what they have already added to their plans is theirs. */
export const withdrawMeasure = defineCommand({
  allow: 'measure.share',
  input: measureChoice,
  load: ({ run, input }) => lockMeasure(run, input.measureId),
  async run({ tx, actor, row, audit }): Promise<Outcome<Place>> {
    const where = { measureId: row.id, ownerId: actor.municipality.id }
    await tx.libraryMeasure.updateMany({ where, data: { sharedAt: null } })
    audit(row.id, { shared: false })
    return done(placeOf(row))
  },
})
