/**
 * A row of a table, or a measure found in running text, as the measure it is to become. What is read out of words is
 * shown beside the words themselves, what cannot be read is left empty and pointed out, and nothing is guessed in
 * silence: a person confirms every row. Limits are those of the measure's own form (lib/measures/schema.ts).
 */
import type { ColumnMeaning } from '@/lib/measure-columns/rules'
import type { MeasureStatus, PreventionLevel } from '@/lib/measures/schema'
import type { Grid } from '@/lib/pasted-tables/rules'
import { oneLine } from '@/lib/pasted-text/rules'
import type { IsoDate } from '@/lib/platform/clock'
import { KnownTitles } from '@/lib/same-measures/rules'
import { beforeNumbered, readStatus, type StatusReading, splitNumbered } from '@/lib/status-prose/rules'
import { readTime } from '@/lib/swedish-dates/rules'

export const doubtKinds = [
  'no_title',
  'shortened',
  'status_unread',
  'status_unclear',
  'no_status',
  'due_unread',
  'due_derived',
  'due_before_plan',
  'level_unread',
  'division',
] as const
export type DoubtKind = (typeof doubtKinds)[number]
export type DoubtField =
  | 'title'
  | 'purpose'
  | 'responsible'
  | 'otherParties'
  | 'status'
  | 'due'
  | 'level'
  | 'row'
/** What was not understood, or not surely, with the words of the source. */
export type Doubt = { field: DoubtField; kind: DoubtKind; said: string }

export type ImportStep = {
  title: string
  responsible: string
  status: MeasureStatus
  dueOn: string
  note: string
}
export type ImportRow = {
  /** Its place in the source, from 1. */
  at: number
  take: boolean
  title: string
  purpose: string
  responsible: string
  responsibleUnitId: string
  otherParties: string
  status: MeasureStatus
  startsOn: string
  dueOn: string
  preventionLevel: PreventionLevel | ''
  /** The heading it stood under in the source. */
  heading: string
  /** A section of the plan, or newSection for one with the source's heading. */
  sectionId: string
  steps: ImportStep[]
  same: { title: string; where: 'plan' | 'source' } | null
  doubts: Doubt[]
}

export const newSection = 'new'
export const mostRows = 5000

export type Named = { id: string; name: string }
export type Surroundings = {
  today: IsoDate
  units: readonly Named[]
  sections: readonly { id: string; heading: string }[]
  titles: readonly string[]
  planStart: IsoDate
}
export type ImportTable = {
  headings: string[]
  rows: Grid
  meanings: ColumnMeaning[]
  /** Rows whose division into cells was a close call. */
  doubtful: number[]
}

export function understandRows(table: ImportTable, surroundings: Surroundings): ImportRow[] {
  const known = new KnownTitles<{ title: string; where: 'plan' | 'source' }>()
  for (const title of surroundings.titles) known.add({ title, where: 'plan' })
  const units = new Map(surroundings.units.map((unit) => [plainUnit(unit.name), unit.id]))
  const doubtful = new Set(table.doubtful)
  let heading = ''
  return table.rows.flatMap((cells, index) => {
    const group = groupHeading(cells)
    if (group !== null && table.rows.length > 1 && table.headings.length > 2) {
      heading = group
      return []
    }
    const row = understand({ cells, meanings: table.meanings, heading }, surroundings.today)
    const same = row.title === '' ? null : known.find(row.title)
    known.add({ title: row.title, where: 'source' })
    if (row.dueOn !== '' && row.dueOn < surroundings.planStart) {
      row.doubts.push({ field: 'due', kind: 'due_before_plan', said: row.dueOn })
    }
    if (doubtful.has(index)) row.doubts.push({ field: 'row', kind: 'division', said: cells.join(' | ') })
    return [
      {
        ...row,
        at: index + 1,
        same,
        take: row.title !== '' && same === null,
        responsibleUnitId: units.get(plainUnit(row.responsible)) ?? '',
        sectionId: sectionFor(row.heading, surroundings.sections),
      },
    ]
  })
}

/** A row of one filled cell groups the rows below it. A merged cell fills the row with the same words. */
function groupHeading(cells: readonly string[]): string | null {
  const filled = [...new Set(cells.filter((cell) => cell !== ''))]
  const [only = ''] = filled
  const alone = cells.filter((cell) => cell !== '').length
  return filled.length === 1 && only.length <= 80 && (alone === 1 ? cells[0] !== '' : alone === cells.length)
    ? only
    : null
}

type Understood = Omit<ImportRow, 'at' | 'take' | 'same' | 'responsibleUnitId' | 'sectionId'>
type Source = { cells: readonly string[]; meanings: readonly ColumnMeaning[]; heading: string }

