import { expect, test } from 'vitest'
import { judge } from '@/lib/policy/may'
import { roles, type Subject } from '@/lib/policy/reach'
import { type Action, policy } from '@/lib/policy/table'
import { actorWith, me } from '@/tests/policy/actors'
import { everywhereOverseen } from '@/tests/policy/oversight'

const broken: Subject = { unitId: 'other unit', assignedToId: 'colleague', openedById: me, state: 'accepted' }
const whole: Subject = { ...broken, openedById: null }

test.each(roles)('a broken glass gives %s a reading and nothing else', (role) => {
  const given = (Object.keys(policy) as Action[]).filter((action) => {
    const actor = actorWith(role)
    return judge(actor, action, broken) !== judge(actor, action, whole)
  })
  expect(given).toEqual(role === 'case_worker' ? ['concern.read', 'case.read'] : [])
})

test('somebody else’s glass gives nothing', () => {
  const subject = { ...broken, openedById: 'colleague' }
  for (const action of ['concern.read', 'case.read'] as const)
    expect(judge(actorWith('case_worker'), action, subject)).toBe('out_of_reach')
})

test('the officer sees that it happened, never what was read', () => {
  const officer = actorWith('data_protection_officer')
  expect(judge(officer, 'glass.read', whole)).toBe('yes')
  expect(judge(officer, 'concern.read', broken)).toBe('out_of_reach')
  expect(Object.keys(everywhereOverseen)).not.toContain('concern.read')
})
