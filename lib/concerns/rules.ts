import { addDays, daysBetween } from '@/lib/calendar-days/rules'
import type { IsoDate } from '@/lib/platform/clock'
import { lastWorkingDay } from '@/lib/working-days/rules'

/**
 * Orosanmälan. SoL (2025:400) 19:1: those who work with children report at once; 20:1: need of protection is assessed
 * at once, same or next day; 20:2: a decision whether to inquire within 14 days; 19:6: a mandated reporter may be told,
 * on request, whether an inquiry was opened and nothing more. OSL 26:1: secret, hence nothing here holds a person.
 * Behaviour is the ground: an opinion or a faith alone never is.
 */

/** The law as dated data: a report is measured by the law of the day it came in. The clocks count whole days. */
type ConcernLaw = {
  from: IsoDate
  act: string
  duty: string
  feedback: string
  protection: { section: string; days: number }
  preliminary: { section: string; days: number }
}

const laws: readonly [ConcernLaw, ...ConcernLaw[]] = [
  {
    from: '2025-07-01',
    act: 'SoL (2025:400)',
    duty: '19:1',
    feedback: '19:6',
    protection: { section: '20:1', days: 1 },
    preliminary: { section: '20:2', days: 14 },
  },
  {
    from: '2013-01-01',
    act: 'SoL (2001:453)',
    duty: '14:1',
    feedback: '14:1 b',
    protection: { section: '11:1 a', days: 1 },
    preliminary: { section: '11:1 a', days: 14 },
  },
]

export function lawOn(day: IsoDate): ConcernLaw {
  return laws.find((law) => law.from <= day) ?? laws[0]
}

export const subjects = ['child', 'adult', 'unknown'] as const
export type ConcernSubject = (typeof subjects)[number]

export const concernStates = ['received', 'accepted', 'decided', 'closed'] as const
export type ConcernState = (typeof concernStates)[number]

/** How the reporter knows; several may be true. */
export const bases = ['witnessed', 'told', 'online'] as const
export const guardianAnswers = ['informed', 'not_informed', 'unknown'] as const

/** The kind of workplace a report comes from, never a small unit by name. */
export const sources = [
  'preschool',
  'school',
  'upper_secondary',
  'youth_centre',
  'library',
  'field_work',
  'social_services',
  'health_care',
  'housing',
  'support_function',
  'police',
  'association',
  'other',
] as const
export type ConcernSource = (typeof sources)[number]

export const isKnownSource = (source: string): source is ConcernSource =>
  sources.some((known) => known === source)

/** Longest texts, in characters. */
export const longest = { story: 8_000, note: 4_000, line: 300, phone: 40 } as const

const fewestLetters = 20

/** Emoji, signs and a single word describe no behaviour. */
export function describesBehaviour(text: string): boolean {
  return (text.match(/\p{L}/gu) ?? []).length >= fewestLetters
}

export function concernNumber(year: number, number: number): string {
  return `${year}-${String(number).padStart(4, '0')}`
}

/** What the reporter may see of the work: that it came in, that somebody is on it; never more. */
export function receiptStatus(state: ConcernState): 'received' | 'being_assessed' {
  return state === 'received' ? 'received' : 'being_assessed'
}

const stockholmHour = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** What the clock on the wall in Stockholm says: the day, and the time as HH:MM. */
export function wallClock(moment: Date): { on: IsoDate; at: string } {
  const [on = '', at = ''] = stockholmHour.format(moment).split(' ')
  return { on, at }
}

/** The moment when it says so, summer or winter time. */
export function momentAt(day: IsoDate, time: string): Date {
  const summer = new Date(`${day}T${time}:00+02:00`)
  return stockholmHour.format(summer) === `${day} ${time}` ? summer : new Date(`${day}T${time}:00+01:00`)
}

/** The midnight that ends the day in Stockholm. */
export function endOfDay(day: IsoDate): Date {
  return momentAt(addDays(day, 1), '00:00')
}

/** Whole hours left of the day; 0 when it is over. */
export function hoursLeft(day: IsoDate, now: Date): number {
  return Math.max(0, Math.floor((endOfDay(day).getTime() - now.getTime()) / 3_600_000))
}

/** Days before the end when a clock is called "soon" (look.md: 3 for clocks). */
const soonDays = 3

export type ClockStanding = 'late' | 'soon' | 'course' | 'none' | 'done' | 'notrequired'

export type Clock = {
  standing: ClockStanding
  dueOn: IsoDate
  /** Negative when late. */
  daysLeft: number
  /** Days gone, of how many. */
  day: number
  of: number
  doneOn: IsoDate | null
  section: string
  /** When the last day is one that nobody works: the last day before it that somebody does. */
  workBy: IsoDate | null
}

export type ClockFacts = {
  subject: ConcernSubject
  receivedOn: IsoDate
  protectionAssessedOn: IsoDate | null
  preliminaryDecidedOn: IsoDate | null
  /** The day to which the term of the preliminary assessment was extended. */
  extendedTo: IsoDate | null
  /** The clocks count from the earlier day of a report that has been merged into it. */
  clockFrom?: IsoDate | null
}

