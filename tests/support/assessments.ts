import { randomUUID } from 'node:crypto'
import { assessmentContent } from '@/lib/assessments/schema'
import { openKeyWith, sealUnder } from '@/lib/platform/sealing'
import { makeConcern, type SecretPlace } from '@/tests/support/concerns'
import { makeHandover } from '@/tests/support/handovers'
import type { OwnerTx } from '@/tests/support/owner'
import type { Person } from '@/tests/support/tenant'

type Given = { reporter: Person; worker: Person; receivingUnitId: string; otherUnitId: string }

/** A report with its two assessments; the case worker is deputy of the unit. */
export type Decided = Record<'report' | 'protection' | 'preliminary' | 'handover' | 'deputy' | 'rule', string>

/** It came from another unit and has been decided; every sealed text of it holds the municipality's secret. */
export async function makeDecided(tx: OwnerTx, place: SecretPlace, given: Given): Promise<Decided> {
  const { reporter, worker, receivingUnitId, otherUnitId } = given
  const assignment = { reporterId: reporter.userId, receivingUnitId, assignedToId: worker.userId }
  const report = await makeConcern(tx, place, assignment)
  const municipalityId = place.municipality.id
  const { wrappedKey } = await tx.concernReport.update({
    where: { municipalityId_id: { municipalityId, id: report } },
    data: {
      ...{ state: 'decided', decision: 'open_inquiry' },
      ...{ protectionAssessedAt: new Date(), preliminaryDecidedAt: new Date() },
    },
  })
  if (!wrappedKey) throw new Error('A report that was just made has no key.')
  const key = openKeyWith(place.key, { table: 'concern_report', id: report, wrappedKey })
  const common = { municipalityId, reportId: report, act: 'SoL (2025:400)', decidedById: worker.userId }
  const said = assessmentContent.parse({ basis: `${place.secret} underlag`, reasons: `${place.secret} skäl` })
  const sealed = (id: string) => sealUnder(key, { table: 'concern_assessment', id }, said)
  const [protection, preliminary, transition] = [randomUUID(), randomUUID(), randomUUID()]
  await tx.concernAssessment.createMany({
    data: [
      {
        ...{ ...common, id: protection, kind: 'protection', decision: 'not_needed', section: '20:1' },
        ...{ decidedAt: new Date(), content: sealed(protection) },
      },
      {
        ...{ ...common, id: preliminary, kind: 'preliminary', decision: 'open_inquiry', section: '20:2' },
        ...{ decidedAt: new Date(), content: sealed(preliminary) },
      },
    ],
  })
  const note = { note: `${place.secret} bor i en annan stadsdel` }
  await tx.concernTransition.create({
    data: {
      ...{ municipalityId, id: transition, reportId: report, act: 'decide', byUserId: worker.userId },
      ...{ fromState: 'accepted', toState: 'decided', fromUnitId: otherUnitId, toUnitId: receivingUnitId },
      note: sealUnder(key, { table: 'concern_transition', id: transition }, note),
    },
  })
  const watch = { municipalityId, userId: worker.userId }
  const { id: deputy } = await tx.concernDeputy.create({
    data: { ...watch, unitId: receivingUnitId, addedById: worker.userId },
  })
  await tx.concernEscalation.create({
    data: {
      ...{ ...watch, reportId: report, clock: 'preliminary', level: 'worker' },
      dueOn: new Date('2026-01-02'),
    },
  })
  await tx.concernFeedback.create({ data: { municipalityId, reportId: report, askedAt: new Date() } })
  const { id: rule } = await tx.routingRule.create({
    data: { municipalityId, subject: 'adult', danger: true, toUnitId: otherUnitId, policeFirst: true },
  })
  const contact = { name: `${place.canary} jouren`, phone: '08-000 00', instruction: `${place.canary} ring` }
  await tx.routingContact.create({ data: { municipalityId, ...contact, changedAt: new Date() } })
  const handover = await makeHandover(tx, place, { report, key, by: worker, madeAt: new Date() })
  return { report, protection, preliminary, handover, deputy, rule }
}
