import { expect, test } from 'vitest'
import { interventionKinds, interventionLaw, nextInterventionStates } from '@/lib/interventions/rules'

test('what is over does not begin again', () => {
  expect(nextInterventionStates('planned')).toEqual(['ongoing', 'cancelled'])
  expect(nextInterventionStates('ongoing')).toEqual(['ended'])
  expect([...nextInterventionStates('ended'), ...nextInterventionStates('cancelled')]).toEqual([])
})

test('a law is named where there is one, from its day', () => {
  expect(interventionLaw('sip', '2026-11-21')).toBe('HSL (2017:30) 16:4')
  expect(interventionLaw('sip', '2017-03-31')).toBeNull()
  expect(interventionLaw('special_contact_person', '2026-11-21')).toBe('LVU (1990:52) 22 §')
  expect(interventionLaw('mentor', '2026-11-21')).toBeNull()
  expect(interventionKinds).toHaveLength(13)
})
