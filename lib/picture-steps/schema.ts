import { z } from 'zod'
import { type ActKey, acts, pictureStates } from '@/lib/pictures/rules'
import { limits, pictureChoice } from '@/lib/pictures/schema'
import { plainText, requiredDay, requiredText } from '@/lib/typed-values/schema'

const stepFields = {
  ...pictureChoice.shape,
  /** The state that its reader saw: a step from another one is somebody else's. */
  seen: z.enum(pictureStates, 'stale_form'),
}
export type Step = { pictureId: string; seen: string; note: string; approvedOn: string; approvedBy: string }

/** What the step asks for; the rest is empty. */
export function stepInput(key: ActKey): z.ZodType<Step> {
  const { approval, note } = acts[key].asks
  return z.object({
    ...stepFields,
    note: note === 'required' ? requiredText(limits.note) : plainText(limits.note).default(''),
    approvedOn: approval ? requiredDay : z.literal('').default(''),
    approvedBy: approval ? requiredText(limits.line) : z.literal('').default(''),
  })
}
