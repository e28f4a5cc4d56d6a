import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assessProtection, closeConcern, decideConcern, extendTerm } from '@/lib/assessments/commands'
import { addDays } from '@/lib/calendar-days/rules'
import { openInbox, readConcern } from '@/lib/concerns/queries'
import { clock, setClock } from '@/lib/platform/clock'
import { OutOfReach } from '@/lib/platform/errors'
import {
  decision,
  inDays,
  notNow,
  protectedReport,
  protection,
  refusedField,
} from '@/tests/support/assessment-desk'
import { caseWorker, closeDesk, openDesk, rowOf, secret, teacher, world } from '@/tests/support/concern-desk'

beforeAll(openDesk)
afterAll(closeDesk)

describe('the term', () => {
  test('is extended while it runs, with reasons, and the inbox says so', async () => {
    const id = await protectedReport()
    const { dueOn } = (await readConcern(caseWorker, { id })).view.preliminary
    const ask = (given: object) =>
      extendTerm(caseWorker, { id, until: addDays(dueOn, 7), reasons: 'x', ...given })
    expect(await ask({ until: dueOn })).toEqual(refusedField('until'))
    expect(await ask({ until: addDays(dueOn, 91) })).toEqual(refusedField('until'))
    expect(await ask({ reasons: ' ' })).toEqual(refusedField('reasons'))
    expect(await ask({})).toMatchObject({ ok: true })
    expect(await ask({})).toEqual(refusedField('until'))
    expect(await ask({ until: addDays(dueOn, 9), reasons: `Sjuk ${secret}` })).toMatchObject({ ok: true })
    const { view } = await openInbox(caseWorker, { tab: 'mine', selected: id })
    expect(view.selected?.preliminary).toMatchObject({ dueOn: addDays(dueOn, 9), of: 23 })
  })

  test('is not extended once it is over, nor after the decision', async () => {
    const id = await protectedReport()
    inDays(15)
    const until = addDays(clock.today(), 5)
    expect(await extendTerm(caseWorker, { id, until, reasons: 'x' })).toEqual(refusedField(''))
    expect((await readConcern(caseWorker, { id })).view.preliminary).toMatchObject({ standing: 'late' })
    setClock(() => new Date())
    expect(await decideConcern(caseWorker, decision(id))).toMatchObject({ ok: true })
    expect(await extendTerm(caseWorker, { id, until, reasons: 'x' })).toEqual(notNow)
  })
})

describe('nobody else', () => {
  test('assesses: not a colleague, another reception, the reporter or another municipality', async () => {
    const id = await protectedReport()
    const others = [
      await world.accessOf('A', world.A.colleagues.caseWorker),
      await world.accessOf('A', world.A.colleagues.otherReceptionWorker),
      teacher,
      await world.access('B', 'case_worker'),
    ]
    for (const access of others) {
      await expect(assessProtection(access, protection(id))).rejects.toThrow(OutOfReach)
      await expect(decideConcern(access, decision(id))).rejects.toThrow(OutOfReach)
      await expect(extendTerm(access, { id, until: '2099-01-01', reasons: 'x' })).rejects.toThrow(OutOfReach)
      await expect(closeConcern(access, { id })).rejects.toThrow(OutOfReach)
    }
    expect(await rowOf(id)).toMatchObject({ state: 'accepted', preliminaryDecidedAt: null })
  })

  test('reads what was written once the report’s key is destroyed', async () => {
    const id = await protectedReport()
    await world.within('A', (tx) =>
      tx.concernReport.update({
        where: { municipalityId_id: { municipalityId: world.A.municipality.id, id } },
        data: { wrappedKey: null },
      }),
    )
    await expect(readConcern(caseWorker, { id })).rejects.toThrow(OutOfReach)
    await expect(decideConcern(caseWorker, decision(id))).rejects.toThrow(OutOfReach)
  })

  test('rewrites what was assessed, or takes it away before the report itself is destroyed', async () => {
    const rights = await world.within(
      'A',
      (tx) =>
        tx.$queryRaw<{ kept: boolean }[]>`
        SELECT NOT has_table_privilege('samlad_app', name, 'UPDATE') AND EXISTS (SELECT FROM pg_policies
          WHERE tablename = name AND policyname = 'disposed' AND permissive = 'RESTRICTIVE' AND cmd = 'DELETE') AS kept
        FROM unnest(ARRAY['concern_assessment', 'concern_transition']) AS name`,
    )
    expect(rights).toEqual([{ kept: true }, { kept: true }])
  })
})
