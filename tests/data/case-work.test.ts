import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { finishFollowUp, planFollowUp } from '@/lib/case-follow-ups/commands'
import { setGoal, settleGoal } from '@/lib/case-goals/commands'
import { minuteMeeting, recordMeeting } from '@/lib/case-meetings/commands'
import { writeNote } from '@/lib/case-notes/commands'
import { closeCase } from '@/lib/case-steps/commands'
import { listCases } from '@/lib/cases/queries'
import { moveIntervention, planIntervention } from '@/lib/interventions/commands'
import type { Outcome } from '@/lib/platform/errors'
import {
  at,
  closeDesk,
  makeCase,
  openDesk,
  police,
  secret,
  shareCase,
  viewOf,
  worker,
  world,
} from '@/tests/support/case-desk'

beforeAll(openDesk)
afterAll(closeDesk)
beforeEach(() => at('2026-11-21T12:00:00Z'))

const refusal = (field: string, key: string) => ({ ok: false, refusal: { fields: { [field]: [key] } } })
const once = (outcomes: Outcome<unknown>[]) => expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)

describe('goals', () => {
  test('are settled once, of two who do so at once', async () => {
    const caseId = await makeCase()
    expect(await setGoal(worker, { caseId, text: ' ' })).toMatchObject(refusal('text', 'required'))
    await setGoal(worker, { caseId, text: `Mål ${secret}`, dueOn: '2027-01-31' })
    const goalId = (await viewOf(caseId)).goals?.[0]?.id
    const settle = (state: string) => settleGoal(worker, { caseId, goalId, state, result: `Så ${secret}` })
    once(await Promise.all([settle('reached'), settle('dropped')]))
    expect(await settle('reached')).toMatchObject(refusal('', 'part_changed'))
    const [goal] = (await viewOf(caseId)).goals ?? []
    expect(goal).toMatchObject({ dueOn: '2027-01-31', text: `Mål ${secret}`, result: `Så ${secret}` })
  })
})

describe('interventions', () => {
  const plan = (caseId: string, given: object) => planIntervention(worker, { caseId, kind: 'sip', ...given })

  test('go on from their first day, and end once', async () => {
    const caseId = await makeCase()
    expect(await plan(caseId, { startsOn: '2026-12-01', endsOn: '2026-11-30' })).toMatchObject(
      refusal('endsOn', 'before_start'),
    )
    await plan(caseId, { startsOn: '2026-11-21', provider: `Lotta ${secret}` })
    const [one] = (await viewOf(caseId)).interventions ?? []
    expect(one).toMatchObject({ state: 'ongoing', law: 'HSL (2017:30) 16:4', provider: `Lotta ${secret}` })
    const move = (state: string) =>
      moveIntervention(worker, { caseId, interventionId: one?.id, state, result: 'Bra' })
    expect(await move('planned')).toMatchObject(refusal('', 'part_changed'))
    once(await Promise.all([move('ended'), move('ended')]))
    expect((await viewOf(caseId)).interventions?.[0]).toMatchObject({
      state: 'ended',
      endsOn: '2026-11-21',
      next: [],
    })
  })

  test('that are planned begin when they do, or never come about', async () => {
    const caseId = await makeCase()
    await plan(caseId, { startsOn: '2026-12-24' })
    const interventionId = (await viewOf(caseId)).interventions?.[0]?.id
    await moveIntervention(worker, { caseId, interventionId, state: 'ongoing' })
    expect((await viewOf(caseId)).interventions?.[0]).toMatchObject({
      state: 'ongoing',
      startsOn: '2026-11-21',
    })
  })
})

describe('meetings', () => {
  test('to come have no decision, and one that was held gets it once', async () => {
    const caseId = await makeCase()
    const meeting = { caseId, heldOn: '2026-11-22', attendees: `Alla ${secret}` }
    expect(await recordMeeting(worker, { ...meeting, decided: 'x' })).toMatchObject(
      refusal('decided', 'not_decided_yet'),
    )
    await recordMeeting(worker, meeting)
    const meetingId = (await viewOf(caseId)).meetings?.[0]?.id
    const minute = () => minuteMeeting(worker, { caseId, meetingId, attendees: 'Två', decided: 'Så' })
    expect(await minute()).toMatchObject(refusal('decided', 'not_decided_yet'))
    at('2026-11-21T23:00:00Z')
    once(await Promise.all([minute(), minute()]))
    expect((await viewOf(caseId)).meetings?.[0]).toMatchObject({
      minuted: true,
      attendees: 'Två',
      decided: 'Så',
    })
  })
})

