import { z } from 'zod'
import { guidanceAudiences } from '@/lib/guidance/rules'
import { languageCodes } from '@/lib/resident-languages/rules'
import { plainText, requiredText } from '@/lib/typed-values/schema'

export const noInput = z.object({})

/** One sentence or two on each line of a list. */
const list = plainText(4_000).default('')

export const guidanceText = z.object({
  title: requiredText(120),
  lead: plainText(600).default(''),
  child: list,
  adult: list,
  event: list,
  now: list,
  routine: list,
})
export type GuidanceText = z.output<typeof guidanceText>

const page = { audience: z.enum(guidanceAudiences), language: z.enum(languageCodes) }
export const guidanceInput = z.object(page)
export const guidanceSave = z.object({
  ...page,
  ...guidanceText.shape,
  version: z.coerce.number('stale_form').int('stale_form'),
  act: z.enum(['keep', 'publish'], 'choose_one'),
})
/** What a public page asks for. */
export const publicInput = z.object({ language: z.string().max(20).optional().catch(undefined) })
