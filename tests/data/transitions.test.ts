import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addMeasure } from '@/lib/measures/commands'
import { editPlanText } from '@/lib/plans/commands'
import { getPlan } from '@/lib/plans/queries'
import { setClock } from '@/lib/platform/clock'
import type { Access } from '@/lib/platform/gate'
import { getStart } from '@/lib/start/queries'
import {
  approvePlan,
  consultPlan,
  correctDecision,
  decidePlan,
  followUpPlan,
  putPlanInForce,
  referPlanBack,
  sendPlan,
  withdrawPlan,
} from '@/lib/transitions/commands'
import { getDecision } from '@/lib/transitions/queries'
import { buildWorld, type World } from '@/tests/support/world'

let world: World
let strategist: Access
let coordinator: Access
let secretary: Access
let board: Access
let other: Access
/** One morning, in which no two things happen at once. */
let ticks = 0
const morning = () => new Date(Date.parse('2026-11-20T09:00:00Z') + ticks++)

beforeAll(async () => {
  world = await buildWorld()
  strategist = await world.access('A', 'strategist')
  coordinator = await world.access('A', 'coordinator')
  secretary = await world.access('A', 'committee_member')
  board = await world.access('A', 'board_member')
  other = await world.accessOf('A', world.A.colleagues.otherCoordinator)
  setClock(morning)
})
afterAll(() => {
  setClock(() => new Date())
  return world.close()
})

const refused = { ok: false, refusal: { kind: 'not_allowed_now' } }
const decision = { on: '2026-11-19', paragraph: '12', registerNumber: 'D 1', followUpOn: '2027-11-01' }
const stateOf = (id: string) =>
  world.within('A', (tx) => tx.actionPlan.findFirstOrThrow({ where: { id } })).then(({ state }) => state)
const told = (id: string) =>
  world.within('A', (tx) => tx.notification.findMany({ where: { objectId: id }, orderBy: { at: 'asc' } }))

describe('the whole way', () => {
  test('from draft to followed up, with the board’s approval, each by the one whose act it is', async () => {
    const { id } = await world.plan({ state: 'draft', needsApproval: true })
    const at = (seen: string, given: object = {}) => ({ planId: id, seen, ...given })
    expect(await consultPlan(coordinator, at('draft', { note: 'Läs 🕊️ <b>' }))).toMatchObject({ ok: true })
    expect(await sendPlan(coordinator, at('consultation', { meetingOn: '2026-11-20' }))).toMatchObject({
      ok: true,
    })
    expect(await decidePlan(secretary, at('sent', decision))).toMatchObject({ ok: true })
    expect(await putPlanInForce(coordinator, at('decided', { on: '2026-11-20' }))).toMatchObject(refused)
    expect(await approvePlan(board, at('decided', { on: '2026-11-20', paragraph: '3' }))).toMatchObject({
      ok: true,
    })
    expect(await putPlanInForce(coordinator, at('approved', { on: '2026-11-20' }))).toMatchObject({
      ok: true,
    })
    expect(await followUpPlan(coordinator, at('in_force', { on: '2026-11-20' }))).toMatchObject({ ok: true })
    const { view } = await getDecision(strategist, { planId: id })
    expect(view).toMatchObject({ state: 'followed_up', primary: 'follow_up' })
    expect(view.history.map(({ act, paragraph }) => `${act} ${paragraph ?? ''}`.trim())).toEqual([
      'follow_up',
      'put_in_force',
      'approve § 3',
      'decide § 12',
      'send',
      'consult',
    ])
    expect(view.history.at(-1)).toMatchObject({
      by: world.A.people.coordinator.name,
      role: 'coordinator',
      note: 'Läs 🕊️ <b>',
    })
    const plan = (await getPlan(board, { planId: id })).view
    expect(plan.steps.map(({ key, on, paragraph }) => [key, on, paragraph])).toEqual([
      ['draft', null, null],
      ['consultation', '2026-11-20', null],
      ['meeting', '2026-11-20', null],
      ['decision', '2026-11-19', '§ 12'],
      ['approval', '2026-11-20', '§ 3'],
      ['follow_up', '2026-11-20', null],
    ])
  })

  test('only what the state allows is offered, and only to the one who may', async () => {
    const { id } = await world.plan({ state: 'sent' })
    const offered = async (access: Access) => {
      const { view } = await getDecision(access, { planId: id })
      return view.acts.map(({ key }) => key).join(' ')
    }
    expect(await offered(coordinator)).toBe('withdraw')
    expect(await offered(secretary)).toBe('decide refer_back')
    expect(await offered(strategist)).toBe('decide withdraw refer_back')
    expect((await getPlan(secretary, { planId: id })).view.nextAct).toBe('decide')
    expect((await getPlan(coordinator, { planId: id })).view.nextAct).toBeNull()
    await expect(getDecision(board, { planId: id })).rejects.toThrow('not found')
    await expect(withdrawPlan(other, { planId: id, seen: 'sent' })).rejects.toThrow('not found')
    await expect(decidePlan(coordinator, { planId: id, seen: 'sent', ...decision })).rejects.toThrow(
      'not found',
    )
    await expect(approvePlan(strategist, { planId: id, seen: 'sent', ...decision })).rejects.toThrow(
      'not found',
    )
  })

  test('a plan that needs no approval cannot be approved', async () => {
    const { id } = await world.plan({ state: 'decided' })
    const given = { planId: id, seen: 'decided', on: '2026-11-20', paragraph: '3' }
    expect(await approvePlan(board, given)).toMatchObject(refused)
    expect(await stateOf(id)).toBe('decided')
  })
})

