import { z } from 'zod'

export const newInvitation = z.strictObject({
  planId: z.uuid(),
  userId: z.uuid('invalid_choice'),
  answerBy: z.iso.date('invalid_date'),
})

export const invitationChoice = z.strictObject({ invitationId: z.uuid() })

export const planAnswer = z.strictObject({ planId: z.uuid() })
