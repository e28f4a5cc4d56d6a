/**
 * A measure and its time. Source: the plans of 2017 themselves (status words, sub-steps with a status of their own) and
 * look.md (late, soon, on course). Lateness is computed, never typed in: unfinished and past its day is late, within
 * the municipality's own number of days is soon. A proposal is not decided and can be neither; what is done or
 * cancelled is never late. A measure is as late as its earliest unfinished sub-step. Under way and not followed up
 * within its own cadence is late too: nobody knows how it goes. Recurring measures get their next day by their rule.
 */
import { addMonths, daysBetween } from '@/lib/calendar-days/rules'
import {
  inOrder,
  type MeasureDraft,
  type MeasureField,
  type MeasureSeen,
  type MeasureStatus,
  type StepDraft,
} from '@/lib/measures/schema'
import { judgeField, mergeOrder, same } from '@/lib/merging/rules'
import type { IsoDate } from '@/lib/platform/clock'

export type Timed = { status: MeasureStatus; dueOn: string | null }
export type TimedMeasure = Timed & {
  steps: readonly Timed[]
  /** The last day for the next follow-up, when one is demanded: see `updateDueOn`. */
  updateDueOn?: IsoDate | null
}
export type Calendar = { today: IsoDate; soonDays: number }

/**
 * The kinds are those of the status shapes. `step` is the number of the sub-step that decides, or null. `unanswered`
 * is late because nobody has followed it up within its cadence.
 */
export type Standing =
  | { kind: 'late' | 'soon'; days: number; dueOn: IsoDate; step: number | null; unanswered?: true }
  | { kind: 'course' | 'done' | 'none' | 'idea' | 'notrequired' }
export type StandingKind = Standing['kind']

/** In the order of what needs attention. */
export const standingKinds = ['late', 'soon', 'course', 'none', 'done', 'idea', 'notrequired'] as const

const settled: Partial<Record<MeasureStatus, 'done' | 'notrequired' | 'idea'>> = {
  done: 'done',
  cancelled: 'notrequired',
  proposal: 'idea',
}

function isUnfinished({ status }: { status: MeasureStatus }): boolean {
  return settled[status] === undefined
}

/** The earliest day something is due: the measure itself or an unfinished step. Kept in the row at every write. */
export function nextDueOn(measure: TimedMeasure): IsoDate | null {
  return deciding(measure)?.dueOn ?? null
}

function deciding(measure: TimedMeasure): { dueOn: IsoDate; step: number | null } | null {
  if (!isUnfinished(measure)) return null
  const dated = [
    { ...measure, step: null },
    ...measure.steps.map((step, index) => ({ ...step, step: index + 1 })),
  ].flatMap((part) => (isUnfinished(part) && part.dueOn ? [{ dueOn: part.dueOn, step: part.step }] : []))
  return dated.reduce<(typeof dated)[number] | null>(
    (first, part) => (first && first.dueOn <= part.dueOn ? first : part),
    null,
  )
}

export function standing(measure: TimedMeasure, { today, soonDays }: Calendar): Standing {
  const rest = settled[measure.status]
  if (rest) return { kind: rest }
  const due = deciding(measure)
  const missing = missingUpdate(measure, today)
  if (missing && !(due && due.dueOn <= missing)) {
    const days = daysBetween(missing, today)
    return { kind: 'late', days, dueOn: missing, step: null, unanswered: true }
  }
  const daysLeft = due ? daysBetween(today, due.dueOn) : Number.POSITIVE_INFINITY
  if (due && daysLeft < 0) return { kind: 'late', days: -daysLeft, ...due }
  if (due && daysLeft <= soonDays) return { kind: 'soon', days: daysLeft, ...due }
  return { kind: measure.status === 'ongoing' ? 'course' : 'none' }
}

function missingUpdate({ status, updateDueOn: day }: TimedMeasure, today: IsoDate): IsoDate | null {
  return status === 'ongoing' && day && day < today ? day : null
}

