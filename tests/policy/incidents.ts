import type { Subject } from '@/lib/policy/reach'
import type { Action } from '@/lib/policy/table'
import { me } from '@/tests/policy/actors'

export const incidentSubjects: Subject[] = ['own committee', 'other committee'].flatMap((committeeId) =>
  ['another', me].flatMap((ownerId) => ['open', 'closed'].map((state) => ({ committeeId, ownerId, state }))),
)

const incidentsAreRead = `
  strategist               y y  y y   y y  y y
  coordinator              y y  y y   y y  y y
  support_function         y y  y y   y y  y y
  staff                    . .  y y   . .  y y
  case_worker              . .  y y   . .  y y
  external_party           . .  y y   . .  y y`

const whileOpen = `
  strategist               y n  y n   y n  y n
  coordinator              y n  y n   . .  . .
  support_function         y n  y n   y n  y n`

/** Columns: the own committee's, open and closed, reported by another; by oneself; then another committee's four. */
export const ofIncidents: Partial<Record<Action, string>> = {
  'incident.list': incidentsAreRead,
  'incident.read': incidentsAreRead,
  'incident.tick': whileOpen,
  'incident.close': whileOpen,
  'incident.reopen': `
  strategist               n y  n y   n y  n y
  coordinator              n y  n y   . .  . .
  support_function         n y  n y   n y  n y`,
  'incident.correct': `
  strategist               y n  y n   y n  y n
  coordinator              y n  y n   . .  y n
  support_function         y n  y n   y n  y n
  staff                    . .  y n   . .  y n
  case_worker              . .  y n   . .  y n
  external_party           . .  y n   . .  y n`,
}
