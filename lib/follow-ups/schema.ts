import { z } from 'zod'
import { reportedValues, withValues } from '@/lib/indicators/schema'
import { limits, status } from '@/lib/measures/schema'
import { plainText, requiredText } from '@/lib/typed-values/schema'

/** A form has no number: empty means that nobody has said. */
const progress = z
  .string('wrong_value')
  .refine((text) => text === '' || /^(100|[1-9]?\d)$/.test(text), 'wrong_percent')
  .transform((text) => (text === '' ? null : Number(text)))

export const newReport = z.preprocess(
  withValues,
  z.strictObject({
    measureId: z.uuid(),
    status,
    progress: progress.default(null),
    comment: requiredText(limits.text),
    obstacle: plainText(limits.text),
    /** Of the measure's indicators, those that were measured. */
    values: reportedValues.default({}),
  }),
)

export const unchangedReport = z.strictObject({ measureId: z.uuid() })
