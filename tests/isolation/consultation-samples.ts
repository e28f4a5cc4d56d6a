import type { Place, Sample } from '@/tests/isolation/operations'

const otherCoordinator = ({ colleagues }: Place) => colleagues.otherCoordinator
const planOf = ({ consultation }: Place) => consultation.plan
const answerBy = '2198-12-01'

/** In an order that lets the positive control answer, change and take away what is there. */
export const consultationSamples: Record<string, Sample> = {
  'consultation.getConsultation': {
    as: 'coordinator',
    inputs: { plan: (theirs) => ({ planId: planOf(theirs).id, show: 'all' }) },
    outsider: otherCoordinator,
  },
  'invitations.inviteToPlan': {
    as: 'coordinator',
    inputs: {
      plan: (theirs) => ({
        planId: planOf(theirs).id,
        userId: theirs.people.external_party.userId,
        answerBy,
      }),
      'their person to the own plan': (theirs, own) => ({
        planId: planOf(own).id,
        userId: theirs.people.board_member.userId,
        answerBy,
      }),
    },
    outsider: otherCoordinator,
  },
  'invitations.withdrawInvitation': {
    as: 'coordinator',
    inputs: { invitation: ({ consultation }) => ({ invitationId: consultation.spareInvitation }) },
    outsider: otherCoordinator,
  },
  'invitations.answerNoComments': {
    as: 'support_function',
    inputs: { plan: (theirs) => ({ planId: planOf(theirs).id }) },
    outsider: otherCoordinator,
  },
  'comments.writeComment': {
    as: 'support_function',
    inputs: {
      plan: (theirs) => ({ planId: planOf(theirs).id, about: 'plan', body: `${theirs.canary} text` }),
      'their section in the own plan': (theirs, own) => ({
        planId: planOf(own).id,
        about: `section:${planOf(theirs).textSection}`,
        body: 'x',
      }),
      'their measure in the own plan': (theirs, own) => ({
        planId: planOf(own).id,
        about: `measure:${planOf(theirs).measure.id}`,
        body: 'x',
      }),
    },
    outsider: otherCoordinator,
  },
  'comments.changeComment': {
    as: 'coordinator',
    inputs: {
      comment: ({ consultation, canary }) => ({ commentId: consultation.ownComment, body: `${canary} ny` }),
    },
    outsider: otherCoordinator,
  },
  'comments.replyToComment': {
    as: 'support_function',
    inputs: { comment: ({ consultation }) => ({ commentId: consultation.thread, body: 'x' }) },
    outsider: otherCoordinator,
  },
  'comments.resolveComment': {
    as: 'coordinator',
    inputs: {
      comment: ({ consultation }) => ({
        commentId: consultation.thread,
        resolution: 'followed',
        reason: 'x',
      }),
    },
    outsider: otherCoordinator,
  },
  'comments.reopenComment': {
    as: 'coordinator',
    inputs: { comment: ({ consultation }) => ({ commentId: consultation.thread }) },
    outsider: otherCoordinator,
  },
  'comments.removeComment': {
    as: 'coordinator',
    inputs: { comment: ({ consultation }) => ({ commentId: consultation.ownComment }) },
    outsider: otherCoordinator,
  },
}