type Followed = {
  status: MeasureStatus
  cadenceMonths: number | null
  followedFrom: string | null
  startsOn: string | null
}

/** The last day for the next follow-up of a measure under way. `updateDueSql` in queries.ts says the same in SQL. */
export function updateDueOn({ status, cadenceMonths, followedFrom, startsOn }: Followed): IsoDate | null {
  const from = followedFrom || startsOn
  return status === 'ongoing' && cadenceMonths && from ? addMonths(from, cadenceMonths) : null
}

/** A cadence that is decided today asks for its first follow-up after today, or after the start. */
export function cadenceStart(
  { cadenceMonths, startsOn }: Pick<MeasureDraft, 'cadenceMonths' | 'startsOn'>,
  today: IsoDate,
): IsoDate | null {
  if (cadenceMonths === '') return null
  return startsOn > today ? startsOn : today
}

export function stepStanding(step: Timed, calendar: Calendar): Standing {
  return standing({ ...step, steps: [] }, calendar)
}

/** "Pågår t.o.m. 2028": an ongoing measure says until when, by the year when that is its last day. */
export type StatusWord =
  | { word: MeasureStatus }
  | { word: 'ongoing_until_year'; year: string }
  | { word: 'ongoing_until'; day: IsoDate }

export function statusWord({ status, dueOn }: Timed): StatusWord {
  if (status !== 'ongoing' || !dueOn) return { word: status }
  const [year = '', dayOfYear] = [dueOn.slice(0, 4), dueOn.slice(5)]
  return dayOfYear === '12-31' ? { word: 'ongoing_until_year', year } : { word: 'ongoing_until', day: dueOn }
}

export type StandingCounts = Record<StandingKind, number> & { total: number; lateSince: IsoDate | null }

export function countStandings(standings: readonly Standing[]): StandingCounts {
  const counts = Object.fromEntries(standingKinds.map((kind) => [kind, 0])) as Record<StandingKind, number>
  let lateSince: IsoDate | null = null
  for (const each of standings) {
    counts[each.kind] += 1
    if (each.kind === 'late' && (lateSince === null || each.dueOn < lateSince)) lateSince = each.dueOn
  }
  return { ...counts, total: standings.length, lateSince }
}

export type DateRefusal = { field: 'dueOn'; key: 'before_start' | 'before_plan_start' }

/**
 * Only a day that is being changed is judged: measures carried over from an earlier plan keep theirs.
 */
export function refuseDates(
  measure: { startsOn: string; dueOn: string },
  changed: readonly string[],
  planStart: IsoDate,
): DateRefusal | null {
  const { startsOn, dueOn } = measure
  if (!dueOn) return null
  const startMoved = changed.includes('startsOn')
  if (changed.includes('dueOn') && dueOn < planStart) return { field: 'dueOn', key: 'before_plan_start' }
  if ((changed.includes('dueOn') || startMoved) && startsOn && dueOn < startsOn) {
    return { field: 'dueOn', key: 'before_start' }
  }
  return null
}

export type HistoryEvent = { at: string; by: string | null; action: string; fields: readonly string[] }

const sitting = 30 * 60 * 1000

/** Autosave writes an event per pause: what one person changed in one sitting is one line of history. */
export function groupHistory(events: readonly HistoryEvent[]): HistoryEvent[] {
  const lines: (HistoryEvent & { began: string })[] = []
  for (const event of events) {
    const line = lines.at(-1)
    const belongs =
      line &&
      line.by === event.by &&
      line.action === event.action &&
      Date.parse(line.began) - Date.parse(event.at) < sitting
    if (belongs && event.action === 'measure.edit') {
      line.began = event.at
      line.fields = [...new Set([...line.fields, ...event.fields])]
    } else lines.push({ ...event, began: event.at })
  }
  return lines
    .filter(({ action, fields }) => action !== 'measure.edit' || fields.length > 0)
    .map(({ began: _, ...line }) => line)
}

