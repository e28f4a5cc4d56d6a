import { addDays } from '@/lib/calendar-days/rules'
import { readPersonalNumber } from '@/lib/personal-numbers/rules'
import type { IsoDate } from '@/lib/platform/clock'
import type { RecordKind } from '@/lib/retained-records/schema'

/**
 * Gallring. SoL (2025:400) ch. 16: a personal file is destroyed five years after its last note, and a report that led to
 * no inquiry after five years; the destruction is finished by the end of the year after. From 2026-01-15 (prop.
 * 2025/26:12) not before the child turns 30 where an inquiry was opened. Files of placed children and the research
 * sample are kept. All else the municipality decides itself. When something is not known, the longest time is counted.
 */

export const triggers = ['last_note', 'birth', 'saved'] as const
export type Trigger = (typeof triggers)[number]

export const ruleKeys = [
  'concern_not_opened',
  'concern_opened_child',
  'concern_opened_adult',
  'concern_placed',
  'concern_sample',
  'case_child',
  'case_adult',
  'case_placed',
  'case_sample',
  'draft_left',
  'held_dismissed',
  'question_answered',
  'incident_closed',
  'access_answered',
] as const
export type RuleKey = (typeof ruleKeys)[number]

/** The law as dated data; `toConfirm` until a lawyer has read it against the statute. */
export type RetentionRule = {
  key: RuleKey
  kind: RecordKind
  from: IsoDate
  /** Empty for what the municipality's own routine says. */
  act: string
  section: string
  trigger: Trigger
  /** Null: kept for good. */
  term: { years: number } | { days: number } | null
  toConfirm: boolean
}

const [newAct, oldAct] = ['SoL (2025:400)', 'SoL (2001:453)']
const concern = { kind: 'concern_report', trigger: 'last_note' } as const
const supported = { kind: 'support_case', trigger: 'last_note' } as const
/** What no law gives a time the municipality gives one itself, in its plan of documents. */
const ownRoutine = {
  ...{ from: '2013-01-01', act: '', section: '' },
  ...({ trigger: 'last_note', toConfirm: true } as const),
} as const
const [inNew, inOld] = [
  { from: '2025-07-01', act: newAct, section: '16' },
  { from: '2013-01-01', act: oldAct, section: '12:1' },
] as const

/** Newest first: of several with the same key the first that has begun to apply is the one. */
export const retentionRules: readonly RetentionRule[] = [
  { ...concern, ...inNew, key: 'concern_not_opened', term: { years: 5 }, toConfirm: false },
  { ...concern, ...inOld, key: 'concern_not_opened', term: { years: 5 }, toConfirm: false },
  {
    ...{
      key: 'concern_opened_child',
      kind: 'concern_report',
      from: '2026-01-15',
      act: newAct,
      section: '16',
    },
    ...{ trigger: 'birth', term: { years: 30 }, toConfirm: true },
  },
  { ...concern, ...inNew, key: 'concern_opened_child', term: { years: 5 }, toConfirm: false },
  { ...concern, ...inOld, key: 'concern_opened_child', term: { years: 5 }, toConfirm: false },
  { ...concern, ...inNew, key: 'concern_opened_adult', term: { years: 5 }, toConfirm: false },
  { ...concern, ...inOld, key: 'concern_opened_adult', term: { years: 5 }, toConfirm: false },
  { ...concern, ...inNew, key: 'concern_placed', term: null, toConfirm: false },
  { ...concern, ...inOld, key: 'concern_placed', term: null, toConfirm: false },
  // Days of birth 5, 15 and 25, as it has been; the sources at hand name the exemption and not its days.
  { ...concern, ...inNew, key: 'concern_sample', term: null, toConfirm: true },
  { ...concern, ...inOld, key: 'concern_sample', term: null, toConfirm: true },
  // A case of coordinated support is part of the person's file, and of a child's until the child turns thirty.
  {
    ...{ key: 'case_child', kind: 'support_case', from: '2026-01-15', act: newAct, section: '16' },
    ...{ trigger: 'birth', term: { years: 30 }, toConfirm: true },
  },
  { ...supported, ...inNew, key: 'case_child', term: { years: 5 }, toConfirm: true },
  { ...supported, ...inOld, key: 'case_child', term: { years: 5 }, toConfirm: true },
  { ...supported, ...inNew, key: 'case_adult', term: { years: 5 }, toConfirm: false },
  { ...supported, ...inOld, key: 'case_adult', term: { years: 5 }, toConfirm: false },
  { ...supported, ...inNew, key: 'case_placed', term: null, toConfirm: false },
  { ...supported, ...inOld, key: 'case_placed', term: null, toConfirm: false },
  { ...supported, ...inNew, key: 'case_sample', term: null, toConfirm: true },
  { ...supported, ...inOld, key: 'case_sample', term: null, toConfirm: true },
  // What was never sent is working material (TF 2:12) and nobody's record.
  {
    ...{ key: 'draft_left', kind: 'concern_draft', from: '2013-01-01', act: 'TF', section: '2:12' },
    ...{ trigger: 'saved', term: { days: 90 }, toConfirm: true },
  },
  { ...ownRoutine, key: 'held_dismissed', kind: 'held_report', term: { days: 90 } },
  { ...ownRoutine, key: 'question_answered', kind: 'advice_question', term: { years: 1 } },
  { ...ownRoutine, key: 'incident_closed', kind: 'incident', term: { years: 5 } },
  { ...ownRoutine, key: 'access_answered', kind: 'access_request', term: { years: 2 } },
]

