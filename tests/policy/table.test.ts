import { describe, expect, test } from 'vitest'
import { planStates } from '@/lib/plans/rules'
import { can, judge, listCondition, mayOpen } from '@/lib/policy/may'
import { covers, type Role, roles, type Subject } from '@/lib/policy/reach'
import { type Action, areas, policy } from '@/lib/policy/table'
import { actorWith, me } from '@/tests/policy/actors'
import { ofCases } from '@/tests/policy/cases'
import { ofConcernWork, workSubjects } from '@/tests/policy/concern-work'
import { ofConsultations } from '@/tests/policy/consultations'
import { disposalSubjects, ofDisposals } from '@/tests/policy/disposals'
import {
  ofConcerns as concernsThemselves,
  everywhere as everywhereElse,
  ofGuidelines,
  ofPlans,
  ownThings as ownElsewhere,
  parseTable,
  rolesOf,
} from '@/tests/policy/expected'
import { incidentSubjects, ofIncidents } from '@/tests/policy/incidents'
import { concernsOverseen, everywhereOverseen, ownOverseen } from '@/tests/policy/oversight'
import { ofPictures, pictureSubjects } from '@/tests/policy/pictures'
import { ofResidents, residentSubjects } from '@/tests/policy/residents'

const everywhere = { ...everywhereElse, ...everywhereOverseen }
const ownThings = { ...ownElsewhere, ...ownOverseen }
const ofConcerns = { ...concernsThemselves, ...concernsOverseen }

const actions = Object.keys(policy) as Action[]

const concernStates = ['received', 'accepted', 'closed']

const planSubjects: Subject[] = ['own committee', 'other committee'].flatMap((committeeId) =>
  planStates.map((state) => ({ committeeId, state })),
)
const guidelineSubjects: Subject[] = ['draft', 'upcoming', 'adopted', 'replaced'].map((state) => ({ state }))
const concernSubjects: Subject[] = ['own unit', 'other unit'].flatMap((unitId) =>
  [null, 'colleague', me].flatMap((assignedToId) =>
    concernStates.map((state) => ({ unitId, assignedToId, ownerId: 'reporter', state })),
  ),
)
const caseSubjects: Subject[] = ['own unit', 'other unit'].flatMap((unitId) =>
  [
    { assignedToId: me, memberId: null },
    { assignedToId: null, memberId: me },
    { assignedToId: 'colleague', memberId: 'another' },
  ].flatMap((taking) => ['open', 'paused', 'closed'].map((state) => ({ unitId, ...taking, state }))),
)
const allSubjects: Subject[] = [
  {},
  ...planSubjects,
  ...guidelineSubjects,
  ...concernSubjects,
  ...workSubjects,
  ...disposalSubjects,
  ...caseSubjects,
  ...incidentSubjects,
  ...pictureSubjects,
  ...residentSubjects,
  { ownerId: me },
  { ownerId: 'another' },
  { ownerId: me, invitedId: me, state: 'consultation' },
  { unitId: 'other unit', assignedToId: 'colleague', openedById: me, state: 'accepted' },
  { ownerId: null, committeeId: null, unitId: null, assignedToId: null },
]

test('no action stands in two areas of the table', () => {
  const named = Object.values(areas).flatMap((area) => Object.keys(area))
  expect(named.sort()).toEqual([...actions].sort())
})

test('every action is decided here, and none that does not exist', () => {
  const decided = [
    everywhere,
    ownThings,
    ofPlans,
    ofConsultations,
    ofGuidelines,
    ofConcerns,
    ofConcernWork,
    ofDisposals,
    ofCases,
    ofIncidents,
    ofPictures,
    ofResidents,
  ].flatMap((part) => Object.keys(part))
  expect(decided.sort()).toEqual([...actions].sort())
})

