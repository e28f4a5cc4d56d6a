import { z } from 'zod'
import { limits, markings, pictureChoice } from '@/lib/pictures/schema'
import { plainText } from '@/lib/typed-values/schema'

export const sectionChoice = pictureChoice.extend({ sectionId: z.uuid() })
export const sectionText = sectionChoice.extend({
  version: z.coerce.number().int().min(1),
  body: plainText(limits.body),
  marking: z.enum(markings, 'choose_one'),
})
