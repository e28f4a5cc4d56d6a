import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decideConcern } from '@/lib/assessments/commands'
import { addDays } from '@/lib/calendar-days/rules'
import { askFeedback, giveFeedback } from '@/lib/concern-feedback/commands'
import { feedbackDue, hasRight } from '@/lib/concern-feedback/rules'
import { readReceipt } from '@/lib/concern-receipts/queries'
import { readConcern } from '@/lib/concerns/queries'
import { clock } from '@/lib/platform/clock'
import { OutOfReach } from '@/lib/platform/errors'
import { decision, notNow, protectedReport, refusedField } from '@/tests/support/assessment-desk'
import { caseWorker, closeDesk, openDesk, secret, teacher, world } from '@/tests/support/concern-desk'

beforeAll(openDesk)
afterAll(closeDesk)

describe('feedback', () => {
  test.each([
    ['open_inquiry', 'opened'],
    ['already_open', 'pending'],
    ['advice_support', 'not_opened'],
    ['close', 'not_opened'],
  ])('of %s is %s, on the receipt, and nothing more', async (kind, answer) => {
    const id = await protectedReport()
    expect((await readReceipt(teacher, { id })).view.feedback).toEqual({ asked: null })
    expect(await askFeedback(teacher, { id })).toMatchObject({ ok: true })
    expect(await giveFeedback(caseWorker, { id, give: 'yes' })).toEqual(notNow)
    expect((await readConcern(caseWorker, { id })).view.work.feedback).toMatchObject({ dueOn: null })
    expect(await decideConcern(caseWorker, decision(id, { decision: kind }))).toMatchObject({ ok: true })
    const { view } = await readConcern(caseWorker, { id })
    expect(view.work.feedback).toMatchObject({ dueOn: addDays(clock.today(), 7), mayGive: true })
    expect(await giveFeedback(caseWorker, { id, give: '' })).toEqual(refusedField('give'))
    expect(await giveFeedback(caseWorker, { id, give: 'yes' })).toMatchObject({ ok: true })
    expect(await giveFeedback(caseWorker, { id, give: 'no' })).toEqual(notNow)
    const receipt = (await readReceipt(teacher, { id })).view
    expect(receipt.feedback?.asked).toMatchObject({ answer })
    expect(JSON.stringify(receipt)).not.toContain(secret)
  })

  test('can be withheld, and is none that nobody asked for', async () => {
    const id = await protectedReport()
    expect(await decideConcern(caseWorker, decision(id))).toMatchObject({ ok: true })
    expect(await giveFeedback(caseWorker, { id, give: 'yes' })).toEqual(notNow)
    const twice = await Promise.all([1, 2].map(() => askFeedback(teacher, { id })))
    expect(twice.every(({ ok }) => ok)).toBe(true)
    expect(await giveFeedback(caseWorker, { id, give: 'no' })).toMatchObject({ ok: true })
    expect((await readReceipt(teacher, { id })).view.feedback?.asked?.answer).toBe('withheld')
  })

  test('is not asked for by another, nor given by another', async () => {
    const id = await protectedReport()
    for (const access of [caseWorker, await world.accessOf('A', world.A.colleagues.staff)])
      await expect(askFeedback(access, { id })).rejects.toThrow(OutOfReach)
    const colleague = await world.accessOf('A', world.A.colleagues.caseWorker)
    await expect(giveFeedback(colleague, { id, give: 'yes' })).rejects.toThrow(OutOfReach)
  })

  test('is for those bound to report, about a child', async () => {
    const filed = { subject: 'child', channel: 'staff', source: 'school' } as const
    expect(hasRight(filed)).toBe(true)
    expect(hasRight({ ...filed, subject: 'adult' })).toBe(false)
    expect(hasRight({ ...filed, channel: 'resident' })).toBe(false)
    expect(hasRight({ ...filed, source: 'association' })).toBe(false)
    const id = await protectedReport()
    await world.within('A', (tx) => tx.concernReport.updateMany({ where: { id }, data: { source: 'other' } }))
    expect((await readReceipt(teacher, { id })).view.feedback).toBeNull()
    expect(await askFeedback(teacher, { id })).toEqual(notNow)
  })

  test('is due a week after the decision, and at once when asked for later', () => {
    expect(feedbackDue('2026-11-01', null)).toBeNull()
    expect(feedbackDue('2026-11-01', '2026-11-10')).toBe('2026-11-17')
    expect(feedbackDue('2026-11-12', '2026-11-10')).toBe('2026-11-12')
  })
})
