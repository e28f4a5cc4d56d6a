import { randomUUID } from 'node:crypto'
import { afterAll, describe, expect, test } from 'vitest'
import { removeComment, replyToComment, resolveComment, writeComment } from '@/lib/comments/commands'
import { getConsultation } from '@/lib/consultation/queries'
import { followUpMeasure } from '@/lib/follow-ups/commands'
import { answerNoComments, inviteToPlan, withdrawInvitation } from '@/lib/invitations/commands'
import { listMeasures } from '@/lib/measure-list/queries'
import { listAddress } from '@/lib/measure-list/schema'
import { getMeasure } from '@/lib/measures/queries'
import { getPlanFile } from '@/lib/plan-exports/queries'
import { editPlanText } from '@/lib/plans/commands'
import { getPlan, listPlans } from '@/lib/plans/queries'
import { type PlanState, planStates } from '@/lib/plans/rules'
import type { Access } from '@/lib/platform/gate'
import { getStart } from '@/lib/start/queries'
import { getDecision } from '@/lib/transitions/queries'
import { makeComment, makeInvitation } from '@/tests/support/consultation'
import type { Plan } from '@/tests/support/plans'
import type { Person } from '@/tests/support/tenant'
import { buildWorld } from '@/tests/support/world'

/**
 * An external party meets what it is invited to, while it is invited to it, and nothing else: not another plan, not
 * what others have said of this one, not how the work has gone along the way.
 */
const world = await buildWorld()
afterAll(world.close)
const notFound = 'not found'

const { coordinator, strategist } = world.A.people
const plan = await world.plan({ state: 'consultation' })
const uninvitedTo = await world.plan({ state: 'consultation' })
const police = await world.person({ role: 'external_party' })
const school = await world.person({ role: 'external_party' })
const colleague = await world.person({ role: 'staff' })
const invite = (person: Person, to: Plan = plan) =>
  world.within('A', (tx) => makeInvitation(tx, world.A, { plan: to, person, by: coordinator }))
const invitation = await invite(police)
await invite(school)
await invite(colleague)
const access = await world.accessOf('A', police)

/** Said by others: no word of it may reach the police. */
const foreign = `främmande-${randomUUID()}`
const say = (by: Pick<Person, 'userId'>, body: string, about: Plan = plan, parentId?: string) =>
  world.within('A', (tx) => makeComment(tx, world.A, { plan: about, by, body, parentId }))
const ofSchool = await say(school, foreign)
const ofColleague = await say(colleague, foreign)
await say(coordinator, foreign, plan, ofSchool)
await say(police, foreign, uninvitedTo)
const own = await say(police, 'Polisens egen synpunkt')
await say(coordinator, 'Svar till polisen', plan, own)

const moveTo = (state: PlanState) =>
  world.within('A', (tx) => tx.actionPlan.updateMany({ where: { id: plan.id }, data: { state } }))
const consultation = (who: Access, of: Plan = plan) => getConsultation(who, { planId: of.id, show: 'all' })
const measureOf = (of: Plan) => ({ planId: of.id, measureId: of.measure.id })

