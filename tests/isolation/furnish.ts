import type { Place } from '@/tests/isolation/operations'
import { makeCase } from '@/tests/support/cases'
import { makeDraft } from '@/tests/support/concerns'
import { makeConsultation } from '@/tests/support/consultation'
import { makeImports } from '@/tests/support/imports'
import type { TenantName } from '@/tests/support/tenant'
import type { World } from '@/tests/support/world'

/** What the samples of operations point at, beside the world itself. */
export async function furnish(world: World, tenant: TenantName): Promise<Place> {
  const { id } = await world.measure({ tenant, archivedAt: new Date() })
  const { userId } = world[tenant].people.staff
  const spareDraft = await world.within(tenant, (tx) => makeDraft(tx, world[tenant], { reporterId: userId }))
  const guidelineSectionId = world[tenant].guideline.old.section
  const [one, other] = [
    await world.measure({ tenant, guidelineSectionId }),
    await world.measure({ tenant, guidelineSectionId }),
  ]
  const onTheirWay = {
    draft: await world.plan({ tenant, state: 'draft' }),
    consultation: await world.plan({ tenant, state: 'consultation' }),
    sent: await world.plan({ tenant, state: 'sent' }),
    unapproved: await world.plan({ tenant, state: 'decided', needsApproval: true }),
  }
  const imports = await world.within(tenant, (tx) => makeImports(tx, world[tenant]))
  const plan = await world.plan({ tenant, state: 'consultation' })
  const consultation = await world.within(tenant, (tx) => makeConsultation(tx, world[tenant], plan))
  const assignedToId = world[tenant].people.case_worker.userId
  const spareConcern = await world.concern({ tenant, assignedToId })
  const colleaguesConcern = await world.concern({
    tenant,
    assignedToId: world[tenant].colleagues.caseWorker.userId,
  })
  const merging = await makeMerging(world, tenant)
  const late = new Date('2020-01-01')
  await world.measure({ tenant, status: 'ongoing', dueOn: late, nextDueOn: late })
  const { id: failedMail } = await world.within(tenant, (tx) => tx.outgoingMail.findFirstOrThrow())
  const { otherReceptionWorker } = world[tenant].colleagues
  const theirReport = await world.concern({
    tenant,
    receivingUnitId: world[tenant].units.otherReception,
    assignedToId: otherReceptionWorker.userId,
  })
  const unitId = world[tenant].units.otherReception
  const { id: theirCase } = await world.within(tenant, (tx) =>
    makeCase(tx, world[tenant], { workerId: otherReceptionWorker.userId, unitId }),
  )
  return {
    ...world[tenant],
    theirReport,
    theirCase,
    archivedMeasure: id,
    spareDraft,
    spareConcern,
    colleaguesConcern,
    merging,
    failedMail,
    leftBehind: [one.id, other.id],
    onTheirWay,
    imports,
    consultation,
  }
}

async function makeMerging(world: World, tenant: TenantName): Promise<Place['merging']> {
  const assignedToId = world[tenant].people.case_worker.userId
  const [one, other, into, merged] = [
    await world.concern({ tenant, assignedToId }),
    await world.concern({ tenant, assignedToId }),
    await world.concern({ tenant, assignedToId }),
    await world.concern({ tenant, assignedToId }),
  ]
  await world.within(tenant, (tx) =>
    tx.concernReport.updateMany({
      where: { id: merged },
      data: { state: 'closed', closedAt: new Date(), mergedIntoId: into, mergedAt: new Date() },
    }),
  )
  const unknown = await world.concern({
    ...{ tenant, assignedToId, people: [{ kind: 'unknown', name: world[tenant].secret }] },
  })
  return { one, other, into, merged, unknown }
}