/** `field` is its name, or `steps.<id>.<name>` for a step's. Values are text, lists joined by comma. */
export type FieldConflict = { field: string; mine: string; theirs: string }
export type MeasureMerge = { draft: MeasureDraft; changed: MeasureField[]; conflicts: FieldConflict[] }

/** Lays my changes over the measure as it now is, field by field and step by step. */
export function mergeMeasure(
  current: MeasureDraft,
  { base, mine }: { base: MeasureSeen; mine: Partial<MeasureDraft> },
): MeasureMerge {
  const draft: MeasureDraft = { ...current }
  const conflicts: FieldConflict[] = []
  for (const field of Object.keys(mine) as MeasureField[]) {
    if (field === 'steps') continue
    const verdict = judgeField(base[field], mine[field], current[field])
    if (verdict === 'mine') Object.assign(draft, { [field]: mine[field] })
    if (verdict === 'conflict')
      conflicts.push({ field, mine: asText(mine[field]), theirs: asText(current[field]) })
  }
  if (mine.steps) {
    const merged = mergeSteps({ base: base.steps ?? [], mine: mine.steps, theirs: current.steps })
    draft.steps = merged.steps
    conflicts.push(...merged.conflicts)
  }
  const changed = (Object.keys(draft) as MeasureField[]).filter(
    (field) => !same(draft[field], current[field]),
  )
  return { draft, changed, conflicts }
}

type SeenStep = Record<keyof StepDraft, string>

/** A step that one removed while the other changed it stays: text is worth more than its removal. */
function mergeSteps(lists: {
  base: readonly SeenStep[]
  mine: readonly StepDraft[]
  theirs: readonly StepDraft[]
}) {
  const [base, mine, theirs] = [byId(lists.base), byId(lists.mine), byId(lists.theirs)]
  const conflicts: FieldConflict[] = []
  const keep = new Set<string>()
  const merged = new Map<string, StepDraft>()
  for (const id of new Set([...mine.keys(), ...theirs.keys()])) {
    const [old, my, their] = [base.get(id), mine.get(id), theirs.get(id)]
    if (my && their) merged.set(id, mergeStep({ base: old ?? my, mine: my, theirs: their }, conflicts))
    else {
      const only = my ?? their
      if (!only) continue
      if (old && !same(old, only)) keep.add(id)
      merged.set(id, only)
    }
  }
  const ids = (steps: readonly { id: string }[]) => steps.map(({ id }) => id)
  const order = mergeOrder({ base: ids(lists.base), mine: ids(lists.mine), theirs: ids(lists.theirs), keep })
  return { steps: order.flatMap((id) => merged.get(id) ?? []), conflicts }
}

function mergeStep(
  { base, mine, theirs }: { base: SeenStep; mine: StepDraft; theirs: StepDraft },
  conflicts: FieldConflict[],
): StepDraft {
  const merged = { ...theirs }
  for (const field of Object.keys(mine) as (keyof StepDraft)[]) {
    const verdict = judgeField(base[field], mine[field], theirs[field])
    if (verdict === 'mine') Object.assign(merged, { [field]: mine[field] })
    if (verdict !== 'conflict') continue
    conflicts.push({ field: `steps.${mine.id}.${field}`, mine: mine[field], theirs: theirs[field] })
  }
  return merged
}

function byId<Item extends { id: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]))
}

function asText(value: unknown): string {
  return Array.isArray(value) ? value.join(',') : String(value ?? '')
}

/** The draft with one value put in; `path` and `text` as in a conflict. */
export function withField(draft: MeasureDraft, path: string, text: string): MeasureDraft {
  const [field, stepId, stepField] = path.split('.')
  if (field === 'environments') return { ...draft, environments: inOrder(text.split(',')) }
  if (field !== 'steps' || !stepField) return { ...draft, [path]: text }
  const steps = draft.steps.map((step) => (step.id === stepId ? { ...step, [stepField]: text } : step))
  return { ...draft, steps }
}
