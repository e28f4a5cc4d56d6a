import type { Prisma } from '@/prisma/generated/client'
import type { Place } from '@/prisma/seed/place'
import { placeMeasures } from '@/prisma/seed/plan-rows'
import type { IndicatorSeed, IndicatorValueSeed } from '@/prisma/seed/shape'

export type IndicatorRows = {
  indicators: Prisma.IndicatorCreateManyInput[]
  values: Prisma.IndicatorValueCreateManyInput[]
}

/** What the demo's measures aim at and have measured. An indicator without its measure is a fault of the content. */
export function indicatorRows(place: Place): IndicatorRows {
  const placed = place.seed.plans.flatMap(placeMeasures)
  const rows = (place.seed.indicators ?? []).map((seed, position) => {
    const home = placed.find(({ plan, measure }) => plan.key === seed.plan && measure.title === seed.measure)
    if (!home) throw new Error(`No measure for the demo's indicator ${seed.name}.`)
    const measure = ['measure', seed.plan, home.number]
    const parts = [...measure, 'indicator', String(position)]
    return {
      indicator: indicatorRow(place, seed, {
        id: place.id(...parts),
        measureId: place.id(...measure),
        position,
      }),
      values: seed.values.flatMap((value, index) =>
        valueRows(place, value, {
          parts: [...parts, String(index)],
          indicatorId: place.id(...parts),
          measure,
        }),
      ),
    }
  })
  return {
    indicators: rows.map(({ indicator }) => indicator),
    values: rows.flatMap(({ values }) => values),
  }
}

type Home = { id: string; measureId: string; position: number }

function indicatorRow(
  { municipalityId, calendar }: Place,
  { name, unit, direction, baseline, target, source }: IndicatorSeed,
  home: Home,
): Prisma.IndicatorCreateManyInput {
  return {
    municipalityId,
    ...home,
    ...{ name, unit, direction, source },
    baselineValue: baseline?.value ?? null,
    baselineOn: baseline ? calendar.day(baseline.on) : null,
    targetValue: target?.value ?? null,
    targetOn: target ? calendar.day(target.on) : null,
  }
}

type Belonging = { parts: string[]; indicatorId: string; measure: string[] }

function valueRows(
  { municipalityId, calendar, id, userId }: Place,
  { on, value, by, comment = '', update, corrected }: IndicatorValueSeed,
  { parts, indicatorId, measure }: Belonging,
): Prisma.IndicatorValueCreateManyInput[] {
  const common = { municipalityId, indicatorId, measuredOn: calendar.day(on), byUserId: userId(by) }
  const updateId = update === undefined ? null : id(...measure, 'update', String(update))
  const first = { ...common, id: id(...parts), value, comment, at: calendar.moment(on), updateId }
  if (!corrected) return [first]
  const correction = { value: corrected.value, comment: corrected.why, at: calendar.moment(corrected.on) }
  return [first, { ...common, ...correction, id: id(...parts, 'corrected'), correctsId: first.id }]
}
