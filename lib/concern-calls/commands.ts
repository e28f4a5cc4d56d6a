import { randomUUID } from 'node:crypto'
import { contentOfCall } from '@/lib/concern-calls/rules'
import { callInput } from '@/lib/concern-calls/schema'
import { fileReport } from '@/lib/concerns/commands'
import { readSurroundings } from '@/lib/concerns/queries'
import { routeTo } from '@/lib/concerns/rules'
import { done, invalid } from '@/lib/platform/errors'
import { defineCommand } from '@/lib/platform/gate'

/** Writes down a call as a report, filed and routed at once; whoever works at its reception can take it over. */
export const registerCall = defineCommand({
  allow: 'concern.register_call',
  input: callInput,
  run: async ({ tx, run, actor, now, today, input, audit }) => {
    const { units, committeeId } = await readSurroundings(run, actor)
    const unit = routeTo(units, { committeeId, chosenUnitId: input.receivingUnitId })
    if (!unit) return invalid('', 'no_receiving_unit')
    const id = randomUUID()
    const number = await fileReport(
      { tx, run, actor, now, today },
      {
        id,
        content: contentOfCall(input, { takenBy: actor.name, today }),
        immediateDanger: input.danger === 'yes',
        source: input.caller === 'private' ? 'private_person' : input.source || 'other',
        receivingUnitId: unit.id,
        channel: 'phone',
      },
    )
    audit(id, { number, state: 'received', unit: unit.id, channel: 'phone' })
    return done({ id })
  },
})
