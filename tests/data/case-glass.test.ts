import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { breakGlass, endGlass, stopGlass } from '@/lib/broken-glass/commands'
import { openGlassForm } from '@/lib/broken-glass/queries'
import { writeNote } from '@/lib/case-notes/commands'
import { closeCase } from '@/lib/case-steps/commands'
import { listCases } from '@/lib/cases/queries'
import { openDisclosureDesk } from '@/lib/disclosures/queries'
import { reviewGlass } from '@/lib/glass-reviews/commands'
import { listGlasses, readGlass } from '@/lib/glass-reviews/queries'
import { listNotices } from '@/lib/notifications/queries'
import { setClock } from '@/lib/platform/clock'
import { OutOfReach } from '@/lib/platform/errors'
import type { Access } from '@/lib/platform/gate'
import {
  auditOf,
  closeDesk,
  makeCase,
  openDesk,
  person,
  police,
  secret,
  viewOf,
  worker,
  world,
} from '@/tests/support/case-desk'

/** A case opened in need by somebody who is not assigned to it: as with a report, and no more. */
let colleague: Access
let officer: Access
let id: string

const password = 'ett-riktigt-långt-lösenord'
const why = { kind: 'case', reason: 'danger', note: `Personen är försvunnen ${secret}`, password }

beforeAll(async () => {
  await openDesk()
  await world.setPassword(world.A.colleagues.caseWorker, password)
  colleague = await world.accessOf('A', world.A.colleagues.caseWorker)
  officer = await world.access('A', 'data_protection_officer')
})
afterAll(closeDesk)
beforeEach(async () => {
  setClock(() => new Date())
  id = await makeCase(person)
  await writeNote(worker, { caseId: id, text: `Anteckning ${secret}` })
})

const later = (minutes: number) => setClock(() => new Date(Date.now() + minutes * 60_000))
async function opened(): Promise<string> {
  expect(await breakGlass(colleague, { id, ...why })).toEqual({ ok: true, value: { id, kind: 'case' } })
  const [event] = await auditOf(id, 'glass.break')
  return String((event?.detail as { glass?: string } | undefined)?.glass)
}

describe('it opens', () => {
  test('the whole case for an hour, each read noted with it, and at the next request it is over', async () => {
    await expect(viewOf(id, colleague)).rejects.toThrow(OutOfReach)
    const glass = await opened()
    const view = await viewOf(id, colleague)
    expect(view.glass?.id).toBe(glass)
    expect(view.notes?.[0]?.text).toContain(secret)
    expect(view.desk?.content.address).toContain(secret)
    later(59)
    await viewOf(id, colleague)
    later(61)
    await expect(viewOf(id, colleague)).rejects.toThrow(OutOfReach)
    const reads = (await auditOf(id, 'case.read')).filter(
      ({ actorId }) => actorId === world.A.colleagues.caseWorker.userId,
    )
    expect(reads.map(({ detail }) => detail)).toEqual([{ glass }, { glass }])
    // Whoever works with it reads on without a glass.
    setClock(() => new Date())
    expect((await viewOf(id)).glass).toBeNull()
  })

  test('a reading and nothing else', async () => {
    await opened()
    expect((await viewOf(id, colleague)).desk?.can).toEqual({
      ...{ work: false, pause: false, resume: false, close: false, reopen: false },
    })
    await expect(writeNote(colleague, { caseId: id, text: 'x' })).rejects.toThrow(OutOfReach)
    await expect(closeCase(colleague, { caseId: id, why: 'x', outcome: 'other' })).rejects.toThrow(OutOfReach)
    await expect(openDisclosureDesk(colleague, { source: 'case', id, person: 0 })).rejects.toThrow(OutOfReach)
    expect((await listCases(colleague, {})).view.rows.map((row) => row.id)).not.toContain(id)
    const elsewhere = await world.accessOf('A', world.A.colleagues.otherReceptionWorker)
    await expect(viewOf(id, elsewhere)).rejects.toThrow(OutOfReach)
    const other = await makeCase(person)
    await expect(viewOf(other, colleague)).rejects.toThrow(OutOfReach)
  })

  test('to nobody but a case worker of the municipality, with a reason and as themselves', async () => {
    for (const access of [
      police,
      officer,
      await world.access('A', 'staff'),
      await world.access('B', 'case_worker'),
    ]) {
      await expect(breakGlass(access, { id, ...why })).rejects.toThrow(OutOfReach)
      await expect(openGlassForm(access, { id, kind: 'case' })).rejects.toThrow(OutOfReach)
    }
    for (const [given, field, key] of [
      [{ reason: 'curiosity' }, 'reason', 'choose_one'],
      [{ note: ' ' }, 'note', 'required'],
      [{ password: 'fel' }, 'password', 'wrong_password'],
    ] as const)
      expect(await breakGlass(colleague, { id, ...why, ...given })).toMatchObject({
        refusal: { fields: { [field]: [expect.stringMatching(key === 'wrong_password' ? /./ : key)] } },
      })
    // Asked for as a report it is as absent as none.
    await expect(breakGlass(colleague, { id, ...why, kind: 'concern' })).rejects.toThrow(OutOfReach)
    expect(await breakGlass(worker, { id, ...why, password: '' })).toMatchObject({
      refusal: { fields: { '': ['glass_own_record'] } },
    })
    await expect(viewOf(id, colleague)).rejects.toThrow(OutOfReach)
  })

  test('nothing when the officer cannot be told', async () => {
    await world.within('A', (tx) => tx.$executeRaw`REVOKE INSERT ON outgoing_mail FROM samlad_app`)
    await expect(breakGlass(colleague, { id, ...why })).rejects.toThrow()
    await world.within('A', (tx) => tx.$executeRaw`GRANT INSERT ON outgoing_mail TO samlad_app`)
    await expect(viewOf(id, colleague)).rejects.toThrow(OutOfReach)
  })
})

