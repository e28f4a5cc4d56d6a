import { releaseConcernFiles } from '@/lib/concern-attachments/commands'
import { findHeld, openHeld } from '@/lib/held-reports/queries'
import { heldInput } from '@/lib/held-reports/schema'
import { type RunSql, sql } from '@/lib/platform/db'
import { done } from '@/lib/platform/errors'
import { defineCommand } from '@/lib/platform/gate'
import { registerResidentReport } from '@/lib/residents/commands'
import { isPolicesFirst } from '@/lib/routing/queries'

type WithHeld = { run: RunSql; input: { id: string } }
const lockHeld = ({ run, input }: WithHeld) => findHeld(run, input.id, sql`FOR UPDATE OF held`)

/** A person wrote it: it becomes a report with the day it came in, and whoever has its code goes on with it. */
export const releaseHeld = defineCommand({
  allow: 'held_report.settle',
  input: heldInput,
  load: lockHeld,
  run: async ({ run, tx, actor, today, row, audit }) => {
    const { id, receivedAt, subject, immediateDanger, areaId, unitId: receivingUnitId } = row
    const municipalityId = actor.municipality.id
    const content = await openHeld(run, municipalityId, row)
    const policeFirst = await isPolicesFirst(run, { subject, danger: immediateDanger, areaId })
    const facts = { id, receivedAt, subject, immediateDanger, areaId, receivingUnitId, policeFirst }
    const number = await registerResidentReport({ run, tx, actor, today }, facts, content)
    await releaseConcernFiles(run, id)
    await tx.followUpCode.updateMany({
      where: { municipalityId, heldId: id },
      data: { heldId: null, reportId: id },
    })
    await tx.heldReport.delete({ where: { municipalityId_id: { municipalityId, id } } })
    audit(id, { number, state: 'received' })
    return done({ id })
  },
})

/** A machine wrote it. It stays where it can be read again, until it is disposed of. */
export const dismissHeld = defineCommand({
  allow: 'held_report.settle',
  input: heldInput,
  load: lockHeld,
  run: async ({ tx, actor, now, row, audit }) => {
    await tx.heldReport.update({
      where: { municipalityId_id: { municipalityId: actor.municipality.id, id: row.id } },
      data: { dismissedAt: now, dismissedById: actor.userId },
    })
    audit(row.id, { state: 'dismissed' })
    return done({ id: row.id })
  },
})
