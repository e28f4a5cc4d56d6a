import { randomUUID } from 'node:crypto'
import { contentOfCall } from '@/lib/concern-calls/rules'
import { callInput } from '@/lib/concern-calls/schema'
import { subjectOf } from '@/lib/concern-people/rules'
import { fileReport } from '@/lib/concerns/commands'
import { readSurroundings } from '@/lib/concerns/queries'
import { done, invalid } from '@/lib/platform/errors'
import { defineCommand } from '@/lib/platform/gate'
import { routeReport } from '@/lib/routing/queries'

/** Writes down a call as a report, filed and routed at once; whoever works at its reception can take it over. */
export const registerCall = defineCommand({
  allow: 'concern.register_call',
  input: callInput,
  run: async ({ tx, run, actor, now, today, input, audit }) => {
    const surroundings = await readSurroundings(run, actor)
    const content = contentOfCall(input, { takenBy: actor.name, today })
    const { areaId, receivingUnitId: chosenUnitId } = input
    if (areaId && !surroundings.areas.some(({ id }) => id === areaId)) {
      return invalid('areaId', 'invalid_choice')
    }
    const routed = await routeReport(run, {
      ...{ ...surroundings, chosenUnitId, areaId, fromUnitId: actor.membership.unitId },
      ...{ subject: subjectOf(content.people), danger: input.danger === 'yes' },
    })
    if (!routed) return invalid('', 'no_receiving_unit')
    const [id, { unit, policeFirst }] = [randomUUID(), routed]
    const number = await fileReport(
      { tx, run, actor, now, today },
      {
        id,
        content,
        immediateDanger: input.danger === 'yes',
        source: input.caller === 'private' ? 'private_person' : input.source || 'other',
        areaId: areaId || null,
        receivingUnitId: unit.id,
        policeFirst,
        channel: 'phone',
      },
    )
    audit(id, { number, state: 'received', unit: unit.id, channel: 'phone' })
    return done({ id })
  },
})
