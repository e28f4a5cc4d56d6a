import { dayInStockholm } from '@/lib/platform/clock'
import type { When } from '@/prisma/seed/shape'

const dayLength = 24 * 60 * 60 * 1000

/** The year the fixed dates of the content were written for. */
const writtenFor = 2026

/** Turns the content's dates into days and moments around one today. */
export type Calendar = {
  now: Date
  /** Midnight UTC of the day, as a DATE column wants it. */
  day: (when: When) => Date
  /** Mid-morning of that day, for things that somebody did. */
  moment: (when: When) => Date
  hoursAgo: (hours: number) => Date
}

export function calendarFor(now: Date): Calendar {
  const today = Date.parse(dayInStockholm(now))
  const day = (when: When) => new Date(typeof when === 'number' ? today + when * dayLength : Date.parse(when))
  return {
    now,
    day,
    moment: (when) => new Date(day(when).getTime() + 9.25 * 60 * 60 * 1000),
    hoursAgo: (hours) => new Date(now.getTime() - hours * 60 * 60 * 1000),
  }
}

/**
 * Moves the years 2024–2029 forward, in dates and in words, when the demo is made in a later year than it was
 * written for: otherwise "the coming plan" would in time be an old one. Real years of the sources stay.
 */
export function moveYears<Content>(content: Content, now: Date): Content {
  const years = Number(dayInStockholm(now).slice(0, 4)) - writtenFor
  if (years <= 0) return content
  const move = (value: unknown): unknown => {
    if (typeof value === 'string')
      return value.replace(/\b202[4-9]\b/g, (year) => String(Number(year) + years))
    if (Array.isArray(value)) return value.map(move)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, move(part)]))
  }
  return move(content) as Content
}
