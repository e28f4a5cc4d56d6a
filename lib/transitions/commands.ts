import { bringReports, replaceEarlier } from '@/lib/editions/commands'
import { findShortcomings, type PlanState } from '@/lib/plans/rules'
import type { IsoDate } from '@/lib/platform/clock'
import { type RunSql, sql, type Tx } from '@/lib/platform/db'
import { done, invalid, type Outcome, refuse } from '@/lib/platform/errors'
import { defineCommand } from '@/lib/platform/gate'
import { can } from '@/lib/policy/may'
import type { Actor } from '@/lib/policy/reach'
import { readSectionsToCheck } from '@/lib/transitions/queries'
import {
  type ActKey,
  type Audience,
  blockers,
  changeBy,
  correctable,
  openActs,
  type PlanOnItsWay,
  refuseDays,
  transitionOf,
} from '@/lib/transitions/rules'
import { correction, type Step, stepInput } from '@/lib/transitions/schema'

type LockedPlan = PlanOnItsWay & {
  id: string
  committeeId: string
  version: number
  measureFields: unknown
}

/** Held alone until the transaction ends: whoever writes in the plan meanwhile waits, and then meets its new state. */
async function lockPlan(run: RunSql, planId: string): Promise<LockedPlan | null> {
  const [row] = await run<LockedPlan>(sql`
    SELECT id, committee_id AS "committeeId", state::text AS state, needs_approval AS "needsApproval", version,
      period_from::text AS "periodFrom", consultation_on::text AS "consultationOn", meeting_on::text AS "meetingOn",
      decided_on::text AS "decidedOn", paragraph, register_number AS "registerNumber",
      approved_on::text AS "approvedOn", approved_paragraph AS "approvedParagraph",
      follow_up_on::text AS "followUpOn", measure_fields AS "measureFields"
    FROM action_plan
    WHERE municipality_id = open_municipality_id() AND id = ${planId}::uuid FOR UPDATE`)
  return row ?? null
}

/** Where to go when it is done; who sends a plan back may no longer read it. */
export type Taken = { planId: string; act: ActKey | 'correct'; readable: boolean }

const notNow = () => refuse({ kind: 'not_allowed_now', reason: 'state' })

function step(key: ActKey) {
  const transition = transitionOf(key)
  return defineCommand<Step, LockedPlan, Taken>({
    allow: transition.action,
    input: stepInput(key),
    load: ({ run, input }) => lockPlan(run, input.planId),
    async run({ tx, actor, run, input, row, now, today, audit }): Promise<Outcome<Taken>> {
      if (input.seen !== row.state || !openActs(row, today).includes(key)) return notNow()
      const fault = refuseDays(key, { answers: input, plan: row }, today)
      if (fault) return invalid(fault.field, fault.key)
      if (transition.demands.length > 0) {
        const found = findShortcomings(await readSectionsToCheck(run, row))
        if (blockers(key, found).length > 0) return invalid('', 'plan_not_ready')
      }
      const change = changeBy(key, { answers: input, plan: row }, today)
      await writeChange(tx, { actor, row }, change)
      await record(tx, { actor, row, now, today }, { act: key, to: change.state, step: input })
      if (change.state === 'in_force') {
        await bringReports(run, row.id, { now, by: actor.userId })
        await replaceEarlier(run, row.id, { on: change.stateSince, now, by: actor.userId })
      }
      await tell({ run, actor, today }, { key, row })
      audit(row.id, { from: row.state, state: change.state, on: input.on, paragraph: input.paragraph })
      const readable = can(actor, 'plan.read', { ...row, state: change.state })
      return done({ planId: row.id, act: key, readable })
    },
  })
}

export const consultPlan = step('consult')
export const sendPlan = step('send')
export const decidePlan = step('decide')
export const approvePlan = step('approve')
export const putPlanInForce = step('put_in_force')
export const followUpPlan = step('follow_up')
export const withdrawPlan = step('withdraw')
export const referPlanBack = step('refer_back')

type Held = { actor: Actor; row: LockedPlan }

