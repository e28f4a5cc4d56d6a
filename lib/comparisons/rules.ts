/**
 * Two editions of a plan, side by side. What a committee decided can be held against what it decided before, word by
 * word: sections are matched by number and heading, measures by their lineage, so that a measure that was moved or
 * reworded is still the same measure. Nothing is judged here; what stood and what stands is told.
 */

import { diffWordsWithSpace } from 'diff'
import type { IsoDate } from '@/lib/platform/clock'

export type Part = { kind: 'same' | 'removed' | 'added'; text: string; at: number }
export type ChangeKind = 'same' | 'added' | 'removed' | 'changed'

/** Beyond this many differences two texts have little in common: they are shown whole, the old and the new. */
const mostEdits = 1000

/** The words that stand in both, those that went and those that came, in reading order. */
export function wordChanges(was: string, is: string): Part[] {
  if (was === is) return was === '' ? [] : [{ kind: 'same', text: was, at: 0 }]
  const found = diffWordsWithSpace(was, is, { maxEditLength: mostEdits }) ?? [
    { value: was, removed: true, added: false },
    { value: is, removed: false, added: true },
  ]
  return found
    .filter(({ value }) => value !== '')
    .map(({ value, added, removed }, at) => ({
      kind: removed ? 'removed' : added ? 'added' : 'same',
      text: value,
      at,
    }))
}

export const comparedFields = [
  'title',
  'purpose',
  'responsible',
  'otherParties',
  'status',
  'startsOn',
  'dueOn',
  'preventionLevel',
  'environments',
  'steps',
  'indicators',
] as const
export type ComparedField = (typeof comparedFields)[number]

/** Values as text: for a choice its key, for a day YYYY-MM-DD, for steps one line each. */
export type ComparedMeasure = Record<ComparedField, string> & { lineageId: string; number: string }
export type ComparedSection = {
  number: string
  heading: string
  body: string
  measures: readonly ComparedMeasure[]
}

export type FieldChange = { field: ComparedField; was: string; is: string }
export type MeasureChange = {
  lineageId: string
  kind: ChangeKind
  /** Its number then and now; null where it did not stand. */
  was: string | null
  is: string | null
  /** Into another section, whatever its number is called. */
  moved: boolean
  title: string
  fields: FieldChange[]
}
export type SectionChange = {
  kind: ChangeKind
  was: string | null
  is: string | null
  heading: Part[]
  body: Part[]
  measures: MeasureChange[]
}
export type Comparison = {
  sections: SectionChange[]
  counts: { sections: Record<ChangeKind, number>; measures: Record<ChangeKind, number> & { moved: number } }
}

export function compareEditions(was: readonly ComparedSection[], is: readonly ComparedSection[]): Comparison {
  const pairs = inReadingOrder(pairSections(was, is), was)
  const places = { was: placesOf(was), is: placesOf(is) }
  const oldNumbers = new Map(pairs.flatMap(({ was: a, is: b }) => (a && b ? [[a, b] as const] : [])))
  const moved = (lineageId: string) => {
    const [from, to] = [places.was.get(lineageId), places.is.get(lineageId)]
    return from !== undefined && to !== undefined && oldNumbers.get(from.section) !== to.section
  }
  const sections = pairs.map((pair) => compareSection(pair, places, moved))
  const measures = sections.flatMap((section) => section.measures)
  return {
    sections,
    counts: {
      sections: countKinds(sections),
      measures: { ...countKinds(measures), moved: measures.filter((measure) => measure.moved).length },
    },
  }
}

type Pair = { was: ComparedSection | null; is: ComparedSection | null }
type Places = Map<string, { section: ComparedSection; measure: ComparedMeasure }>

const placesOf = (sections: readonly ComparedSection[]): Places =>
  new Map(
    sections.flatMap((section) =>
      section.measures.map((measure) => [measure.lineageId, { section, measure }] as const),
    ),
  )

