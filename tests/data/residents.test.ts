import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { acceptConcern } from '@/lib/concerns/commands'
import { openInbox, readConcern } from '@/lib/concerns/queries'
import { readCode } from '@/lib/follow-up-codes/rules'
import { dismissHeld, releaseHeld } from '@/lib/held-reports/commands'
import { listHeld, readHeld } from '@/lib/held-reports/queries'
import { fileResidentReport } from '@/lib/residents/commands'
import { codeRow, hashIn } from '@/tests/support/follow-up-codes'
import { payloads } from '@/tests/support/payloads'
import { codeFrom, filledForm, newVisitor, send, written } from '@/tests/support/resident-desk'
import { buildWorld } from '@/tests/support/world'

const world = await buildWorld()
const { A, B } = world
const place = A.municipality
const caseWorker = await world.access('A', 'case_worker')
afterAll(world.close)

const withoutScripts = { proof: '' }
const reports = () =>
  world.within('A', (tx) =>
    tx.concernReport.findMany({ where: { channel: 'resident' }, orderBy: { number: 'asc' } }),
  )
const held = () => world.within('A', (tx) => tx.heldReport.findMany())
const leadsTo = (code: string) => world.within('A', (tx) => codeRow(tx, place.id, code))

let before: { reports: number; held: number }
beforeEach(async () => {
  before = { reports: (await reports()).length, held: (await held()).length }
})
const added = async () => ({
  reports: (await reports()).length - before.reports,
  held: (await held()).length - before.held,
})

