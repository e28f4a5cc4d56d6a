/**
 * One change to many measures, and the way back. Source: style-anchors.md (nothing acknowledged is lost, nothing is
 * silently overwritten): a measure that a colleague has changed since one ticked it is left alone and named; undoing
 * gives each measure back what it had, unless somebody has changed that very field since.
 */
import { type BulkField, type BulkPatch, type BulkValues, bulkFields } from '@/lib/bulk-changes/schema'
import { refuseDates } from '@/lib/measures/rules'
import type { IsoDate } from '@/lib/platform/clock'

export type SkipReason =
  | 'gone'
  | 'not_yours'
  | 'only_status'
  | 'closed'
  | 'changed'
  | 'same'
  | 'recurring'
  | 'before_start'
  | 'before_plan_start'
export type Skipped = { id: string; reason: SkipReason }
export type BulkEntry = { id: string; before: BulkPatch; after: BulkPatch }

export type Held = BulkValues & {
  id: string
  version: number
  startsOn: string
  planStart: IsoDate
  recurring: boolean
}
/** What the policy says of the measure: its status, and everything else. */
export type May = { status: 'yes' | 'not_now' | 'out_of_reach'; rest: 'yes' | 'not_now' | 'out_of_reach' }
type Asked = { seen: number; patch: BulkPatch; may: May }

const namesOf = (patch: BulkPatch) => bulkFields.filter((field) => patch[field] !== undefined)

/** The measure as it is to be, or why it stays as it is. All of the change or none of it. */
export function judgeChange(held: Held, { seen, patch, may }: Asked): BulkEntry | SkipReason {
  const stop = forbidden(namesOf(patch), may)
  if (stop) return stop
  if (held.version !== seen) return 'changed'
  const fields = namesOf(patch).filter((field) => patch[field] !== held[field])
  if (fields.length === 0) return 'same'
  // One occurrence is reported done on the measure's own page, where the next day is set.
  if (held.recurring && fields.includes('status') && patch.status === 'done') return 'recurring'
  const after = { ...held, ...patch }
  const refused = refuseDates(after, fields, held.planStart)
  if (refused) return refused.key
  return { id: held.id, before: only(fields, held), after: only(fields, after) }
}

/** What the measure gets back, or why it keeps what it has. Dates are not judged: it once had them. */
export function judgeUndo(held: Held, entry: BulkEntry, may: May): BulkPatch | SkipReason {
  const fields = namesOf(entry.before)
  const stop = forbidden(fields, may)
  if (stop) return stop
  const same = fields.every((field) => held[field] === entry.after[field])
  return same ? entry.before : 'changed'
}

function forbidden(fields: readonly BulkField[], may: May): SkipReason | null {
  const asked = fields.map((field) => (field === 'status' ? may.status : may.rest))
  if (asked.includes('out_of_reach')) return 'not_yours'
  if (!asked.includes('not_now')) return null
  return may.status === 'yes' ? 'only_status' : 'closed'
}

function only(fields: readonly BulkField[], values: BulkValues): BulkPatch {
  return Object.fromEntries(fields.map((field) => [field, values[field]]))
}
