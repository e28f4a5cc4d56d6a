import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sources, subjects } from '@/lib/concerns/rules'
import { clock } from '@/lib/platform/clock'
import { OutOfReach } from '@/lib/platform/errors'
import { roles } from '@/lib/policy/reach'
import { freezeQuarters } from '@/lib/statistics/jobs'
import { getStatistics, type StatisticsView } from '@/lib/statistics/queries'
import { type Figure, primary, type Quarter, settledQuarters, shownAs, spanOf } from '@/lib/statistics/rules'
import { makeIncident } from '@/tests/support/incidents'
import { found, narrow, type Reading } from '@/tests/support/small-counts'
import { buildWorld, type World } from '@/tests/support/world'

/** Real rows, the freezing job, the pages of three roles at three times; and somebody who combines it all. */
let world: World
const quarters = settledQuarters(clock.today(), 3)
const readers = ['strategist', 'coordinator', 'board_member'] as const

type Given = {
  subject: (typeof subjects)[number]
  source: string
  areaId: string | null
  day: string
  done?: string
}
/** Beyond every number that the world gives. */
let made = 10_000

async function reports(given: readonly Given[]) {
  const { municipality, units } = world.A
  const first = made
  made += given.length
  const data = given.map(({ day, done, ...one }, at) => ({
    ...{ municipalityId: municipality.id, year: 2026, number: first + at, immediateDanger: false },
    ...{
      channel: 'resident' as const,
      receivingUnitId: units.reception,
      keyVersion: 1,
      content: new Uint8Array(1),
      ...one,
    },
    receivedAt: new Date(`${day}T10:00:00Z`),
    protectionAssessedAt: done ? new Date(`${done}T10:00:00Z`) : null,
    preliminaryDecidedAt: done ? new Date(`${done}T10:00:00Z`) : null,
  }))
  await world.within('A', (tx) => tx.concernReport.createMany({ data }))
}

/** The same in every run, and uneven: most cells are few. */
function uneven(quarter: Quarter, total: number, areas: readonly (string | null)[]): Given[] {
  const { from } = spanOf(quarter)
  return Array.from({ length: total }, (_, at) => ({
    subject: subjects[at % 7 === 0 ? 2 : at % 3 === 0 ? 1 : 0] ?? 'child',
    source: sources[Math.floor(((at * at) % 29) / 3)] ?? 'other',
    areaId: areas[at % 5 === 0 ? 1 : at % 11 === 0 ? 2 : 0] ?? null,
    day: from,
    ...(at % 9 ? { done: from } : {}),
  }))
}

let areas: (string | null)[]
beforeAll(async () => {
  world = await buildWorld()
  const tops = await world.within('A', (tx) => tx.area.findMany({ where: { parentId: null } }))
  areas = [...tops.map(({ id }) => id), null]
  const [first = '', second = '', third = ''] = quarters
  await reports([...uneven(first, 61, areas), ...uneven(second, 23, areas), ...uneven(third, 3, areas)])
  const day = new Date(spanOf(second).from)
  await world.within('A', async (tx) => {
    for (const kind of [...Array(9).fill('graffiti'), 'online', 'online'] as const) {
      await makeIncident(tx, world.A, { kind, happenedOn: day, areaId: areas[0] })
    }
    await makeIncident(tx, world.A, {
      kind: 'poster',
      happenedOn: day,
      state: 'closed',
      outcome: 'duplicate',
    })
  })
})
afterAll(() => world.close())

const slug = () => world.A.municipality.slug
const seen = async () =>
  Promise.all(readers.map(async (role) => (await getStatistics(await world.access('A', role), {})).view))
function readingOf(view: StatisticsView, base: 'concern' | 'incident', quarter: Quarter): Reading {
  const at = view.quarters.indexOf(quarter)
  return view.parts[base].flatMap(({ cube, lines }) =>
    lines.map(({ key, label, values }): Figure => ({ cube, key, label, value: values[at] ?? null })),
  )
}

test('nothing is told before the quarter is frozen, and then the same to all who may see it', async () => {
  const [before] = await seen()
  expect(readingOf(before as StatisticsView, 'concern', quarters[0] ?? '')).toEqual([])
  expect(await freezeQuarters(slug(), undefined)).toBe(3)
  const [one, ...others] = await seen()
  for (const other of others) expect(other).toEqual(one)
  const total = one?.parts.concern.find(({ cube }) => cube === 'total')?.lines[0]?.values.slice(-3)
  // Three in the last quarter are too few to be told.
  expect(total).toEqual([60, 25, null])
  const kinds = one?.parts.incident.find(({ cube }) => cube === 'kind')?.lines
  expect(kinds?.map(({ values }) => values.at(-2))).toEqual(kinds?.map(() => null))
})

test('an attack over every table, role and time derives no count under five', async () => {
  const early = await seen()
  // What happens afterwards: reports move, come late, and are assessed.
  const [first = '', second = ''] = quarters
  await reports(uneven(second, 4, [areas[1] ?? null]))
  await world.within('A', (tx) =>
    tx.concernReport.updateMany({
      where: { source: 'school', receivedAt: { lt: new Date(spanOf(second).from) } },
      data: { source: 'police', areaId: areas[1] },
    }),
  )
  expect(await freezeQuarters(slug(), undefined)).toBe(0)
  const late = await seen()
  expect(late).toEqual(early)
  for (const [quarter, total] of [
    [first, 61],
    [second, 23],
  ] as const) {
    const readings = [...early, ...late].map((view) => readingOf(view, 'concern', quarter))
    expect(readings[0]?.length).toBeGreaterThan(15)
    expect(found(narrow(readings, total), total)).toEqual([])
  }
})

test('positive control: without hiding what stands beside, it succeeds', async () => {
  const counts = [
    { key: 'a', label: '', count: 16 },
    { key: 'b', label: '', count: 0 },
    { key: 'c', label: '', count: 1 },
  ]
  const bare = shownAs('area', counts, primary(counts))
  expect(found(narrow([bare], 17), 17).map(({ key }) => key)).toEqual(['b', 'c'])
})

test('no other role, municipality or statement gets at it or changes it', async () => {
  for (const role of roles.filter((one) => !readers.some((reader) => reader === one))) {
    await expect(getStatistics(await world.access('A', role), {})).rejects.toThrow(OutOfReach)
  }
  const { view } = await getStatistics(await world.access('B', 'board_member'), {})
  expect(JSON.stringify(view)).not.toContain(world.A.canary)
  const stored = await world.within('A', (tx) => tx.statisticFigure.findMany({ where: { base: 'concern' } }))
  expect(stored.filter(({ value }) => value !== null && value !== 0 && value < 5)).toEqual([])
  const again = stored[0]
  await expect(
    world.within('A', (tx) => tx.statisticFigure.create({ data: { ...again, id: randomUUID() } as never })),
  ).rejects.toThrow(/[Uu]nique/)
})