describe('follow-ups', () => {
  test('are late the day after their day, in the list too, until something is written', async () => {
    const caseId = await makeCase()
    expect(await planFollowUp(worker, { caseId, dueOn: '2026-11-20' })).toMatchObject(
      refusal('dueOn', 'day_passed'),
    )
    await planFollowUp(worker, { caseId, dueOn: '2026-11-21', about: `Hur ${secret}` })
    await planFollowUp(worker, { caseId, dueOn: '2027-03-01' })
    const listed = async () =>
      (await listCases(worker, {})).view.rows.find(({ id }) => id === caseId)?.followUp
    expect(await listed()).toEqual({ kind: 'soon', days: 0 })
    at('2026-11-21T23:00:00Z')
    expect(await listed()).toEqual({ kind: 'late', days: 1 })
    const followUpId = (await viewOf(caseId)).desk?.followUps[0]?.id
    const finish = () => finishFollowUp(worker, { caseId, followUpId, result: `Bra ${secret}` })
    once(await Promise.all([finish(), finish()]))
    expect(await listed()).toEqual({ kind: 'course', days: 99 })
    expect((await viewOf(caseId)).desk?.followUps.at(-1)?.done?.result).toBe(`Bra ${secret}`)
  })

  test('of a closed case are not late', async () => {
    const caseId = await makeCase()
    await planFollowUp(worker, { caseId, dueOn: '2026-11-21' })
    await closeCase(worker, { caseId, why: 'Klart', outcome: 'moved' })
    at('2026-12-21T12:00:00Z')
    const row = (await listCases(worker, {})).view.rows.find(({ id }) => id === caseId)
    expect(row?.followUp).toBeNull()
    expect(await planFollowUp(worker, { caseId, dueOn: '2027-01-01' })).toMatchObject({
      refusal: { kind: 'not_allowed_now' },
    })
  })
})

test.each(['goals', 'interventions', 'meetings', 'notes'] as const)(
  'consent for %s shows that part alone',
  async (part) => {
    const { caseId } = await shareCase({ parts: [part] })
    await setGoal(worker, { caseId, text: `goals ${secret}` })
    await planIntervention(worker, {
      caseId,
      kind: 'mentor',
      startsOn: '2026-11-21',
      provider: `interventions ${secret}`,
    })
    await recordMeeting(worker, { caseId, heldOn: '2026-11-21', attendees: `meetings ${secret}` })
    await planFollowUp(worker, { caseId, dueOn: '2026-12-21', about: `followUps ${secret}` })
    await writeNote(worker, { caseId, text: `notes ${secret}` })
    const body = JSON.stringify(await viewOf(caseId, police))
    for (const one of ['goals', 'interventions', 'meetings', 'followUps', 'notes'])
      expect(body.includes(`${one} ${secret}`), one).toBe(one === part)
  },
)

test('the database holds no word of it in clear', async () => {
  const { id } = world.A.municipality
  const rows = await world.within(
    'A',
    (tx) => tx.$queryRaw<{ row: string }[]>`
      SELECT g::text AS row FROM case_goal g WHERE municipality_id = ${id}::uuid
      UNION ALL SELECT i::text FROM intervention i WHERE municipality_id = ${id}::uuid
      UNION ALL SELECT m::text FROM case_meeting m WHERE municipality_id = ${id}::uuid
      UNION ALL SELECT f::text FROM case_follow_up f WHERE municipality_id = ${id}::uuid`,
  )
  expect(rows.length).toBeGreaterThan(10)
  const hex = Buffer.from(secret).toString('hex')
  for (const text of [secret, hex, world.A.secret]) expect(JSON.stringify(rows)).not.toContain(text)
})