/** The surest match first: number and heading, then the heading alone, then the number alone. */
function pairSections(was: readonly ComparedSection[], is: readonly ComparedSection[]): Pair[] {
  const keys: ((section: ComparedSection) => string)[] = [
    ({ number, heading }) => `${number} ${tidied(heading)}`,
    ({ heading }) => tidied(heading),
    ({ number }) => number,
  ]
  const [left, right] = [new Set(was), new Set(is)]
  const matched = new Map<ComparedSection, ComparedSection>()
  for (const key of keys) {
    for (const section of right) {
      const earlier = [...left].find((each) => key(each) === key(section))
      if (!earlier) continue
      matched.set(section, earlier)
      left.delete(earlier)
      right.delete(section)
    }
  }
  return [
    ...is.map((section) => ({ was: matched.get(section) ?? null, is: section })),
    ...[...left].map((section) => ({ was: section, is: null })),
  ]
}

const tidied = (heading: string) => heading.trim().toLowerCase()

/** As the new edition reads; what is gone stands after what it stood after. */
function inReadingOrder(pairs: readonly Pair[], was: readonly ComparedSection[]): Pair[] {
  const ordered = pairs.filter((pair) => pair.is)
  for (const gone of pairs.filter((pair) => !pair.is)) {
    const before = was.slice(0, was.indexOf(gone.was as ComparedSection))
    const after = ordered.findLastIndex((pair) => pair.was && before.includes(pair.was))
    ordered.splice(after + 1, 0, gone)
  }
  return ordered
}

function compareSection(
  { was, is }: Pair,
  places: Record<'was' | 'is', Places>,
  moved: (lineageId: string) => boolean,
): SectionChange {
  const standing = (is?.measures ?? []).map((measure) =>
    compareMeasure(places.was.get(measure.lineageId)?.measure ?? null, measure, moved(measure.lineageId)),
  )
  const gone = (was?.measures ?? [])
    .filter(({ lineageId }) => !places.is.has(lineageId))
    .map((measure) => compareMeasure(measure, null, false))
  const measures = [...standing, ...gone]
  const heading = wordChanges(was?.heading ?? '', is?.heading ?? '')
  const body = wordChanges(was?.body ?? '', is?.body ?? '')
  const touched =
    was?.number !== is?.number ||
    [...heading, ...body].some(({ kind }) => kind !== 'same') ||
    measures.some((measure) => measure.kind !== 'same' || measure.moved)
  return {
    kind: was === null ? 'added' : is === null ? 'removed' : touched ? 'changed' : 'same',
    was: was?.number ?? null,
    is: is?.number ?? null,
    heading,
    body,
    measures,
  }
}

function compareMeasure(
  was: ComparedMeasure | null,
  is: ComparedMeasure | null,
  moved: boolean,
): MeasureChange {
  const known = is ?? was
  const fields = comparedFields
    .map((field) => ({ field, was: was?.[field] ?? '', is: is?.[field] ?? '' }))
    .filter((change) => change.was !== change.is)
  return {
    lineageId: known?.lineageId ?? '',
    kind: was === null ? 'added' : is === null ? 'removed' : fields.length > 0 ? 'changed' : 'same',
    was: was?.number ?? null,
    is: is?.number ?? null,
    moved,
    title: known?.title ?? '',
    fields,
  }
}

function countKinds(changes: readonly { kind: ChangeKind }[]): Record<ChangeKind, number> {
  const counts = { same: 0, added: 0, removed: 0, changed: 0 }
  for (const { kind } of changes) counts[kind] += 1
  return counts
}

export type Edition = {
  id: string
  edition: number
  title: string
  periodFrom: IsoDate
  periodTo: IsoDate
  state: string
}

/** What an edition is held against unless something else is asked for: the one before it, or else the one after. */
export function otherEdition<E extends Pick<Edition, 'id' | 'edition'>>(
  editions: readonly E[],
  here: Pick<Edition, 'id' | 'edition'>,
): E | null {
  const others = editions.filter(({ id }) => id !== here.id).toSorted((a, b) => b.edition - a.edition)
  return others.find(({ edition }) => edition < here.edition) ?? others.at(-1) ?? null
}
