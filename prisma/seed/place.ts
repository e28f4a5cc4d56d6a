import { type Calendar, calendarFor, moveYears } from '@/prisma/seed/calendar'
import { demoId } from '@/prisma/seed/demo-id'
import type { MunicipalitySeed } from '@/prisma/seed/shape'

/** One municipality on its way into the database: its content, its ids and its calendar. */
export type Place = {
  seed: MunicipalitySeed
  municipalityId: string
  calendar: Calendar
  id: (...parts: string[]) => string
  userId: (key: string) => string
}

export function placeFor(content: MunicipalitySeed, now: Date): Place {
  const seed = moveYears(content, now)
  const id = (...parts: string[]) => demoId(seed.slug, ...parts)
  return {
    seed,
    municipalityId: demoId(seed.slug),
    calendar: calendarFor(now),
    id,
    userId: (key) => id('user', key),
  }
}
