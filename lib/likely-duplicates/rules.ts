import type { ConcernState } from '@/lib/concerns/rules'

/**
 * Another report that is likely about the same person. SoL 20:2 and OSL 26:1: the case worker must know that there is
 * one; what is in it is for those who have it. SoLPuL § 10: no wider access than the work demands.
 *
 * Within the unit the inbox shows every report's number, so the number is said here too, and who has it. Of another
 * unit it is said that there is one and which unit to ask: the unit then decides by itself what it may tell.
 * Protected identity: the unit alone tells in which part of the municipality the person is. Whoever has a report without
 * the mark is told nothing of one with it; whoever has the marked one is told of the other and can ask. When both are
 * marked both are told that there is one more, not where.
 */

export type Match = {
  id: string
  number: string
  receivedAt: string
  state: ConcernState
  /** The same personal number; otherwise it is the name that is the same. */
  sameNumber: boolean
  /** Between the two reports. */
  days: number
  unitId: string
  unit: string
  /** Whose it is, when somebody has received it. */
  holder: { id: string; name: string } | null
  protectedHere: boolean
  protectedThere: boolean
}

export type Reader = { userId: string; unitId: string | null }

export type Duplicate =
  | ({
      kind: 'mine' | 'unit'
      id: string
      number: string
      receivedAt: string
      state: ConcernState
    } & Because & {
        holder: string | null
        unit: string
      })
  | ({ kind: 'elsewhere'; unit: string | null } & Because)
type Because = { because: 'number' | 'name' }

/** People share names: the same name means something close in time, or within one reception's area. */
const [closeDays, sameUnitDays] = [30, 365]

export function isLikely({ sameNumber, days, unitId }: Match, reader: Reader): boolean {
  return sameNumber || days <= (unitId === reader.unitId ? sameUnitDays : closeDays)
}

export function duplicatesFor(reader: Reader, matches: readonly Match[]): Duplicate[] {
  const likely = matches.filter((match) => isLikely(match, reader))
  const shown = likely.flatMap((match) => shownTo(reader, match) ?? [])
  // How many reports another unit has is not ours to know.
  const units = new Map(
    shown
      .map((one) => [one.kind === 'elsewhere' ? `elsewhere ${one.unit}` : one.id, one] as const)
      .toReversed(),
  )
  return [...units.values()].reverse()
}

function shownTo(reader: Reader, match: Match): Duplicate | null {
  const because = match.sameNumber ? 'number' : 'name'
  const { id, number, receivedAt, state, unit, holder } = match
  if (match.unitId === reader.unitId) {
    const kind = holder?.id === reader.userId ? 'mine' : 'unit'
    return { kind, id, number, receivedAt, state, because, holder: holder?.name ?? null, unit }
  }
  if (match.protectedThere && !match.protectedHere) return null
  return { kind: 'elsewhere', unit: match.protectedThere ? null : unit, because }
}
