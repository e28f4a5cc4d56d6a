import type { Prisma } from '@/prisma/generated/client'
import type { Place } from '@/prisma/seed/place'

/** Where several work at a reception they are each other's deputies. */
export function deputyRows({
  seed,
  municipalityId,
  id,
  userId,
}: Place): Prisma.ConcernDeputyCreateManyInput[] {
  const workers = seed.people.filter(({ role, unit }) => role === 'case_worker' && unit)
  const shared = workers.filter(({ key, unit }) =>
    workers.some((one) => one.unit === unit && one.key !== key),
  )
  return shared.map(({ key, unit = '' }) => ({
    ...{ municipalityId, id: id('deputy', key), unitId: id('unit', unit) },
    ...{ userId: userId(key), addedById: userId('admin') },
  }))
}
