import type { Prisma } from '@/prisma/generated/client'
import type { Place } from '@/prisma/seed/place'
import type { UnitSeed } from '@/prisma/seed/shape'

const longAgo = '2023-01-01'

export function userRows({ seed, userId }: Place): Prisma.UserCreateManyInput[] {
  return seed.people.map(({ key, name }) => ({ id: userId(key), email: `${key}@${seed.slug}.demo`, name }))
}

export function committeeRows({ seed, municipalityId, id }: Place): Prisma.CommitteeCreateManyInput[] {
  return seed.committees.map((committee, position) => ({
    municipalityId,
    id: id('committee', committee.key),
    name: committee.name,
    kind: committee.kind,
    position,
    requiresCoordinator: committee.requiresCoordinator ?? true,
    requiresPlan: committee.requiresPlan ?? true,
  }))
}

/** Parents before children, as the foreign key wants them. */
export function unitRows({ seed, municipalityId, id }: Place): Prisma.UnitCreateManyInput[] {
  return seed.committees.flatMap((committee) => {
    const flatten = (units: UnitSeed[], parentId: string | null): Prisma.UnitCreateManyInput[] =>
      units.flatMap((unit) => [
        {
          municipalityId,
          id: id('unit', unit.key),
          committeeId: id('committee', committee.key),
          parentId,
          name: unit.name,
          receivesConcerns: unit.receivesConcerns ?? false,
        },
        ...flatten(unit.children ?? [], id('unit', unit.key)),
      ])
    return flatten(committee.units ?? [], null)
  })
}

export function areaRows({ seed, municipalityId, id }: Place): Prisma.AreaCreateManyInput[] {
  return seed.areas.flatMap(({ name, children = [] }) => [
    { municipalityId, id: id('area', name), name },
    ...children.map((child) => ({
      municipalityId,
      id: id('area', child),
      parentId: id('area', name),
      name: child,
    })),
  ])
}

export function membershipRows(place: Place): Prisma.MembershipCreateManyInput[] {
  const { seed, municipalityId, id, userId, calendar } = place
  return seed.people.map((person) => ({
    municipalityId,
    id: id('membership', person.key),
    userId: userId(person.key),
    role: person.role,
    committeeId: person.committee ? id('committee', person.committee) : null,
    unitId: person.unit ? id('unit', person.unit) : null,
    title: person.title,
    validFrom: calendar.day(person.from ?? longAgo),
    validTo: person.to === undefined ? null : calendar.day(person.to),
  }))
}

export function coordinatorRows(place: Place): Prisma.CoordinatorAssignmentCreateManyInput[] {
  const { seed, municipalityId, id, userId, calendar } = place
  return seed.committees.flatMap((committee) =>
    (committee.coordinators ?? []).map(({ person, from, to }) => ({
      municipalityId,
      id: id('coordinator', committee.key, person),
      committeeId: id('committee', committee.key),
      userId: userId(person),
      validFrom: calendar.day(from),
      validTo: to === undefined ? null : calendar.day(to),
    })),
  )
}
