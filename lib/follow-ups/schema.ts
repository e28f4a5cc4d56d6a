import { z } from 'zod'
import { limits, status } from '@/lib/measures/schema'
import { plainText, requiredText } from '@/lib/typed-values/schema'

/** A form has no number: empty means that nobody has said. */
const progress = z
  .string('wrong_value')
  .refine((text) => text === '' || /^(100|[1-9]?\d)$/.test(text), 'wrong_percent')
  .transform((text) => (text === '' ? null : Number(text)))

export const newReport = z.strictObject({
  measureId: z.uuid(),
  status,
  progress: progress.default(null),
  comment: requiredText(limits.text),
  obstacle: plainText(limits.text),
})

export const unchangedReport = z.strictObject({ measureId: z.uuid() })
