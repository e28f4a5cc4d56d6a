import { afterReport, canStandStill, type Reported } from '@/lib/follow-ups/rules'
import { newReport, unchangedReport } from '@/lib/follow-ups/schema'
import { fileValues } from '@/lib/indicators/commands'
import { current, type LockedMeasure, lockMeasure } from '@/lib/measures/commands'
import { readDraft } from '@/lib/measures/queries'
import { nextDueOn } from '@/lib/measures/rules'
import type { MeasureDraft, MeasureStatus } from '@/lib/measures/schema'
import type { AuditDetail } from '@/lib/platform/audit'
import type { IsoDate } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/db'
import { done, invalid, type Outcome, refuse } from '@/lib/platform/errors'
import { defineCommand } from '@/lib/platform/gate'
import type { Actor } from '@/lib/policy/reach'

export type FollowedUp = { measureId: string; planId: string; status: MeasureStatus; dueOn: string }

export const followUpMeasure = defineCommand({
  allow: 'measure.follow_up',
  input: newReport,
  load: ({ run, input }) => lockMeasure(run, input.measureId, current),
  async run({ tx, actor, run, input, row, now, today, audit }): Promise<Outcome<FollowedUp>> {
    const { measureId, values, ...report } = input
    const before = await readDraft(run, row.id)
    const after = afterReport(before, report.status, today)
    const context = { actor, now, today }
    const updateId = await fileReport(tx, context, { row, report: { ...report, unchanged: false }, after })
    const refused = await fileValues({ tx, run }, { ...context, measureId, updateId }, values)
    if (refused) return invalid(...refused)
    audit(row.id, await bringForward(tx, context, { row, before, after, status: report.status }))
    return done(followedUp(row, after))
  },
})

/** "No change": a report like any other, with the status as it is and the day that it was asked. */
export const confirmUnchanged = defineCommand({
  allow: 'measure.follow_up',
  input: unchangedReport,
  load: ({ run, input }) => lockMeasure(run, input.measureId, current),
  async run({ tx, actor, run, row, now, today, audit }): Promise<Outcome<FollowedUp>> {
    const before = await readDraft(run, row.id)
    const { status, dueOn } = before
    if (!canStandStill(status)) return refuse({ kind: 'not_allowed_now', reason: 'state' })
    const after = { status, dueOn, occurrenceOn: null }
    const context = { actor, now, today }
    const report = { status, comment: '', obstacle: '', progress: null, unchanged: true }
    await fileReport(tx, context, { row, report, after })
    audit(row.id, await bringForward(tx, context, { row, before, after, status }))
    return done(followedUp(row, after))
  },
})

const followedUp = ({ id, planId }: LockedMeasure, { status, dueOn }: Reported): FollowedUp => ({
  measureId: id,
  planId,
  status,
  dueOn,
})

type Context = { actor: Actor; now: Date; today: IsoDate }
type Report = {
  status: MeasureStatus
  comment: string
  obstacle: string
  progress: number | null
  unchanged: boolean
}

async function fileReport(
  tx: Tx,
  { actor, now }: Context,
  { row, report, after }: { row: LockedMeasure; report: Report; after: Reported },
): Promise<string> {
  const occurrenceOn = after.occurrenceOn === null ? null : new Date(after.occurrenceOn)
  const key = { municipalityId: actor.municipality.id, measureId: row.id }
  const { id } = await tx.measureUpdate.create({
    data: { ...key, at: now, byUserId: actor.userId, ...report, occurrenceOn },
    select: { id: true },
  })
  return id
}

type Step = { row: LockedMeasure; before: MeasureDraft; after: Reported; status: MeasureStatus }

/** The measure as the report leaves it. A new version only when something in it was changed by that. */
async function bringForward(
  tx: Tx,
  { actor, now, today }: Context,
  { row, before, after, status: reported }: Step,
): Promise<AuditDetail> {
  const { status, dueOn } = after
  const fields = (['status', 'dueOn'] as const).filter((field) => after[field] !== before[field])
  const version = row.version + (fields.length > 0 ? 1 : 0)
  const next = nextDueOn({ ...before, status, dueOn })
  await tx.measure.update({
    where: { municipalityId_id: { municipalityId: actor.municipality.id, id: row.id } },
    data: {
      ...{ status, version, updatedAt: now, updatedById: actor.userId, followedFrom: new Date(today) },
      dueOn: dueOn === '' ? null : new Date(dueOn),
      nextDueOn: next === null ? null : new Date(next),
    },
    select: { id: true },
  })
  return { status: reported, fields, version }
}
