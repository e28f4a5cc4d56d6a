import { invitedIn, type PlanOfConsultation } from '@/lib/invitations/queries'
import { invitationChoice, newInvitation, planAnswer } from '@/lib/invitations/schema'
import { notify } from '@/lib/notifications/commands'
import type { IsoDate } from '@/lib/platform/clock'
import { type RunSql, sql } from '@/lib/platform/db'
import { done, invalid, type Outcome } from '@/lib/platform/errors'
import { defineCommand } from '@/lib/platform/gate'
import type { Actor } from '@/lib/policy/reach'

/** The plan held in its state until the transaction ends. */
export async function holdPlan(
  { run, actor }: { run: RunSql; actor: Actor },
  planId: string,
): Promise<PlanOfConsultation | null> {
  const [plan] = await run<PlanOfConsultation>(sql`
    SELECT plan.id, plan.committee_id AS "committeeId", plan.state::text AS state, ${invitedIn(actor)} AS "invitedId"
    FROM action_plan plan
    WHERE plan.municipality_id = open_municipality_id() AND plan.id = ${planId}::uuid FOR SHARE OF plan`)
  return plan ?? null
}

type Asked = { planId: string; invitationId: string }

/** Invited again, also after a withdrawal, the person has the new day. */
export const inviteToPlan = defineCommand({
  allow: 'plan.invite',
  input: newInvitation,
  load: (context) => holdPlan(context, context.input.planId),
  async run({ tx, actor, run, input, row, now, today, audit }): Promise<Outcome<Asked>> {
    if (input.answerBy < today) return invalid('answerBy', 'before_today')
    if (!(await isHere(run, input.userId, today))) return invalid('userId', 'invalid_choice')
    const municipalityId = actor.municipality.id
    const key = { municipalityId, planId: row.id, userId: input.userId }
    const earlier = await lockInvitation(run, key)
    const asked = { answerBy: new Date(input.answerBy), invitedById: actor.userId }
    const { id } = earlier
      ? await tx.planInvitation.update({
          where: { municipalityId_id: { municipalityId, id: earlier.id } },
          data: {
            ...asked,
            withdrawnAt: null,
            ...(earlier.stands ? {} : { invitedAt: now, noCommentsAt: null }),
          },
        })
      : await tx.planInvitation.create({ data: { ...key, ...asked, invitedAt: now } })
    if (!earlier?.stands) {
      const notice = { kind: 'consultation_invited', objectType: 'plan', objectId: row.id } as const
      await notify({ run, actor }, sql`SELECT ${input.userId}::uuid AS user_id`, notice)
    }
    audit(row.id, { invitation: id, answerBy: input.answerBy })
    return done({ planId: row.id, invitationId: id })
  },
})

async function isHere(run: RunSql, userId: string, today: IsoDate): Promise<boolean> {
  const found = await run(sql`
    SELECT 1 FROM membership JOIN users ON users.id = membership.user_id AND users.disabled_at IS NULL
    WHERE membership.municipality_id = open_municipality_id() AND membership.user_id = ${userId}::uuid
      AND valid_from <= ${today}::date AND (valid_to IS NULL OR valid_to >= ${today}::date) LIMIT 1`)
  return found.length > 0
}

type Key = { municipalityId: string; planId: string; userId: string }

/** Of two who invite the same person at once the second waits here, and then meets the first one's invitation. */
async function lockInvitation(run: RunSql, { municipalityId, planId, userId }: Key) {
  await run(
    sql`SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(${`invitation:${planId}:${userId}`}, 0))`,
  )
  const [found] = await run<{ id: string; stands: boolean }>(sql`
    SELECT id, withdrawn_at IS NULL AS stands FROM plan_invitation
    WHERE municipality_id = ${municipalityId}::uuid AND plan_id = ${planId}::uuid AND user_id = ${userId}::uuid
    FOR UPDATE`)
  return found
}

type LockedInvitation = PlanOfConsultation & { invitationId: string }

/** What the person has written stays: it belongs to the plan. */
export const withdrawInvitation = defineCommand({
  allow: 'plan.invite',
  input: invitationChoice,
  async load({ run, input }) {
    const [row] = await run<LockedInvitation>(sql`
      SELECT plan.id, plan.committee_id AS "committeeId", plan.state::text AS state, NULL AS "invitedId",
        invitation.id AS "invitationId"
      FROM plan_invitation invitation
      JOIN action_plan plan ON plan.municipality_id = invitation.municipality_id AND plan.id = invitation.plan_id
      WHERE invitation.municipality_id = open_municipality_id() AND invitation.id = ${input.invitationId}::uuid
        AND invitation.withdrawn_at IS NULL
      FOR UPDATE OF invitation FOR SHARE OF plan`)
    return row ?? null
  },
  async run({ tx, actor, row, now, audit }): Promise<Outcome<Asked>> {
    await tx.planInvitation.update({
      where: { municipalityId_id: { municipalityId: actor.municipality.id, id: row.invitationId } },
      data: { withdrawnAt: now },
      select: { id: true },
    })
    audit(row.id, { invitation: row.invitationId, withdrawn: true })
    return done({ planId: row.id, invitationId: row.invitationId })
  },
})

/** "Inga synpunkter": an answer in one click. */
export const answerNoComments = defineCommand({
  allow: 'consultation.answer',
  input: planAnswer,
  load: (context) => holdPlan(context, context.input.planId),
  async run({ run, actor, row, now, audit }): Promise<Outcome<Asked>> {
    const [answered] = await run<{ id: string }>(sql`
      UPDATE plan_invitation SET no_comments_at = COALESCE(no_comments_at, ${now}::timestamptz)
      WHERE municipality_id = open_municipality_id() AND plan_id = ${row.id}::uuid
        AND user_id = ${actor.userId}::uuid AND withdrawn_at IS NULL RETURNING id`)
    if (!answered) throw new Error('the invitation that gave reach is gone')
    audit(row.id, { invitation: answered.id })
    return done({ planId: row.id, invitationId: answered.id })
  },
})
