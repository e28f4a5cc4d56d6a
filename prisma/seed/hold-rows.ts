import { concernNumber } from '@/lib/concerns/rules'
import type { Prisma } from '@/prisma/generated/client'
import type { Place } from '@/prisma/seed/place'

/** What stands in the way of destroying some of the old reports. */
export function holdRows(
  { seed, municipalityId, id, userId, calendar }: Place,
  reports: readonly Prisma.ConcernReportCreateManyInput[],
): Prisma.LegalHoldCreateManyInput[] {
  return seed.concerns.flatMap(({ key, held }) => {
    const report = reports.find((row) => row.id === id('concern', key))
    if (!held || !report) return []
    const placed = { placedById: userId('dso'), fromDay: calendar.day(-200), placedAt: calendar.moment(-200) }
    return {
      ...{ municipalityId, id: id('hold', key), kind: 'concern_report', recordId: id('concern', key) },
      ...{ recordNumber: concernNumber(report.year, report.number), ...held, ...placed },
    }
  })
}
