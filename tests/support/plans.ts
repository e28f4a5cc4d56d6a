import { randomUUID } from 'node:crypto'
import type { PlanState } from '@/lib/plans/rules'
import type { Prisma } from '@/prisma/generated/client'
import type { OwnerTx } from '@/tests/support/owner'
import type { Place } from '@/tests/support/tenant'

/** A plan with a section of text and a section of measures; the latter holds one measure with one step. */
export type Plan = {
  id: string
  state: PlanState
  committeeId: string
  textSection: string
  measureSection: string
  measure: Measure
}
export type Measure = { id: string; step: string; update: string }

type Given = { state?: PlanState; committeeId: string; needsApproval?: boolean }

export async function makePlan(
  tx: OwnerTx,
  place: Place,
  { state = 'draft', committeeId, needsApproval = false }: Given,
): Promise<Plan> {
  const [id, textSection, measureSection] = [randomUUID(), randomUUID(), randomUUID()]
  const { municipality, canary } = place
  const municipalityId = municipality.id
  const decided = ['decided', 'approved', 'in_force', 'followed_up', 'replaced'].includes(state)
  await tx.actionPlan.create({
    data: {
      municipalityId,
      id,
      committeeId,
      title: `${canary} plan ${state}`,
      periodFrom: new Date('2026-01-01'),
      periodTo: new Date('2027-12-31'),
      state,
      needsApproval,
      stateSince: new Date('2026-02-01'),
      ...(decided
        ? { decidedOn: new Date('2026-02-01'), paragraph: '§ 12', registerNumber: '2026-0001' }
        : {}),
    },
  })
  const section = { municipalityId, planId: id, body: `${canary} brödtext` }
  await tx.planSection.createMany({
    data: [
      { ...section, id: textSection, kind: 'text', number: '1', heading: `${canary} inledning`, position: 1 },
      {
        ...section,
        id: measureSection,
        kind: 'measures',
        number: '2',
        heading: `${canary} åtgärder`,
        position: 2,
      },
    ],
  })
  const plan = { id, state, committeeId, textSection, measureSection }
  return { ...plan, measure: await makeMeasure(tx, place, { plan }) }
}

export type MeasureGiven = {
  plan: Pick<Plan, 'id' | 'measureSection'>
} & Partial<Omit<Prisma.MeasureUncheckedCreateInput, 'plan'>>

export async function makeMeasure(tx: OwnerTx, place: Place, given: MeasureGiven): Promise<Measure> {
  const { plan, ...data } = given
  const { municipality, canary } = place
  const measure = { id: given.id ?? randomUUID(), step: randomUUID(), update: randomUUID() }
  const child = { municipalityId: municipality.id, measureId: measure.id }
  await tx.measure.create({
    data: {
      title: `${canary} åtgärd`,
      purpose: `${canary} syfte`,
      responsible: `${canary} enheten`,
      position: 1,
      ...data,
      municipalityId: municipality.id,
      id: measure.id,
      planId: plan.id,
      sectionId: plan.measureSection,
    },
  })
  await tx.measureStep.create({
    data: { ...child, id: measure.step, position: 1, title: `${canary} delsteg` },
  })
  await tx.measureUpdate.create({
    data: {
      ...child,
      id: measure.update,
      byUserId: randomUUID(),
      status: 'ongoing',
      comment: `${canary} uppföljning`,
    },
  })
  return measure
}
