import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chartIncidents } from '@/lib/incident-charts/queries'
import { listAddress } from '@/lib/incident-list/schema'
import { getIncidentPhoto } from '@/lib/incident-photos/queries'
import { reportIncident } from '@/lib/incidents/commands'
import { listNotices } from '@/lib/notifications/queries'
import { OutOfReach } from '@/lib/platform/errors'
import { photo, secretPlace } from '@/tests/support/good-files'
import { hostileFiles } from '@/tests/support/hostile-files'
import {
  at,
  closeDesk,
  coordinator,
  facts,
  listed,
  openDesk,
  refusal,
  report,
  shown,
  staff,
  world,
} from '@/tests/support/incident-desk'
import { makeIncident } from '@/tests/support/incidents'

beforeAll(openDesk)
afterAll(closeDesk)

describe('a report', () => {
  test('with a photo is one incident, numbered, told to the area’s committee, with its clock started', async () => {
    at(0)
    const bytes = await photo('jpeg')
    expect(Buffer.from(bytes).includes(secretPlace)).toBe(true)
    const id = await report({ photo: new File([bytes], 'IMG_0001.jpg'), happenedTime: '07:30' })
    const view = await shown(id)
    expect(view).toMatchObject({
      state: 'open',
      committee: expect.stringContaining('stadsdelsnämnden'),
      clock: { standing: 'course', hours: 24, rule: 24, source: expect.stringContaining('regel') },
      facts: { environment: 'undetermined', offensive: 'yes', happenedTime: '07:30' },
    })
    expect(view.number).toMatch(/^H20\d\d-\d{4}$/)
    const [kept] = view.photos
    const file = await getIncidentPhoto(coordinator, { incidentId: id, photoId: kept?.id ?? '' })
    expect(file.view.kind).toBe('jpeg')
    expect(Buffer.from(file.view.bytes).includes(secretPlace)).toBe(false)
    const { view: notices } = await listNotices(coordinator, {})
    expect(notices.notices[0]).toMatchObject({
      kind: 'incident_reported',
      title: view.number,
      path: `/incidents/${id}`,
    })
    const other = await listNotices(await world.accessOf('A', world.A.colleagues.otherCoordinator), {})
    expect(other.view.notices.filter(({ path }) => path === `/incidents/${id}`)).toEqual([])
  })

  test('sent five times at once is one incident', async () => {
    const key = randomUUID()
    const before = (await listed({ scope: 'all' })).counts.all
    const sent = { ...facts, place: 'En gång' }
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => reportIncident(staff, sent, key)))
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1)
    expect((await listed({ scope: 'all' })).counts.all).toBe(before + 1)
  })

  test('ten at once get ten numbers in a row', async () => {
    const ids = await Promise.all(Array.from({ length: 10 }, (_, at_) => report({ place: `Rad ${at_}` })))
    const numbers = await Promise.all(ids.map(async (id) => Number((await shown(id)).number.slice(-4))))
    numbers.sort((one, other) => one - other)
    expect(numbers.map((number) => number - (numbers[0] ?? 0))).toEqual(numbers.map((_, at_) => at_))
  })

  test('without a rule for the place is the executive board’s', async () => {
    const view = await shown(await report({ areaId: '' }))
    expect(view.committee).toContain('styrelsen')
  })

  test.each<[string, object, string, string]>([
    ['no kind', { kind: '' }, 'kind', 'choose_one'],
    ['no place', { place: '  ' }, 'place', 'required'],
    ['a place of a page', { place: 'x'.repeat(201) }, 'place', 'too_long'],
    ['a day that has not been', { happenedOn: '2199-01-01' }, 'happenedOn', 'day_ahead'],
    ['no day', { happenedOn: '2026-02-30' }, 'happenedOn', 'invalid_date'],
    ['a time of its own', { happenedTime: '25:00' }, 'happenedTime', 'wrong_time'],
    ['an environment that is none', { environment: 'bad' }, 'environment', 'invalid_choice'],
    ['an area that is no id', { areaId: 'torget' }, 'areaId', 'invalid_choice'],
    ['an area that is nobody’s', { areaId: randomUUID() }, 'areaId', 'invalid_choice'],
    ['a personal number', { description: 'Det var 850412-1236' }, 'description', 'text_personal_number'],
    [
      'a personal number all the same',
      { place: '850412-1236', falseAlarm: 'yes' },
      'place',
      'text_personal_number',
    ],
    ['a telephone number', { description: 'Ring 070-123 45 67' }, 'description', 'text_phone_number'],
    ['an object for a text', { description: { contains: '' } }, 'description', 'wrong_value'],
    ['a NUL', { place: 'tor\0get' }, 'place', 'wrong_value'],
    ['a text for a photo', { photo: 'bild' }, 'photo', 'choose_file'],
  ])('is refused: %s', async (_what, given, field, key) => {
    expect(await reportIncident(staff, { ...facts, ...given })).toEqual(refusal(field, key))
  })

  test('what only looks like a person is let through by whoever says so; odd texts are texts', async () => {
    const odd = 'Klotter 🔪 <script>alert(1)</script>\r\n=1+1, telefonkiosken 0700-000 000'
    const id = await report({ description: odd, falseAlarm: 'yes' })
    expect((await shown(id)).facts.description).toBe(odd.replace('\r\n', '\n'))
  })

  test('takes pictures and nothing else', async () => {
    const count = (await listed({ scope: 'all' })).counts.all
    const refused = await Promise.all(
      (await hostileFiles())
        .slice(0, 5)
        .map(([, name, bytes]) => reportIncident(staff, { ...facts, photo: new File([bytes], name) })),
    )
    expect(refused.filter(({ ok }) => ok)).toEqual([])
    const text = new File(['Det här är en text'], 'bild.jpg')
    expect(await reportIncident(staff, { ...facts, photo: text })).toEqual(
      refusal('photo', 'photo_not_picture'),
    )
    expect((await listed({ scope: 'all' })).counts.all).toBe(count)
  })

  test.each(['committee_member', 'board_member', 'data_protection_officer', 'administrator'] as const)(
    '%s meets nothing of it',
    async (role) => {
      const access = await world.access('A', role)
      await expect(reportIncident(access, facts)).rejects.toThrow(OutOfReach)
      await expect(listed({}, access)).rejects.toThrow(OutOfReach)
    },
  )
})

