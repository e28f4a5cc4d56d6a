import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '@/lib/calendar-days/rules'
import { addNotice, removeClock, removeNotice, setClock } from '@/lib/incident-rules/commands'
import { getIncidentRules } from '@/lib/incident-rules/queries'
import { listNotices } from '@/lib/notifications/queries'
import { clock } from '@/lib/platform/clock'
import { OutOfReach } from '@/lib/platform/errors'
import type { Access } from '@/lib/platform/gate'
import {
  closeDesk,
  coordinator,
  openDesk,
  refusal,
  report,
  shown,
  staff,
  world,
} from '@/tests/support/incident-desk'
import { payloads } from '@/tests/support/payloads'

let admin: Access
let strategist: Access
let sports: Access

beforeAll(async () => {
  await openDesk()
  admin = await world.access('A', 'administrator')
  strategist = await world.access('A', 'strategist')
  sports = await world.accessOf('A', world.A.colleagues.otherCoordinator)
})
afterAll(closeDesk)

const rulesNow = async () => (await getIncidentRules(admin, {})).view
const day = (offset: number) => addDays(clock.today(), offset)
async function made(outcome: Promise<{ ok: true; value: { id: string } } | { ok: false; refusal: unknown }>) {
  const answer = await outcome
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
  return answer.value.id
}
const told = async (access: Access, incidentId: string) =>
  (await listNotices(access, {})).view.notices.some(({ path }) => path === `/incidents/${incidentId}`)

describe('who is told', () => {
  test('what the sports committee finds of propaganda is told to the district committee, which need not handle it', async () => {
    const { own, other } = world.A.committees
    const found = { kind: 'sticker', areaId: '', offensive: undefined }
    expect(await told(coordinator, await report(found, sports))).toBe(false)
    const rule = { kinds: ['poster', 'sticker'], fromCommitteeId: other, committeeId: own }
    const id = await made(addNotice(strategist, rule))
    const incident = await report(found, sports)
    expect(await told(coordinator, incident)).toBe(true)
    expect((await shown(incident)).committee).toContain('styrelsen')
    // Not of other kinds, and not when somebody else finds it.
    expect(await told(coordinator, await report({ ...found, kind: 'online' }, sports))).toBe(false)
    const byAnother = await world.access('A', 'support_function')
    expect(await told(coordinator, await report(found, byAnother))).toBe(false)
    expect(await removeNotice(admin, { id })).toMatchObject({ ok: true })
    expect(await told(coordinator, await report(found, sports))).toBe(false)
    await expect(removeNotice(admin, { id })).rejects.toThrow(OutOfReach)
  })

  test('a rule that says so gives the committee the incident to handle', async () => {
    const { other } = world.A.committees
    const given = {
      kinds: ['recruitment'],
      areaId: world.A.incidents.area,
      committeeId: other,
      handles: 'yes',
    }
    const found = { kind: 'recruitment', offensive: undefined }
    const before = (await shown(await report(found))).committee
    const id = await made(addNotice(admin, given))
    expect((await shown(await report(found))).committee).not.toBe(before)
    await made(removeNotice(admin, { id }))
    expect((await shown(await report(found))).committee).toBe(before)
  })

  test('said twice, and five times at once, it is said once', async () => {
    const rule = { kinds: ['online', 'poster', 'online'], committeeId: world.A.committees.own }
    const answers = await Promise.all(Array.from({ length: 5 }, () => addNotice(admin, rule, randomUUID())))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    const key = randomUUID()
    const other = { kinds: ['other'], committeeId: world.A.committees.own }
    expect(await addNotice(admin, other, key)).toEqual(await addNotice(admin, other, key))
  })

  test.each<[string, () => object, string]>([
    ['to another municipality’s committee', () => ({ committeeId: world.B.committees.own }), 'committeeId'],
    ['to nobody', () => ({ committeeId: '' }), 'committeeId'],
    ['from another’s committee', () => own({ fromCommitteeId: world.B.committees.own }), 'fromCommitteeId'],
    ['in another’s area', () => own({ areaId: world.B.incidents.area }), 'areaId'],
    ['in an area that is none', () => own({ areaId: "' OR 1=1" }), 'areaId'],
    ['of a kind that is none', () => own({ kinds: ['{graffiti}'] }), 'kinds.0'],
    [
      'handling only what some report',
      () => own({ handles: 'yes', fromCommitteeId: world.A.committees.other }),
      'fromCommitteeId',
    ],
    ['with a source of a page', () => own({ source: 'x'.repeat(300) }), 'source'],
  ])('a rule is refused %s', async (_what, given, field) => {
    expect(await addNotice(admin, given())).toMatchObject({
      ok: false,
      refusal: { fields: { [field]: expect.any(Array) } },
    })
  })
  const own = (given: object) => ({ committeeId: world.A.committees.own, ...given })

  test('a source is kept as it is written, whatever it wants to be', async () => {
    const source = payloads.join(' ').slice(0, 200)
    const id = await made(addNotice(admin, own({ kinds: ['demonstration'], source })))
    expect((await rulesNow()).rules.find((rule) => rule.id === id)?.source).toBe(source.trim())
  })
})

