import { z } from 'zod'
import { plainText } from '@/lib/measures/schema'

export const guidelineChoice = z.strictObject({ guidelineId: z.uuid() })

export const newGuideline = z.strictObject({
  title: plainText(200).pipe(z.string().min(1, 'required')),
})
