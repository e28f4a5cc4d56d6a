import { expect, test } from 'vitest'
import { planStates } from '@/lib/plans/rules'
import { judge, mayOpen } from '@/lib/policy/may'
import { roles, type Subject } from '@/lib/policy/reach'
import { type Action, policy } from '@/lib/policy/table'
import { actorWith, me } from '@/tests/policy/actors'
import { cellsOf, ofInvitations } from '@/tests/policy/consultations'

/** What an invitation to a plan gives, and that it gives nothing else: above all to those from outside. */
const actions = Object.keys(policy) as Action[]

const invitedSubjects: Subject[] = ['another', me].flatMap((ownerId) =>
  planStates.map((state) => ({ committeeId: 'other committee', state, ownerId, invitedId: me })),
)
const silent = roles.filter((role) => !['strategist', 'coordinator', 'committee_member'].includes(role))
const ownReach = ['decided', 'approved', 'in_force', 'followed_up', 'replaced']

test.each(silent)('gives %s what the consultation needs, and no more', (role) => {
  const actor = actorWith(role)
  for (const [action, { external, colleagues }] of Object.entries(ofInvitations)) {
    const expected = cellsOf(role === 'external_party' ? external : colleagues)
    invitedSubjects.forEach((subject, index) => {
      const without = judge(actor, action as Action, { ...subject, invitedId: null })
      const given = judge(actor, action as Action, subject)
      if (without === 'yes') expect(ownReach).toContain(subject.state)
      else expect({ action, ...subject, given }).toMatchObject({ given: expected[index] })
    })
  }
})

test.each(roles)('adds nothing to any other action of %s', (role) => {
  const actor = actorWith(role)
  for (const action of actions.filter((one) => !(one in ofInvitations))) {
    for (const subject of invitedSubjects) {
      expect(judge(actor, action, subject)).toBe(judge(actor, action, { ...subject, invitedId: null }))
    }
  }
})

test.each(roles)('of another gives %s nothing, and a withdrawn one neither', (role) => {
  for (const action of Object.keys(ofInvitations) as Action[]) {
    for (const subject of invitedSubjects) {
      const uninvited = judge(actorWith(role), action, { ...subject, invitedId: null })
      expect(judge(actorWith(role), action, { ...subject, invitedId: 'another' })).toBe(uninvited)
      expect(judge({ ...actorWith(role), invited: false }, action, subject)).toBe(uninvited)
    }
  }
})

test('a role that has only that meets no page of plans without one', () => {
  for (const role of ['staff', 'case_worker', 'external_party'] as const) {
    expect(mayOpen(actorWith(role), 'plan.list')).toBe(true)
    expect(mayOpen({ ...actorWith(role), invited: false }, 'plan.list')).toBe(false)
    expect(mayOpen(actorWith(role), 'measure.list')).toBe(false)
  }
})
