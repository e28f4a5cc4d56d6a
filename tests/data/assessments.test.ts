import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  assessProtection,
  closeConcern,
  correctDecision,
  correctProtection,
  decideConcern,
} from '@/lib/assessments/commands'
import { readConcern } from '@/lib/concerns/queries'
import { wallClock } from '@/lib/concerns/rules'
import { clock, setClock } from '@/lib/platform/clock'
import { OutOfReach } from '@/lib/platform/errors'
import {
  accepted,
  decision,
  inDays,
  notNow,
  protectedReport,
  protection,
  refusedField,
  said,
  standing,
} from '@/tests/support/assessment-desk'
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

beforeAll(openDesk)
afterAll(closeDesk)

describe('the protective assessment', () => {
  test('is kept with law, reasons, name and time, and sealed', async () => {
    const id = await accepted()
    const action = `Mormor ${secret}`
    const given = protection(id, { decision: 'needed', action })
    expect(await assessProtection(caseWorker, given)).toMatchObject({ ok: true })
    const { view } = await readConcern(caseWorker, { id })
    expect(view).toMatchObject({ state: 'accepted', protection: { standing: 'done' } })
    expect(view.work.assessments).toMatchObject([
      {
        ...{
          kind: 'protection',
          decision: 'needed',
          act: 'SoL (2025:400)',
          section: '20:1',
          corrected: false,
        },
        content: { basis: said, action, byName: world.A.people.case_worker.name },
      },
    ])
    expect(view.work.steps.map(({ act }) => act)).toEqual(['accept', 'assess_protection'])
    const rows = await world.within(
      'A',
      (tx) =>
        tx.$queryRaw<{ said: string }[]>`
        SELECT assessment::text || encode(content, 'escape') AS said
        FROM concern_assessment assessment WHERE report_id = ${id}::uuid`,
    )
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(secret)
    const [event] = await auditOf(id, 'concern.assess')
    expect(event?.detail).toMatchObject({ decision: 'needed', state: 'accepted' })
    expect(JSON.stringify(event?.detail)).not.toContain(secret)
  })

  test.each([
    ['no decision', { decision: '' }, 'decision'],
    ['a decision of another kind', { decision: 'close' }, 'decision'],
    ['nothing it rests on', { basis: '  ' }, 'basis'],
    ['no reasons', { reasons: '' }, 'reasons'],
    ['protection needed and nothing done', { decision: 'needed' }, 'action'],
    ['a day that is none', { on: '2026-02-30' }, 'on'],
    ['a time that is none', { at: '25:00' }, 'at'],
    ['a day to come', { on: '2099-01-01' }, 'on'],
    ['a day before the report', { on: '2020-01-01' }, 'on'],
    ['a text without end', { reasons: 'x'.repeat(8_001) }, 'reasons'],
    ['a character that cannot be kept', { basis: 'a\0b' }, 'basis'],
  ])('is refused with %s', async (_what, given, field) => {
    const id = await accepted()
    expect(await assessProtection(caseWorker, protection(id, given))).toEqual(refusedField(field))
    expect((await rowOf(id)).protectionAssessedAt).toBeNull()
  })

  test('is not made of an adult, nor of a report that nobody has accepted', async () => {
    const adult = await accepted('adult')
    expect(await assessProtection(caseWorker, protection(adult))).toEqual(refusedField(''))
    const unread = await file()
    await expect(assessProtection(caseWorker, protection(unread))).rejects.toThrow(OutOfReach)
  })

  test('of two at once one is first, and a double click is one', async () => {
    const id = await accepted()
    const both = await Promise.all(
      ['needed', 'not_needed'].map((kind) =>
        assessProtection(caseWorker, protection(id, { decision: kind, action: 'x' })),
      ),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toEqual(notNow)
    const [again, key] = [await accepted(), randomUUID()]
    const clicks = await Promise.all([1, 2].map(() => assessProtection(caseWorker, protection(again), key)))
    expect(clicks).toEqual([clicks[0], clicks[0]])
    expect((await readConcern(caseWorker, { id: again })).view.work.assessments).toHaveLength(1)
  })

  test('is corrected by a new one beside the old, and the clock keeps the first', async () => {
    const id = await protectedReport()
    const first = await standing(id, 'protection')
    const { protectionAssessedAt } = await rowOf(id)
    const correction = protection(id, { decision: 'needed', action: 'x', corrects: first?.id })
    expect(await correctProtection(caseWorker, correction)).toEqual(refusedField('why'))
    inDays(1)
    const late = { ...correction, ...wallClock(clock.now()), why: 'Ny uppgift' }
    expect(await correctProtection(caseWorker, late)).toMatchObject({ ok: true })
    // An older tab still shows the first one as standing.
    expect(await correctProtection(caseWorker, late)).toEqual(notNow)
    setClock(() => new Date())
    const { view } = await readConcern(caseWorker, { id })
    expect(view.work.assessments.map(({ corrected, decision: one }) => [one, corrected])).toEqual([
      ['not_needed', true],
      ['needed', false],
    ])
    expect((await rowOf(id)).protectionAssessedAt).toEqual(protectionAssessedAt)
  })
})

describe('the preliminary decision', () => {
  test.each(['open_inquiry', 'already_open', 'advice_support', 'pass_on', 'close'])('%s', async (kind) => {
    const id = await protectedReport()
    const given = decision(id, { decision: kind, recipient: kind === 'pass_on' ? 'police' : '' })
    expect(await decideConcern(caseWorker, given)).toMatchObject({ ok: true })
    const state = kind === 'close' ? 'closed' : 'decided'
    const { view } = await readConcern(caseWorker, { id })
    expect(view).toMatchObject({ state, decision: kind, preliminary: { standing: 'done' } })
    expect(view.work.can).toMatchObject({ decide: false, extend: false, close: state === 'decided' })
    expect((await rowOf(id)).closedAt === null).toBe(state === 'decided')
    const demanding = ['open_inquiry', 'pass_on'].includes(kind)
    if (demanding) expect(await closeConcern(caseWorker, { id })).toEqual(refusedField('remains'))
    else if (state === 'decided') {
      expect(await closeConcern(caseWorker, { id })).toMatchObject({ ok: true })
      expect((await rowOf(id)).closedAt).not.toBeNull()
    }
    if (!demanding) expect(await closeConcern(caseWorker, { id })).toEqual(notNow)
  })

  test('waits for the need of protection to be assessed, but not of an adult', async () => {
    const id = await accepted()
    expect(await decideConcern(caseWorker, decision(id))).toEqual(refusedField(''))
    const adult = await accepted('adult')
    const nobody = decision(adult, { childHeard: '', childHeardHow: '' })
    expect(await decideConcern(caseWorker, nobody)).toMatchObject({ ok: true })
  })

  test('inquires about an adult only with a ground', async () => {
    const id = await accepted('adult')
    const inquiry = decision(id, { decision: 'open_inquiry', childHeard: '' })
    expect(await decideConcern(caseWorker, inquiry)).toEqual(refusedField('consent'))
    const consent = { ...inquiry, consent: 'consent', consentHow: 'Muntligt, i telefon' }
    expect(await decideConcern(caseWorker, consent)).toMatchObject({ ok: true })
    expect((await standing(id, 'preliminary'))?.content).toMatchObject({
      ...{ consent: 'consent', childHeard: '', childHeardHow: '' },
    })
  })

  test('keeps nothing that was typed for another decision', async () => {
    const id = await protectedReport()
    const given = {
      recipient: 'other',
      recipientName: `Granne ${secret}`,
      consent: 'consent',
      consentHow: 'x',
    }
    expect(await decideConcern(caseWorker, decision(id, given))).toMatchObject({ ok: true })
    expect((await standing(id, 'preliminary'))?.content).toMatchObject({
      ...{ recipient: '', recipientName: '', consent: '', consentHow: '' },
    })
  })

  test('closed by mistake is opened again by a correction; of two corrections one stands', async () => {
    const id = await protectedReport()
    expect(await decideConcern(caseWorker, decision(id, { decision: 'close' }))).toMatchObject({ ok: true })
    const corrects = (await standing(id, 'preliminary'))?.id
    const correction = (kind: string) => decision(id, { decision: kind, corrects, why: 'Fel ruta' })
    const both = await Promise.all(
      ['open_inquiry', 'advice_support'].map((kind) => correctDecision(caseWorker, correction(kind))),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toEqual(notNow)
    expect(await rowOf(id)).toMatchObject({ state: 'decided', closedAt: null })
    const { view } = await readConcern(caseWorker, { id })
    expect(view.work.assessments.filter(({ kind }) => kind === 'preliminary')).toHaveLength(2)
  })

  test('cannot be corrected through another report’s decision', async () => {
    const [id, other] = [await protectedReport(), await protectedReport()]
    for (const one of [id, other])
      expect(await decideConcern(caseWorker, decision(one))).toMatchObject({ ok: true })
    const corrects = (await standing(other, 'preliminary'))?.id
    expect(await correctDecision(caseWorker, decision(id, { corrects, why: 'x' }))).toEqual(notNow)
    expect(await correctDecision(caseWorker, decision(id, { why: 'x' }))).toEqual(notNow)
  })
})
