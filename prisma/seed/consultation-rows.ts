import type { Prisma } from '@/prisma/generated/client'
import type { Place } from '@/prisma/seed/place'
import type { CommentSeed, PlanSeed, SaidSeed } from '@/prisma/seed/shape'

export type ConsultationRows = {
  invitations: Prisma.PlanInvitationCreateManyInput[]
  /** Threads before their replies, as the foreign key wants them. */
  comments: Prisma.PlanCommentCreateManyInput[]
  notifications: Prisma.NotificationCreateManyInput[]
}

export function consultationRows(place: Place): ConsultationRows {
  const plans = place.seed.plans.filter(({ consultation }) => consultation)
  return {
    invitations: plans.flatMap((plan) => invitationRows(place, plan)),
    comments: [
      ...plans.flatMap(
        (plan) => plan.consultation?.comments.map((_, at) => threadRow(place, plan, at)) ?? [],
      ),
      ...plans.flatMap(
        (plan) => plan.consultation?.comments.flatMap((_, at) => replyRows(place, plan, at)) ?? [],
      ),
    ],
    notifications: plans.flatMap((plan) => notificationRows(place, plan)),
  }
}

function invitationRows(place: Place, plan: PlanSeed): Prisma.PlanInvitationCreateManyInput[] {
  const { municipalityId, id, userId, calendar } = place
  const { invited = [], by = '', on = 0 } = plan.consultation ?? {}
  return invited.map(({ person, answerBy, noComments }) => ({
    municipalityId,
    id: id('plan', plan.key, 'invitation', person),
    planId: id('plan', plan.key),
    userId: userId(person),
    invitedById: userId(by),
    invitedAt: calendar.moment(on),
    answerBy: calendar.day(answerBy),
    noCommentsAt: noComments === undefined ? null : calendar.moment(noComments),
  }))
}

const threadId = ({ id }: Place, plan: PlanSeed, at: number) =>
  id('plan', plan.key, 'comment', String(at + 1))

/** "2" is a section of the plan, "3.1.1" a measure. */
function aboutOf({ id }: Place, plan: PlanSeed, { about }: CommentSeed) {
  if (about === undefined) return {}
  const section = plan.sections.find(({ number }) => number === about)
  if (section) {
    return { sectionId: id('plan', plan.key, 'section', about), aboutTitle: `${about} ${section.heading}` }
  }
  const [group, place] = [about.slice(0, about.lastIndexOf('.')), Number(about.split('.').at(-1))]
  const measure = plan.sections.find(({ number }) => number === group)?.measures?.[place - 1]
  if (!measure) throw new Error(`${plan.key} has no section or measure ${about}.`)
  return { measureId: id('measure', plan.key, about), aboutTitle: measure.title }
}

function said(place: Place, plan: PlanSeed, { by, on, body }: SaidSeed) {
  const { municipalityId, id, userId, calendar } = place
  return { municipalityId, planId: id('plan', plan.key), authorId: userId(by), at: calendar.moment(on), body }
}

function commentAt(plan: PlanSeed, at: number): CommentSeed {
  const comment = plan.consultation?.comments[at]
  if (!comment) throw new Error('a comment that is not there')
  return comment
}

function threadRow(place: Place, plan: PlanSeed, at: number): Prisma.PlanCommentCreateManyInput {
  const { userId, calendar } = place
  const comment = commentAt(plan, at)
  const { answer } = comment
  return {
    ...said(place, plan, comment),
    ...aboutOf(place, plan, comment),
    id: threadId(place, plan, at),
    resolution: answer ? (answer.followed ? 'followed' : 'not_followed') : null,
    resolutionReason: answer?.reason ?? '',
    resolvedById: answer ? userId(answer.by) : null,
    resolvedAt: answer ? calendar.moment(answer.on) : null,
  }
}

function replyRows(place: Place, plan: PlanSeed, at: number): Prisma.PlanCommentCreateManyInput[] {
  const parentId = threadId(place, plan, at)
  return (commentAt(plan, at).replies ?? []).map((reply, index) => ({
    ...said(place, plan, reply),
    id: place.id('plan', plan.key, 'comment', String(at + 1), 'reply', String(index + 1)),
    parentId,
    // Of two on the same day the later is the later.
    at: new Date(place.calendar.moment(reply.on).getTime() + (index + 1) * 20 * 60 * 1000),
  }))
}

/** That they are invited; what came after has been read. */
function notificationRows(place: Place, plan: PlanSeed): Prisma.NotificationCreateManyInput[] {
  const { municipalityId, id, userId, calendar } = place
  const { invited = [], on = 0 } = plan.consultation ?? {}
  return invited.map(({ person }) => ({
    municipalityId,
    id: id('notification', 'plan', plan.key, person),
    userId: userId(person),
    at: calendar.moment(on),
    kind: 'consultation_invited',
    objectType: 'plan',
    objectId: id('plan', plan.key),
  }))
}
