import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { breakGlass, endGlass, stopGlass } from '@/lib/broken-glass/commands'
import { openGlassForm } from '@/lib/broken-glass/queries'
import { acceptConcern } from '@/lib/concerns/commands'
import { readConcern } from '@/lib/concerns/queries'
import { reviewGlass } from '@/lib/glass-reviews/commands'
import { listGlasses, readGlass } from '@/lib/glass-reviews/queries'
import { listLikelyDuplicates } from '@/lib/likely-duplicates/queries'
import { listNotices } from '@/lib/notifications/queries'
import { setClock } from '@/lib/platform/clock'
import { OutOfReach } from '@/lib/platform/errors'
import type { Access } from '@/lib/platform/gate'
import { listReads } from '@/lib/record-reads/queries'
import {
  auditOf,
  caseWorker,
  closeDesk,
  file,
  openDesk,
  rowOf,
  secret,
  world,
} from '@/tests/support/concern-desk'

let colleague: Access
let elsewhere: Access
let officer: Access
let id: string

const password = 'ett-riktigt-långt-lösenord'
const why = { reason: 'absence', note: `Handläggaren är sjuk ${secret}`, password }

beforeAll(async () => {
  await openDesk()
  await world.setPassword(world.A.colleagues.caseWorker, password)
  colleague = await world.accessOf('A', world.A.colleagues.caseWorker)
  elsewhere = await world.accessOf('A', world.A.colleagues.otherReceptionWorker)
  officer = await world.access('A', 'data_protection_officer')
})
afterAll(closeDesk)
beforeEach(async () => {
  setClock(() => new Date())
  id = await file()
  await acceptConcern(caseWorker, { id })
})

const openedBy = async (access: Access) => {
  expect(await breakGlass(access, { id, ...why })).toEqual({ ok: true, value: { id, kind: 'concern' } })
  const [event] = await auditOf(id, 'glass.break')
  return String((event?.detail as { glass?: string } | undefined)?.glass)
}
const later = (minutes: number) => setClock(() => new Date(Date.now() + minutes * 60_000))
const lettersTo = (person: { userId: string }) =>
  world.within('A', (tx) => tx.outgoingMail.findMany({ where: { userId: person.userId, failedAt: null } }))

