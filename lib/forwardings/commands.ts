import { takeStep } from '@/lib/concern-steps/commands'
import { lockReport } from '@/lib/concern-steps/queries'
import { notifyReceivers } from '@/lib/concerns/commands'
import { forwardingInput } from '@/lib/forwardings/schema'
import { type RunSql, sql } from '@/lib/platform/db'
import { done, invalid, type Outcome } from '@/lib/platform/errors'
import { defineCommand } from '@/lib/platform/gate'

/**
 * A report that came to the wrong reception goes on to the right one. Its clocks go on from the day it came in; who
 * sent it on can no longer read it, and there it is accepted anew.
 */
export const forwardConcern = defineCommand({
  allow: 'concern.forward',
  input: forwardingInput,
  load: lockReport,
  async run({ tx, run, actor, now, input, row, audit }): Promise<Outcome<{ id: string }>> {
    const { toUnitId, reason, note } = input
    if (toUnitId === row.unitId || !(await receives(run, toUnitId))) {
      return invalid('toUnitId', 'choose_reception')
    }
    const change = { receivingUnitId: toUnitId, assignedToId: null, acceptedAt: null }
    const state = await takeStep({ tx, run, actor, now, row }, 'forward', { change, toUnitId, reason, note })
    await notifyReceivers({ run, actor }, { reportId: row.id, unitId: toUnitId })
    audit(row.id, { from: row.state, state, fromUnit: row.unitId, unit: toUnitId, reason })
    return done({ id: row.id })
  },
})

async function receives(run: RunSql, unitId: string): Promise<boolean> {
  const found = await run(sql`
    SELECT id FROM unit
    WHERE municipality_id = open_municipality_id() AND id = ${unitId}::uuid AND receives_concerns`)
  return found.length > 0
}
