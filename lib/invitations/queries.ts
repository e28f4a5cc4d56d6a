import { type AnswerState, answerState } from '@/lib/invitations/rules'
import type { IsoDate } from '@/lib/platform/clock'
import { type RunSql, type Sql, sql } from '@/lib/platform/db'
import { conditionSql } from '@/lib/platform/reach-sql'
import { listCondition } from '@/lib/policy/may'
import type { Actor, Role } from '@/lib/policy/reach'

/** The policy's `invitedId` for the row of `plan` in a list: the actor, where an invitation stands. */
export const invitedToPlan = sql`(SELECT asked.user_id FROM plan_invitation asked
  WHERE asked.municipality_id = plan.municipality_id AND asked.plan_id = plan.id
    AND asked.user_id = open_user_id() AND asked.withdrawn_at IS NULL)`

/** The same for one row; most have no invitation at all, and are not asked about. */
export function invitedIn(actor: Actor): Sql {
  return actor.invited ? invitedToPlan : sql`NULL::uuid`
}

export type InvitedPerson = {
  id: string
  userId: string
  name: string
  role: Role
  title: string | null
  unit: string | null
  answerBy: IsoDate
  comments: number
  state: AnswerState
}
export type Candidate = {
  userId: string
  name: string
  role: Role
  title: string | null
  unit: string | null
}
export type PlanOfConsultation = { id: string; committeeId: string; state: string; invitedId: string | null }
type Asking = { run: RunSql; actor: Actor; today: IsoDate }

/** Everyone in the municipality today with the post by which they are known; one row per person. */
const posts = (today: IsoDate): Sql => sql`
  SELECT DISTINCT ON (membership.user_id) membership.user_id, users.name, membership.role::text AS role,
    membership.title, COALESCE(unit.name, committee.name) AS unit
  FROM membership JOIN users ON users.id = membership.user_id AND users.disabled_at IS NULL
  LEFT JOIN unit ON unit.municipality_id = membership.municipality_id AND unit.id = membership.unit_id
  LEFT JOIN committee ON committee.municipality_id = membership.municipality_id
    AND committee.id = membership.committee_id
  WHERE membership.municipality_id = open_municipality_id() AND membership.valid_from <= ${today}::date
    AND (membership.valid_to IS NULL OR membership.valid_to >= ${today}::date)
  ORDER BY membership.user_id, membership.valid_from, membership.id`

/** Those invited whom this reader may know of, and for those who may invite also who else there is: one statement. */
export async function readInvited(
  { run, actor, today }: Asking,
  plan: PlanOfConsultation,
  mayInvite: boolean,
): Promise<{ people: InvitedPerson[]; candidates: Candidate[] }> {
  const visible = conditionSql(listCondition(actor, 'invitation.read'), {
    committeeId: 'plan.committee_id',
    state: 'plan.state',
    invitedId: sql`${plan.invitedId}::uuid`,
    ownerId: 'invitation.user_id',
  })
  const [found] = await run<{ people: Omit<InvitedPerson, 'state'>[]; candidates: Candidate[] }>(sql`
    WITH post AS (${posts(today)}), asked AS (
      SELECT invitation.id, invitation.user_id, invitation.answer_by, invitation.no_comments_at, (
          SELECT count(*)::int FROM plan_comment
          WHERE municipality_id = invitation.municipality_id AND plan_id = invitation.plan_id
            AND author_id = invitation.user_id AND removed_at IS NULL) AS comments
      FROM plan_invitation invitation
      JOIN action_plan plan ON plan.municipality_id = invitation.municipality_id AND plan.id = invitation.plan_id
      WHERE invitation.municipality_id = open_municipality_id() AND invitation.plan_id = ${plan.id}::uuid
        AND invitation.withdrawn_at IS NULL AND ${visible}
    )
    SELECT COALESCE((SELECT json_agg(json_build_object('id', asked.id, 'userId', asked.user_id,
        'name', COALESCE(post.name, users.name, ''), 'role', COALESCE(post.role, 'staff'), 'title', post.title,
        'unit', post.unit, 'answerBy', asked.answer_by, 'comments', asked.comments,
        'noCommentsAt', asked.no_comments_at) ORDER BY COALESCE(post.name, users.name))
      FROM asked LEFT JOIN post ON post.user_id = asked.user_id
      LEFT JOIN users ON users.id = asked.user_id), '[]') AS people,
    COALESCE((SELECT json_agg(json_build_object('userId', post.user_id, 'name', post.name, 'role', post.role,
        'title', post.title, 'unit', post.unit) ORDER BY post.name)
      FROM post WHERE ${mayInvite} AND post.user_id <> ${actor.userId}::uuid
        AND NOT EXISTS (SELECT 1 FROM asked WHERE asked.user_id = post.user_id)), '[]') AS candidates`)
  const people = (found?.people ?? []) as (InvitedPerson & { noCommentsAt: string | null })[]
  return {
    people: people.map(({ noCommentsAt, ...person }) => ({
      ...person,
      state: answerState({ ...person, noCommentsAt }, today),
    })),
    candidates: found?.candidates ?? [],
  }
}