describe('breaking the glass', () => {
  test('opens the report for an hour, and each read is noted with it', async () => {
    await expect(readConcern(colleague, { id })).rejects.toThrow(OutOfReach)
    const glass = await openedBy(colleague)
    const { view } = await readConcern(colleague, { id })
    expect(view.content.observed).toContain(secret)
    expect(view.glass?.id).toBe(glass)
    const reads = await auditOf(id, 'concern.read')
    expect(reads).toMatchObject([{ actorId: world.A.colleagues.caseWorker.userId, detail: { glass } }])
    later(59)
    await readConcern(colleague, { id })
    later(61)
    await expect(readConcern(colleague, { id })).rejects.toThrow(OutOfReach)
    expect(await auditOf(id, 'concern.read')).toHaveLength(2)
  })

  test('gives a reading and nothing else', async () => {
    await openedBy(colleague)
    await expect(listLikelyDuplicates(colleague, { id })).rejects.toThrow(OutOfReach)
    await expect(readConcern(elsewhere, { id })).rejects.toThrow(OutOfReach)
    // The one who has it reads on as before, without a glass.
    expect((await readConcern(caseWorker, { id })).view.glass).toBeNull()
    expect((await auditOf(id, 'concern.read')).at(-1)?.detail).toEqual({})
  })

  test('tells the officer and the holder at once, on their pages and by letter, and no person', async () => {
    await openedBy(colleague)
    const row = await rowOf(id)
    const number = `${row.year}-${String(row.number).padStart(4, '0')}`
    const { data_protection_officer: dpo, case_worker: holder } = world.A.people
    expect((await listNotices(officer, {})).view.notices[0]).toMatchObject({
      kind: 'glass_broken',
      title: number,
    })
    expect((await listNotices(caseWorker, {})).view.notices[0]).toMatchObject({ kind: 'glass_broken_here' })
    for (const person of [dpo, holder]) {
      const letter = (await lettersTo(person)).find(({ subject }) => subject.includes(number))
      expect(letter).toMatchObject({ sentAt: null, address: person.email })
      expect(JSON.stringify(letter)).not.toContain(secret)
      expect(letter?.body).not.toContain(world.A.colleagues.caseWorker.name)
    }
  })

  test('is not done at all when nobody can be told', async () => {
    await world.within('A', (tx) => tx.$executeRaw`REVOKE INSERT ON notification FROM samlad_app`)
    await expect(breakGlass(colleague, { id, ...why })).rejects.toThrow()
    await world.within('A', (tx) => tx.$executeRaw`GRANT INSERT ON notification TO samlad_app`)
    await expect(readConcern(colleague, { id })).rejects.toThrow(OutOfReach)
  })

  test.each<[string, object, string, string]>([
    ['no reason', { reason: '' }, 'reason', 'choose_one'],
    ['another reason', { reason: 'curiosity' }, 'reason', 'choose_one'],
    ['no words', { note: ' \n ' }, 'note', 'required'],
    ['too many words', { note: 'a'.repeat(1001) }, 'note', 'too_long'],
    ['a wrong password', { password: 'fel' }, 'password', 'wrong_password'],
    ['no password', { password: '' }, 'password', 'wrong_password'],
    ['a password that is a list', { password: ['x'] }, 'password', 'wrong_value'],
  ])('is refused with %s', async (_what, given, field, key) => {
    expect(await breakGlass(colleague, { id, ...why, ...given })).toEqual({
      ok: false,
      refusal: { kind: 'invalid', fields: { [field]: [key] } },
    })
    await expect(readConcern(colleague, { id })).rejects.toThrow(OutOfReach)
  })

  test('without a password here: by a fresh sign-in alone', async () => {
    expect(await breakGlass(elsewhere, { id, ...why, password: '' })).toMatchObject({ ok: true })
    const { userId } = world.A.colleagues.otherReceptionWorker
    await world.within(
      'A',
      (tx) => tx.$executeRaw`
        UPDATE session SET created_at = now() - interval '16 minutes' WHERE user_id = ${userId}::uuid`,
    )
    expect(await breakGlass(elsewhere, { id, ...why, password: '' })).toMatchObject({
      refusal: { fields: { password: ['sign_in_again'] } },
    })
    elsewhere = await world.accessOf('A', world.A.colleagues.otherReceptionWorker)
  })

  test('guesses are counted', async () => {
    const person = await world.person({ role: 'case_worker', unitId: world.A.units.reception })
    await world.setPassword(person, password)
    const guesser = await world.accessOf('A', person)
    const guesses = await Promise.all(
      Array.from({ length: 14 }, () => breakGlass(guesser, { id, ...why, password: 'gissning' })),
    )
    expect(JSON.stringify(guesses)).toContain('too_many_tries')
  })

  test('twice is once; one’s own needs none; what is disposed of has none', async () => {
    await openedBy(colleague)
    expect(await breakGlass(colleague, { id, ...why })).toMatchObject({
      refusal: { fields: { '': ['glass_stands'] } },
    })
    expect(await breakGlass(caseWorker, { id, ...why, password: '' })).toMatchObject({
      refusal: { fields: { '': ['glass_own_record'] } },
    })
    expect((await openGlassForm(colleague, { id, kind: 'concern' })).view.opens).toBe('standing')
    expect((await openGlassForm(caseWorker, { id, kind: 'concern' })).view.opens).toBe('own')
    await world.within('A', (tx) =>
      tx.concernReport.updateMany({ where: { id }, data: { wrappedKey: null } }),
    )
    await expect(openGlassForm(elsewhere, { id, kind: 'concern' })).rejects.toThrow(OutOfReach)
  })

  test('two presses at once are one glass', async () => {
    const key = randomUUID()
    const outcomes = await Promise.all([
      breakGlass(colleague, { id, ...why }, key),
      breakGlass(colleague, { id, ...why }, key),
    ])
    expect(outcomes).toEqual([
      { ok: true, value: { id, kind: 'concern' } },
      { ok: true, value: { id, kind: 'concern' } },
    ])
    expect(await auditOf(id, 'glass.break')).toHaveLength(1)
  })
})