describe('a report from a resident', () => {
  test('comes to the reception’s inbox and is read like any other, without anyone behind it', async () => {
    const area = await world.within('A', (tx) => tx.area.findFirstOrThrow())
    const code = await codeFrom(send(place, { areaId: area.id, danger: 'yes' }))
    expect(code).toMatch(/^(\w{4}-){3}\w{4}$/)
    const id = (await leadsTo(code))?.reportId ?? ''
    const row = (await reports()).find((one) => one.id === id)
    expect(row).toMatchObject({
      reporterId: null,
      source: 'resident',
      areaId: area.id,
      immediateDanger: true,
    })
    const { view: inbox } = await openInbox(caseWorker, { tab: 'all' })
    expect(inbox.rows.find((one) => one.id === id)).toMatchObject({ source: 'resident', recipient: null })
    await acceptConcern(caseWorker, { id })
    const { content } = (await readConcern(caseWorker, { id })).view
    expect(content).toMatchObject({ observed: written.observed, basis: ['witnessed'], reporterName: '' })
    expect(content.people).toMatchObject([{ kind: 'child', name: written.name, school: written.whereabouts }])
    const told = await world.within('A', (tx) => tx.notification.findMany({ where: { objectId: id } }))
    expect(told.map(({ kind }) => kind)).toContain('concern_received')
  })

  test('with a name is read with the name', async () => {
    const named = { identity: 'named', reporterName: 'Åsa Öster', reporterPhone: '070-000 00 00' }
    const id = (await leadsTo(await codeFrom(send(place, named))))?.reportId ?? ''
    await acceptConcern(caseWorker, { id })
    const { content } = (await readConcern(caseWorker, { id })).view
    expect(content).toMatchObject({ reporterName: 'Åsa Öster', reporterPhone: '070-000 00 00' })
  })

  test('a name that was typed before one chose to be anonymous is not kept', async () => {
    const id = (await leadsTo(await codeFrom(send(place, { reporterName: 'Åsa Öster' }))))?.reportId ?? ''
    await acceptConcern(caseWorker, { id })
    expect(JSON.stringify((await readConcern(caseWorker, { id })).view)).not.toContain('Åsa Öster')
  })

  test('sent twice, and twenty times at once, is one report with one code', async () => {
    const { key, input } = filledForm(place)
    const access = { municipality: place.slug, address: newVisitor() }
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => fileResidentReport(access, input, key)),
    )
    const codes = new Set(answers.map((answer) => (answer.ok ? answer.value.code : answer.refusal.kind)))
    expect(codes.size).toBe(1)
    expect(await added()).toEqual({ reports: 1, held: 0 })
    expect(await codeFrom(fileResidentReport(access, input, key))).toBe([...codes][0])
  })

  test('the code stands nowhere: not in a row, not in the kept answer', async () => {
    const code = await codeFrom(send(place))
    const plain = readCode(code) ?? ''
    const everything = await world.within('A', (tx) =>
      Promise.all([
        tx.submission.findMany(),
        tx.followUpCode.findMany(),
        tx.auditEvent.findMany(),
        tx.notification.findMany(),
        tx.residentVisit.findMany(),
      ]),
    )
    const text = JSON.stringify(everything, (_key, value) =>
      typeof value === 'bigint' ? String(value) : value,
    )
    expect(text).not.toContain(plain)
    expect(text).not.toContain(code)
    expect(text).not.toContain(written.name)
    expect(text).toContain(await world.within('A', (tx) => hashIn(tx, place.id, plain)))
  })

  test.each<[string, object, string, string]>([
    ['nothing seen', { observed: '' }, 'observed', 'describe_behaviour'],
    ['emoji only', { observed: '😱'.repeat(50) }, 'observed', 'describe_behaviour'],
    ['a novel', { observed: 'a'.repeat(9_000) }, 'observed', 'too_long'],
    ['an object for a text', { observed: { contains: '' } }, 'observed', 'wrong_value'],
    ['no age', { subject: '' }, 'subject', 'say_age'],
    ['nobody', { name: '   ' }, 'name', 'say_who'],
    ['a name of a page', { name: 'x'.repeat(301) }, 'name', 'too_long'],
    ['no word about danger', { danger: undefined }, 'danger', 'choose_one'],
    ['neither named nor not', { identity: '' }, 'identity', 'choose_one'],
    ['named without a name', { identity: 'named' }, 'reporterName', 'required'],
    ['an area that is no id', { areaId: 'norr' }, 'areaId', 'invalid_choice'],
    ['an area that is not there', { areaId: randomUUID() }, 'areaId', 'invalid_choice'],
    ['NUL', { name: 'a\0b' }, 'name', 'wrong_value'],
  ])('is refused with %s, and nothing is kept', async (_what, changed, field, key) => {
    const answer = await send(place, changed)
    expect(answer).toMatchObject({ ok: false, refusal: { kind: 'invalid', fields: { [field]: [key] } } })
    expect(await added()).toEqual({ reports: 0, held: 0 })
  })

  test('an area of another municipality is as absent as none', async () => {
    const foreign = await world.within('B', (tx) => tx.area.findFirstOrThrow())
    const answer = await send(place, { areaId: foreign.id })
    expect(answer).toEqual(await send(place, { areaId: randomUUID() }))
  })

  test('keeps every text as it was written, whatever it wants to be', async () => {
    const texts = [...payloads, 'ملاحظات حول شاب في الحي، قال إن العنف هو الحل', 'Ö'.repeat(299)]
    const observed = texts.join('\n')
    const [name, whereabouts] = [payloads[1] ?? '', payloads[0] ?? '']
    const id = (await leadsTo(await codeFrom(send(place, { observed, name, whereabouts }))))?.reportId ?? ''
    await acceptConcern(caseWorker, { id })
    const { content } = (await readConcern(caseWorker, { id })).view
    expect(content.observed).toBe(observed)
    expect(content.people).toMatchObject([{ name, school: whereabouts }])
  })

  test('without a key of its own a form is nobody’s repeat', async () => {
    const access = { municipality: place.slug, address: newVisitor() }
    const codes = []
    for (const key of ['', '', 'x'.repeat(36)])
      codes.push(await codeFrom(fileResidentReport(access, { ...filledForm(place).input }, key)))
    expect(new Set(codes).size).toBe(3)
    expect(await added()).toEqual({ reports: 0, held: 3 })
  })

  test('where no reception is staffed or made, nothing is lost: the form comes back and says whom to call', async () => {
    await world.within('B', (tx) => tx.unit.updateMany({ data: { receivesConcerns: false } }))
    expect(await send(B.municipality)).toMatchObject({ refusal: { fields: { '': ['no_receiving_unit'] } } })
    await world.within('B', (tx) =>
      tx.unit.updateMany({ where: { id: B.units.reception }, data: { receivesConcerns: true } }),
    )
  })
})

