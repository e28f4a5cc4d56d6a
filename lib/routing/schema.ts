import { z } from 'zod'
import { optionalId, plainText, requiredText } from '@/lib/typed-values/schema'

/** What the rules speak of: a report by whom it is about, and what is told to a committee. */
export const routingSubjects = ['child', 'adult', 'unknown', 'propaganda', 'incident'] as const
export type RoutingSubject = (typeof routingSubjects)[number]

const ticked = z.literal('yes').or(z.literal('')).default('')

export const ruleInput = z
  .object({
    subject: z.enum(routingSubjects, { error: 'choose_one' }),
    danger: ticked,
    areaId: optionalId.default(''),
    committeeId: optionalId.default(''),
    fromUnitId: optionalId.default(''),
    toUnitId: optionalId.default(''),
    toCommitteeId: optionalId.default(''),
    policeFirst: ticked,
  })
  .superRefine((rule, context) => {
    const told = rule.subject === 'propaganda' || rule.subject === 'incident'
    if (told && !rule.toCommitteeId)
      context.addIssue({ code: 'custom', path: ['toCommitteeId'], message: 'choose_committee' })
    if (!told && !rule.toUnitId && !rule.policeFirst)
      context.addIssue({ code: 'custom', path: ['toUnitId'], message: 'choose_reception' })
  })

export const ruleChoice = z.object({ id: z.uuid({ error: 'stale_form' }) })
export const contactInput = z.object({
  name: requiredText(120),
  phone: requiredText(40),
  instruction: plainText(500).default(''),
})
export const noInput = z.object({})
