import { z } from 'zod'
import { limits, pictureChoice } from '@/lib/pictures/schema'
import { plainText, requiredText } from '@/lib/typed-values/schema'

const needFields = {
  title: requiredText(limits.line),
  reasoning: plainText(limits.note * 2).default(''),
  findings: z.array(z.uuid('invalid_choice')).max(100, 'too_many').default([]),
  measures: z.array(z.uuid('invalid_choice')).max(50, 'too_many').default([]),
  /** Said of a need that is consciously left. */
  leftReason: plainText(limits.note).default(''),
}

export const needAddress = pictureChoice.extend({ needId: z.uuid().optional() })
export const newNeed = pictureChoice.extend(needFields)
export const needEdit = pictureChoice.extend({
  needId: z.uuid(),
  version: z.coerce.number('stale_form').int().min(1),
  ...needFields,
})
export type NeedFields = z.output<typeof newNeed>
