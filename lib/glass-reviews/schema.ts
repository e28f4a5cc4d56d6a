import { z } from 'zod'
import { requiredText } from '@/lib/typed-values/schema'

export const glassFindings = ['justified', 'questioned'] as const
export type GlassFinding = (typeof glassFindings)[number]

const longestReview = 2_000

export const noInput = z.object({})
export const glassChoice = z.object({ glass: z.uuid() })
export const reviewInput = z.object({
  glass: z.uuid('stale_form'),
  finding: z.enum(glassFindings, 'choose_one'),
  review: requiredText(longestReview),
})
