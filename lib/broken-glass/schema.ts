import { z } from 'zod'
import { glassReasons, glassRecords, longestNote } from '@/lib/broken-glass/rules'
import { requiredText } from '@/lib/typed-values/schema'

const kind = z.enum(glassRecords).catch('concern').default('concern')
export const glassPlace = z.object({ id: z.uuid(), kind })

export const breakInput = z.object({
  id: z.uuid('stale_form'),
  kind,
  reason: z.enum(glassReasons, 'choose_one'),
  note: requiredText(longestNote),
  /** Empty for those who sign in elsewhere. */
  password: z.string('wrong_value').max(200, 'too_long').default(''),
})

export const endInput = z.object({ glass: z.uuid('stale_form') })
