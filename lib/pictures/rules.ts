/**
 * Lägesbild. Lag (2023:196) 4 §: a mapping of what occurs, its extent and consequences, other information and an
 * analysis; 6 §: updated at least every second year, more often where the municipality says so (Norrmalm: every
 * half-year, together with the police). It holds phenomena and places, never a person. The joint plan of 2016: all
 * environments are covered, also those that nobody sees.
 */
import { addMonths, daysBetween } from '@/lib/calendar-days/rules'
import { type Environment, environments } from '@/lib/measures/schema'
import type { Presence, SourceStanding } from '@/lib/picture-sources/schema'
import { presences } from '@/lib/picture-sources/schema'
import type { IsoDate } from '@/lib/platform/clock'

export const pictureStates = ['collecting', 'draft', 'review', 'approved', 'published', 'superseded'] as const
export type PictureState = (typeof pictureStates)[number]

export const actKeys = ['compile', 'collect', 'review', 'refer_back', 'approve', 'publish'] as const
export type ActKey = (typeof actKeys)[number]

type Act = {
  from: PictureState
  to: PictureState
  way: 'forward' | 'back'
  asks: { approval?: true; note?: 'required' | 'optional' }
  /** What must not remain. */
  demands: readonly Shortcoming['kind'][]
}

/** The whole way. What a state offers stands in this order; the first that leads forward is the page's primary act. */
export const acts: Record<ActKey, Act> = {
  compile: { from: 'collecting', to: 'draft', way: 'forward', asks: { note: 'optional' }, demands: [] },
  collect: { from: 'draft', to: 'collecting', way: 'back', asks: { note: 'optional' }, demands: [] },
  review: {
    from: 'draft',
    to: 'review',
    way: 'forward',
    asks: { note: 'optional' },
    demands: ['waiting', 'uncovered'],
  },
  refer_back: { from: 'review', to: 'draft', way: 'back', asks: { note: 'required' }, demands: [] },
  approve: {
    from: 'review',
    to: 'approved',
    way: 'forward',
    asks: { approval: true, note: 'optional' },
    demands: ['waiting', 'uncovered', 'open_need'],
  },
  publish: { from: 'approved', to: 'published', way: 'forward', asks: { note: 'optional' }, demands: [] },
}

export const openActs = (state: PictureState): ActKey[] => actKeys.filter((key) => acts[key].from === state)

export type Shortcoming =
  | { kind: 'waiting'; sourceId: string; name: string }
  | { kind: 'uncovered'; environment: Environment }
  | { kind: 'open_need'; needId: string; title: string }

export type PictureFacts = {
  sources: readonly { id: string; name: string; standing: SourceStanding }[]
  findings: readonly { environment: Environment; presence: Presence }[]
  needs: readonly { id: string; title: string; outcome: 'open' | 'measures' | 'left' }[]
}

/** An environment is covered when at least one source has said something of it, also that nothing is seen. */
export function findShortcomings({ sources, findings, needs }: PictureFacts): Shortcoming[] {
  const covered = new Set(findings.map(({ environment }) => environment))
  return [
    ...sources
      .filter(({ standing }) => standing === 'waiting')
      .map(({ id, name }) => ({ kind: 'waiting' as const, sourceId: id, name })),
    ...mustBeCovered
      .filter((environment) => !covered.has(environment))
      .map((environment) => ({ kind: 'uncovered' as const, environment })),
    ...needs
      .filter(({ outcome }) => outcome === 'open')
      .map(({ id, title }) => ({ kind: 'open_need' as const, needId: id, title })),
  ]
}

/** "Cannot be told" is not an environment that somebody can be asked about. */
export const mustBeCovered = environments.filter((environment) => environment !== 'undetermined')

export const blockers = (key: ActKey, found: readonly Shortcoming[]) =>
  found.filter(({ kind }) => acts[key].demands.includes(kind))

export const pictureNumber = (year: number, number: number) => `${year}:${number}`

export type PeriodFault = 'before_start' | 'picture_too_long'
const mostMonths = 36

export function refusePeriod(from: IsoDate, to: IsoDate): PeriodFault | null {
  if (to < from) return 'before_start'
  return to >= addMonths(from, mostMonths) ? 'picture_too_long' : null
}

/** The half-year, year or two years that today lies in. */
export function proposedPeriod(cadence: number, today: IsoDate): { from: IsoDate; to: IsoDate } {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  if (cadence <= 6)
    return month <= 6
      ? { from: `${year}-01-01`, to: `${year}-06-30` }
      : { from: `${year}-07-01`, to: `${year}-12-31` }
  return { from: `${cadence > 12 ? year - 1 : year}-01-01`, to: `${year}-12-31` }
}

export type Lateness = { late: boolean; days: number } | null

/** Until it is approved; what is approved waits for nothing. */
export function lateness(state: PictureState, dueOn: IsoDate, today: IsoDate): Lateness {
  if (!['collecting', 'draft', 'review'].includes(state)) return null
  const days = daysBetween(today, dueOn)
  return { late: days < 0, days: Math.abs(days) }
}

export type Trend = 'up' | 'same' | 'down'

/** Against the picture before; nothing is said of what either of them is silent about. */
export function trendOf(now: Presence | null, before: Presence | null): Trend | null {
  if (now === null || before === null) return null
  const step = presences.indexOf(now) - presences.indexOf(before)
  return step > 0 ? 'up' : step < 0 ? 'down' : 'same'
}
