import type { Resolution } from '@/lib/comments/schema'
import { invitedIn } from '@/lib/invitations/queries'
import type { IsoDate } from '@/lib/platform/clock'
import { type RunSql, type Sql, sql } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy/reach'

/** How many threads of the plan nobody has responded to, as `isOpen` in the rules says it. */
export async function countOpenThreads(run: RunSql, planId: string): Promise<number> {
  const [found] = await run<{ open: number }>(sql`
    SELECT count(*)::int AS open FROM plan_comment thread
    WHERE thread.municipality_id = open_municipality_id() AND thread.plan_id = ${planId}::uuid
      AND thread.parent_id IS NULL AND thread.resolution IS NULL
      AND (thread.removed_at IS NULL OR EXISTS (SELECT 1 FROM plan_comment reply
        WHERE reply.municipality_id = thread.municipality_id AND reply.parent_id = thread.id))`)
  return found?.open ?? 0
}

/** A comment with what the policy asks of it: `id` is the comment's, the rest its plan's. */
export type LockedComment = {
  id: string
  threadId: string
  planId: string
  committeeId: string
  state: string
  invitedId: string | null
  ownerId: string
  body: string
  removedAt: Date | null
  resolution: Resolution | null
  replies: number
}

/** Holds the comment, its thread and the plan in its state until the transaction ends. `thread`: only a first one. */
export async function lockComment(
  { run, actor }: { run: RunSql; actor: Actor },
  commentId: string,
  which: 'thread' | 'any',
): Promise<LockedComment | null> {
  const [row] = await run<LockedComment>(sql`
    SELECT comment.id, COALESCE(comment.parent_id, comment.id) AS "threadId", plan.id AS "planId",
      plan.committee_id AS "committeeId", plan.state::text AS state, ${invitedIn(actor)} AS "invitedId",
      comment.author_id AS "ownerId", comment.body, comment.removed_at AS "removedAt", thread.resolution::text AS resolution,
      (SELECT count(*)::int FROM plan_comment reply
        WHERE reply.municipality_id = comment.municipality_id AND reply.id <> comment.id
          AND reply.parent_id = COALESCE(comment.parent_id, comment.id)
          AND (reply.at, reply.id) > (comment.at, comment.id)) AS replies
    FROM plan_comment comment
    JOIN plan_comment thread ON thread.municipality_id = comment.municipality_id
      AND thread.id = COALESCE(comment.parent_id, comment.id)
    JOIN action_plan plan ON plan.municipality_id = comment.municipality_id AND plan.id = comment.plan_id
    WHERE comment.municipality_id = open_municipality_id() AND comment.id = ${commentId}::uuid
      AND (comment.parent_id IS NULL OR ${which === 'any'})
    FOR UPDATE OF comment, thread FOR SHARE OF plan`)
  return row ?? null
}

export type About = { sectionId: string | null; measureId: string | null; aboutTitle: string }

/** What the comment is about, with the title it has today; null when the plan has no such thing. */
export async function aboutOf(run: RunSql, planId: string, about: string): Promise<About | null> {
  const [kind, id = null] = about.split(':')
  if (kind === 'plan') return { sectionId: null, measureId: null, aboutTitle: '' }
  const titles =
    kind === 'section'
      ? sql`SELECT number || ' ' || heading AS title FROM plan_section WHERE id = ${id}::uuid`
      : sql`SELECT title FROM measure WHERE id = ${id}::uuid AND archived_at IS NULL`
  const [found] = await run<{ title: string }>(sql`
    ${titles} AND municipality_id = open_municipality_id() AND plan_id = ${planId}::uuid`)
  if (!found) return null
  const isSection = kind === 'section'
  return { sectionId: isSection ? id : null, measureId: isSection ? null : id, aboutTitle: found.title }
}

/** Those who write the plan: its committee's coordinators, and whoever has invited to it. */
export function writersOf(plan: { id: string; committeeId: string }, today: IsoDate): Sql {
  return sql`SELECT user_id FROM membership
      WHERE municipality_id = open_municipality_id() AND committee_id = ${plan.committeeId}::uuid
        AND role = 'coordinator' AND valid_from <= ${today}::date AND (valid_to IS NULL OR valid_to >= ${today}::date)
    UNION SELECT invited_by_id FROM plan_invitation
      WHERE municipality_id = open_municipality_id() AND plan_id = ${plan.id}::uuid`
}

/** Everyone who has written in the thread. */
export function participants(threadId: string): Sql {
  return sql`SELECT author_id AS user_id FROM plan_comment
    WHERE municipality_id = open_municipality_id() AND (id = ${threadId}::uuid OR parent_id = ${threadId}::uuid)`
}