describe('who knows', () => {
  test('the officer and those who work with it, at once and without a name', async () => {
    await opened()
    const { number } = await viewOf(id)
    expect((await listNotices(officer, {})).view.notices[0]).toMatchObject({
      kind: 'glass_broken',
      title: number,
    })
    expect((await listNotices(worker, {})).view.notices[0]).toMatchObject({
      ...{ kind: 'glass_broken_here', title: number, path: `/cases/${id}` },
    })
    const letters = await world.within('A', (tx) =>
      tx.outgoingMail.findMany({ where: { subject: { contains: `Ärende ${number}` } } }),
    )
    expect(letters.map(({ userId }) => userId).sort()).toEqual(
      [world.A.people.data_protection_officer.userId, world.A.people.case_worker.userId].sort(),
    )
    expect(JSON.stringify(letters)).not.toContain(secret)
  })

  test('the officer reads why and by whom, reviews it once, and can end it', async () => {
    const glass = await opened()
    await viewOf(id, colleague)
    const { number } = await viewOf(id)
    const { view: list } = await listGlasses(officer, {})
    expect(list.glasses.find((one) => one.id === glass)).toMatchObject({
      kind: 'case',
      number,
      reads: 1,
      stands: true,
    })
    expect(JSON.stringify(list)).not.toContain(secret)
    const { view } = await readGlass(officer, { glass })
    expect(view).toMatchObject({ note: why.note, lines: [{ why: { kind: 'glass', reason: 'danger' } }] })
    expect(await stopGlass(officer, { glass })).toMatchObject({ ok: true })
    await expect(viewOf(id, colleague)).rejects.toThrow(OutOfReach)
    const judged = { glass, finding: 'justified', review: `Rätt ${secret}` }
    expect(await reviewGlass(officer, judged)).toMatchObject({ ok: true })
    expect(await reviewGlass(officer, judged)).toMatchObject({ refusal: { kind: 'not_allowed_now' } })
    expect((await readGlass(officer, { glass })).view.review).toBe(judged.review)
  })

  test('and whoever broke it ends it', async () => {
    const glass = await opened()
    expect((await openGlassForm(colleague, { id, kind: 'case' })).view).toMatchObject({
      kind: 'case',
      opens: 'standing',
    })
    await expect(endGlass(worker, { glass })).rejects.toThrow(OutOfReach)
    expect(await endGlass(colleague, { glass })).toMatchObject({ ok: true, value: { kind: 'case' } })
    await expect(viewOf(id, colleague)).rejects.toThrow(OutOfReach)
  })
})
