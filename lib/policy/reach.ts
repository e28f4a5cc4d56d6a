/**
 * A reach says which objects a role gets at. It is data, so that one definition gives both the answer for a row in
 * hand (`covers`) and the condition for a list (compiled to SQL by the gate); a property test proves they agree.
 */
export type Condition =
  | { kind: 'always' }
  | { kind: 'never' }
  | { kind: 'in'; field: SubjectField; values: readonly string[] }
  | { kind: 'any'; of: readonly Condition[] }
  | { kind: 'all'; of: readonly Condition[] }

/** What the policy may ask of an object. `state` is the object's own state, or its plan's. */
export type Subject = {
  id?: string
  committeeId?: string | null
  unitId?: string | null
  ownerId?: string | null
  assignedToId?: string | null
  /** The actor, when the actor is invited to the plan at hand. */
  invitedId?: string | null
  /** The actor, when the actor takes part in the case at hand. */
  memberId?: string | null
  /** The actor, when the actor's own broken glass over the object stands (break-glass). */
  openedById?: string | null
  state?: string
}
export type SubjectField = Exclude<keyof Subject, 'id'>

export type Actor = {
  userId: string
  name: string
  sessionId: string
  operator: boolean
  /** Over all municipalities: more than one means there is something to switch to. */
  membershipCount: number
  /** Has an invitation that stands, to any plan of the municipality. */
  invited: boolean
  municipality: { id: string; slug: string; name: string; accent: string; soonDays: number }
  membership: {
    id: string
    role: Role
    committeeId: string | null
    unitId: string | null
    title: string | null
    /** Name of the unit or committee the role is tied to; null for the whole municipality. */
    scopeName: string | null
  }
}

export const roles = [
  'strategist',
  'coordinator',
  'committee_member',
  'board_member',
  'staff',
  'case_worker',
  'support_function',
  'external_party',
  'data_protection_officer',
  'administrator',
] as const
export type Role = (typeof roles)[number]

export type Reach = (actor: Actor) => Condition

const isOneOf = (field: SubjectField, values: readonly (string | null)[]): Condition => {
  const known = values.filter((value) => value !== null)
  return known.length > 0 ? { kind: 'in', field, values: known } : { kind: 'never' }
}

/** Everything of the open municipality. */
export const municipality: Reach = () => ({ kind: 'always' })
export const ownCommittee: Reach = (actor) => isOneOf('committeeId', [actor.membership.committeeId])
export const ownUnit: Reach = (actor) => isOneOf('unitId', [actor.membership.unitId])
export const own: Reach = (actor) => isOneOf('ownerId', [actor.userId])
/** Whoever has no invitation is not asked about one, neither in a list nor of a row. */
export const invited: Reach = (actor) =>
  actor.invited ? isOneOf('invitedId', [actor.userId]) : { kind: 'never' }
export const assigned: Reach = (actor) => isOneOf('assignedToId', [actor.userId])
/** Takes part in the case, for as long as somebody's consent covers it. */
export const takesPart: Reach = (actor) => isOneOf('memberId', [actor.userId])

/** Whoever has broken the glass over it, while that stands. */
export const opened: Reach = (actor) => isOneOf('openedById', [actor.userId])

export const inState =
  (...states: string[]): Reach =>
  () =>
    isOneOf('state', states)

export const either =
  (...reaches: Reach[]): Reach =>
  (actor) => ({ kind: 'any', of: reaches.map((reach) => reach(actor)) })

export const both =
  (...reaches: Reach[]): Reach =>
  (actor) => ({ kind: 'all', of: reaches.map((reach) => reach(actor)) })

/** Can this reach anything at all? For navigation: a place where nothing can ever stand is not shown. */
export function reachesSomething(condition: Condition): boolean {
  if (condition.kind === 'any') return condition.of.some(reachesSomething)
  if (condition.kind === 'all') return condition.of.every(reachesSomething)
  return condition.kind !== 'never'
}

export function covers(condition: Condition, subject: Subject): boolean {
  switch (condition.kind) {
    case 'always':
      return true
    case 'never':
      return false
    case 'in': {
      const value = subject[condition.field]
      return typeof value === 'string' && condition.values.includes(value)
    }
    case 'any':
      return condition.of.some((part) => covers(part, subject))
    case 'all':
      return condition.of.every((part) => covers(part, subject))
  }
}
