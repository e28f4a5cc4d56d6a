import { z } from 'zod'
import { planStates, textLimit } from '@/lib/plans/rules'
import { plainText } from '@/lib/typed-values/schema'

/** Addresses come from people and old links: an unknown filter shows the whole list. */
export const planFilter = z.object({
  state: z.enum(planStates).optional().catch(undefined),
  mine: z.boolean().optional().catch(undefined),
})
export type PlanFilter = z.infer<typeof planFilter>

export const planChoice = z.object({
  planId: z.uuid(),
  /** The measure whose row is open for editing. */
  editing: z.uuid().optional().catch(undefined),
})

/** Sent by a form as text, by a script as objects. */
export const sectionEdit = z.preprocess(
  (given) => {
    const form = given as Record<string, unknown> | null
    return typeof form?.base === 'string' ? { ...form, base: { body: form.base } } : given
  },
  z.strictObject({
    sectionId: z.uuid(),
    version: z.coerce.number('stale_form').int().positive(),
    base: z.object({ body: plainText(textLimit) }),
    body: plainText(textLimit),
  }),
)
