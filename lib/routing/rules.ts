/**
 * Where a report goes, as data: the municipality's own rules, and where none speaks the reception that the reporter
 * chose, the own committee's or the general one (lib/concerns/rules.ts). Source: the guidelines (reports go to the social
 * services of the right district; adults in extremist environments are the police's first). Whom an incident is told to
 * is another matter (lib/incident-rules).
 */
import type { ConcernSubject } from '@/lib/concerns/rules'

export type RoutingRule = {
  id: string
  subject: ConcernSubject
  danger: boolean
  areaId: string | null
  committeeId: string | null
  fromUnitId: string | null
  toUnitId: string | null
  policeFirst: boolean
}

export type RoutingFacts = {
  subject: ConcernSubject
  danger: boolean
  /** Where it is, and what that lies in, the nearest first. */
  areas: readonly string[]
  committeeId: string | null
  fromUnitId: string | null
}

function applies(rule: RoutingRule, facts: RoutingFacts): boolean {
  if (rule.subject !== facts.subject || (rule.danger && !facts.danger)) return false
  if (rule.areaId !== null && !facts.areas.includes(rule.areaId)) return false
  return (['fromUnitId', 'committeeId'] as const).every(
    (name) => rule[name] === null || rule[name] === facts[name],
  )
}

/**
 * The more a rule asks the nearer it is; of what it asks the area weighs most, an inner one more than the one it lies in,
 * then the unit, then the committee.
 */
function weightOf(rule: RoutingRule, { areas }: RoutingFacts): number {
  const nearness = rule.areaId === null ? 0 : areas.length - areas.indexOf(rule.areaId)
  const [unit, committee] = [rule.fromUnitId !== null, rule.committeeId !== null].map(Number)
  return 16 * nearness + 8 * (unit ?? 0) + 4 * (committee ?? 0) + Number(rule.danger)
}

/** The rule nearest to the facts that leads somewhere; of equals the one that was added first. */
export function nearestRule(rules: readonly RoutingRule[], facts: RoutingFacts): RoutingRule | null {
  const leading = rules.filter((rule) => rule.toUnitId !== null && applies(rule, facts))
  return leading.toSorted((one, other) => weightOf(other, facts) - weightOf(one, facts))[0] ?? null
}

/** An adult in danger now is the police's first, whatever the rules leave unsaid. */
export function isPoliceFirst(rules: readonly RoutingRule[], facts: RoutingFacts): boolean {
  if (facts.subject === 'adult' && facts.danger) return true
  return rules.some((rule) => rule.policeFirst && applies(rule, facts))
}
