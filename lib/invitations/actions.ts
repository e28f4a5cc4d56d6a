'use server'

import { answerNoComments, inviteToPlan, withdrawInvitation } from '@/lib/invitations/commands'
import { submit } from '@/lib/platform/submit'

export const inviteAction = submit(
  inviteToPlan,
  ({ planId }, municipality) => `/${municipality}/plans/${planId}/consultation?invite=1#inbjudna`,
)
export const withdrawInvitationAction = submit(
  withdrawInvitation,
  ({ planId }, municipality) => `/${municipality}/plans/${planId}/consultation#inbjudna`,
)
export const answerNoCommentsAction = submit(
  answerNoComments,
  ({ planId }, municipality) => `/${municipality}/plans/${planId}/consultation`,
)
