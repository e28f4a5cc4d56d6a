import type { Prisma } from '@/prisma/generated/client'
import type { Place } from '@/prisma/seed/place'

/** Adults in danger are the police's first everywhere; Stockholm tells its districts of what is found there. */
export function routingRows({ seed, municipalityId, id }: Place): Prisma.RoutingRuleCreateManyInput[] {
  const districts = seed.committees.filter(({ kind }) => kind === 'district')
  const finders = seed.committees.filter(({ key }) => key === 'idrottsnamnden' || key === 'kulturnamnden')
  const norrmalm = districts.find(({ key }) => key === 'norrmalm')
  return [
    {
      ...{ municipalityId, id: id('routing', 'adult-danger') },
      ...{ subject: 'adult', danger: true, policeFirst: true },
    },
    ...(norrmalm ? finders : []).map(({ key }) => ({
      ...{ municipalityId, id: id('routing', 'propaganda', key), subject: 'propaganda' as const },
      ...{ committeeId: id('committee', key), toCommitteeId: id('committee', 'norrmalm') },
    })),
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