test('the charts count what the list shows, and a twin not at all', async () => {
  const kind = 'recruitment'
  await report({ kind, offensive: undefined })
  await world.within('A', (tx) =>
    makeIncident(tx, world.A, {
      kind,
      state: 'closed',
      outcome: 'duplicate',
      committeeId: world.A.committees.own,
    }),
  )
  const { view } = await chartIncidents(coordinator, listAddress.parse({ kind }))
  expect(view).toMatchObject({ total: 1, byKind: [{ key: kind, count: 1 }], byArea: [{ count: 1 }] })
  expect(view.quarters.reduce((sum, { count }) => sum + count, 0)).toBe(1)
  expect((await listed({ kind })).counts.total).toBe(2)
})

describe('the list', () => {
  test('begins with the own committee’s, and shows whoever reports only the own', async () => {
    await report({ areaId: '' })
    const own = await listed({})
    expect([own.scope, own.hasOwn]).toEqual(['own', true])
    expect(new Set(own.rows.map(({ committee }) => committee)).size).toBe(1)
    const all = await listed({ scope: 'all' })
    expect(all.counts.all).toBeGreaterThan(own.counts.all)
    const mine = await listed({}, await world.accessOf('A', world.A.colleagues.staff))
    expect([mine.counts.all, mine.rows]).toEqual([0, []])
    expect((await listed({}, await world.access('A', 'support_function'))).counts.all).toBe(all.counts.all)
  })

  test('is narrowed by its address, where anything unreadable asks for nothing', async () => {
    const lake = `sjön ${randomUUID()}`
    await world.within('A', (tx) =>
      makeIncident(tx, world.A, {
        place: lake,
        kind: 'online',
        environment: 'mixed',
        happenedOn: new Date('2021-05-05'),
        committeeId: world.A.committees.own,
      }),
    )
    const found = async (asked: object) =>
      (await listed({ scope: 'all', ...asked })).rows.map(({ place }) => place)
    for (const asked of [
      { text: lake.toUpperCase() },
      { kind: 'online' },
      { environment: 'mixed' },
      { from: '2021-05-05', to: '2021-05-05' },
    ]) {
      expect(await found(asked)).toEqual([lake])
    }
    expect(await found({ text: '%_%\\' })).toEqual([])
    expect(await found({ area: randomUUID() })).toEqual([])
    const everything = (await found({})).length
    for (const asked of [
      { kind: ['x'] },
      { from: '2021-99-99' },
      { from: '2021-02-30' },
      { area: "' OR 1=1" },
      { text: '\0' },
      { page: '-1' },
    ]) {
      expect((await found(asked)).length).toBe(everything)
    }
  })

  test('and no row of it stands in another municipality', async () => {
    const elsewhere = await listed({ scope: 'all' }, await world.access('B', 'strategist'))
    expect(JSON.stringify(elsewhere)).not.toContain(world.A.canary)
    expect(JSON.stringify(elsewhere)).toContain(world.B.canary)
  })
})
