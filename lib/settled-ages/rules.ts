/**
 * Whether somebody is a child decides the law: SoL (2025:400) 20:1 asks for a protective assessment of a child and of
 * whoever may be one, 20:2 for a decision within 14 days; an adult is asked for consent. Who reports does not always
 * know. The assessor settles it later, beside the report: what was reported is never rewritten (OSL 5:1).
 */
import { subjectOf } from '@/lib/concern-people/rules'
import type { ConcernSubject } from '@/lib/concerns/rules'
import type { SettledKind } from '@/lib/settled-ages/schema'

export type Settled = { person: number; kind: SettledKind }
type Kinded = { kind: ConcernSubject }

/** A report that names nobody is about one whose age nobody knows. */
const orNobody = (people: readonly Kinded[]): readonly Kinded[] =>
  people.length > 0 ? people : [{ kind: 'unknown' }]

/** Only of those whom the report did not know it of. */
export const maySettle = (people: readonly Kinded[], person: number) =>
  orNobody(people)[person]?.kind === 'unknown'

/** What the person counts as; of several on the same one the last holds. */
export const kindNow = (
  reported: ConcernSubject,
  settled: readonly Settled[],
  person: number,
): ConcernSubject => settled.findLast((one) => one.person === person)?.kind ?? reported

export const subjectNow = (people: readonly Kinded[], settled: readonly Settled[]): ConcernSubject =>
  subjectOf(orNobody(people).map(({ kind }, person) => ({ kind: kindNow(kind, settled, person) })))
