import { randomUUID } from 'node:crypto'
import type { AssessmentDecision } from '@/lib/assessments/schema'
import { keyOf, type ReportOnItsWay } from '@/lib/concern-steps/queries'
import { type StepKey, stateAfter } from '@/lib/concern-steps/rules'
import type { ConcernState, ConcernSubject } from '@/lib/concerns/rules'
import type { RunSql, Tx } from '@/lib/platform/db'
import { sealUnder } from '@/lib/platform/sealing'
import type { Actor } from '@/lib/policy/reach'

export type Acting = { tx: Tx; run: RunSql; actor: Actor; now: Date; row: ReportOnItsWay }

/** What a step may change of a report beside its state. */
type Change = {
  /** Settled by the assessor. */
  subject?: ConcernSubject
  receivingUnitId?: string
  assignedToId?: string | null
  acceptedAt?: Date | null
  protectionAssessedAt?: Date
  preliminaryDecidedAt?: Date
  extendedTo?: Date | null
  clockFrom?: Date | null
  mergedIntoId?: string | null
  mergedAt?: Date | null
  decision?: AssessmentDecision
}

type Taken = {
  decision?: AssessmentDecision
  change?: Change
  toUnitId?: string
  /** A word from a list. */
  reason?: string
  /** Sealed with the report's key. */
  note?: string
}

/** Takes one of the named steps: the report moves, and the record says who and when. */
export async function takeStep(acting: Acting, key: StepKey, taken: Taken = {}): Promise<ConcernState> {
  const { tx, actor, now, row } = acting
  const state = stateAfter(key, row.state, taken.decision)
  await tx.concernReport.update({
    where: { municipalityId_id: { municipalityId: actor.municipality.id, id: row.id } },
    data: {
      ...taken.change,
      state,
      closedAt: closedAt(row.state, state, now),
      version: row.version + 1,
    },
    select: { id: true },
  })
  if (taken.change) await takeMergedAlong(acting, taken.change)
  const id = randomUUID()
  await tx.concernTransition.create({
    data: {
      ...{ municipalityId: actor.municipality.id, id, reportId: row.id, act: key, at: now },
      ...{ fromState: row.state, toState: state, byUserId: actor.userId },
      fromUnitId: row.unitId,
      toUnitId: taken.toUnitId ?? row.unitId,
      reason: taken.reason ?? null,
      note: taken.note ? await sealedNote(acting, id, taken.note) : null,
    },
    select: { id: true },
  })
  return state
}

/** What has been merged into the report is read by whoever has the report. */
async function takeMergedAlong({ tx, actor, row }: Acting, { receivingUnitId, assignedToId }: Change) {
  if (receivingUnitId === undefined && assignedToId === undefined) return
  await tx.concernReport.updateMany({
    where: { municipalityId: actor.municipality.id, mergedIntoId: row.id },
    data: { receivingUnitId, assignedToId },
  })
}

/** Unchanged while the report stays open or stays closed. */
function closedAt(from: ConcernState, to: ConcernState, now: Date): Date | null | undefined {
  if (to !== 'closed') return null
  return from === 'closed' ? undefined : now
}

async function sealedNote({ run, actor, row }: Acting, id: string, note: string) {
  return sealUnder(await keyOf(run, actor, row), { table: 'concern_transition', id }, { note })
}
