/**
 * Registerutdrag. GDPR art. 15: whoever asks gets to know what is processed about them, why, on which ground, from where,
 * to whom it has been given and how long it is kept; art. 12.3: within a month of the request; art. 12.6: it must be
 * sure who asks. Art. 15.4 and OSL (2009:400) leave out what would harm others: 26:1 shelters everyone else in the same
 * record, 26:5 the reporter, 12:3 a child from its own guardian. So each record is gone through before it is handed out.
 */
import { addMonths, daysBetween } from '@/lib/calendar-days/rules'
import type { SourceKind } from '@/lib/disclosures/rules'
import type { IsoDate } from '@/lib/platform/clock'
import { nextWorkingDay } from '@/lib/working-days/rules'

export const accessReasons = ['copy', 'correction', 'complaint'] as const
export type AccessReason = (typeof accessReasons)[number]

export const askers = ['self', 'guardian', 'representative'] as const
export type Asker = (typeof askers)[number]

export const identityProofs = ['id_document', 'e_identity', 'known', 'authority'] as const
export type IdentityProof = (typeof identityProofs)[number]

export const handOutMeans = ['in_person', 'registered_post', 'secure_message'] as const
export type HandOutMeans = (typeof handOutMeans)[number]

export const accessDecisions = ['given', 'in_part', 'withheld'] as const
export type AccessDecision = (typeof accessDecisions)[number]

export const accessNumber = (year: number, number: number) => `R${year}-${String(number).padStart(2, '0')}`

/** A month; when it ends on a day off, the next working day (Regulation 1182/71 art. 3.4). */
export const accessDueOn = (receivedOn: IsoDate): IsoDate => nextWorkingDay(addMonths(receivedOn, 1))

const soonDays = 7

export type AccessStanding = { kind: 'done' | 'late' | 'soon' | 'course'; days: number }

export function accessStanding(
  { receivedOn, handedOut }: { receivedOn: IsoDate; handedOut: boolean },
  today: IsoDate,
): AccessStanding {
  const days = daysBetween(today, accessDueOn(receivedOn))
  if (handedOut) return { kind: 'done', days }
  if (days < 0) return { kind: 'late', days: -days }
  return { kind: days <= soonDays ? 'soon' : 'course', days }
}

export const withholdingCodes = ['others', 'reporter', 'guardian', 'health', 'crime'] as const
export type WithholdingCode = (typeof withholdingCodes)[number]

type Withholding = { code: WithholdingCode; from: IsoDate; section: string; asker?: Asker }

const oslFrom = '2009-06-30'
const withholdings: readonly Withholding[] = [
  { code: 'others', from: oslFrom, section: 'OSL (2009:400) 26:1' },
  { code: 'reporter', from: oslFrom, section: 'OSL (2009:400) 26:5' },
  // Only against whoever decides for the child.
  { code: 'guardian', from: oslFrom, section: 'OSL (2009:400) 12:3', asker: 'guardian' },
  { code: 'health', from: oslFrom, section: 'OSL (2009:400) 25:6' },
  { code: 'crime', from: oslFrom, section: 'OSL (2009:400) 18:1' },
]

/** By which sections something may be left out on that day, given who asks. */
export const withholdingsOn = (day: IsoDate, asker: Asker): Withholding[] =>
  withholdings.filter((one) => one.from <= day && (!one.asker || one.asker === asker))

export const sectionOf = (code: string): string =>
  withholdings.find((one) => one.code === code)?.section ?? ''

type Grounds = { kind: SourceKind; from: IsoDate; until?: IsoDate; grounds: readonly string[] }

const common = ['GDPR 6.1 c, 6.1 e', 'GDPR 9.2 g, 9.2 h', 'SoLPuL (2001:454) 6 §'] as const
/** On which the record is kept at all; a lawyer has yet to confirm the list. */
const processing: readonly Grounds[] = [
  { kind: 'concern', from: '2025-07-01', grounds: [...common, 'SoL (2025:400) 19–20 kap.'] },
  {
    ...{ kind: 'concern', from: '2018-05-25', until: '2025-06-30' },
    grounds: [...common, 'SoL (2001:453) 11:1 a, 14:1'],
  },
  { kind: 'case', from: '2025-07-01', grounds: [...common, 'SoL (2025:400) 14 kap.'] },
  { kind: 'case', from: '2018-05-25', until: '2025-06-30', grounds: [...common, 'SoL (2001:453) 11:5'] },
]

export function processingGrounds(kind: SourceKind, day: IsoDate): readonly string[] {
  const known = processing.filter((one) => one.kind === kind)
  const found = known.find(({ from, until }) => from <= day && (!until || day <= until))
  return (found ?? known.at(-1))?.grounds ?? []
}

/** The pieces of a record that can be about the person who asks. */
export const accessPieces = [
  'identity',
  'contact',
  'background',
  'observed',
  'actions',
  'assessments',
  'goals',
  'interventions',
  'meetings',
  'notes',
  'files',
  'more',
] as const
export type AccessPiece = (typeof accessPieces)[number]

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
/** Shorter parts of a name are ordinary words too often. */
const shortestPart = 3

/**
 * What is known of others is covered before anybody reads the draft of an extract: their names, whole and in parts, and
 * whatever looks like a personal number, a telephone or an address of e-mail. What the one who asks is called is left.
 * It covers what it knows and no more, which is why a person goes through it afterwards.
 */
export function coverOthers(
  text: string,
  { others, own, cover }: { others: readonly string[]; own: readonly string[]; cover: string },
): string {
  const kept = new Set(own.flatMap((name) => name.toLowerCase().split(/\s+/)))
  const isOwn = (found: string) => own.some((one) => digitsOf(one).endsWith(digitsOf(found)))
  const unmarked = marks.reduce(
    (covered, mark) => covered.replace(mark, (found) => (isOwn(found) ? found : cover)),
    text,
  )
  return others
    .flatMap((name) => [name.trim(), ...name.trim().split(/\s+/)])
    .filter((part) => part.length >= shortestPart && !kept.has(part.toLowerCase()))
    .toSorted((one, other) => other.length - one.length)
    .reduce((covered, part) => covered.replace(wordOf(part), cover), unmarked)
}

/** An address of e-mail, a personal number, a telephone. */
const marks = [
  /[\w.+-]+@[\w-]+\.[\w.]+/g,
  /(?<!\d)(?:\d{8}|\d{6})[-+]?\d{4}(?!\d)/g,
  /(?<![\d-])(?:\+46|0)[\d\s-]{6,13}\d(?!\d)/g,
]

/** Without digits there is nothing to be one's own number. */
const digitsOf = (text: string) => text.replace(/\D/g, '') || text
const wordOf = (part: string) => new RegExp(`(?<![\\p{L}\\p{N}])${escaped(part)}s?(?![\\p{L}\\p{N}])`, 'giu')