export type OwnConsultation = {
  planId: string
  title: string
  committee: string
  answerBy: IsoDate
  state: AnswerState
  comments: number
  /** Answers and responses that came after what one last wrote. */
  news: number
  over: boolean
}
export type Responding = { planId: string; title: string; committee: string; open: number }
export type StartConsultations = { asked: OwnConsultation[]; toRespond: Responding[] }

/** How many days one is reminded of a consultation that has ended, and of what was answered in it. */
const daysAfter = 30
const mostPlans = 5

/** What waits for one's view, and in plans that one writes what waits for a response: one statement. */
export async function readOwnConsultations({ run, actor, today }: Asking): Promise<StartConsultations> {
  const writable = conditionSql(listCondition(actor, 'comment.resolve'), {
    committeeId: 'plan.committee_id',
    state: 'plan.state',
  })
  const [found] = await run<{
    asked: (OwnConsultation & { noCommentsAt: string | null })[]
    toRespond: Responding[]
  }>(sql`
    SELECT COALESCE((SELECT json_agg(own ORDER BY own.over, own."answerBy") FROM (
      SELECT plan.id AS "planId", plan.title, committee.name AS committee, asked.answer_by AS "answerBy",
        asked.no_comments_at AS "noCommentsAt", said.count AS comments, plan.state <> 'consultation' AS over,
        (SELECT count(*)::int FROM notification
          WHERE municipality_id = asked.municipality_id AND user_id = asked.user_id AND object_id = plan.id
            AND kind IN ('comment_answered', 'comment_resolved') AND at > said.last
            AND at > ${today}::date - ${daysAfter}::int) AS news
      FROM plan_invitation asked
      JOIN action_plan plan ON plan.municipality_id = asked.municipality_id AND plan.id = asked.plan_id
      JOIN committee ON committee.municipality_id = plan.municipality_id AND committee.id = plan.committee_id
      CROSS JOIN LATERAL (SELECT count(*)::int AS count, max(at) AS last FROM plan_comment
        WHERE municipality_id = asked.municipality_id AND plan_id = asked.plan_id AND author_id = asked.user_id
          AND removed_at IS NULL) said
      WHERE asked.municipality_id = open_municipality_id() AND asked.user_id = ${actor.userId}::uuid
        AND asked.withdrawn_at IS NULL AND (plan.state = 'consultation'
          OR (said.count > 0 AND plan.state <> 'draft' AND plan.state_since > ${today}::date - ${daysAfter}::int))
    ) own), '[]') AS asked,
    COALESCE((SELECT json_agg(mine ORDER BY mine.open DESC, mine.title) FROM (
      SELECT plan.id AS "planId", plan.title, committee.name AS committee, count(*)::int AS open
      FROM plan_comment thread
      JOIN action_plan plan ON plan.municipality_id = thread.municipality_id AND plan.id = thread.plan_id
      JOIN committee ON committee.municipality_id = plan.municipality_id AND committee.id = plan.committee_id
      WHERE thread.municipality_id = open_municipality_id() AND thread.parent_id IS NULL
        AND thread.resolution IS NULL AND thread.removed_at IS NULL
        AND plan.state IN ('consultation', 'sent') AND ${writable}
      GROUP BY plan.id, plan.title, committee.name LIMIT ${mostPlans}) mine), '[]') AS "toRespond"`)
  const asked = (found?.asked ?? []).map(({ noCommentsAt, ...own }) => ({
    ...own,
    state: answerState({ ...own, noCommentsAt }, today),
  }))
  return { asked, toRespond: found?.toRespond ?? [] }
}
