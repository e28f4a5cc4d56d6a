/**
 * Händelser. Source: Norrmalms handlingsplan 2017 (Klotter): racist or offensive graffiti is urgent, is gone within 24
 * hours by the city's rule, and is reported to the police; riktlinjerna (3.3): the sports committee tells the district
 * committee of stickers and posters it finds. Both are the municipality's own data (incident_clock,
 * incident_notice_rule); what stands here is how they are read. The environment is the incident's, never a person's.
 */
import type { IncidentFacts, IncidentKind } from '@/lib/incidents/schema'
import type { IsoDate } from '@/lib/platform/clock'

export function incidentNumber(year: number, number: number): string {
  return `H${year}-${String(number).padStart(4, '0')}`
}

export type ClockRule = {
  id: string | null
  kinds: readonly IncidentKind[]
  offensiveOnly: boolean
  hours: number
  source: string
  validFrom: IsoDate
  validTo: IsoDate | null
}

/** Where the municipality has decided nothing of its own. */
export const standardClock: ClockRule = {
  id: null,
  kinds: ['graffiti'],
  offensiveOnly: true,
  hours: 24,
  source: 'Norrmalms handlingsplan 2017, Klotter',
  validFrom: '2017-05-01',
  validTo: null,
}

type Clocked = { kind: IncidentKind; offensive: boolean }

/** The shortest that holds on the day: of two rules for the same thing nobody waits for the longer one. */
export function clockFor(rules: readonly ClockRule[], { kind, offensive }: Clocked, day: IsoDate) {
  const held = rules.length > 0 ? rules : [standardClock]
  const fitting = held.filter(
    (rule) =>
      rule.kinds.includes(kind) &&
      (offensive || !rule.offensiveOnly) &&
      rule.validFrom <= day &&
      (rule.validTo === null || rule.validTo >= day),
  )
  return fitting.sort((one, other) => one.hours - other.hours)[0] ?? null
}

const hour = 3_600_000

export function dueAt(rule: ClockRule | null, reportedAt: Date): Date | null {
  return rule && new Date(reportedAt.getTime() + rule.hours * hour)
}

/** Hours left when it is called "soon": the contractor has to get there. */
const soonHours = 6

export type IncidentClock =
  | { standing: 'late' | 'soon' | 'course'; dueAt: string; hours: number }
  | { standing: 'done'; dueAt: string /** How long after its time; 0 when in time. */; hours: number }

/** Null where no clock runs. Closing stops it too: what was no incident is never late. */
export function clockOf(
  given: { dueAt: Date | null; removedAt: Date | null; closedAt: Date | null },
  now: Date,
): IncidentClock | null {
  if (!given.dueAt) return null
  const due = given.dueAt.getTime()
  const ended = given.removedAt ?? given.closedAt
  const left = (ended ?? now).getTime() - due
  const at = { dueAt: given.dueAt.toISOString(), hours: Math.ceil(Math.abs(left) / hour) }
  if (ended) return { ...at, standing: 'done', hours: left > 0 ? at.hours : 0 }
  if (left > 0) return { ...at, standing: 'late' }
  return { ...at, standing: -left <= soonHours * hour ? 'soon' : 'course' }
}

export type NoticeRule = {
  kinds: readonly IncidentKind[]
  areaId: string | null
  fromCommitteeId: string | null
  committeeId: string
  handles: boolean
}
export type Reported = {
  kind: IncidentKind
  /** The area and what it lies in, the nearest first. */
  areas: readonly string[]
  /** Where the one who reports works. */
  committeeId: string | null
}

const fits = (rule: NoticeRule, { kind, areas, committeeId }: Reported) =>
  (rule.kinds.length === 0 || rule.kinds.includes(kind)) &&
  (rule.areaId === null || areas.includes(rule.areaId)) &&
  (rule.fromCommitteeId === null || rule.fromCommitteeId === committeeId)

/** Every committee whose coordinators are told, once each. */
export function toldOf(rules: readonly NoticeRule[], reported: Reported): string[] {
  return [...new Set(rules.filter((rule) => fits(rule, reported)).map(({ committeeId }) => committeeId))]
}

/**
 * Whose it is to handle, whoever reported it: the committee of the nearest area, then of the kind, then of everything;
 * without a rule the executive board, which leads the work (lag 2023:196, 13 §).
 */
export function handledBy(
  rules: readonly NoticeRule[],
  reported: Reported,
  executiveBoard: string | null,
): string | null {
  const nearness = ({ areaId }: NoticeRule) =>
    areaId === null ? reported.areas.length : reported.areas.indexOf(areaId)
  const fitting = rules.filter((rule) => rule.handles && fits(rule, reported))
  const [nearest] = fitting.sort(
    (one, other) => nearness(one) - nearness(other) || Number(isForAll(one)) - Number(isForAll(other)),
  )
  return nearest?.committeeId ?? executiveBoard
}

const isForAll = ({ kinds }: NoticeRule) => kinds.length === 0

/** Of two that happened within a day and are of one kind: is it the same place? */
export function isSamePlace(
  one: { areaId: string | null; place: string },
  other: { areaId: string | null; place: string },
): boolean {
  if (one.areaId && other.areaId && one.areaId !== other.areaId) return false
  const [here, there] = [wordsOf(one.place), wordsOf(other.place)]
  if (here.length === 0 || there.length === 0) return false
  const [few, many] = here.length <= there.length ? [here, there] : [there, here]
  return few.every((word) => many.includes(word))
}

/** "vid", "på" and the like say nothing of where. */
const empty = new Set(['vid', 'på', 'i', 'av', 'och', 'nära', 'utanför', 'at', 'in', 'on', 'the', 'near'])
const wordsOf = (place: string) =>
  (place.toLowerCase().match(/[\p{L}\d]+/gu) ?? []).filter((word) => !empty.has(word))

export type CorrectedField = Exclude<keyof IncidentFacts, 'falseAlarm'>
export type FieldChange = { field: CorrectedField; before: string; after: string }

/** The fields of the form as texts: what a correction compares and the history keeps. */
export type StoredFacts = Record<CorrectedField, string>

export function storedFacts(facts: IncidentFacts): StoredFacts {
  const { falseAlarm: _, offensive, ...texts } = facts
  return { ...texts, offensive: offensive ?? '' }
}

export function changesBetween(before: StoredFacts, after: StoredFacts): FieldChange[] {
  const fields = Object.keys(after) as CorrectedField[]
  return fields
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, before: before[field], after: after[field] }))
}
