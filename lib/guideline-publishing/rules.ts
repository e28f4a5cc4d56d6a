/**
 * What a new version of the guidelines does to the plans. A measure in a section that demands the same as before follows
 * to that section of the new version by itself. Where the title, the aim, the methods or the responsibility changed, or
 * the section vanished, a person decides where the measure belongs: the local coordinator for the own committee.
 */
import type { SectionChange, SectionContent } from '@/lib/guidelines/rules'

export type PointingMeasure = {
  id: string
  title: string
  planId: string
  planTitle: string
  committeeId: string
  committee: string
  sectionId: string
}

export type Consequence<Measure> = {
  committeeId: string
  committee: string
  /** How many follow by themselves. */
  following: number
  toMove: Measure[]
}

type Fate = Pick<SectionChange, 'kind'> & { from: Pick<SectionContent, 'id'> | null }

/** Committee by committee, in the order the measures come. Those that have nothing to do come last. */
export function consequences<Measure extends PointingMeasure>(
  fates: readonly Fate[],
  measures: readonly Measure[],
): Consequence<Measure>[] {
  const same = new Set(fates.flatMap(({ kind, from }) => (kind === 'same' && from ? [from.id] : [])))
  const groups = Map.groupBy(measures, ({ committeeId }) => committeeId)
  return [...groups.values()]
    .map((group) => ({
      committeeId: group[0]?.committeeId ?? '',
      committee: group[0]?.committee ?? '',
      following: group.filter(({ sectionId }) => same.has(sectionId)).length,
      toMove: group.filter(({ sectionId }) => !same.has(sectionId)),
    }))
    .sort((one, other) => Number(other.toMove.length > 0) - Number(one.toMove.length > 0))
}

/** The section of the new version that each unchanged one is followed by. */
export function followers(changes: readonly SectionChange[]): { from: string; to: string }[] {
  return changes.flatMap((change) =>
    change.kind === 'same' ? [{ from: change.from.id, to: change.to.id }] : [],
  )
}
