import { z } from 'zod'
import { subjects } from '@/lib/concerns/rules'
import { optionalId, plainText, requiredText } from '@/lib/typed-values/schema'

const ticked = z.literal('yes').or(z.literal('')).default('')

export const ruleInput = z
  .object({
    subject: z.enum(subjects, { error: 'choose_one' }),
    danger: ticked,
    areaId: optionalId.default(''),
    committeeId: optionalId.default(''),
    fromUnitId: optionalId.default(''),
    toUnitId: optionalId.default(''),
    policeFirst: ticked,
  })
  .refine(({ toUnitId, policeFirst }) => toUnitId !== '' || policeFirst === 'yes', {
    path: ['toUnitId'],
    error: 'choose_reception',
  })

export const ruleChoice = z.object({ id: z.uuid({ error: 'stale_form' }) })
export const contactInput = z.object({
  name: requiredText(120),
  phone: requiredText(40),
  instruction: plainText(500).default(''),
})
export const noInput = z.object({})
