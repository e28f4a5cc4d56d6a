import { z } from 'zod'
import { planKinds } from '@/lib/plan-templates/schema'
import { readyMadeKeys } from '@/lib/ready-made-templates/schema'
import { plainText, requiredDay } from '@/lib/typed-values/schema'

const titleLimit = 200

/** One of the municipality's own, or the name of a ready-made one. */
const template = z.union([z.uuid('template_gone'), z.enum(readyMadeKeys, 'template_gone')], 'template_gone')
export type TemplateName = z.infer<typeof template>

/** Addresses come from people and old links: what is not known is as not chosen. */
export const planStart = z.object({
  template: template.optional().catch(undefined),
  committee: z.uuid().optional().catch(undefined),
})

export const newPlan = z.strictObject({
  template,
  committeeId: z.uuid('choose_committee'),
  kind: z.enum(planKinds, 'choose_one'),
  title: plainText(titleLimit),
  /** What the form proposed: a title that was left alone follows the period. */
  proposed: plainText(titleLimit).default(''),
  periodFrom: requiredDay,
  periodTo: requiredDay,
})
