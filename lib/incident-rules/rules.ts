import { addDays } from '@/lib/calendar-days/rules'
import { type ClockRule, standardClock } from '@/lib/incidents/rules'
import type { IsoDate } from '@/lib/platform/clock'

/**
 * How soon something must be gone, as dated data. Source: Norrmalms handlingsplan 2017 (Klotter), the city's rule of 24
 * hours. An incident keeps the clock it was given: a new one holds from its first day, and what held for the same thing
 * before ends the day before.
 */
export type ClockStanding = 'current' | 'coming' | 'ended'

export function clockStanding({ validFrom, validTo }: ClockRule, today: IsoDate): ClockStanding {
  if (validFrom > today) return 'coming'
  return validTo !== null && validTo < today ? 'ended' : 'current'
}

type Thing = Pick<ClockRule, 'kinds' | 'offensiveOnly'>

function isSameThing(one: Thing, other: Thing): boolean {
  const kindsOf = ({ kinds }: Thing) => kinds.toSorted().join()
  return one.offensiveOnly === other.offensiveOnly && kindsOf(one) === kindsOf(other)
}

export type NewClock = Thing & { hours: number; source: string; validFrom: IsoDate }
type Held = ClockRule & { id: string }

export type ClockChange = {
  /** What held unwritten until now is written down, so that the first decision does not do away with it. */
  written: (NewClock & { validTo: IsoDate | null }) | null
  ended: { ids: string[]; lastDay: IsoDate }
}

/** Null when something has been decided of the same thing from that day or later: that is to be taken back first. */
export function changeOfClocks(clocks: readonly Held[], given: NewClock): ClockChange | null {
  const same = clocks.filter((clock) => isSameThing(clock, given))
  if (same.some(({ validFrom }) => validFrom >= given.validFrom)) return null
  const lastDay = addDays(given.validFrom, -1)
  const over = same.filter(({ validTo }) => validTo === null || validTo > lastDay)
  const { kinds, offensiveOnly, hours, source, validFrom } = standardClock
  const standard = { kinds, offensiveOnly, hours, source, validFrom }
  const validTo = isSameThing(standard, given) ? lastDay : null
  const isFirst = clocks.length === 0
  return {
    written: isFirst ? { ...standard, validTo } : null,
    ended: { ids: over.map(({ id }) => id), lastDay },
  }
}