async function writeChange(tx: Tx, { actor, row }: Held, change: Partial<ReturnType<typeof changeBy>>) {
  const dates = [
    'stateSince',
    'consultationOn',
    'meetingOn',
    'decidedOn',
    'approvedOn',
    'followUpOn',
  ] as const
  const days = dates.flatMap((name) => (name in change ? [[name, dayOrNull(change[name])]] : []))
  await tx.actionPlan.update({
    where: { municipalityId_id: { municipalityId: actor.municipality.id, id: row.id } },
    data: { ...change, ...Object.fromEntries(days), version: row.version + 1 },
    select: { id: true },
  })
}

const dayOrNull = (day: string | null | undefined) => (day ? new Date(day) : null)

type Recorded = {
  act: Taken['act']
  to: PlanState
  step: { on: string; paragraph: string; note: string }
}
type Moment = { now: Date; today: IsoDate }

/** The history: an act that has no day in any minutes is of the day it is done. */
async function record(tx: Tx, { actor, row, now, today }: Held & Moment, { act, to, step }: Recorded) {
  await tx.planTransition.create({
    data: {
      municipalityId: actor.municipality.id,
      planId: row.id,
      act,
      fromState: row.state,
      toState: to,
      at: now,
      byUserId: actor.userId,
      actedOn: new Date(step.on || today),
      paragraph: step.paragraph || null,
      note: step.note,
    },
    select: { id: true },
  })
}

const offices: Record<Audience, { role: string; inCommittee: boolean }> = {
  strategists: { role: 'strategist', inCommittee: false },
  coordinators: { role: 'coordinator', inCommittee: true },
  committee: { role: 'committee_member', inCommittee: true },
  board: { role: 'board_member', inCommittee: false },
}

/** The board is told of what it must approve; the others of every step that concerns them. One's own act is no news. */
async function tell(
  { run, actor, today }: { run: RunSql; actor: Actor; today: IsoDate },
  { key, row }: { key: ActKey; row: LockedPlan },
) {
  const told = transitionOf(key).tells.filter((audience) => audience !== 'board' || row.needsApproval)
  const inCommittee = told.filter((one) => offices[one].inCommittee).map((one) => offices[one].role)
  const everywhere = told.filter((one) => !offices[one].inCommittee).map((one) => offices[one].role)
  await run(sql`
    INSERT INTO notification (municipality_id, id, user_id, kind, object_type, object_id, params)
    SELECT municipality_id, gen_random_uuid(), user_id, ${`plan_${key}`}, 'plan', ${row.id}::uuid, '{}'::jsonb
    FROM (
      SELECT DISTINCT municipality_id, user_id FROM membership
      WHERE municipality_id = open_municipality_id() AND user_id <> ${actor.userId}::uuid
        AND (role::text = ANY(${everywhere}::text[])
          OR (role::text = ANY(${inCommittee}::text[]) AND committee_id = ${row.committeeId}::uuid))
        AND valid_from <= ${today}::date
        AND (valid_to IS NULL OR valid_to >= ${today}::date)
    ) reader RETURNING id`)
}

/** A decision is never taken back: what the record got wrong is put right, and the history keeps both. */
export const correctDecision = defineCommand({
  allow: 'plan.correct_decision',
  input: correction,
  load: ({ run, input }) => lockPlan(run, input.planId),
  async run({ tx, actor, input, row, now, today, audit }): Promise<Outcome<Taken>> {
    const { which, on, paragraph } = input
    if (!correctable(row).includes(which)) return notNow()
    if (on > today) return invalid('on', 'day_ahead')
    if (which === 'approval' && row.decidedOn && on < row.decidedOn) return invalid('on', 'before_decision')
    const change =
      which === 'decision' ? { decidedOn: on, paragraph } : { approvedOn: on, approvedParagraph: paragraph }
    await writeChange(tx, { actor, row }, change)
    await record(tx, { actor, row, now, today }, { act: 'correct', to: row.state, step: input })
    const before = which === 'decision' ? row.decidedOn : row.approvedOn
    audit(row.id, { which, was: before, on, paragraph })
    return done({ planId: row.id, act: 'correct', readable: true })
  },
})
