import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import {
  changeComment,
  removeComment,
  reopenComment,
  replyToComment,
  resolveComment,
  writeComment,
} from '@/lib/comments/commands'
import { getConsultation } from '@/lib/consultation/queries'
import type { ThreadFilter } from '@/lib/consultation/schema'
import { answerNoComments, inviteToPlan, withdrawInvitation } from '@/lib/invitations/commands'
import { archiveMeasure } from '@/lib/measures/commands'
import { listNotices } from '@/lib/notifications/queries'
import type { PlanState } from '@/lib/plans/rules'
import { setClock } from '@/lib/platform/clock'
import type { Access } from '@/lib/platform/gate'
import { getDecision } from '@/lib/transitions/queries'
import type { Plan } from '@/tests/support/plans'
import type { Person } from '@/tests/support/tenant'
import { buildWorld, type World } from '@/tests/support/world'

let world: World
let coordinator: Access
beforeAll(async () => {
  world = await buildWorld()
  coordinator = await world.access('A', 'coordinator')
})
afterAll(() => world.close())

const answerBy = '2199-01-01'
const notFound = 'not found'

async function invited(plan: Plan, role: Person['role'] = 'external_party') {
  const person = await world.person({ role })
  const outcome = await inviteToPlan(coordinator, { planId: plan.id, userId: person.userId, answerBy })
  if (!outcome.ok) throw new Error('not invited')
  return { person, access: await world.accessOf('A', person), invitationId: outcome.value.invitationId }
}

const inConsultation = () => world.plan({ state: 'consultation' })
const moveTo = (plan: Plan, state: PlanState) =>
  world.within('A', (tx) => tx.actionPlan.updateMany({ where: { id: plan.id }, data: { state } }))
const viewOf = async (access: Access, plan: Plan, show: ThreadFilter = 'all') =>
  (await getConsultation(access, { planId: plan.id, show })).view
const comment = async (access: Access, plan: Plan, about = 'plan', body = 'En synpunkt') => {
  const outcome = await writeComment(access, { planId: plan.id, about, body })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value.threadId
}
const noticesTo = (person: Pick<Person, 'userId'>) =>
  world.within('A', async (tx) => {
    const rows = await tx.notification.findMany({ where: { userId: person.userId }, orderBy: { at: 'asc' } })
    return rows.map(({ kind }) => kind).filter((kind) => kind !== 'world')
  })

test('what one is told of a consultation leads to it, as long as one may read it', async () => {
  const plan = await inConsultation()
  const { person, access, invitationId } = await invited(plan)
  const told = async () =>
    (await listNotices(access, {})).view.notices.find(({ kind }) => kind === 'consultation_invited')
  expect(await told()).toMatchObject({
    path: `/plans/${plan.id}/consultation`,
    title: expect.stringMatching(/./),
  })
  await withdrawInvitation(coordinator, { invitationId })
  expect(await told()).toMatchObject({ path: null, title: null })
  expect(await noticesTo(person)).toEqual(['consultation_invited'])
})