describe('what looks as if a machine had sent it', () => {
  test('is held, answered with a code like any other, and let on by a person with the day it came in', async () => {
    const code = await codeFrom(send(place, { trap: 'x' }))
    expect(await added()).toEqual({ reports: 0, held: 1 })
    const { heldId } = (await leadsTo(code)) ?? {}
    const { waiting } = (await listHeld(caseWorker, {})).view
    const facts = waiting.find(({ id }) => id === heldId)
    expect(facts?.suspicions).toEqual(['trap'])
    expect(JSON.stringify(waiting)).not.toContain(written.name)
    const id = heldId ?? ''
    expect((await readHeld(caseWorker, { id })).view.content.observed).toBe(written.observed)
    const earlier = new Date('2026-11-19T22:30:00Z')
    await world.within('A', (tx) =>
      tx.heldReport.updateMany({ where: { id }, data: { receivedAt: earlier } }),
    )
    expect(await releaseHeld(caseWorker, { id })).toMatchObject({ ok: true })
    expect((await reports()).find((one) => one.id === id)?.receivedAt).toEqual(earlier)
    expect(await leadsTo(code)).toMatchObject({ reportId: id, heldId: null })
    await acceptConcern(caseWorker, { id })
    expect((await readConcern(caseWorker, { id })).view.content.people[0]?.name).toBe(written.name)
    await expect(releaseHeld(caseWorker, { id })).rejects.toThrow('not found')
  })

  test('is kept when it is dismissed, and can then not be let on by an old tab', async () => {
    const id = (await leadsTo(await codeFrom(send(place, { trap: 'x' }))))?.heldId ?? ''
    expect(await dismissHeld(caseWorker, { id }, randomUUID())).toMatchObject({ ok: true })
    expect(await releaseHeld(caseWorker, { id }, randomUUID())).toMatchObject({
      refusal: { kind: 'not_allowed_now' },
    })
    const { dismissed } = (await listHeld(caseWorker, {})).view
    expect(dismissed.map((one) => one.id)).toContain(id)
    expect((await readHeld(caseWorker, { id })).view.content.observed).toBe(written.observed)
  })

  test('two who settle it at once: one does', async () => {
    const id = (await leadsTo(await codeFrom(send(place, { trap: 'x' }))))?.heldId ?? ''
    const colleague = await world.accessOf('A', A.colleagues.caseWorker)
    const answers = await Promise.allSettled([
      releaseHeld(caseWorker, { id }, randomUUID()),
      dismissHeld(colleague, { id }, randomUUID()),
    ])
    const well = answers.filter((one) => one.status === 'fulfilled' && one.value.ok)
    expect(well).toHaveLength(1)
  })

  test('many machines and a few slow people: every person’s report is there, and none is a machine’s', async () => {
    const machine = (at: number) =>
      [{ proof: 'x' }, { trap: `http://${at}.test` }, { stamp: 'x', proof: 'x' }, { proof: 'ffff' }][
        at % 4
      ] ?? {}
    // Slow, one network each, half of them without scripts; and six of one household, of whom the last is held.
    const people = [
      ...Array.from({ length: 4 }, (_, at) => send(place, at % 2 ? {} : withoutScripts, { seconds: 4_000 })),
      ...Array.from({ length: 6 }, () => send(place, {}, { address: '198.51.100.9', seconds: 600 })),
    ]
    const machines = Array.from({ length: 24 }, (_, at) =>
      send(place, machine(at), { address: '198.51.100.66' }),
    )
    const codes = await Promise.all(people.map(codeFrom))
    expect((await Promise.all(machines)).every(({ ok }) => ok)).toBe(true)
    const led = await Promise.all(codes.map(leadsTo))
    expect(led.every((one) => one?.reportId || one?.heldId)).toBe(true)
    expect(await added()).toEqual({ reports: 4 + 5, held: 24 + 1 })
    const notices = await world.within('A', (tx) =>
      tx.notification.count({ where: { kind: 'report_held', userId: A.people.case_worker.userId } }),
    )
    expect(notices).toBe(1)
  }, 60_000)

  test('a visit is forgotten within the hour', async () => {
    await world.within('A', (tx) =>
      tx.residentVisit.updateMany({ data: { at: new Date(Date.now() - 3_601_000) } }),
    )
    const address = '198.51.100.9'
    expect((await leadsTo(await codeFrom(send(place, {}, { address }))))?.reportId).toBeTruthy()
    const visits = await world.within('A', (tx) => tx.residentVisit.findMany())
    expect(visits).toHaveLength(2)
    expect(JSON.stringify(visits)).not.toContain(address)
  })
})
