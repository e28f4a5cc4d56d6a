import { randomUUID } from 'node:crypto'
import type { Role } from '@/lib/policy/reach'
import type { OwnerTx } from '@/tests/support/owner'
import type { Person, Place } from '@/tests/support/tenant'

const since = new Date('2020-01-01')

/** What no factory makes, so that no tenant table is empty. */
type Rest = { people: Record<Role, Person>; changed: string }

export async function makeRest(tx: OwnerTx, { municipality, canary }: Place, { people, changed }: Rest) {
  const municipalityId = municipality.id
  const { userId } = people.coordinator
  const plan = await tx.actionPlan.findFirstOrThrow({ where: { state: 'in_force' } })
  await tx.planTransition.create({
    data: {
      municipalityId,
      planId: plan.id,
      act: 'put_in_force',
      fromState: 'decided',
      toState: 'in_force',
      byUserId: userId,
      actedOn: since,
      note: `${canary} anteckning`,
    },
  })
  await tx.area.create({ data: { municipalityId, name: `${canary} området` } })
  await tx.counter.create({ data: { municipalityId, name: 'world', value: 1 } })
  await tx.submission.create({ data: { municipalityId, userId, key: randomUUID(), command: 'world' } })
  await tx.notification.create({
    data: { municipalityId, userId, kind: 'world', objectType: 'plan', objectId: plan.id },
  })
  await tx.fieldChange.create({
    data: {
      ...{ municipalityId, planId: plan.id, object: 'measure', objectId: randomUUID(), field: 'title' },
      ...{ before: `${canary} förut`, after: `${canary} åtgärd`, version: 1 },
    },
  })
  const measure = await tx.measure.findFirstOrThrow({ where: { planId: plan.id } })
  const told = { municipalityId, sentOn: since }
  await tx.reminder.create({
    data: { ...told, userId, measureId: measure.id, kind: 'after', dueOn: since, number: 1 },
  })
  await tx.committeeReminder.create({
    data: { ...told, byUserId: userId, committeeId: plan.committeeId, note: `${canary} påminnelse` },
  })
  const letter = { subject: `${canary} ämne`, body: `${canary} brev`, address: people.coordinator.email }
  await tx.outgoingMail.create({ data: { municipalityId, userId, ...letter, failedAt: since, attempts: 6 } })
  await tx.$executeRaw`
    INSERT INTO audit_event
      (municipality_id, seq, at, actor_role, action, object_type, previous_hash, hash)
    VALUES (${municipalityId}::uuid, 0, now(), 'owner', 'world.build', 'world', ''::bytea, ''::bytea)`
  const mine = { municipalityId, userId }
  const view = await tx.savedView.create({ data: { ...mine, name: `${canary} vy`, query: 'timing=late' } })
  const entry = { id: changed, before: { responsible: '' }, after: { responsible: `${canary} enheten` } }
  const change = await tx.bulkChange.create({ data: { ...mine, entries: [entry] } })
  return { view: view.id, change: change.id }
}