export function ruleOn(key: RuleKey, day: IsoDate): RetentionRule {
  const known = retentionRules.filter((rule) => rule.key === key)
  const rule = known.find(({ from }) => from <= day) ?? known.at(-1)
  if (!rule) throw new Error(`no rule is called ${key}`)
  return rule
}

/** What is in force today, each kind's rules in the order they are asked. */
export const rulesInForce = (day: IsoDate): RetentionRule[] => ruleKeys.map((key) => ruleOn(key, day))

/** What is known of a record without opening it. */
export type RetentionFacts = {
  kind: RecordKind
  /** The work is over: no clock runs before that. */
  ended: boolean
  lastNoteOn: IsoDate
  subject: 'child' | 'adult' | 'unknown'
  /** Null: nobody has said. */
  inquiryOpened: boolean | null
  /** Of the youngest whom it is about. */
  bornYear: number | null
  placed: boolean
  inSample: boolean
}

/** The municipality keeps this kind longer; years null is for good. */
export type LongerKeeping = { kind: RecordKind; years: number | null; registerNumber: string }

export type Retention =
  | { standing: 'open' }
  | { standing: 'kept'; rule: RetentionRule; registerNumber: string }
  | {
      standing: 'term'
      rule: RetentionRule
      registerNumber: string
      triggerOn: IsoDate
      mayFrom: IsoDate
      mustBy: IsoDate
    }

export function retentionOf(
  facts: RetentionFacts,
  decisions: readonly LongerKeeping[],
  today: IsoDate,
): Retention {
  if (!facts.ended) return { standing: 'open' }
  const rule = ruleOn(ruleFor(facts), today)
  const own = longest(decisions.filter(({ kind }) => kind === facts.kind))
  const registerNumber = own?.registerNumber ?? ''
  if (!rule.term) return { standing: 'kept', rule, registerNumber: '' }
  if (own && own.years === null) return { standing: 'kept', rule, registerNumber }
  const byLaw = lawDay(facts, rule, rule.term)
  const byDecision = own?.years ? addYears(facts.lastNoteOn, own.years) : null
  const decides = byDecision !== null && byDecision > byLaw.mayFrom
  const mayFrom = decides ? byDecision : byLaw.mayFrom
  const mustBy = `${Number(mayFrom.slice(0, 4)) + 1}-12-31`
  const triggerOn = decides ? facts.lastNoteOn : byLaw.triggerOn
  return {
    standing: 'term',
    ...{ rule, triggerOn, mayFrom, mustBy },
    registerNumber: decides ? registerNumber : '',
  }
}

export const isDue = (
  retention: Retention,
  today: IsoDate,
): retention is Extract<Retention, { standing: 'term' }> =>
  retention.standing === 'term' && retention.mayFrom <= today