describe.each(roles)('%s', (role) => {
  const actor = actorWith(role)

  test.each(Object.entries(everywhere) as [Action, string][])('%s', (action, list) => {
    const verdict = rolesOf(list).includes(role) ? 'yes' : 'out_of_reach'
    for (const subject of allSubjects) expect(judge(actor, action, subject)).toBe(verdict)
  })

  test.each(Object.entries(ownThings) as [Action, string][])('%s', (action, list) => {
    const mine = rolesOf(list).includes(role) ? 'yes' : 'out_of_reach'
    expect(judge(actor, action, { ownerId: me })).toBe(mine)
    for (const subject of allSubjects.filter(({ ownerId }) => ownerId !== me)) {
      expect(judge(actor, action, subject)).toBe('out_of_reach')
    }
  })

  test.each(Object.entries({ ...ofPlans, ...ofConsultations }) as [Action, string][])(
    '%s',
    (action, table) => {
      const expected = parseTable(table, planSubjects.length)(role)
      expect(planSubjects.map((subject) => judge(actor, action, subject))).toEqual(expected)
    },
  )

  test.each(Object.entries(ofGuidelines) as [Action, string][])('%s', (action, table) => {
    const expected = parseTable(table, guidelineSubjects.length)(role)
    expect(guidelineSubjects.map((subject) => judge(actor, action, subject))).toEqual(expected)
  })

  test.each(Object.entries(ofConcerns) as [Action, string][])('%s', (action, table) => {
    const expected = parseTable(table, concernSubjects.length)(role)
    expect(concernSubjects.map((subject) => judge(actor, action, subject))).toEqual(expected)
  })

  test.each(Object.entries(ofCases) as [Action, string][])('%s', (action, table) => {
    const expected = parseTable(table, caseSubjects.length)(role)
    expect(caseSubjects.map((subject) => judge(actor, action, subject))).toEqual(expected)
  })

  test.each(Object.entries(ofResidents) as [Action, string][])('%s', (action, table) => {
    const expected = parseTable(table, residentSubjects.length)(role)
    expect(residentSubjects.map((subject) => judge(actor, action, subject))).toEqual(expected)
  })
})

describe.each(roles)('%s at work with a report', (role) => {
  test.each(Object.entries(ofConcernWork) as [Action, string][])('%s', (action, table) => {
    const expected = parseTable(table, workSubjects.length)(role)
    expect(workSubjects.map((subject) => judge(actorWith(role), action, subject))).toEqual(expected)
  })
})

describe.each(roles)('%s with lists of disposal, incidents and pictures', (role) => {
  test.each(Object.entries(ofDisposals) as [Action, string][])('%s', (action, table) => {
    const expected = parseTable(table, disposalSubjects.length)(role)
    expect(disposalSubjects.map((subject) => judge(actorWith(role), action, subject))).toEqual(expected)
  })

  test.each(Object.entries(ofIncidents) as [Action, string][])('%s', (action, table) => {
    const expected = parseTable(table, incidentSubjects.length)(role)
    expect(incidentSubjects.map((subject) => judge(actorWith(role), action, subject))).toEqual(expected)
  })

  test.each(Object.entries(ofPictures) as [Action, string][])('%s', (action, table) => {
    const expected = parseTable(table, pictureSubjects.length)(role)
    expect(pictureSubjects.map((subject) => judge(actorWith(role), action, subject))).toEqual(expected)
  })
})

describe('the three answers of the table agree', () => {
  test.each(actions)('%s', (action) => {
    for (const role of roles) {
      const actor = actorWith(role)
      const verdicts = allSubjects.map((subject) => judge(actor, action, subject))
      expect(allSubjects.map((subject) => can(actor, action, subject))).toEqual(
        verdicts.map((verdict) => verdict === 'yes'),
      )
      const listed = allSubjects.map((subject) => covers(listCondition(actor, action), subject))
      expect(listed).toEqual(verdicts.map((verdict) => verdict !== 'out_of_reach'))
      if (!mayOpen(actor, action)) expect(new Set(verdicts)).toEqual(new Set(['out_of_reach']))
    }
  })
})

describe('default deny', () => {
  test.each(actions)('%s: a role that does not exist reaches nothing', (action) => {
    const stranger = actorWith('mayor' as Role)
    expect(mayOpen(stranger, action)).toBe(false)
    for (const subject of allSubjects) expect(judge(stranger, action, subject)).toBe('out_of_reach')
  })

  test.each(actions)(
    '%s: a role without its committee or unit reaches no more than one with another',
    (action) => {
      for (const role of roles) {
        const unbound = actorWith(role, { committeeId: null, unitId: null })
        const elsewhere = actorWith(role, { committeeId: 'third committee', unitId: 'third unit' })
        for (const subject of allSubjects) {
          expect(judge(unbound, action, subject)).toBe(judge(elsewhere, action, subject))
        }
      }
    },
  )

  test('what is not asked about is not reached: an object without fields matches no narrow reach', () => {
    const narrow = actions.filter((action) => !(action in everywhere))
    for (const action of narrow) {
      // What is kept for the whole municipality is reached whole by those two.
      for (const role of roles.filter((one) => one !== 'strategist' && one !== 'administrator')) {
        expect(judge(actorWith(role), action, {})).toBe('out_of_reach')
      }
    }
  })
})
