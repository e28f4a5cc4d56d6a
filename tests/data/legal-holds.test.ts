import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { approveDisposals, withdrawDisposals } from '@/lib/disposals/commands'
import { carryOutDisposals } from '@/lib/disposals/jobs'
import { liftHold, placeHold } from '@/lib/legal-holds/commands'
import { listHolds } from '@/lib/legal-holds/queries'
import { OutOfReach } from '@/lib/platform/errors'
import { decideKeeping, endKeeping } from '@/lib/retention/commands'
import { getRetentionRules } from '@/lib/retention/queries'
import {
  administrator,
  clearRegister,
  closeRegister,
  itemsOf,
  officer,
  oldReport,
  openRegister,
  prepared,
  proposed,
  rowOf,
  slug,
  world,
} from '@/tests/support/disposal-desk'

beforeAll(openRegister)
beforeEach(clearRegister)
afterAll(closeRegister)

const holding = (recordNumber: string, changed: object = {}) => ({
  ...{ kind: 'concern_report', recordNumber, reason: 'court', registerNumber: 'T 1187-25' },
  ...{ fromDay: '2026-01-01', untilDay: '', ...changed },
})

describe('a hold', () => {
  test('takes a record off an approved list, and lifted lets it on the next', async () => {
    const { id, number } = await oldReport()
    const list = await proposed()
    await approveDisposals(administrator, { ...list, confirmed: 'on' })
    expect(await placeHold(officer, holding(number))).toMatchObject({ ok: true })
    await carryOutDisposals(slug)
    expect(await itemsOf(list.listId)).toMatchObject([{ state: 'left_out', leftOutBecause: 'hold' }])
    expect((await rowOf(id)).wrappedKey).not.toBeNull()
    const { view } = await listHolds(administrator, {})
    const hold = view.holds.find(({ recordNumber }) => recordNumber === number)
    expect(hold).toMatchObject({ standing: 'stands', registerNumber: 'T 1187-25' })
    expect(await liftHold(officer, { holdId: hold?.id })).toMatchObject({ ok: true })
    expect(await liftHold(officer, { holdId: hold?.id })).toMatchObject({
      refusal: { kind: 'not_allowed_now' },
    })
    expect(await itemsOf((await prepared()).listId)).toMatchObject([{ recordId: id }])
  })

  test('stands from its first day to its last', async () => {
    const [later, over] = [await oldReport(), await oldReport()]
    await placeHold(officer, holding(later.number, { fromDay: '2099-01-01' }))
    await placeHold(officer, holding(over.number, { fromDay: '2020-01-01', untilDay: '2020-12-31' }))
    expect(await itemsOf((await prepared()).listId)).toHaveLength(2)
  })

  test('a placed child is kept for good', async () => {
    const { number } = await oldReport()
    await placeHold(officer, holding(number, { reason: 'placed_child' }))
    await oldReport()
    const items = await itemsOf((await prepared()).listId)
    expect(items.map(({ recordNumber }) => recordNumber)).not.toContain(number)
  })

  test.each([
    ['a record that is not there', { recordNumber: '1999-9999' }, 'recordNumber', 'record_not_found'],
    ['a script', { recordNumber: '<script>alert(1)</script>' }, 'recordNumber', 'too_long'],
    ['a personal number', { registerNumber: '19121212-1212' }, 'registerNumber', 'shared_personal_number'],
    ['a name', { registerNumber: 'Målet mot Malte' }, 'registerNumber', 'wrong_value'],
    ['emoji', { registerNumber: 'T 1 🔪' }, 'registerNumber', 'wrong_value'],
    ['300 characters', { registerNumber: '1'.repeat(300) }, 'registerNumber', 'too_long'],
    ['an unknown reason', { reason: 'because' }, 'reason', 'choose_one'],
    ['an end before the beginning', { untilDay: '2025-01-01' }, 'untilDay', 'before_start'],
  ])('%s is not taken', async (_what, changed, field, key) => {
    expect(await placeHold(officer, holding('2026-0001', changed))).toMatchObject({
      refusal: { kind: 'invalid', fields: { [field]: [key] } },
    })
  })

  test('is not placed on a neighbour’s record, and not by the administrator', async () => {
    const { number } = await oldReport()
    const theirs = await world.access('B', 'data_protection_officer')
    await world.within('B', (tx) => tx.concernReport.updateMany({ data: { year: 2001 } }))
    expect(await placeHold(theirs, holding(number))).toMatchObject({ ok: false })
    await expect(placeHold(administrator, holding(number))).rejects.toThrow(OutOfReach)
    const mine = await world.within('A', (tx) => tx.legalHold.findFirstOrThrow())
    await expect(liftHold(theirs, { holdId: mine.id })).rejects.toThrow(OutOfReach)
  })

  test('pressed twice is placed once', async () => {
    const { id, number } = await oldReport()
    const key = randomUUID()
    await Promise.all([1, 2, 3].map(() => placeHold(officer, holding(number), key)))
    const count = await world.within('A', (tx) => tx.legalHold.count({ where: { recordId: id } }))
    expect(count).toBe(1)
  })
})

describe("the municipality's decision", () => {
  const deciding = (changed: object = {}) => ({
    ...{ kind: 'concern_report', keep: 'years', years: '20' },
    ...{ registerNumber: 'SN 2024/11', decidedOn: '2024-03-01', ...changed },
  })

  test('keeps longer, also what stands on a list; ended it does not', async () => {
    const { id } = await oldReport()
    const list = await proposed()
    const made = await decideKeeping(officer, deciding())
    expect(await approveDisposals(administrator, { ...list, confirmed: 'on' })).toMatchObject({
      refusal: { fields: { '': ['disposal_nothing_due'] } },
    })
    await carryOutDisposals(slug)
    expect((await rowOf(id)).wrappedKey).not.toBeNull()
    await withdrawDisposals(administrator, list)
    const { view } = await getRetentionRules(administrator, {})
    expect(view.decisions).toContainEqual(
      expect.objectContaining({ years: 20, registerNumber: 'SN 2024/11', ended: false }),
    )
    const decisionId = made.ok ? made.value.id : ''
    expect(await endKeeping(officer, { decisionId })).toMatchObject({ ok: true })
    expect(await itemsOf((await prepared()).listId)).toMatchObject([{ recordId: id }])
  })

  test('is named on the list where it counts', async () => {
    const { id } = await oldReport()
    const made = await decideKeeping(officer, deciding({ years: '8' }))
    const items = await itemsOf((await prepared()).listId)
    expect(items).toMatchObject([{ recordId: id, registerNumber: 'SN 2024/11', mayFrom: '2020-03-01' }])
    await endKeeping(officer, { decisionId: made.ok ? made.value.id : '' })
  })

  test.each([
    ['shorter than the law', { years: '4' }, 'years', 'shorter_than_law'],
    ['no number', { years: 'fem' }, 'years', 'wrong_value'],
    ['not one yet', { decidedOn: '2999-01-01' }, 'decidedOn', 'invalid_date'],
    ['on an unknown kind', { kind: 'measure' }, 'kind', 'choose_one'],
  ])('%s is not taken', async (_what, changed, field, key) => {
    expect(await decideKeeping(officer, deciding(changed))).toMatchObject({
      refusal: { kind: 'invalid', fields: { [field]: [key] } },
    })
  })
})
