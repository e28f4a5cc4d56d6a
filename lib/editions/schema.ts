import { z } from 'zod'
import { optionalDay, plainText } from '@/lib/measures/schema'

const day = optionalDay.refine((text) => text !== '', 'required')
const measuresOfAPlan = 2000

export const editionsChoice = z.object({ planId: z.uuid() })

export const newRevision = z.strictObject({ planId: z.uuid() })

export const newPeriodPlan = z.strictObject({
  planId: z.uuid(),
  title: plainText(200).refine((text) => text !== '', 'required'),
  periodFrom: day,
  periodTo: day,
  /** Done and cancelled measures that are to come along all the same. */
  keep: z.array(z.uuid('invalid_choice'), 'invalid_choice').max(measuresOfAPlan, 'too_many').default([]),
})
