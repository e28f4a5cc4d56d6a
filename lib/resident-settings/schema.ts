import { z } from 'zod'
import { longest } from '@/lib/concerns/rules'
import { languageCodes } from '@/lib/resident-languages/rules'
import { plainText } from '@/lib/typed-values/schema'

export const noInput = z.object({})

export const settingsInput = z.object({
  languages: z.array(z.enum(languageCodes, 'invalid_choice'), 'invalid_choice').default([]),
  receptionPhone: plainText(longest.phone).default(''),
  supportLinePhone: plainText(longest.phone).default(''),
})