describe('what must be filled', () => {
  test('a measure without responsible or purpose holds the plan back, and is named', async () => {
    const plan = await world.plan({ state: 'draft' })
    const bare = await world.measure({ plan, responsible: '', purpose: '', position: 2 })
    await world.measure({ plan, responsible: '', status: 'cancelled', position: 3 })
    await world.measure({ plan, purpose: '', archivedAt: new Date(), position: 1 })
    const { view } = await getDecision(coordinator, { planId: plan.id })
    expect(view.acts[0]?.blockers).toEqual([
      { kind: 'no_responsible', number: '2.2', anchor: `atgard-${bare.id}` },
      { kind: 'no_purpose', number: '2.2', anchor: `atgard-${bare.id}` },
    ])
    const notReady = { refusal: { kind: 'invalid', fields: { '': ['plan_not_ready'] } } }
    const given = { planId: plan.id, seen: 'draft' }
    expect(await consultPlan(coordinator, given)).toMatchObject(notReady)
    expect(await sendPlan(strategist, { ...given, meetingOn: '2027-01-28' })).toMatchObject(notReady)
    expect(await stateOf(plan.id)).toBe('draft')
    expect(await told(plan.id)).toEqual([])
  })

  test('a bad answer changes nothing and is said at its field', async () => {
    const { id } = await world.plan({ state: 'sent' })
    const decide = (given: object) =>
      decidePlan(secretary, { planId: id, seen: 'sent', ...decision, ...given })
    expect(await decide({ on: '2026-11-21' })).toMatchObject({ refusal: { fields: { on: ['day_ahead'] } } })
    expect(await decide({ paragraph: '<script>' })).toMatchObject({
      refusal: { fields: { paragraph: ['paragraph_shape'] } },
    })
    expect(await decide({ registerNumber: 'x'.repeat(300) })).toMatchObject({
      refusal: { fields: { registerNumber: ['too_long'] } },
    })
    expect(await decide({ state: 'in_force' })).toMatchObject({ refusal: { kind: 'invalid' } })
    expect(await stateOf(id)).toBe('sent')
  })
})

