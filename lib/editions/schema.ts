import { z } from 'zod'
import { requiredDay, requiredText } from '@/lib/typed-values/schema'

const measuresOfAPlan = 2000

export const editionsChoice = z.object({ planId: z.uuid() })

export const newRevision = z.strictObject({ planId: z.uuid() })

export const newPeriodPlan = z.strictObject({
  planId: z.uuid(),
  title: requiredText(200),
  periodFrom: requiredDay,
  periodTo: requiredDay,
  /** Done and cancelled measures that are to come along all the same. */
  keep: z.array(z.uuid('invalid_choice'), 'invalid_choice').max(measuresOfAPlan, 'too_many').default([]),
})
