/**
 * Rows of another incident system, read as incidents. Nothing is guessed in silence: a row without a day that can be
 * read, without a place, or with what looks like a person in it is not taken, and is named with its fault. The same
 * reference of the same system is the same incident, however often its file is read.
 */

import type { ColumnMeaning } from '@/lib/incident-imports/schema'
import { type IncidentKind, limits } from '@/lib/incidents/schema'
import { tracesIn } from '@/lib/personal-traces/rules'
import type { IsoDate } from '@/lib/platform/clock'

export const rowFaults = ['no_day', 'day_ahead', 'no_place', 'person', 'twice'] as const
export type RowFault = (typeof rowFaults)[number]

export type ImportRow = {
  /** Its place in the file, from 1. */
  at: number
  reference: string
  kind: IncidentKind
  happenedOn: IsoDate
  happenedTime: string
  place: string
  areaId: string
  offensive: boolean
  description: string
  fault: RowFault | null
}

const headingWords: [ColumnMeaning, RegExp][] = [
  ['reference', /ärende|referens|diarie|id\b|^nr\b|nummer|reference|number/i],
  ['time', /^(tid|klockslag|kl)\b|klockslag|^time$/i],
  ['day', /dat|dag|när|inträff|^date|^when/i],
  ['area', /område|stadsdel|distrikt|area|district/i],
  ['place', /plats|adress|var\b|gata|objekt|place|address|where/i],
  ['offensive', /rasist|hot(full)?\b|stötande|akut|offensive|racist/i],
  ['kind', /typ|slag|kategori|händelse|rubrik|type|kind|category/i],
  ['description', /beskriv|text|vad|detalj|kommentar|description|what|note/i],
]

/** One meaning for each column, none twice. */
export function mapColumns(headings: readonly string[]): ColumnMeaning[] {
  const taken = new Set<ColumnMeaning>()
  return headings.map((heading) => {
    const [meaning] = headingWords.find(([one, words]) => !taken.has(one) && words.test(heading.trim())) ?? []
    if (meaning) taken.add(meaning)
    return meaning ?? 'none'
  })
}

export const isTwice = (meanings: readonly ColumnMeaning[]) => {
  const said = meanings.filter((meaning) => meaning !== 'none')
  return new Set(said).size < said.length
}

const kindWords: [IncidentKind, RegExp][] = [
  ['graffiti', /klotter|graffiti/i],
  ['sticker', /klister|dekal|sticker/i],
  ['poster', /affisch|flygblad|poster/i],
  ['threat_elected', /hot.*(politiker|förtroendevald)|(politiker|förtroendevald).*hot/i],
  ['threat_employee', /\bhot/i],
  ['harassment', /trakass|kränk|harass/i],
  ['vandalism', /skadegör|vandal/i],
  ['demonstration', /demonstr|manifest/i],
  ['recruitment', /värv|rekryt|recruit/i],
  ['online', /\bnät|internet|sociala medier|online/i],
]
export const kindOf = (said: string): IncidentKind =>
  kindWords.find(([, words]) => words.test(said))?.[0] ?? 'other'

/** 2026-03-01 with or without a time after it, and 1/3 2026 or 1.3.2026 as Swedes write it. */
export function readDay(said: string): { day: IsoDate; time: string } | null {
  const iso = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})/.exec(said)
  const own = /^\s*(\d{1,2})[./](\d{1,2})[./ ]\s*(\d{4})/.exec(said)
  const [year, month, date] = iso ? iso.slice(1) : own ? own.slice(1).reverse() : []
  if (!year || !month || !date) return null
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const moment = new Date(`${day}T00:00:00Z`)
  const isReal = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day)
  return isReal && day >= '1990-01-01' ? { day, time: readTime(said.slice((iso ?? own)?.[0].length)) } : null
}

export function readTime(said: string): string {
  const [, hours = '', minutes = ''] = /(?:^|[^\d])([01]?\d|2[0-3])[:.]([0-5]\d)/.exec(said) ?? []
  return hours && `${hours.padStart(2, '0')}:${minutes}`
}

const isYes = (said: string) => /^\s*(ja|yes|j|y|x|1|true|sant|akut)\b/i.test(said)

export type Surroundings = { today: IsoDate; areas: readonly { id: string; name: string }[] }
export type ImportTable = { rows: readonly (readonly string[])[]; meanings: readonly ColumnMeaning[] }

export function understandRows({ rows, meanings }: ImportTable, { today, areas }: Surroundings): ImportRow[] {
  const known = new Map(areas.map(({ id, name }) => [name.toLowerCase(), id]))
  const places = new Map(meanings.map((meaning, column) => [meaning, column]))
  const seen = new Set<string>()
  return rows.map((cells, index) => {
    const cell = (meaning: ColumnMeaning) => cells[places.get(meaning) ?? -1]?.trim() ?? ''
    const when = readDay(cell('day'))
    const text = {
      place: cell('place').slice(0, limits.place) || cell('area').slice(0, limits.place),
      description: cell('description').slice(0, limits.text),
    }
    const row = {
      at: index + 1,
      kind: kindOf(cell('kind') || text.description),
      happenedOn: when?.day ?? '',
      happenedTime: readTime(cell('time')) || (when?.time ?? ''),
      ...text,
      areaId: known.get(cell('area').toLowerCase()) ?? '',
      offensive: isYes(cell('offensive')),
    }
    const reference = referenceOf(cell('reference'), row)
    const fault = faultOf(row, today) ?? (seen.has(reference) ? 'twice' : null)
    seen.add(reference)
    return { ...row, reference, fault }
  })
}

type Read = Omit<ImportRow, 'reference' | 'fault'>

/** A system without numbers: what, where and when is then the same incident. */
function referenceOf(said: string, row: Read): string {
  return (said || madeReference(row)).slice(0, 200)
}
const madeReference = (row: Read) => [row.happenedOn, row.happenedTime, row.kind, row.place].join(' | ')

/** The number the other system gave it; one that was made here says nothing to anyone. */
export const givenReference = (row: ImportRow): string | null =>
  row.reference === madeReference(row).slice(0, 200) ? null : row.reference

function faultOf(row: Read, today: IsoDate): RowFault | null {
  if (row.happenedOn === '') return 'no_day'
  if (row.happenedOn > today) return 'day_ahead'
  if (row.place === '') return 'no_place'
  return tracesIn(`${row.place}\n${row.description}`).length > 0 ? 'person' : null
}
