import type { GivenPerson } from '@/lib/concern-people/schema'
import type { ConcernSubject } from '@/lib/concerns/rules'
import type { ConcernPerson } from '@/lib/concerns/schema'
import { readPersonalNumber, writtenPersonalNumber } from '@/lib/personal-numbers/rules'
import type { IsoDate } from '@/lib/platform/clock'

/**
 * Whom a report is about. SoL (2025:400) 20:1 asks for a protective assessment of each child, and of whoever may be one:
 * a report with one child in it is a child's. Folkbokföringslagen (1991:481) 16 § and OSL 22:1 hide where some people
 * are, hence no address of theirs is kept. Guardians are asked for of those who have them.
 */
export function subjectOf(people: readonly { kind: ConcernSubject }[]): ConcernSubject {
  const kinds = new Set(people.map(({ kind }) => kind))
  if (kinds.has('child')) return 'child'
  return kinds.has('unknown') || kinds.size === 0 ? 'unknown' : 'adult'
}

/** As it is kept in the report. */
export function keptPerson(person: GivenPerson, today: IsoDate): ConcernPerson {
  const number = readPersonalNumber(person.personalNumber, today)
  return {
    ...person,
    personalNumber: number ? writtenPersonalNumber(number) : person.personalNumber,
    address: person.protectedIdentity ? '' : person.address,
    guardians: person.kind === 'adult' ? [] : keptGuardians(person.guardians),
  }
}

/** The question is asked of them all: who has no answer of their own has the first one's. */
function keptGuardians(guardians: GivenPerson['guardians']): GivenPerson['guardians'] {
  const said = guardians.filter((guardian) => Object.values(guardian).some((value) => value !== ''))
  const informed = guardians[0]?.informed ?? ''
  return said.map((guardian) => ({ ...guardian, informed: guardian.informed || informed }))
}