describe('its end', () => {
  test('by whoever broke it, on the next request', async () => {
    const glass = await openedBy(colleague)
    await readConcern(colleague, { id })
    await expect(endGlass(elsewhere, { glass })).rejects.toThrow(OutOfReach)
    expect(await endGlass(colleague, { glass })).toMatchObject({ ok: true })
    await expect(readConcern(colleague, { id })).rejects.toThrow(OutOfReach)
  })

  test('by the officer', async () => {
    const glass = await openedBy(colleague)
    expect(await stopGlass(officer, { glass })).toMatchObject({ ok: true })
    await expect(readConcern(colleague, { id })).rejects.toThrow(OutOfReach)
  })

  test('the table itself refuses more than an hour', async () => {
    const glass = await openedBy(colleague)
    const stretched = world.within(
      'A',
      (tx) =>
        tx.$executeRaw`UPDATE broken_glass SET expires_at = opened_at + interval '2 hours' WHERE id = ${glass}::uuid`,
    )
    await expect(stretched).rejects.toThrow(/broken_glass_is_short/)
  })
})

describe('the officer', () => {
  test('sees who, when and why, reads the words, and reviews once', async () => {
    const glass = await openedBy(colleague)
    await readConcern(colleague, { id })
    const { view: list } = await listGlasses(officer, {})
    expect(list.glasses.find((one) => one.id === glass)).toMatchObject({
      who: world.A.colleagues.caseWorker.name,
      whoUnit: `${world.A.canary} mottagningen`,
      reason: 'absence',
      stands: true,
      reads: 1,
      finding: null,
    })
    expect(JSON.stringify(list)).not.toContain(secret)
    const { view } = await readGlass(officer, { glass })
    expect(view.note).toBe(why.note)
    expect(view.lines).toMatchObject([{ why: { kind: 'glass', reason: 'absence' } }])
    expect(await auditOf(id, 'glass.read')).toHaveLength(1)
    const judged = { glass, finding: 'questioned', review: `Ringde enheten ${secret}` }
    expect(await reviewGlass(officer, judged)).toMatchObject({ ok: true })
    expect(await reviewGlass(officer, judged)).toMatchObject({ refusal: { kind: 'not_allowed_now' } })
    expect((await readGlass(officer, { glass })).view).toMatchObject({
      finding: 'questioned',
      review: judged.review,
      reviewer: world.A.people.data_protection_officer.name,
    })
  })

  test('finds every read of a report by its number, with its reason', async () => {
    await openedBy(colleague)
    await readConcern(colleague, { id })
    await readConcern(caseWorker, { id })
    const { year, number } = await rowOf(id)
    const { view } = await listReads(officer, { number: ` ${year}-${number} ` })
    expect(view.record?.readers).toBe(2)
    expect(view.lines.map(({ why: reason }) => reason)).toEqual([
      { kind: 'assigned' },
      { kind: 'glass', reason: 'absence' },
    ])
    expect((await listReads(officer, { number: '2026-999999' })).view.record).toBeNull()
    expect((await listReads(officer, { number: '<script>' })).view.record).toBeNull()
  })

  test('nothing of the words lies in the open', async () => {
    const glass = await openedBy(colleague)
    await reviewGlass(officer, { glass, finding: 'justified', review: `Allt rätt ${secret}` })
    const rows = await world.within(
      'A',
      (tx) => tx.$queryRaw<{ row: string }[]>`
      SELECT broken_glass::text AS row FROM broken_glass
      UNION ALL SELECT audit_event::text FROM audit_event UNION ALL SELECT notification::text FROM notification
      UNION ALL SELECT submission::text FROM submission`,
    )
    const clear = rows.map(({ row }) => row).join('\n')
    expect(clear).toContain(glass)
    expect(clear).not.toContain(secret)
    expect(clear).not.toContain(Buffer.from(secret).toString('hex'))
  })
})
