import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assessProtection, decideConcern } from '@/lib/assessments/commands'
import { askFeedback } from '@/lib/concern-feedback/commands'
import { readReceipt } from '@/lib/concern-receipts/queries'
import { acceptConcern, fileConcern } from '@/lib/concerns/commands'
import { readConcern } from '@/lib/concerns/queries'
import { OutOfReach } from '@/lib/platform/errors'
import { settleAge } from '@/lib/settled-ages/commands'
import { decision, notNow, protection, refusedField } from '@/tests/support/assessment-desk'
import {
  auditOf,
  caseWorker,
  closeDesk,
  filing,
  makeDraft,
  openDesk,
  rowOf,
  secret,
  teacher,
  world,
} from '@/tests/support/concern-desk'

beforeAll(openDesk)
afterAll(closeDesk)

/** Received, about somebody whose age the teacher did not know. */
async function unknownReport(): Promise<string> {
  const draft = await makeDraft(teacher, {
    person: { kind: 'unknown', name: `Någon ${secret}`, guardians: [] },
  })
  expect(await fileConcern(teacher, { draft, ...filing }, draft)).toMatchObject({ ok: true })
  expect(await acceptConcern(caseWorker, { id: draft })).toMatchObject({ ok: true })
  return draft
}
const settle = (id: string, given: object = {}, access = caseWorker) =>
  settleAge(access, { id, person: 0, kind: 'adult', basis: `Folkbokföringen ${secret}`, ...given })
const read = async (id: string) => (await readConcern(caseWorker, { id })).view

describe('an age that is settled', () => {
  test('decides the clocks and what is asked for, and the report’s own words stay', async () => {
    const id = await unknownReport()
    const before = await rowOf(id)
    expect(await read(id)).toMatchObject({ subject: 'unknown', protection: { standing: 'soon' } })
    expect(await settle(id)).toMatchObject({ ok: true })
    const view = await read(id)
    expect(view).toMatchObject({ subject: 'adult', protection: { standing: 'notrequired' } })
    expect(view.content.people).toMatchObject([{ kind: 'unknown' }])
    expect(Buffer.from((await rowOf(id)).content)).toEqual(Buffer.from(before.content))
    expect(view.work.ages).toMatchObject([{ person: 0, kind: 'adult', by: world.A.people.case_worker.name }])
    expect(view.work.steps.at(-1)).toMatchObject({
      act: 'settle_age',
      reason: 'adult',
      note: `Folkbokföringen ${secret}`,
    })
    expect(await assessProtection(caseWorker, protection(id))).toEqual(refusedField(''))
    const inquiry = decision(id, { decision: 'open_inquiry', childHeard: '' })
    expect(await decideConcern(caseWorker, inquiry)).toEqual(refusedField('consent'))
    const [event] = await auditOf(id, 'concern.settle_age')
    expect(event?.detail).toMatchObject({ person: 0, kind: 'adult', from: 'unknown', subject: 'adult' })
    expect(JSON.stringify(event?.detail)).not.toContain(secret)
  })

  test('is settled anew when it was wrong, before the decision and not after', async () => {
    const id = await unknownReport()
    expect(await settle(id)).toMatchObject({ ok: true })
    expect(await settle(id, { kind: 'child' })).toMatchObject({ ok: true })
    expect(await read(id)).toMatchObject({ subject: 'child', work: { ages: [{}, { kind: 'child' }] } })
    expect(await decideConcern(caseWorker, decision(id))).toEqual(refusedField(''))
    expect(await assessProtection(caseWorker, protection(id))).toMatchObject({ ok: true })
    expect(await decideConcern(caseWorker, decision(id))).toMatchObject({ ok: true })
    expect(await settle(id)).toEqual(notNow)
  })

  test('tells the reporter nothing, and takes nothing from them', async () => {
    const id = await unknownReport()
    const before = (await readReceipt(teacher, { id })).view
    expect(await settle(id)).toMatchObject({ ok: true })
    expect((await readReceipt(teacher, { id })).view).toEqual(before)
    expect(await askFeedback(teacher, { id })).toMatchObject({ ok: true })
  })
})

describe('is refused', () => {
  test.each<[string, object, string]>([
    ['no age', { kind: '' }, 'kind'],
    ['an age that settles nothing', { kind: 'unknown' }, 'kind'],
    ['nothing it rests on', { basis: '  ' }, 'basis'],
    ['a book', { basis: 'å'.repeat(2_001) }, 'basis'],
    ['nobody', { person: -1 }, 'person'],
    ['an object', { person: { gt: 0 } }, 'person'],
  ])('with %s', async (_what, given, field) => {
    expect(await settle(await unknownReport(), given)).toEqual(refusedField(field))
  })

  test('of one whose age was known, of one who is not there, and to all others', async () => {
    const id = await unknownReport()
    expect(await settle(id, { person: 1 })).toEqual(notNow)
    const assignedToId = world.A.people.case_worker.userId
    expect(
      await settle(await world.concern({ year: 2025, assignedToId, people: [{ kind: 'child' }] })),
    ).toEqual(notNow)
    const strangers = [
      await world.accessOf('A', world.A.colleagues.caseWorker),
      await world.access('A', 'administrator'),
      await world.access('B', 'case_worker'),
      teacher,
    ]
    for (const access of strangers) await expect(settle(id, {}, access)).rejects.toThrow(OutOfReach)
    expect((await rowOf(id)).subject).toBe('unknown')
  })
})
