import { z } from 'zod'
import { accessReasons, askers, handOutMeans, identityProofs } from '@/lib/access-requests/rules'
import { requiredDay, requiredText } from '@/lib/typed-values/schema'

const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, { error: 'choose_one' })

export const noInput = z.object({})
export const accessChoice = z.object({ requestId: z.uuid() })
export const accessStep = z.object({ requestId: z.uuid('stale_form') })

/** The number must be whole: nobody is looked for by a part of it. */
export const newAccessRequest = z.object({
  personalNumber: requiredText(40),
  name: requiredText(300),
  asker: oneOf(askers),
  identity: oneOf(identityProofs),
  reason: oneOf(accessReasons),
  receivedOn: requiredDay,
})

export const handingOut = accessStep.extend({ means: oneOf(handOutMeans) })

const kept = z.string().default('')
/** The sealed content of a request: whom it is about. */
export const accessContent = z.object({ name: kept, personalNumber: kept })
export type AccessContent = z.output<typeof accessContent>
