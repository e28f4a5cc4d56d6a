import type { Prisma } from '@/prisma/generated/client'
import type { Place } from '@/prisma/seed/place'

/** Adults in danger are the police's first everywhere. */
export function routingRows({ municipalityId, id }: Place): Prisma.RoutingRuleCreateManyInput[] {
  return [
    {
      ...{ municipalityId, id: id('routing', 'adult-danger') },
      ...{ subject: 'adult', danger: true, policeFirst: true },
    },
  ]
}

/** In Stockholm the police's cooperation is reached through the duty officer, as its guidelines say. */
export function contactRow({ seed, municipalityId, calendar }: Place): Prisma.RoutingContactCreateInput {
  const { name, phone } = seed.dutyOfficer
  const instruction =
    seed.slug === 'stockholm'
      ? 'Kontakten med polisens Redex går genom socialjouren.'
      : 'Socialjouren når polisens samordnare dygnet runt.'
  return { municipalityId, name, phone, instruction, changedAt: calendar.now }
}
