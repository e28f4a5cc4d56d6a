import { randomUUID } from 'node:crypto'
import type { Prisma } from '@/prisma/generated/client'
import type { OwnerTx } from '@/tests/support/owner'
import type { Plan } from '@/tests/support/plans'
import type { Place } from '@/tests/support/tenant'

export type Indicator = { id: string; value: string }
/** Of the draft's measure, and of the one in force: `spare` is to be removed, `removed` has been. */
export type Indicators = Record<'draft' | 'spare' | 'removed' | 'followed', Indicator>

export type IndicatorGiven = Partial<Omit<Prisma.IndicatorUncheckedCreateInput, 'values'>> & {
  measureId: string
}

/** With a baseline of 40 in 2024, a target of 80 in 2027, and one value: 60 in January 2026. */
export async function makeIndicator(
  tx: OwnerTx,
  { municipality, canary }: Place,
  given: IndicatorGiven,
): Promise<Indicator> {
  const indicator = { id: given.id ?? randomUUID(), value: randomUUID() }
  const municipalityId = municipality.id
  await tx.indicator.create({
    data: {
      ...{ name: `${canary} andel`, unit: '%', direction: 'up', source: `${canary} enkät`, position: 1 },
      ...{ baselineValue: 40, baselineOn: new Date('2024-12-31') },
      ...{ targetValue: 80, targetOn: new Date('2027-12-31') },
      ...given,
      ...{ id: indicator.id, municipalityId },
    },
  })
  await tx.indicatorValue.create({
    data: {
      ...{ municipalityId, id: indicator.value, indicatorId: indicator.id, byUserId: randomUUID() },
      ...{ measuredOn: new Date('2026-01-31'), value: 60, comment: `${canary} kommentar` },
    },
  })
  return indicator
}

export async function makeIndicators(
  tx: OwnerTx,
  place: Place,
  { draft, in_force }: Record<'draft' | 'in_force', Plan>,
): Promise<Indicators> {
  const measureId = draft.measure.id
  return {
    draft: await makeIndicator(tx, place, { measureId }),
    spare: await makeIndicator(tx, place, { measureId, position: 2 }),
    removed: await makeIndicator(tx, place, { measureId, position: 3, removedAt: new Date('2026-01-01') }),
    followed: await makeIndicator(tx, place, { measureId: in_force.measure.id }),
  }
}
