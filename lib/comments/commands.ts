import { aboutOf, type LockedComment, lockComment, participants, writersOf } from '@/lib/comments/queries'
import { isAnswered } from '@/lib/comments/rules'
import { commentAnswer, commentChange, commentChoice, newComment, newReply } from '@/lib/comments/schema'
import { holdPlan } from '@/lib/invitations/commands'
import { type Notice, notify } from '@/lib/notifications/commands'
import { join } from '@/lib/platform/db'
import { done, invalid, type Outcome, refuse } from '@/lib/platform/errors'
import { defineCommand } from '@/lib/platform/gate'
import type { Actor } from '@/lib/policy/reach'

/** Where the thread stands: the page goes there afterwards. */
export type ThreadPlace = { planId: string; threadId: string }

const noticeOf = (kind: string, { planId, threadId }: ThreadPlace): Notice => ({
  kind,
  objectType: 'plan',
  objectId: planId,
  params: { thread: threadId },
})
const keyOf = (actor: Actor, id: string) => ({
  municipalityId_id: { municipalityId: actor.municipality.id, id },
})
const placeOf = ({ planId, threadId }: LockedComment): ThreadPlace => ({ planId, threadId })

export const writeComment = defineCommand({
  allow: 'comment.write',
  input: newComment,
  load: (context) => holdPlan(context, context.input.planId),
  async run({ tx, actor, run, input, row, now, today, audit }): Promise<Outcome<ThreadPlace>> {
    const about = await aboutOf(run, row.id, input.about)
    if (!about) return invalid('about', 'invalid_choice')
    const { id } = await tx.planComment.create({
      data: {
        ...{ municipalityId: actor.municipality.id, planId: row.id, authorId: actor.userId },
        ...{ ...about, at: now, body: input.body },
      },
      select: { id: true },
    })
    const place = { planId: row.id, threadId: id }
    await notify({ run, actor }, writersOf(row, today), noticeOf('comment_written', place))
    audit(id, { plan: row.id, section: about.sectionId, measure: about.measureId })
    return done(place)
  },
})

export const replyToComment = defineCommand({
  allow: 'comment.reply',
  input: newReply,
  load: (context) => lockComment(context, context.input.commentId, 'thread'),
  async run({ tx, actor, run, input, row, now, today, audit }): Promise<Outcome<ThreadPlace>> {
    if (row.resolution) return refuse({ kind: 'not_allowed_now', reason: 'thread_resolved' })
    const { id } = await tx.planComment.create({
      data: {
        ...{ municipalityId: actor.municipality.id, planId: row.planId, parentId: row.threadId },
        ...{ authorId: actor.userId, at: now, body: input.body },
      },
      select: { id: true },
    })
    const told = join([participants(row.threadId), writersOf({ ...row, id: row.planId }, today)], ' UNION ')
    await notify({ run, actor }, told, noticeOf('comment_answered', placeOf(row)))
    audit(id, { plan: row.planId, thread: row.threadId })
    return done(placeOf(row))
  },
})

/** One's own words, until somebody has answered them. */
export const changeComment = defineCommand({
  allow: 'comment.change',
  input: commentChange,
  load: (context) => lockComment(context, context.input.commentId, 'any'),
  async run({ tx, actor, input, row, now, audit }): Promise<Outcome<ThreadPlace>> {
    if (row.removedAt) return refuse({ kind: 'not_allowed_now', reason: 'comment_removed' })
    if (isAnswered(row)) return refuse({ kind: 'not_allowed_now', reason: 'comment_answered' })
    if (row.body !== input.body) {
      await tx.planComment.update({
        where: keyOf(actor, row.id),
        data: { body: input.body, changedAt: now },
        select: { id: true },
      })
    }
    audit(row.id, { plan: row.planId, fields: row.body === input.body ? [] : ['body'] })
    return done(placeOf(row))
  },
})

/** The text goes, for good; that somebody wrote and who took it away stays. */
export const removeComment = defineCommand({
  allow: 'comment.remove',
  input: commentChoice,
  load: (context) => lockComment(context, context.input.commentId, 'any'),
  async run({ tx, actor, row, now, audit }): Promise<Outcome<ThreadPlace>> {
    if (!row.removedAt) {
      await tx.planComment.update({
        where: keyOf(actor, row.id),
        data: { body: '', removedAt: now, removedById: actor.userId },
        select: { id: true },
      })
    }
    audit(row.id, { plan: row.planId, removed: true })
    return done(placeOf(row))
  },
})

export const resolveComment = defineCommand({
  allow: 'comment.resolve',
  input: commentAnswer,
  load: (context) => lockComment(context, context.input.commentId, 'thread'),
  async run({ tx, actor, run, input, row, now, audit }): Promise<Outcome<ThreadPlace>> {
    if (row.resolution) return refuse({ kind: 'not_allowed_now', reason: 'thread_resolved' })
    const resolved = { resolution: input.resolution, resolvedAt: now, resolvedById: actor.userId }
    await tx.planComment.update({
      where: keyOf(actor, row.id),
      data: { ...resolved, resolutionReason: input.reason },
      select: { id: true },
    })
    await notify({ run, actor }, participants(row.threadId), noticeOf('comment_resolved', placeOf(row)))
    audit(row.id, { plan: row.planId, resolution: input.resolution })
    return done(placeOf(row))
  },
})

export const reopenComment = defineCommand({
  allow: 'comment.resolve',
  input: commentChoice,
  load: (context) => lockComment(context, context.input.commentId, 'thread'),
  async run({ tx, actor, row, audit }): Promise<Outcome<ThreadPlace>> {
    await tx.planComment.update({
      where: keyOf(actor, row.id),
      data: { resolution: null, resolutionReason: '', resolvedAt: null, resolvedById: null },
      select: { id: true },
    })
    audit(row.id, { plan: row.planId, resolution: null })
    return done(placeOf(row))
  },
})