describe('how soon it must be gone', () => {
  const graffiti = { kinds: ['graffiti'], offensiveOnly: 'yes', source: 'Beslut i nämnden 12 §' }
  const hoursOf = async () => (await shown(await report())).clock

  test('is another from its day on, keeps the day in between whole, and is taken back before it begins', async () => {
    const coming = await made(setClock(strategist, { ...graffiti, hours: '48', validFrom: day(10) }))
    const { clocks } = await rulesNow()
    expect(clocks.map(({ hours, standing, validTo }) => [hours, standing, validTo])).toEqual([
      [24, 'current', day(9)],
      [48, 'coming', null],
    ])
    expect(await hoursOf()).toMatchObject({ rule: 24 })
    expect(await setClock(admin, { ...graffiti, hours: '12', validFrom: day(9) })).toEqual(
      refusal('validFrom', 'clock_decided_after'),
    )
    await made(removeClock(admin, { id: coming }))
    expect((await rulesNow()).clocks.map(({ hours, validTo }) => [hours, validTo])).toEqual([[24, null]])
    await expect(removeClock(admin, { id: coming })).rejects.toThrow(OutOfReach)
  })

  test('what is reported keeps its time; what is reported later has the new one', async () => {
    const before = await report()
    const id = await made(setClock(admin, { ...graffiti, hours: '8', validFrom: day(0) }))
    expect((await shown(before)).clock).toMatchObject({ rule: 24 })
    expect(await hoursOf()).toMatchObject({ rule: 8, source: graffiti.source })
    // It ends with the day, and once it is over it is over.
    await made(removeClock(admin, { id }))
    expect((await rulesNow()).clocks.find((one) => one.id === id)?.validTo).toBe(day(0))
    const ended = (await rulesNow()).clocks.find(({ standing }) => standing === 'ended')?.id ?? ''
    expect(await removeClock(admin, { id: ended })).toEqual({
      ok: false,
      refusal: { kind: 'not_allowed_now', reason: 'state' },
    })
  })

  test('the first decision does not do away with what held unwritten', async () => {
    await world.within('B', async (tx) => {
      await tx.incident.updateMany({ data: { clockId: null } })
      await tx.incidentClock.deleteMany()
    })
    const adminB = await world.access('B', 'administrator')
    const clocksOf = async () => (await getIncidentRules(adminB, {})).view.clocks
    expect(await clocksOf()).toMatchObject([{ id: null, hours: 24, standing: 'current' }])
    await made(setClock(adminB, { kinds: ['poster'], hours: '72', source: 'Beslut', validFrom: day(0) }))
    expect((await clocksOf()).map(({ id, kinds, hours }) => [id !== null, kinds, hours])).toEqual(
      expect.arrayContaining([
        [true, ['graffiti'], 24],
        [true, ['poster'], 72],
      ]),
    )
  })

  test.each<[string, object, string]>([
    ['of nothing', { kinds: [] }, 'kinds'],
    ['of no time', { hours: '0' }, 'hours'],
    ['of half an hour', { hours: '0.5' }, 'hours'],
    ['of ages', { hours: '99999' }, 'hours'],
    ['of a word', { hours: 'ett dygn' }, 'hours'],
    ['from yesterday', { validFrom: '2026-01-01' }, 'validFrom'],
    ['from no day', { validFrom: '2026-02-30' }, 'validFrom'],
    ['that nobody has decided', { source: ' ' }, 'source'],
  ])('a time is refused %s', async (_what, given, field) => {
    const clock_ = { ...graffiti, hours: '24', validFrom: day(3), ...given }
    expect(await setClock(admin, clock_)).toMatchObject({
      ok: false,
      refusal: { fields: { [field]: expect.any(Array) } },
    })
  })
})

test('is for the strategist and the administrator, in their own municipality', async () => {
  const { rule, clock: kept } = world.A.incidents
  const others = [coordinator, staff, await world.access('A', 'board_member')]
  for (const access of others) {
    await expect(getIncidentRules(access, {})).rejects.toThrow(OutOfReach)
    await expect(addNotice(access, { committeeId: world.A.committees.own })).rejects.toThrow(OutOfReach)
    await expect(removeNotice(access, { id: rule })).rejects.toThrow(OutOfReach)
    await expect(removeClock(access, { id: kept })).rejects.toThrow(OutOfReach)
  }
  const elsewhere = await world.access('B', 'administrator')
  await expect(removeNotice(elsewhere, { id: rule })).rejects.toThrow(OutOfReach)
  await expect(removeClock(elsewhere, { id: kept })).rejects.toThrow(OutOfReach)
  expect(JSON.stringify(await getIncidentRules(elsewhere, {}))).not.toContain(world.A.canary)
})