describe('back, and never back', () => {
  test('what has been sent is fetched home and can be written in again', async () => {
    const { id, textSection } = await world.plan({ state: 'sent' })
    const edit = {
      sectionId: textSection,
      version: 1,
      base: { body: `${world.A.canary} brödtext` },
      body: 'Ny',
    }
    expect(await editPlanText(coordinator, edit)).toMatchObject(refused)
    expect(await withdrawPlan(coordinator, { planId: id, seen: 'sent', note: 'Fel bilaga' })).toMatchObject({
      ok: true,
    })
    expect(await editPlanText(coordinator, edit)).toMatchObject({ ok: true })
  })

  test('the committee refers back with a reason, and may then no longer read', async () => {
    const { id } = await world.plan({ state: 'sent' })
    const given = { planId: id, seen: 'sent', on: '2026-11-19' }
    expect(await referPlanBack(secretary, given)).toMatchObject({
      refusal: { fields: { note: [expect.anything()] } },
    })
    expect(await referPlanBack(secretary, { ...given, note: 'Komplettera' })).toMatchObject({
      ok: true,
      value: { readable: false },
    })
    await expect(getDecision(secretary, { planId: id })).rejects.toThrow('not found')
    expect((await getDecision(coordinator, { planId: id })).view.history[0]).toMatchObject({
      act: 'refer_back',
      note: 'Komplettera',
    })
  })

  test('a decision stands; its record is corrected by the strategist, with a reason, and both remain', async () => {
    const { id } = await world.plan({ state: 'sent' })
    await decidePlan(secretary, { planId: id, seen: 'sent', ...decision })
    expect(await withdrawPlan(coordinator, { planId: id, seen: 'decided' })).toMatchObject(refused)
    const right = {
      planId: id,
      which: 'decision',
      on: '2026-11-18',
      paragraph: '13',
      note: 'Fel i protokollet',
    }
    await expect(correctDecision(secretary, right)).rejects.toThrow('not found')
    expect(await correctDecision(strategist, { ...right, on: '2026-12-24' })).toMatchObject({
      refusal: { fields: { on: ['day_ahead'] } },
    })
    expect(await correctDecision(strategist, { ...right, which: 'approval' })).toMatchObject(refused)
    expect(await correctDecision(strategist, right)).toMatchObject({ ok: true })
    const { view } = await getDecision(strategist, { planId: id })
    expect(view.corrections).toEqual([{ which: 'decision', on: '2026-11-18', paragraph: '§ 13' }])
    expect(view.history.map(({ act, on, paragraph }) => [act, on, paragraph])).toEqual([
      ['correct', '2026-11-18', '§ 13'],
      ['decide', '2026-11-19', '§ 12'],
    ])
  })
})

describe('two at once', () => {
  test('a double submit is one step; a stale tab and the slower of two are told that the state has changed', async () => {
    const { id } = await world.plan({ state: 'sent' })
    const given = { planId: id, seen: 'sent', ...decision }
    const key = crypto.randomUUID()
    const answers = await Promise.all([decidePlan(secretary, given, key), decidePlan(secretary, given, key)])
    expect(answers.map(({ ok }) => ok)).toEqual([true, true])
    expect((await getDecision(strategist, { planId: id })).view.history).toHaveLength(1)
    expect(await decidePlan(strategist, given)).toMatchObject(refused)
    const consulted = await world.plan({ state: 'consultation' })
    await sendPlan(coordinator, { planId: consulted.id, seen: 'consultation', meetingOn: '2027-01-28' })
    expect(await withdrawPlan(coordinator, { planId: consulted.id, seen: 'consultation' })).toMatchObject(
      refused,
    )
  })

  test('a measure that is added while the plan is sent does not slip into it', async () => {
    const { id, measureSection } = await world.plan({ state: 'consultation' })
    const [sent, added] = await Promise.all([
      sendPlan(coordinator, { planId: id, seen: 'consultation', meetingOn: '2027-01-28' }),
      addMeasure(strategist, { planId: id, sectionId: measureSection, title: 'Utan ansvarig' }),
    ])
    expect(sent.ok && added.ok).toBe(false)
  })
})

describe('who is told', () => {
  test('those whom the table names, in their own committee, and never the one who did it', async () => {
    const { id } = await world.plan({ state: 'consultation' })
    await sendPlan(coordinator, { planId: id, seen: 'consultation', meetingOn: '2027-01-28' })
    const { people } = world.A
    expect((await told(id)).map(({ userId, kind }) => [userId, kind]).sort()).toEqual(
      [
        [people.committee_member.userId, 'plan_send'],
        [people.strategist.userId, 'plan_send'],
      ].sort(),
    )
    const unapproved = await world.plan({ state: 'sent', needsApproval: true })
    await decidePlan(secretary, { planId: unapproved.id, seen: 'sent', ...decision })
    expect((await told(unapproved.id)).map(({ userId }) => userId)).toContain(people.board_member.userId)
  })

  test('the start page says what was done, by which office', async () => {
    const { id } = await world.plan({ state: 'sent' })
    await decidePlan(secretary, { planId: id, seen: 'sent', ...decision })
    const { view } = await getStart(coordinator, {})
    expect(view.changes?.lines[0]).toMatchObject({
      action: 'plan.decide',
      role: 'committee_member',
      planId: id,
    })
    expect(
      view.needs?.some((need) => need.kind === 'plan' && need.planId === id && need.act === 'put_in_force'),
    ).toBe(true)
  })
})