describe('an invitation', () => {
  test('is made, told once, given a new day, withdrawn and made again', async () => {
    const plan = await inConsultation()
    const { person, access, invitationId } = await invited(plan)
    const again = { planId: plan.id, userId: person.userId, answerBy: '2199-02-02' }
    expect(await inviteToPlan(coordinator, again)).toMatchObject({ ok: true, value: { invitationId } })
    expect((await viewOf(coordinator, plan)).people).toMatchObject([
      { state: 'waiting', answerBy: '2199-02-02' },
    ])
    expect(await noticesTo(person)).toEqual(['consultation_invited'])
    await withdrawInvitation(coordinator, { invitationId })
    expect((await viewOf(coordinator, plan)).people).toEqual([])
    await expect(viewOf(access, plan)).rejects.toThrow(notFound)
    await expect(withdrawInvitation(coordinator, { invitationId })).rejects.toThrow(notFound)
    expect(await inviteToPlan(coordinator, again)).toMatchObject({ ok: true, value: { invitationId } })
    expect(await noticesTo(person)).toHaveLength(2)
  })

  test('is one, also when two invite at once', async () => {
    const plan = await inConsultation()
    const { userId } = await world.person({ role: 'staff' })
    const strategist = await world.access('A', 'strategist')
    const outcomes = await Promise.all(
      [coordinator, strategist, coordinator].map((access) =>
        inviteToPlan(access, { planId: plan.id, userId, answerBy }),
      ),
    )
    expect(new Set(outcomes.map((outcome) => outcome.ok && outcome.value.invitationId)).size).toBe(1)
    expect((await viewOf(coordinator, plan)).answers.invited).toBe(1)
  })

  test('is refused for a day that has been, a stranger, nobody, and when the plan has been sent', async () => {
    onTestFinished(() => setClock(() => new Date()))
    setClock(() => new Date('2026-11-20T09:00:00Z'))
    const plan = await inConsultation()
    const { userId } = world.A.people.staff
    const ask = (given: object) => inviteToPlan(coordinator, { planId: plan.id, userId, answerBy, ...given })
    expect(await ask({ answerBy: '2026-11-19' })).toMatchObject({
      refusal: { fields: { answerBy: ['before_today'] } },
    })
    expect(await ask({ answerBy: '31/12' })).toMatchObject({
      refusal: { fields: { answerBy: ['invalid_date'] } },
    })
    const noChoice = { refusal: { fields: { userId: ['invalid_choice'] } } }
    expect(await ask({ userId: world.B.people.staff.userId })).toMatchObject(noChoice)
    expect(await ask({ userId: '' })).toMatchObject(noChoice)
    expect(await ask({ invitedById: userId })).toMatchObject({ ok: false })
    expect(await ask({ planId: world.A.plans.own.sent.id })).toMatchObject({
      refusal: { kind: 'not_allowed_now' },
    })
    await expect(ask({ planId: world.A.plans.other.draft.id })).rejects.toThrow(notFound)
    expect(await ask({})).toMatchObject({ ok: true })
  })

  test('is answered with no comments in one act, and by a comment', async () => {
    const plan = await inConsultation()
    const [one, other] = [await invited(plan, 'staff'), await invited(plan, 'staff')]
    expect(await answerNoComments(one.access, { planId: plan.id })).toMatchObject({ ok: true })
    await comment(other.access, plan)
    const view = await viewOf(coordinator, plan)
    expect(view.people.map(({ state }) => state).sort()).toEqual(['commented', 'no_comments'])
    expect(view.answers).toMatchObject({ invited: 2, answered: 2 })
    expect((await viewOf(one.access, plan)).mine).toMatchObject({ state: 'no_comments' })
    await expect(answerNoComments(coordinator, { planId: plan.id })).rejects.toThrow(notFound)
  })
})