/** Of the kinds that have one rule and no more. */
const onlyRule: Partial<Record<RecordKind, RuleKey>> = {
  concern_draft: 'draft_left',
  held_report: 'held_dismissed',
  advice_question: 'question_answered',
  incident: 'incident_closed',
  access_request: 'access_answered',
}

function ruleFor(facts: RetentionFacts): RuleKey {
  const only = onlyRule[facts.kind]
  if (only) return only
  if (facts.kind === 'support_case') {
    if (facts.placed) return 'case_placed'
    if (facts.inSample) return 'case_sample'
    return facts.subject === 'adult' ? 'case_adult' : 'case_child'
  }
  if (facts.placed) return 'concern_placed'
  if (facts.inSample) return 'concern_sample'
  if (facts.inquiryOpened === false) return 'concern_not_opened'
  return facts.subject === 'adult' ? 'concern_opened_adult' : 'concern_opened_child'
}

/** Of two decisions the one that keeps longer stands. */
function longest(decisions: readonly LongerKeeping[]): LongerKeeping | null {
  const years = (one: LongerKeeping) => one.years ?? Number.POSITIVE_INFINITY
  return decisions.toSorted((one, other) => years(other) - years(one))[0] ?? null
}

type Term = NonNullable<RetentionRule['term']>

function lawDay({ kind, lastNoteOn, bornYear }: RetentionFacts, { trigger }: RetentionRule, term: Term) {
  if ('days' in term) return { triggerOn: lastNoteOn, mayFrom: addDays(lastNoteOn, term.days) }
  const afterNote = addYears(lastNoteOn, leastYearsOf(kind))
  if (trigger !== 'birth')
    return { triggerOn: lastNoteOn, mayFrom: later(addYears(lastNoteOn, term.years), afterNote) }
  // Whoever was a child then was born that year at the latest; a year of birth counts to its end.
  const born = bornYear ?? Number(lastNoteOn.slice(0, 4))
  const turns = `${born + term.years}-12-31`
  return turns > afterNote
    ? { triggerOn: `${born}-12-31`, mayFrom: addDays(turns, 1) }
    : { triggerOn: lastNoteOn, mayFrom: afterNote }
}

/** No personal file goes sooner than five years after its last note, whatever else is counted. */
const leastYears: Record<RecordKind, number> = {
  concern_report: 5,
  support_case: 5,
  concern_draft: 1,
  held_report: 1,
  advice_question: 1,
  incident: 2,
  access_request: 2,
}

const later = (one: IsoDate, other: IsoDate) => (one > other ? one : other)

/** A decision may only lengthen: what the law demands of the kind at the least. */
export const leastYearsOf = (kind: RecordKind): number => leastYears[kind]

/** 29 February becomes 1 March where the year has none: never a day too soon. */
export function addYears(day: IsoDate, years: number): IsoDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year + years, month - 1, date)).toISOString().slice(0, 10)
}

/** The researchers' sample, by day of birth. */
const sampleDays = [5, 15, 25]

/**
 * What must be known of the people in a record when its content is gone from sight: the youngest's year of birth, unless
 * anybody's is unknown, and whether anyone belongs to the sample.
 */
export function bornFacts(
  personalNumbers: readonly string[],
  today: IsoDate,
): { bornYear: number | null; inSample: boolean } {
  const born = personalNumbers.map((text) => bornIn(text, today))
  const years = born.flatMap(({ year }) => year ?? [])
  const known = years.length > 0 && years.length === born.length
  return {
    bornYear: known ? Math.max(...years) : null,
    inSample: born.some(({ day }) => day !== null && sampleDays.includes(day)),
  }
}

/** What is no right number may still tell the day of birth: then it counts for the sample, and for nothing else. */
function bornIn(text: string, today: IsoDate): { year: number | null; day: number | null } {
  const known = readPersonalNumber(text, today)
  if (known) return { year: Number(known.bornOn.slice(0, 4)), day: Number(known.bornOn.slice(8)) }
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return { year: Number(text.slice(0, 4)), day: Number(text.slice(8)) }
  const digits = text.replace(/\D/g, '')
  const day = digits.length === 10 || digits.length === 12 ? Number(digits.slice(-6, -4)) % 60 : null
  return { year: null, day }
}