describe('while the plan is on consultation', () => {
  test('reads that plan, its measures and its own part of what is said', async () => {
    const read = (await getPlan(access, { planId: plan.id })).view
    expect(read.sections[0]?.body).toBe(`${world.A.canary} brödtext`)
    expect(read.can).toEqual({
      editText: false,
      editMeasures: false,
      followUp: false,
      readRecord: false,
      consult: true,
    })
    expect((await getMeasure(access, measureOf(plan))).view.draft.title).toBe(`${world.A.canary} åtgärd`)
    const { view } = await consultation(access)
    expect(view).toMatchObject({ scope: 'own', threads: { all: 1 }, candidates: [] })
    expect(view.people.map(({ userId }) => userId)).toEqual([police.userId])
    const said = view.groups.flatMap(({ threads }) => threads.flatMap((one) => [one, ...one.replies]))
    expect(said.map(({ body }) => body)).toEqual(['Polisens egen synpunkt', 'Svar till polisen'])
  })

  test('finds it, and only it, in the list', async () => {
    const { view } = await listPlans(access, {})
    expect(view.plans.map(({ id }) => id)).toEqual([plan.id])
    expect(view).toMatchObject({ offered: { all: 1 }, can: { readGuidelines: false } })
  })

  test('reads nothing of how the work has gone, what was decided, or as a file', async () => {
    const { view } = await getMeasure(access, measureOf(plan))
    expect([view.updates, view.history]).toEqual([[], []])
    expect(JSON.stringify(view)).not.toContain('uppföljning')
    const { view: whole } = await getMeasure(await world.access('A', 'coordinator'), measureOf(plan))
    expect(whole.updates).toHaveLength(1)
    await expect(getDecision(access, { planId: plan.id })).rejects.toThrow(notFound)
    await expect(getPlanFile(access, { planId: plan.id, format: 'json' })).rejects.toThrow(notFound)
    await expect(listMeasures(access, listAddress.parse({}))).rejects.toThrow(notFound)
  })

  test('reads no other plan, whatever its state and whoever’s it is', async () => {
    const others = [uninvitedTo, ...planStates.flatMap((s) => [world.A.plans.own[s], world.A.plans.other[s]])]
    for (const other of [...others, world.B.plans.own.consultation]) {
      await expect(getPlan(access, { planId: other.id })).rejects.toThrow(notFound)
      await expect(getMeasure(access, measureOf(other))).rejects.toThrow(notFound)
      await expect(consultation(access, other)).rejects.toThrow(notFound)
      await expect(getMeasure(access, { ...measureOf(other), planId: plan.id })).rejects.toThrow(notFound)
    }
  })

  test('meets no word of others anywhere', async () => {
    const views = [
      await getPlan(access, { planId: plan.id, editing: plan.measure.id }),
      await consultation(access),
      await getStart(access, {}),
      await listPlans(access, {}),
    ]
    const text = JSON.stringify(views.map(({ view }) => view))
    expect(text).not.toContain(foreign)
    for (const { userId } of [school, colleague]) expect(text).not.toContain(userId)
    const { view } = await consultation(await world.access('A', 'coordinator'))
    expect(JSON.stringify(view)).toContain(foreign)
  })

  test('another’s thread is not there: it cannot be answered, resolved or taken away', async () => {
    const absent = randomUUID()
    for (const commentId of [ofSchool, ofColleague, absent]) {
      await expect(replyToComment(access, { commentId, body: 'x' })).rejects.toThrow(notFound)
      await expect(removeComment(access, { commentId })).rejects.toThrow(notFound)
      await expect(
        resolveComment(access, { commentId, resolution: 'followed', reason: 'x' }),
      ).rejects.toThrow(notFound)
    }
    await expect(
      resolveComment(access, { commentId: own, resolution: 'followed', reason: 'x' }),
    ).rejects.toThrow(notFound)
    expect(await replyToComment(access, { commentId: own, body: 'Tillägg' })).toMatchObject({ ok: true })
  })

  test('changes nothing in the plan and invites nobody', async () => {
    const edit = { sectionId: plan.textSection, version: 1, base: { body: '' }, body: 'x' }
    await expect(editPlanText(access, edit)).rejects.toThrow(notFound)
    const report = { measureId: plan.measure.id, status: 'done', comment: 'x', obstacle: '' }
    await expect(followUpMeasure(access, report)).rejects.toThrow(notFound)
    const guest = { planId: plan.id, userId: strategist.userId, answerBy: '2199-01-01' }
    await expect(inviteToPlan(access, guest)).rejects.toThrow(notFound)
    await expect(withdrawInvitation(access, { invitationId: invitation })).rejects.toThrow(notFound)
    const elsewhere = { planId: uninvitedTo.id, about: 'plan', body: 'x' }
    await expect(writeComment(access, elsewhere)).rejects.toThrow(notFound)
    await expect(answerNoComments(access, { planId: uninvitedTo.id })).rejects.toThrow(notFound)
  })

  test('a colleague who is invited takes part in the whole of it, and reads no more than the plan', async () => {
    const staff = await world.accessOf('A', colleague)
    const { view } = await consultation(staff)
    expect(view).toMatchObject({ scope: 'all', candidates: [] })
    expect(JSON.stringify(view)).toContain(foreign)
    expect(view.people).toHaveLength(3)
    expect((await listPlans(staff, {})).view.plans.map(({ id }) => id)).toEqual([plan.id])
    expect((await getMeasure(staff, measureOf(plan))).view.updates).toEqual([])
    expect(await replyToComment(staff, { commentId: ofSchool, body: 'Vi också' })).toMatchObject({ ok: true })
  })
})

/** In this order: each changes the plan. */
describe('otherwise', () => {
  test.each(planStates.filter((state) => state !== 'consultation'))(
    '%s: the plan is closed',
    async (state) => {
      await moveTo(state)
      for (const person of [police, colleague]) {
        const who = await world.accessOf('A', person)
        await expect(getPlan(who, { planId: plan.id })).rejects.toThrow(notFound)
        await expect(getMeasure(who, measureOf(plan))).rejects.toThrow(notFound)
        expect((await listPlans(who, {})).view.plans).toEqual([])
        if (state === 'draft') await expect(consultation(who)).rejects.toThrow(notFound)
        else {
          const { view } = await consultation(who)
          const authors = view.groups.flatMap(({ threads }) => threads.map(({ by }) => by))
          expect(view).toMatchObject({ scope: 'own', plan: { readable: false }, parts: [] })
          expect(authors).toEqual([person.name])
          expect(JSON.stringify(view)).not.toContain('brödtext')
        }
      }
    },
  )

  test('withdrawn, the plan and one’s own part of it are gone, and the list is no longer there', async () => {
    await moveTo('consultation')
    await withdrawInvitation(await world.access('A', 'coordinator'), { invitationId: invitation })
    await expect(getPlan(access, { planId: plan.id })).rejects.toThrow(notFound)
    await expect(consultation(access)).rejects.toThrow(notFound)
    await expect(listPlans(access, {})).rejects.toThrow(notFound)
    await expect(replyToComment(access, { commentId: own, body: 'x' })).rejects.toThrow(notFound)
  })

  test('the one who was never invited meets none of it', async () => {
    const stranger = await world.access('A', 'external_party')
    await expect(getPlan(stranger, { planId: plan.id })).rejects.toThrow(notFound)
    await expect(consultation(stranger)).rejects.toThrow(notFound)
    await expect(listPlans(stranger, {})).rejects.toThrow(notFound)
    const said = { planId: plan.id, about: 'plan', body: 'x' }
    await expect(writeComment(stranger, said)).rejects.toThrow(notFound)
  })
})
