import { z } from 'zod'

export const nothingAsked = z.object({})
export const disposalChoice = z.object({ listId: z.uuid() })

/** The list as it was when it was read: a changed one is read again before it is signed. */
const seen = { listId: z.uuid(), version: z.coerce.number({ error: 'stale_form' }).int() }
export const disposalStep = z.object(seen)
export const disposalApproval = z.object({
  ...seen,
  // A tick box sends "on" or nothing.
  confirmed: z.literal('on', { error: 'confirm_disposal' }),
})

export const certificateFormats = ['pdf', 'pdf-archive', 'docx'] as const
export type CertificateFormat = (typeof certificateFormats)[number]
export const certificateChoice = z.object({ listId: z.uuid(), format: z.enum(certificateFormats) })
