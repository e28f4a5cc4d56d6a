import { randomUUID } from 'node:crypto'
import { type CasePlace, lockCase, lockedKey } from '@/lib/cases/commands'
import { type InterventionState, nextInterventionStates } from '@/lib/interventions/rules'
import { interventionContent, interventionMove, newIntervention } from '@/lib/interventions/schema'
import { sql } from '@/lib/platform/db'
import { done, invalid, type Outcome } from '@/lib/platform/errors'
import { defineCommand } from '@/lib/platform/gate'
import { type Bytes, openUnder, sealUnder } from '@/lib/platform/sealing'

/** Something that is to be given; from its first day it goes on. */
export const planIntervention = defineCommand({
  allow: 'case.plan_intervention',
  input: newIntervention,
  load: lockCase,
  async run({ tx, run, actor, input, row, now, today, audit }): Promise<Outcome<CasePlace>> {
    const { kind, startsOn, endsOn, provider, description } = input
    if (endsOn && endsOn < startsOn) return invalid('endsOn', 'before_start')
    const [key, id] = [await lockedKey({ run, actor }, row), randomUUID()]
    const said = { provider, description, result: '' }
    await tx.intervention.create({
      data: {
        ...{ municipalityId: actor.municipality.id, id, caseId: row.id, kind },
        state: startsOn <= today ? 'ongoing' : 'planned',
        ...{ startsOn: new Date(startsOn), endsOn: endsOn ? new Date(endsOn) : null },
        ...{ plannedAt: now, plannedById: actor.userId },
        content: sealUnder(key, { table: 'intervention', id }, said),
      },
      select: { id: true },
    })
    audit(row.id, { intervention: id, kind, from: startsOn })
    return done({ caseId: row.id })
  },
})

type Found = { state: InterventionState; content: Bytes }

/** Begins, ends or cancels it; of two at once the second is told. */
export const moveIntervention = defineCommand({
  allow: 'case.plan_intervention',
  input: interventionMove,
  load: lockCase,
  async run({ run, actor, input, row, today, audit }): Promise<Outcome<CasePlace>> {
    const { interventionId: id, state, result } = input
    const [found] = await run<Found>(sql`
      SELECT state::text AS state, content FROM intervention
      WHERE municipality_id = open_municipality_id() AND case_id = ${row.id}::uuid AND id = ${id}::uuid FOR UPDATE`)
    if (!found || !nextInterventionStates(found.state).includes(state)) return invalid('', 'part_changed')
    const [key, place] = [await lockedKey({ run, actor }, row), { table: 'intervention', id } as const]
    const said = interventionContent.parse(openUnder(key, place, found.content))
    const content = sealUnder(key, place, { ...said, result: result || said.result })
    const over = state === 'ended' || state === 'cancelled'
    await run(sql`
      UPDATE intervention SET state = ${state}::intervention_state, content = ${content}, version = version + 1,
        starts_on = CASE WHEN ${state}::text = 'ongoing' THEN LEAST(starts_on, ${today}::date) ELSE starts_on END,
        ends_on = CASE WHEN ${over}::boolean THEN GREATEST(starts_on, ${today}::date) ELSE ends_on END
      WHERE municipality_id = open_municipality_id() AND id = ${id}::uuid RETURNING id`)
    audit(row.id, { intervention: id, from: found.state, state })
    return done({ caseId: row.id })
  },
})
