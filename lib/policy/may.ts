import type { Grant } from '@/lib/policy/grants'
import { type Actor, type Condition, covers, reachesSomething, type Subject } from '@/lib/policy/reach'
import { type Action, policy } from '@/lib/policy/table'

export type Verdict = 'yes' | 'not_now' | 'out_of_reach'

const grantsFor = (actor: Actor, action: Action): readonly Grant[] =>
  (policy[action] as readonly Grant[]).filter((grant) => grant.who.includes(actor.membership.role))

/** The one question: may this actor do this to this object, as it stands? */
export function judge(actor: Actor, action: Action, subject: Subject): Verdict {
  const within = grantsFor(actor, action).filter((grant) => covers(grant.reach(actor), subject))
  if (within.length === 0) return 'out_of_reach'
  const now = within.some((grant) => !grant.when || grant.when.includes(subject.state ?? ''))
  return now ? 'yes' : 'not_now'
}

/** For buttons in a view model: the same table, so that what is shown is what is allowed. */
export function can(actor: Actor, action: Action, subject: Subject): boolean {
  return judge(actor, action, subject) === 'yes'
}

/** Does the actor have the action at all, over anything? For navigation and for lists. */
export function mayOpen(actor: Actor, action: Action): boolean {
  return grantsFor(actor, action).some((grant) => reachesSomething(grant.reach(actor)))
}

/** May a job do this? Asked by the jobs' own gate, which opens one municipality at a time. */
export function systemMay(action: Action): boolean {
  return (policy[action] as readonly Grant[]).some((grant) => grant.who.includes('system'))
}

/** May anyone, without an account? Asked by the residents' door, which opens one municipality at a time. */
export function residentMay(action: Action): boolean {
  return (policy[action] as readonly Grant[]).some((grant) => grant.who.includes('resident'))
}

/** What a list of this action may contain for this actor. */
export function listCondition(actor: Actor, action: Action): Condition {
  return { kind: 'any', of: grantsFor(actor, action).map((grant) => grant.reach(actor)) }
}
