import { randomUUID } from 'node:crypto'
import type { Prisma } from '@/prisma/generated/client'
import type { OwnerTx } from '@/tests/support/owner'
import type { Plan } from '@/tests/support/plans'
import type { Person, Place, Tenant } from '@/tests/support/tenant'

type Someone = Pick<Person, 'userId'>
type PlanGiven = Pick<Plan, 'id'>

export async function makeInvitation(
  tx: OwnerTx,
  { municipality }: Pick<Place, 'municipality'>,
  given: {
    plan: PlanGiven
    person: Someone
    by: Someone
  } & Partial<Prisma.PlanInvitationUncheckedCreateInput>,
): Promise<string> {
  const { plan, person, by, ...data } = given
  const id = randomUUID()
  await tx.planInvitation.create({
    data: {
      answerBy: new Date('2199-01-01'),
      ...data,
      ...{ municipalityId: municipality.id, id, planId: plan.id },
      ...{ userId: person.userId, invitedById: by.userId },
    },
  })
  return id
}

/** A thread, or with a parent a reply in it. */
export async function makeComment(
  tx: OwnerTx,
  { municipality, canary }: Pick<Place, 'municipality' | 'canary'>,
  given: { plan: PlanGiven; by: Someone } & Partial<Prisma.PlanCommentUncheckedCreateInput>,
): Promise<string> {
  const { plan, by, ...data } = given
  const id = randomUUID()
  await tx.planComment.create({
    data: {
      body: `${canary} synpunkt`,
      ...data,
      ...{ municipalityId: municipality.id, id, planId: plan.id, authorId: by.userId },
    },
  })
  return id
}

/** A plan in consultation with everything in it, that nothing else changes. */
export type Consultation = {
  plan: Plan
  /** The support function's, who waits to answer, and the staff's. */
  invitation: string
  spareInvitation: string
  /** Begun by the support function, answered by the coordinator. */
  thread: string
  reply: string
  /** The coordinator's own, which nobody has answered. */
  ownComment: string
}

export async function makeConsultation(tx: OwnerTx, tenant: Tenant, plan: Plan): Promise<Consultation> {
  const { coordinator, support_function: support, staff } = tenant.people
  const thread = await makeComment(tx, tenant, { plan, by: support, sectionId: plan.textSection })
  return {
    plan,
    thread,
    invitation: await makeInvitation(tx, tenant, { plan, person: support, by: coordinator }),
    spareInvitation: await makeInvitation(tx, tenant, { plan, person: staff, by: coordinator }),
    reply: await makeComment(tx, tenant, { plan, by: coordinator, parentId: thread }),
    ownComment: await makeComment(tx, tenant, { plan, by: coordinator, measureId: plan.measure.id }),
  }
}
