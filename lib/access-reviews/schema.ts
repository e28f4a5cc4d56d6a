import { z } from 'zod'
import {
  type AccessPiece,
  accessDecisions,
  accessPieces,
  withholdingCodes,
} from '@/lib/access-requests/rules'
import { plainText } from '@/lib/typed-values/schema'

export const reviewChoice = z.object({ reviewId: z.uuid() })

const piece = plainText(20_000).default('')
const pieces = Object.fromEntries(accessPieces.map((key) => [key, piece])) as Record<
  AccessPiece,
  typeof piece
>

export const accessReviewInput = z
  .object({
    ...pieces,
    reviewId: z.uuid('stale_form'),
    decision: z.enum(accessDecisions, { error: 'choose_one' }),
    withholding: z.enum(withholdingCodes, { error: 'invalid_choice' }).or(z.literal('')).default(''),
    reasons: plainText(4_000).default(''),
  })
  .superRefine((input, context) => {
    const fault = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (input.decision === 'given') {
      if (input.withholding !== '') fault('withholding', 'access_all_given')
    } else {
      if (input.withholding === '') fault('withholding', 'choose_one')
      if (input.reasons === '') fault('reasons', 'required')
    }
    const empty = accessPieces.every((key) => input[key] === '')
    if (input.decision !== 'withheld' && empty) fault('decision', 'nothing_to_give')
  })

const kept = z.string().default('')
/** The sealed outcome of a review: exactly what is handed out, and why not the rest. */
export const reviewContent = z.object({
  reasons: kept,
  pieces: z.array(z.object({ key: z.enum(accessPieces), text: z.string() })).catch([]),
})
export type ReviewContent = z.output<typeof reviewContent>
