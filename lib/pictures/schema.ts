import { z } from 'zod'
import { readyMadePictureKeys } from '@/lib/ready-made-pictures/schema'
import { plainText, requiredDay } from '@/lib/typed-values/schema'

export const markings = ['open', 'internal'] as const
export type Marking = (typeof markings)[number]

export const limits = { title: 200, body: 20_000, note: 1_000, line: 300 } as const

/** Addresses come from people and old links: what is not known is as not chosen. */
export const pictureFilter = z.object({ mine: z.literal('1').optional().catch(undefined) })
export const pictureChoice = z.object({ pictureId: z.uuid() })

export const pictureStart = z.object({
  template: z.enum(readyMadePictureKeys).optional().catch(undefined),
  committee: z.uuid().optional().catch(undefined),
})

export const newPicture = z.strictObject({
  template: z.enum(readyMadePictureKeys, 'template_gone'),
  committeeId: z.uuid('choose_committee'),
  title: plainText(limits.title),
  periodFrom: requiredDay,
  periodTo: requiredDay,
  dueOn: requiredDay,
})
