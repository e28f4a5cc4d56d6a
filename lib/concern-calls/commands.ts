import { randomUUID } from 'node:crypto'
import { contentOfCall } from '@/lib/concern-calls/rules'
import { callInput } from '@/lib/concern-calls/schema'
import { subjectOf } from '@/lib/concern-people/rules'
import { fileReport, nameOf, nextNumber, readFiling, yearOf } from '@/lib/concerns/commands'
import { done, invalid } from '@/lib/platform/errors'
import { defineSqlCommand } from '@/lib/platform/gate'
import { routeReport } from '@/lib/routing/queries'

/** Writes down a call as a report, filed and routed at once; whoever works at its reception can take it over. */
export const registerCall = defineSqlCommand({
  allow: 'concern.register_call',
  input: callInput,
  run: async ({ run, send, actor, now, today, input, audit }) => {
    const [{ rules, searchKey, ...surroundings }, number] = await Promise.all([
      readFiling({ run, actor }),
      nextNumber(run, actor, yearOf(today)),
    ])
    const content = contentOfCall(input, { takenBy: actor.name, today })
    const { areaId, receivingUnitId: chosenUnitId } = input
    if (areaId && !surroundings.areas.some(({ id }) => id === areaId)) {
      return invalid('areaId', 'invalid_choice')
    }
    const routed = routeReport(rules, {
      ...{ ...surroundings, chosenUnitId, areaId, fromUnitId: actor.membership.unitId },
      ...{ subject: subjectOf(content.people), danger: input.danger === 'yes' },
    })
    if (!routed) return invalid('', 'no_receiving_unit')
    const [id, { unit, policeFirst }] = [randomUUID(), routed]
    await fileReport(
      { run, send, actor, now, today },
      {
        ...{ id, number, searchKey, content, receivingUnitId: unit.id, policeFirst },
        immediateDanger: input.danger === 'yes',
        source: input.caller === 'private' ? 'private_person' : input.source || 'other',
        areaId: areaId || null,
        channel: 'phone',
      },
    )
    audit(id, { number: nameOf(number, today), state: 'received', unit: unit.id, channel: 'phone' })
    return done({ id })
  },
})
