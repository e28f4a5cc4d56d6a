import { foldedName, fullPersonalNumber, type HashKind } from '@/lib/person-index/rules'
import type { IsoDate } from '@/lib/platform/clock'

/**
 * Finding a person. Dataskyddslagen and SoLPuL § 7 a: nobody is selected by what they believe or think, and no list of
 * people is made. So one asks for one person, by the whole personal number or the whole name, and says why; nothing is
 * searched in what is written. The answer is a register number and whom to ask, unless the record is one's own. Of
 * protected identity at another unit there is no answer: the unit alone tells where the person is.
 */
export const searchReasons = ['assessment', 'contact', 'duty', 'request'] as const

export const longestSearch = 200

/** Null for what is neither a whole number nor a name of at least two parts. */
export function wantedFrom(text: string, today: IsoDate): { kind: HashKind; text: string } | null {
  const number = fullPersonalNumber(text, today)
  if (number) return { kind: 'personal_number', text: number }
  const name = /\d/.test(text) ? null : foldedName(text)
  return name ? { kind: 'name', text: name } : null
}

export type FoundRecord = {
  kind: 'concern' | 'case'
  id: string
  number: string
  unitId: string
  unit: string
  holderIds: string[]
  holder: string | null
  protected: boolean
}
export type Hit = {
  kind: 'concern' | 'case'
  number: string
  /** One's own is opened; somebody else's only in need. */
  id: string
  mine: boolean
  /** The colleague of one's own unit, or another unit. */
  ask: string
}

export function hitsFor(
  reader: { userId: string; unitId: string | null },
  found: readonly FoundRecord[],
): Hit[] {
  return found.flatMap(({ kind, id, number, unitId, unit, holderIds, holder, ...record }) => {
    const mine = holderIds.includes(reader.userId)
    const within = unitId === reader.unitId
    if (!mine && !within && record.protected) return []
    return [{ kind, number, mine, id, ask: (within && holder) || unit }]
  })
}
