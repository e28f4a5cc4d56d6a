import { isAnswered, type PersonalKind, personalDataIn } from '@/lib/comments/rules'
import type { Resolution } from '@/lib/comments/schema'
import {
  countThreads,
  groupThreads,
  type PlanPart,
  shownThreads,
  type ThreadCounts,
  type ThreadGroup,
} from '@/lib/consultation/rules'
import { consultationChoice, type ThreadFilter } from '@/lib/consultation/schema'
import { type Candidate, type InvitedPerson, invitedIn, readInvited } from '@/lib/invitations/queries'
import { type AnswerCounts, countAnswers, proposedDay } from '@/lib/invitations/rules'
import type { PlanState } from '@/lib/plans/rules'
import type { IsoDate } from '@/lib/platform/clock'
import { type RunSql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import { conditionSql } from '@/lib/platform/reach-sql'
import { can, listCondition } from '@/lib/policy/may'
import type { Actor } from '@/lib/policy/reach'

export type CommentView = {
  id: string
  by: string | null
  title: string | null
  at: string
  body: string
  changedAt: string | null
  removed: { by: string | null; at: string } | null
  /** A quiet hint to whoever can take it away. */
  personal: PersonalKind | null
  can: { change: boolean; remove: boolean }
}
export type ThreadView = Omit<CommentView, 'can'> & {
  sectionId: string | null
  measureId: string | null
  aboutTitle: string
  removedAt: string | null
  resolution: Resolution | null
  reason: string
  resolvedBy: string | null
  resolvedAt: string | null
  /** What it is about has been changed since. */
  textChanged: boolean
  replies: CommentView[]
  can: CommentView['can'] & { reply: boolean; resolve: boolean; reopen: boolean }
}
export type ConsultationView = {
  plan: { id: string; title: string; committee: string; state: PlanState; readable: boolean }
  today: IsoDate
  /** Whoever is invited from outside sees the own part. */
  scope: 'all' | 'own'
  show: ThreadFilter
  answers: AnswerCounts
  threads: ThreadCounts
  people: InvitedPerson[]
  candidates: Candidate[]
  proposedDay: IsoDate
  mine: InvitedPerson | null
  groups: ThreadGroup<ThreadView>[]
  parts: PlanPart[]
  can: { invite: boolean; comment: boolean; answer: boolean; resolve: boolean }
}

type LoadedPlan = {
  id: string
  title: string
  committeeId: string
  committee: string
  state: PlanState
  invitedId: string | null
}

/** Four statements, however many have answered. */
export const getConsultation = defineQuery({
  allow: 'consultation.read',
  input: consultationChoice,
  async load({ run, actor, input }) {
    const [row] = await run<LoadedPlan>(sql`
      SELECT plan.id, plan.title, plan.committee_id AS "committeeId", committee.name AS committee,
        plan.state::text AS state, ${invitedIn(actor)} AS "invitedId"
      FROM action_plan plan
      JOIN committee ON committee.municipality_id = plan.municipality_id AND committee.id = plan.committee_id
      WHERE plan.municipality_id = open_municipality_id() AND plan.id = ${input.planId}::uuid`)
    return row ?? null
  },
  async run({ actor, run, row, input, today }): Promise<ConsultationView> {
    const { id, title, committee, state } = row
    const readable = can(actor, 'plan.read', row)
    const invite = can(actor, 'plan.invite', row)
    const { people, candidates } = await readInvited({ run, actor, today }, row, invite)
    const parts = readable ? await readParts(run, id) : []
    const threads = await readThreads({ run, actor, row, parts })
    const mine = people.find(({ userId }) => userId === actor.userId) ?? null
    return {
      plan: { id, title, committee, state, readable },
      today,
      scope: can(actor, 'comment.read', { ...row, ownerId: null }) ? 'all' : 'own',
      show: input.show,
      ...{ answers: countAnswers(people), threads: countThreads(threads) },
      ...{ people, candidates, mine, proposedDay: proposedDay(today) },
      groups: groupThreads(shownThreads(threads, input.show), parts),
      parts: parts.filter(({ archived }) => !archived),
      can: {
        invite,
        comment: can(actor, 'comment.write', row),
        answer: can(actor, 'consultation.answer', row),
        resolve: can(actor, 'comment.resolve', row),
      },
    }
  },
})

/** Characters of a section's text that stand beside what is said of it; the plan has the rest. */
const excerpt = 600

/** Sections and their measures as the plan counts them, each with what it says. */
async function readParts(run: RunSql, planId: string): Promise<PlanPart[]> {
  const parts = await run<Omit<PlanPart, 'changedAt'> & { changedAt: Date }>(sql`
    SELECT kind, id, number, title, text, "changedAt", archived FROM (
      SELECT 'section' AS kind, id, number, heading AS title, left(body, ${excerpt}) AS text,
        updated_at AS "changedAt", false AS archived, position AS place, 0 AS turn
      FROM plan_section WHERE municipality_id = open_municipality_id() AND plan_id = ${planId}::uuid
      UNION ALL
      SELECT 'measure', m.id, section.number || '.' || count(*) FILTER (WHERE m.archived_at IS NULL)
          OVER (PARTITION BY m.section_id ORDER BY m.position, m.id),
        m.title, concat_ws(E'\n', NULLIF(m.purpose, ''), NULLIF(m.responsible, '')), m.updated_at,
        m.archived_at IS NOT NULL, section.position, row_number() OVER (ORDER BY m.position, m.id)
      FROM measure m
      JOIN plan_section section ON section.municipality_id = m.municipality_id AND section.id = m.section_id
      WHERE m.municipality_id = open_municipality_id() AND m.plan_id = ${planId}::uuid
    ) part ORDER BY place, turn, id`)
  return parts.map((part) => ({ ...part, changedAt: part.changedAt.toISOString() }))
}

type StoredComment = {
  id: string
  parentId: string | null
  sectionId: string | null
  measureId: string | null
  aboutTitle: string
  authorId: string
  threadAuthorId: string
  by: string | null
  title: string | null
  at: Date
  body: string
  changedAt: Date | null
  removedAt: Date | null
  removedBy: string | null
  resolution: Resolution | null
  reason: string
  resolvedBy: string | null
  resolvedAt: Date | null
}
type Reading = { run: RunSql; actor: Actor; row: LoadedPlan; parts: readonly PlanPart[] }

/** What this reader may see of what is said: whole threads, by who began them. */
async function readThreads(reading: Reading): Promise<ThreadView[]> {
  const { run, actor, row } = reading
  const visible = conditionSql(listCondition(actor, 'comment.read'), {
    committeeId: 'plan.committee_id',
    state: 'plan.state',
    invitedId: sql`${row.invitedId}::uuid`,
    ownerId: 'thread.author_id',
  })
  const stored = await run<StoredComment>(sql`
    SELECT comment.id, comment.parent_id AS "parentId", comment.section_id AS "sectionId",
      comment.measure_id AS "measureId", comment.about_title AS "aboutTitle", comment.author_id AS "authorId",
      thread.author_id AS "threadAuthorId", author.name AS by, post.title, comment.at, comment.body,
      comment.changed_at AS "changedAt", comment.removed_at AS "removedAt", remover.name AS "removedBy",
      comment.resolution::text AS resolution, comment.resolution_reason AS reason, resolver.name AS "resolvedBy",
      comment.resolved_at AS "resolvedAt"
    FROM plan_comment comment
    JOIN plan_comment thread ON thread.municipality_id = comment.municipality_id
      AND thread.id = COALESCE(comment.parent_id, comment.id)
    JOIN action_plan plan ON plan.municipality_id = comment.municipality_id AND plan.id = comment.plan_id
    LEFT JOIN users author ON author.id = comment.author_id
    LEFT JOIN users remover ON remover.id = comment.removed_by_id
    LEFT JOIN users resolver ON resolver.id = comment.resolved_by_id
    LEFT JOIN LATERAL (SELECT title FROM membership
      WHERE municipality_id = comment.municipality_id AND user_id = comment.author_id
      ORDER BY valid_from, id LIMIT 1) post ON true
    WHERE comment.municipality_id = open_municipality_id() AND comment.plan_id = ${row.id}::uuid AND ${visible}
    ORDER BY comment.at, comment.id`)
  const replies = Map.groupBy(
    stored.filter(({ parentId }) => parentId !== null),
    ({ parentId }) => parentId,
  )
  return stored
    .filter(({ parentId }) => parentId === null)
    .map((thread) => threadView(reading, thread, replies.get(thread.id) ?? []))
}

function threadView(reading: Reading, thread: StoredComment, replies: StoredComment[]): ThreadView {
  const { actor, row, parts } = reading
  const { sectionId, measureId, aboutTitle, resolution, reason, resolvedBy, resolvedAt } = thread
  const part = parts.find(({ id }) => id === (sectionId ?? measureId))
  const first = commentView(reading, thread, isAnswered({ resolution, replies: replies.length }))
  const mayResolve = can(actor, 'comment.resolve', row)
  const mayReply = can(actor, 'comment.reply', { ...row, ownerId: thread.threadAuthorId })
  return {
    ...first,
    ...{ sectionId, measureId, aboutTitle, resolution, reason, resolvedBy },
    removedAt: first.removed?.at ?? null,
    resolvedAt: resolvedAt?.toISOString() ?? null,
    textChanged: part !== undefined && part.changedAt > first.at,
    replies: replies.map((reply, index) =>
      commentView(reading, reply, resolution !== null || index < replies.length - 1),
    ),
    can: {
      ...first.can,
      reply: resolution === null && mayReply,
      resolve: resolution === null && mayResolve,
      reopen: resolution !== null && mayResolve,
    },
  }
}

function commentView({ actor, row }: Reading, comment: StoredComment, answered: boolean): CommentView {
  const { id, by, title, at, body, changedAt, removedAt, removedBy } = comment
  const subject = { ...row, ownerId: comment.authorId }
  const remove = removedAt === null && can(actor, 'comment.remove', subject)
  return {
    ...{ id, by, title, body },
    at: at.toISOString(),
    changedAt: changedAt?.toISOString() ?? null,
    removed: removedAt && { by: removedBy, at: removedAt.toISOString() },
    personal: remove ? personalDataIn(body) : null,
    can: { change: removedAt === null && !answered && can(actor, 'comment.change', subject), remove },
  }
}
