import { z } from 'zod'
import { plainText, requiredText } from '@/lib/typed-values/schema'

const commentLimits = { body: 4000, reason: 1000 } as const
export const resolutions = ['followed', 'not_followed'] as const
export type Resolution = (typeof resolutions)[number]

const body = requiredText(commentLimits.body)

/** The plan as a whole, or one of its sections or measures: "section:<id>". */
const about = z.union(
  [z.literal('plan'), z.string().regex(/^(section|measure):[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)],
  'invalid_choice',
)

export const newComment = z.strictObject({ planId: z.uuid(), about, body })
export const newReply = z.strictObject({ commentId: z.uuid(), body })
export const commentChange = z.strictObject({ commentId: z.uuid(), body })
export const commentChoice = z.strictObject({ commentId: z.uuid() })
export const commentAnswer = z.strictObject({
  commentId: z.uuid(),
  resolution: z.enum(resolutions, 'choose_one'),
  reason: plainText(commentLimits.reason).pipe(z.string().min(1, 'say_why')),
})
