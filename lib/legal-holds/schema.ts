import { z } from 'zod'
import { holdReasons } from '@/lib/legal-holds/rules'
import { isPersonalNumber } from '@/lib/personal-numbers/rules'
import { numberedKinds } from '@/lib/retained-records/schema'
import { optionalDay, requiredDay, requiredText } from '@/lib/typed-values/schema'

export const nothingAsked = z.object({})
export const holdChoice = z.object({ holdId: z.uuid() })

/** A matter's number in some register. It stands in the open: nothing else fits in it. */
export const registerNumber = requiredText(40)
  .refine((text) => /^[\p{L}\d .:/()-]+$/u.test(text) && /\d/.test(text), 'wrong_value')
  .refine((text) => !isPersonalNumber(text), 'shared_personal_number')

export const newHold = z
  .object({
    kind: z.enum(numberedKinds, { error: 'choose_one' }),
    recordNumber: requiredText(20),
    reason: z.enum(holdReasons, { error: 'choose_one' }),
    registerNumber,
    fromDay: requiredDay,
    untilDay: optionalDay.default(''),
  })
  .refine(({ fromDay, untilDay }) => untilDay === '' || untilDay >= fromDay, {
    path: ['untilDay'],
    error: 'before_start',
  })