function understand({ cells, meanings, heading }: Source, today: IsoDate): Understood {
  const cell = (meaning: ColumnMeaning) => {
    const column = meanings.indexOf(meaning)
    return column < 0 ? '' : (cells[column] ?? '')
  }
  const doubts: Doubt[] = []
  const status = statusOf(cell('status'), meanings.includes('status'), { today, doubts })
  const due = timeOf(cell('due'), { today, doubts })
  const start = timeOf(cell('start'), { today, doubts })
  const whole = oneLine(cell('title'))
  const steps = stepsOf([whole, oneLine(cell('purpose'))], status)
  const title = steps.length > 0 ? withoutLeadIn(beforeNumbered(whole)) : whole
  const under = oneLine(cell('section')) || heading
  if (title === '') doubts.push({ field: 'title', kind: 'no_title', said: cells.filter(Boolean).join(' | ') })
  return {
    ...texts(
      {
        title,
        purpose: cell('purpose').trim(),
        responsible: oneLine(cell('responsible')),
        otherParties: oneLine(cell('otherParties')),
      },
      doubts,
    ),
    status: status?.status ?? 'not_started',
    startsOn: start.dueOn || start.startsOn || due.startsOn || status?.startsOn || '',
    dueOn: due.dueOn || status?.dueOn || '',
    preventionLevel: levelOf(cell('level'), doubts) || levelOf(under, null),
    heading: under,
    steps,
    doubts,
  }
}

type Reading = { today: IsoDate; doubts: Doubt[] }

function statusOf(said: string, asked: boolean, { today, doubts }: Reading): StatusReading | null {
  if (said === '') {
    if (asked) doubts.push({ field: 'status', kind: 'no_status', said: '' })
    return null
  }
  const status = readStatus(said, today)
  if (!status) doubts.push({ field: 'status', kind: 'status_unread', said })
  else if (!status.certain) doubts.push({ field: 'status', kind: 'status_unclear', said })
  return status
}

function timeOf(said: string, { today, doubts }: Reading): { startsOn: string; dueOn: string } {
  if (said === '' || said === '-') return { startsOn: '', dueOn: '' }
  const time = readTime(said, today)
  if (!time) doubts.push({ field: 'due', kind: 'due_unread', said })
  else if (!time.exact) doubts.push({ field: 'due', kind: 'due_derived', said })
  return time ?? { startsOn: '', dueOn: '' }
}

const levels: [PreventionLevel, RegExp][] = [
  ['general', /generel|universell|alla unga/i],
  ['individual', /individ|indikerad/i],
  ['specific', /specifik|riktad|selektiv|riskgrupp/i],
]

function levelOf(said: string, doubts: Doubt[] | null): PreventionLevel | '' {
  const level = levels.find(([, words]) => words.test(said))?.[0] ?? ''
  if (said !== '' && level === '') doubts?.push({ field: 'level', kind: 'level_unread', said })
  return level
}

/** Numbered steps stand in the measure, their statuses in the status column; either may be missing. */
function stepsOf(places: readonly string[], status: StatusReading | null): ImportStep[] {
  const named = places.map(splitNumbered).find((steps) => steps.length >= 2) ?? []
  const told = status?.steps ?? []
  const count = Math.max(named.length, told.length)
  return Array.from({ length: count }, (_, index) => {
    const [name, state] = [named[index], told.find(({ number }) => number === index + 1)]
    return {
      title: clip(name?.text.replace(/[.,;]$/, '') || state?.note || String(index + 1), 200),
      responsible: '',
      status: state?.status ?? status?.status ?? 'not_started',
      dueOn: state?.dueOn ?? '',
      note: name ? clip(state?.note ?? '', 500) : '',
    }
  })
}

/** "Rutin för … Genom att 1. …": what leads in to the steps says nothing without them. */
const withoutLeadIn = (title: string) =>
  title.replace(/[\s.,:;]*(?:genom att|som består av|delsteg)?[\s:]*$/iu, '')

const longest = { title: 200, purpose: 2000, responsible: 200, otherParties: 500 } as const

function texts(
  given: Record<keyof typeof longest, string>,
  doubts: Doubt[],
): Record<keyof typeof longest, string> {
  const fields = Object.keys(longest) as (keyof typeof longest)[]
  const fitted = { ...given }
  for (const field of fields) {
    fitted[field] = clip(given[field], longest[field])
    if (fitted[field] !== given[field]) doubts.push({ field, kind: 'shortened', said: given[field] })
  }
  // A title too long for its field is kept whole where there is room for it.
  if (fitted.title !== given.title && fitted.purpose === '')
    fitted.purpose = clip(given.title, longest.purpose)
  return fitted
}

/** At most so long, cut between words and with a sign that says so. */
function clip(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most - 1)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > most / 2 ? space : most - 1)}…`
}

/** "Enheten för fält- och fritid" and "Fält och fritidsenheten" are written in many ways; only sure ones match. */
function plainUnit(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(enheten|avdelningen|förvaltningen|kontoret) för /, '')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .replace(/(en|et|n)$/u, '')
    .trim()
}

/** The section with the same heading, or one that the source's heading speaks of; else the first. */
function sectionFor(heading: string, sections: readonly { id: string; heading: string }[]): string {
  const words = heading.toLowerCase()
  const same = sections.find((section) => section.heading.toLowerCase() === words)
  const stem = (text: string) => text.toLowerCase().replace(/(nde|nden|a|an|ar|arna)$/u, '')
  const spoken = sections.find((section) => heading !== '' && words.includes(stem(section.heading)))
  return (same ?? spoken ?? sections[0])?.id ?? newSection
}
