import { z } from 'zod'
import { requiredText } from '@/lib/typed-values/schema'

export const guidelineChoice = z.strictObject({ guidelineId: z.uuid() })

export const newGuideline = z.strictObject({
  title: requiredText(200),
})
