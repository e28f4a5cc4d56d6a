import { sources, subjects } from '@/lib/concerns/rules'
import { dayInStockholm } from '@/lib/platform/clock'
import { type Count, figuresOf, settledQuarters, shownQuarters } from '@/lib/statistics/rules'
import type { Prisma } from '@/prisma/generated/client'
import type { Place } from '@/prisma/seed/place'

/** Reports of the quarters before the demo began: invented totals, told as the product tells them. */
export function statisticRows(place: Place): Prisma.StatisticFigureCreateManyInput[] {
  const { seed, municipalityId, id, calendar } = place
  const size = seed.concernsPerQuarter
  if (!size) return []
  return settledQuarters(dayInStockholm(calendar.now), shownQuarters).flatMap((quarter, at) => {
    const total = Math.round(size * (0.8 + ((at * 7) % 5) / 10))
    const areas = [...seed.areas.map(({ name }) => ({ key: id('area', name), label: name })), noArea]
    const figures = figuresOf({
      total,
      cubes: {
        subject: divided(total, subjects.map(plain), at),
        source: divided(total, sources.map(plain), at + 1),
        area: divided(total, areas, at + 2),
      },
      inTime: { protection: total - (at % 3), preliminary: total - Math.round(total / (9 + at)) },
    })
    return figures.map((figure, position) => ({
      municipalityId,
      id: id('figure', quarter, figure.cube, figure.key),
      ...{ quarter, base: 'concern', position, ...figure },
    }))
  })
}

const noArea = { key: 'none', label: '' }
const plain = (key: string) => ({ key, label: '' })

/** Unevenly, most to the first, so that some are few. */
function divided(total: number, keys: readonly Omit<Count, 'count'>[], turn: number): Count[] {
  let left = total
  return keys.map((key, at) => {
    const share =
      at === keys.length - 1 ? left : Math.min(left, Math.round(left * (0.28 + ((at + turn) % 3) / 10)))
    left -= share
    return { ...key, count: share }
  })
}