/** Skyddsbedömning: for a child, and for someone whose age nobody knows yet. */
export function protectionClock(facts: ClockFacts, today: IsoDate): Clock {
  const clock = runningClock(facts, { today, term: 'protection', doneOn: facts.protectionAssessedOn })
  return facts.subject === 'adult' && !facts.protectionAssessedOn
    ? { ...clock, standing: 'notrequired' }
    : clock
}

/** Förhandsbedömning. */
export function preliminaryClock(facts: ClockFacts, today: IsoDate): Clock {
  return runningClock(facts, { today, term: 'preliminary', doneOn: facts.preliminaryDecidedOn })
}

type Term = { today: IsoDate; term: 'protection' | 'preliminary'; doneOn: IsoDate | null }

/** Every day counts, also those that nobody works: only the warning moves. */
function runningClock(facts: ClockFacts, { today, term, doneOn }: Term): Clock {
  const from = facts.clockFrom ?? facts.receivedOn
  const { days, section } = lawOn(facts.receivedOn)[term]
  const dueOn = (term === 'preliminary' && facts.extendedTo) || addDays(from, days)
  const worked = lastWorkingDay(dueOn)
  return {
    standing: standingOf(facts, { today, doneOn, dueOn, worked }),
    dueOn,
    daysLeft: daysBetween(today, dueOn),
    day: daysBetween(from, today),
    of: daysBetween(from, dueOn),
    doneOn,
    section,
    workBy: worked === dueOn || doneOn ? null : worked,
  }
}

type Ends = { today: IsoDate; doneOn: IsoDate | null; dueOn: IsoDate; worked: IsoDate }

function standingOf({ receivedOn }: ClockFacts, { today, doneOn, dueOn, worked }: Ends): ClockStanding {
  if (doneOn) return 'done'
  if (today > dueOn) return 'late'
  if (daysBetween(today, worked) <= soonDays) return 'soon'
  return today === receivedOn ? 'none' : 'course'
}

export const isOpenClock = (clock: Clock) => clock.standing !== 'done' && clock.standing !== 'notrequired'

export const inboxTabs = ['all', 'unassigned', 'mine'] as const
export type InboxTab = (typeof inboxTabs)[number]

export type InboxFacts = {
  protection: Clock
  preliminary: Clock
  recipient: { mine: boolean } | null
}

export function isInTab(facts: InboxFacts, tab: InboxTab): boolean {
  if (tab === 'unassigned') return facts.recipient === null
  return tab === 'all' || facts.recipient?.mine === true
}

/** What the inbox says of itself in one or two sentences. */
export function inboxStanding(rows: readonly InboxFacts[]) {
  const openOf = (clock: 'protection' | 'preliminary') =>
    rows.map((row) => row[clock]).filter((one) => isOpenClock(one))
  const [protection, preliminary] = [openOf('protection'), openOf('preliminary')]
  const next = preliminary
    .filter((clock) => clock.daysLeft >= 0)
    .map((clock) => clock.dueOn)
    .sort()[0]
  return {
    protectionLate: protection.filter((clock) => clock.standing === 'late').length,
    protectionToday: protection.filter((clock) => clock.daysLeft === 0).length,
    preliminaryLate: preliminary.filter((clock) => clock.standing === 'late').length,
    preliminaryNext: next ?? null,
  }
}

/** Without a receiver first, newest on top; then those at work, the oldest on top; then those that are decided. */
export function inInboxOrder<Row extends InboxFacts & { receivedAt: string }>(rows: readonly Row[]): Row[] {
  const turnOf = ({ recipient, preliminary }: Row) => {
    if (recipient === null) return 0
    return preliminary.standing === 'done' ? 2 : 1
  }
  return [...rows].sort((one, other) => {
    const older = one.receivedAt.localeCompare(other.receivedAt)
    return turnOf(one) - turnOf(other) || (turnOf(one) === 0 ? -older : older)
  })
}

export type ReceivingUnit = {
  id: string
  name: string
  committeeId: string | null
  committeeName: string | null
  /** Receives for the whole municipality, not for one district. */
  general: boolean
  /** Somebody works there today who can open a report. */
  staffed: boolean
}

/** Where a report may go: never to a unit where nobody opens it, as long as there is another. */
export function receivingChoices(units: readonly ReceivingUnit[]): ReceivingUnit[] {
  const staffed = units.filter((unit) => unit.staffed)
  return staffed.length > 0 ? staffed : [...units]
}

/**
 * The unit the reporter chose; else the reception of the reporter's own committee; else the municipality's general
 * one; else the first: a report is never stopped because the reporter does not know where it belongs.
 */
export function routeTo(
  units: readonly ReceivingUnit[],
  reporter: { committeeId: string | null; chosenUnitId: string },
): ReceivingUnit | null {
  const choices = receivingChoices(units)
  const chosen = choices.find((unit) => unit.id === reporter.chosenUnitId)
  const own = choices.find((unit) => unit.committeeId !== null && unit.committeeId === reporter.committeeId)
  return chosen ?? own ?? choices.find((unit) => unit.general) ?? choices[0] ?? null
}

export const formSteps = [1, 2, 3, 4] as const
export type FormStep = (typeof formSteps)[number]
