import type { IsoDate } from '@/lib/platform/clock'

/**
 * Readings that the data protection officer should ask about. SoLPuL § 10 demands that the log of reads is gone through
 * again and again; these are the questions. They are about how staff read, never about whom the records are about, and
 * a hit is a question, not a verdict: there is no number on a person and no order among them.
 */

export type ReadFact = {
  readerId: string
  reader: string
  readerUnit: string | null
  at: string
  /** In Stockholm. */
  day: IsoDate
  hour: number
  /** 1 is Monday. */
  weekday: number
  record: string
  recordUnit: string
  /** The reader has done something with the record since. */
  acted: boolean
}

export const limits = {
  /** Different records within an hour. */
  many: 15,
  opens: 6,
  closes: 20,
  outsideHours: 3,
  /** Days after which a read should have led to something, and from how many records on it is asked about. */
  idleDays: 7,
  idle: 3,
} as const

export type Pattern = { readerId: string; reader: string; records: string[] } & (
  | { kind: 'many'; from: string; to: string }
  | { kind: 'outside_hours'; days: IsoDate[] }
  | { kind: 'idle' }
  | { kind: 'across'; units: string[] }
)
export const patternKinds = ['many', 'outside_hours', 'idle', 'across'] as const

export function patternsIn(reads: readonly ReadFact[], now: Date): Pattern[] {
  const readers = Map.groupBy(reads, ({ readerId }) => readerId)
  return [...readers.values()].flatMap((own) =>
    [manyReads(own), outsideHours(own), idleReads(own, now), acrossUnits(own)].filter(
      (found) => found !== null,
    ),
  )
}

const unique = <Value>(values: readonly Value[]): Value[] => [...new Set(values)]

function found(reads: readonly ReadFact[]) {
  const [first] = reads
  return {
    readerId: first?.readerId ?? '',
    reader: first?.reader ?? '',
    records: unique(reads.map(({ record }) => record)),
  }
}

const hour = 3_600_000

/** The hour in which most different records were read. */
function manyReads(reads: readonly ReadFact[]): Pattern | null {
  const inOrder = reads.toSorted((one, other) => one.at.localeCompare(other.at))
  let most: ReadFact[] = []
  for (const [index, first] of inOrder.entries()) {
    const end = Date.parse(first.at) + hour
    const within = inOrder.slice(index).filter(({ at }) => Date.parse(at) < end)
    if (unique(within.map(({ record }) => record)).length > unique(most.map(({ record }) => record)).length)
      most = within
  }
  const pattern = found(most)
  if (pattern.records.length < limits.many) return null
  return { kind: 'many', ...pattern, from: most[0]?.at ?? '', to: most.at(-1)?.at ?? '' }
}

const isOutside = ({ hour: at, weekday }: ReadFact) => weekday > 5 || at < limits.opens || at >= limits.closes

function outsideHours(reads: readonly ReadFact[]): Pattern | null {
  const outside = reads.filter(isOutside)
  if (outside.length < limits.outsideHours) return null
  return { kind: 'outside_hours', ...found(outside), days: unique(outside.map(({ day }) => day)).sort() }
}

/** Read, and nothing done with it for days: curiosity, or work that is forgotten. */
function idleReads(reads: readonly ReadFact[], now: Date): Pattern | null {
  const last = now.getTime() - limits.idleDays * 24 * hour
  const acted = new Set(
    reads.filter((read) => read.acted || Date.parse(read.at) > last).map(({ record }) => record),
  )
  const pattern = found(reads.filter(({ record }) => !acted.has(record)))
  return pattern.records.length < limits.idle ? null : { kind: 'idle', ...pattern }
}

/** Possible only in need or as somebody's history: each one is looked at. */
function acrossUnits(reads: readonly ReadFact[]): Pattern | null {
  const across = reads.filter(({ readerUnit, recordUnit }) => readerUnit !== recordUnit)
  if (across.length === 0) return null
  return {
    kind: 'across',
    ...found(across),
    units: unique(across.map(({ recordUnit }) => recordUnit)).sort(),
  }
}