describe('a thread', () => {
  test('is begun, answered, resolved with a reason, and opened again; each is told to those it concerns', async () => {
    const plan = await inConsultation()
    const { person, access } = await invited(plan, 'support_function')
    const threadId = await comment(access, plan, `section:${plan.textSection}`)
    expect(await replyToComment(coordinator, { commentId: threadId, body: 'Hur menar du?' })).toMatchObject({
      ok: true,
    })
    const answer = { commentId: threadId, resolution: 'followed', reason: 'Vi skriver om.' }
    expect(await resolveComment(coordinator, { ...answer, reason: ' ' })).toMatchObject({
      refusal: { fields: { reason: ['say_why'] } },
    })
    expect(await resolveComment(coordinator, { ...answer, resolution: 'perhaps' })).toMatchObject({
      refusal: { fields: { resolution: ['choose_one'] } },
    })
    expect(await resolveComment(coordinator, answer)).toMatchObject({ ok: true })
    const twice = { refusal: { kind: 'not_allowed_now', reason: 'thread_resolved' } }
    expect(await resolveComment(coordinator, answer)).toMatchObject(twice)
    expect(await replyToComment(access, { commentId: threadId, body: 'Tack' })).toMatchObject(twice)
    const [group] = (await viewOf(access, plan)).groups
    expect(group).toMatchObject({ kind: 'section', title: `1 ${world.A.canary} inledning` })
    expect(group?.threads[0]).toMatchObject({
      resolution: 'followed',
      reason: 'Vi skriver om.',
      replies: [{ body: 'Hur menar du?' }],
      can: { reply: false, resolve: false, change: false },
    })
    expect((await viewOf(coordinator, plan, 'open')).groups).toEqual([])
    expect(await reopenComment(coordinator, { commentId: threadId })).toMatchObject({ ok: true })
    expect((await viewOf(coordinator, plan, 'open')).threads).toEqual({ all: 1, open: 1, resolved: 0 })
    expect(await noticesTo(person)).toEqual(['consultation_invited', 'comment_answered', 'comment_resolved'])
    expect(await noticesTo(world.A.people.coordinator)).toContain('comment_written')
  })

  test('may be changed by its writer until it is answered, and its text taken away for good', async () => {
    const plan = await inConsultation()
    const { access, person } = await invited(plan, 'staff')
    const threadId = await comment(access, plan, 'plan', 'Ring 070-174 06 05')
    const threadOf = async (who: Access) => (await viewOf(who, plan)).groups[0]?.threads[0]
    expect(await threadOf(access)).toMatchObject({ personal: 'phone', can: { change: true, remove: true } })
    expect(await changeComment(access, { commentId: threadId, body: 'Ändrad' })).toMatchObject({ ok: true })
    await expect(changeComment(coordinator, { commentId: threadId, body: 'x' })).rejects.toThrow(notFound)
    await replyToComment(coordinator, { commentId: threadId, body: 'Svar' })
    expect(await changeComment(access, { commentId: threadId, body: 'x' })).toMatchObject({
      refusal: { reason: 'comment_answered' },
    })
    expect(await removeComment(access, { commentId: threadId })).toMatchObject({ ok: true })
    expect(await removeComment(coordinator, { commentId: threadId })).toMatchObject({ ok: true })
    expect(await threadOf(coordinator)).toMatchObject({
      body: '',
      removed: { by: person.name },
      replies: [{ body: 'Svar' }],
    })
    const left = await world.within('A', (tx) => tx.planComment.findMany({ where: { planId: plan.id } }))
    expect(JSON.stringify(left)).not.toContain('Ändrad')
    const audit = await world.within('A', (tx) =>
      tx.auditEvent.findMany({ where: { objectType: 'comment' } }),
    )
    expect(JSON.stringify(audit.map(({ detail }) => detail))).not.toMatch(/Ändrad|070-174|Svar/)
  })

  test('outlives what it is about, with the title it had', async () => {
    const plan = await inConsultation()
    const { access } = await invited(plan, 'staff')
    await comment(access, plan, `measure:${plan.measure.id}`)
    await archiveMeasure(coordinator, { measureId: plan.measure.id })
    const [group] = (await viewOf(access, plan)).groups
    expect(group).toMatchObject({ gone: true, part: null, title: `${world.A.canary} åtgärd` })
    expect(
      await writeComment(access, { planId: plan.id, about: `measure:${plan.measure.id}`, body: 'x' }),
    ).toMatchObject({
      refusal: { fields: { about: ['invalid_choice'] } },
    })
  })

  test('takes text as text: no script, no flood, no NUL, no more than asked for', async () => {
    const plan = await inConsultation()
    const { access } = await invited(plan, 'staff')
    const write = (body: string, more = {}) =>
      writeComment(access, { planId: plan.id, about: 'plan', body, ...more })
    const hostile = '<script>window.hit=1</script> 🧨 "quoted" \u202e'
    expect(await write(hostile)).toMatchObject({ ok: true })
    expect((await viewOf(access, plan)).groups[0]?.threads[0]?.body).toBe(hostile)
    const refused = (key: string) => ({ refusal: { fields: { body: [key] } } })
    expect(await write('x'.repeat(4001))).toMatchObject(refused('too_long'))
    expect(await write(' \r\n ')).toMatchObject(refused('required'))
    expect(await write('a\0b')).toMatchObject(refused('wrong_value'))
    expect(await write('x', { authorId: world.A.people.strategist.userId })).toMatchObject({ ok: false })
    expect(await write('x', { about: 'section:1; drop table plan_comment' })).toMatchObject({ ok: false })
  })

  test('is written once, however often the form is sent', async () => {
    const plan = await inConsultation()
    const { access } = await invited(plan, 'staff')
    const [input, key] = [{ planId: plan.id, about: 'plan', body: 'En gång' }, crypto.randomUUID()]
    const outcomes = await Promise.all([1, 2, 3].map(() => writeComment(access, input, key)))
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1)
    expect((await viewOf(access, plan)).threads.all).toBe(1)
  })

  test('belongs to the consultation: afterwards only the response is still to be given', async () => {
    const plan = await inConsultation()
    const { access } = await invited(plan, 'support_function')
    const threadId = await comment(access, plan)
    await moveTo(plan, 'sent')
    const onItsWay = async () => (await getDecision(coordinator, { planId: plan.id })).view.openThreads
    expect(await onItsWay()).toBe(1)
    const notNow = { refusal: { kind: 'not_allowed_now' } }
    expect(await writeComment(coordinator, { planId: plan.id, about: 'plan', body: 'x' })).toMatchObject(
      notNow,
    )
    expect(await replyToComment(access, { commentId: threadId, body: 'x' })).toMatchObject(notNow)
    expect(await changeComment(access, { commentId: threadId, body: 'x' })).toMatchObject(notNow)
    const answer = { commentId: threadId, resolution: 'not_followed', reason: 'För sent.' }
    expect(await resolveComment(coordinator, answer)).toMatchObject({ ok: true })
    expect(await onItsWay()).toBe(0)
    await moveTo(plan, 'decided')
    expect(await reopenComment(coordinator, { commentId: threadId })).toMatchObject(notNow)
    expect((await viewOf(await world.access('A', 'committee_member'), plan)).threads.resolved).toBe(1)
  })
})
