import { mayOpen } from '@/lib/policy/may'
import type { Actor } from '@/lib/policy/reach'
import type { Action } from '@/lib/policy/table'

/**
 * The navigation holds only what the role may open. The order is the order of the work; a word's key is the last part
 * of its address.
 */
const places = [
  { key: 'start', path: '', action: 'start.read' },
  { key: 'overview', path: '/overview', action: 'overview.read' },
  { key: 'plans', path: '/plans', action: 'plan.list' },
  { key: 'measures', path: '/measures', action: 'measure.list' },
  { key: 'guidelines', path: '/guidelines', action: 'guideline.read' },
  { key: 'pictures', path: '/pictures', action: 'picture.list' },
  { key: 'incidents', path: '/incidents', action: 'incident.list' },
  { key: 'inbox', path: '/concerns', action: 'concern.list_inbox' },
  { key: 'concerns', path: '/concerns', action: 'concern.list_own' },
  { key: 'cases', path: '/cases', action: 'case.list' },
  { key: 'questions', path: '/questions', action: 'question.list' },
  { key: 'guidance', path: '/guidance', action: 'guidance.edit' },
  { key: 'admin', path: '/admin', action: 'member.list' },
  { key: 'audit', path: '/audit', action: 'audit.read' },
  { key: 'disposals', path: '/disposals', action: 'disposal.list' },
  { key: 'access', path: '/access-requests', action: 'access_request.list' },
] as const satisfies readonly { key: string; path: string; action: Action }[]

export type PlaceKey = (typeof places)[number]['key']
export type Place = { key: PlaceKey; href: string }

export function navigationFor(actor: Actor): Place[] {
  const open = places.filter((place) => mayOpen(actor, place.action))
  // A case worker's own reports stand in the inbox: one address, one word.
  const unique = open.filter((place, index) => open.findIndex((other) => other.path === place.path) === index)
  return unique.map(({ key, path }) => ({ key, href: `/${actor.municipality.slug}${path}` }))
}
