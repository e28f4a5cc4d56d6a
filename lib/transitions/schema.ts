import { z } from 'zod'
import { planStates } from '@/lib/plans/rules'
import {
  type ActKey,
  type Answers,
  actKeys,
  type FieldName,
  fieldNames,
  recordedDecisions,
  transitionOf,
} from '@/lib/transitions/rules'
import { optionalDay, plainText, requiredDay, requiredText } from '@/lib/typed-values/schema'

const limits = { line: 100, note: 1000 } as const

/** "12", "§12" and "§ 12" are one paragraph; it is kept as the minutes write it. */
const paragraph = plainText(limits.line).transform((text) => text.replace(/^§?\s*/, ''))
const shapedParagraph = paragraph
  .refine((text) => text === '' || /^\d{1,5}[\w ./:-]{0,15}$/.test(text), 'paragraph_shape')
  .transform((text) => (text === '' ? '' : `§ ${text}`))

const line = plainText(limits.line)
const note = plainText(limits.note)
const required = <T extends z.ZodType<string>>(shape: T) => shape.refine((text) => text !== '', 'required')

const shapes: Record<FieldName, { required: z.ZodType<string>; optional: z.ZodType<string> }> = {
  on: { required: requiredDay, optional: optionalDay },
  paragraph: { required: required(shapedParagraph), optional: shapedParagraph },
  registerNumber: { required: requiredText(limits.line), optional: line },
  meetingOn: { required: requiredDay, optional: optionalDay },
  followUpOn: { required: requiredDay, optional: optionalDay },
  note: { required: requiredText(limits.note), optional: note },
}

/** What is not asked may not be answered: a posted field that the act does not have is refused. */
const notAsked = z.literal('', 'wrong_value').default('')

/** `seen` is the state the form was made for: what a stale tab sends is not carried out. */
export type Step = Answers & { planId: string; seen: (typeof planStates)[number] }

/** The form of one act, drawn up from the table of transitions. */
export function stepInput(key: ActKey): z.ZodType<Step> {
  const { asks } = transitionOf(key)
  const fields = fieldNames.map((name) => {
    const demand = asks[name]
    if (!demand) return [name, notAsked]
    return [name, demand === 'optional' ? shapes[name].optional.default('') : shapes[name].required]
  })
  return z.strictObject({
    planId: z.uuid(),
    seen: z.enum(planStates, 'stale_form'),
    ...(Object.fromEntries(fields) as Record<FieldName, z.ZodType<string>>),
  })
}

export const correction = z.strictObject({
  planId: z.uuid(),
  which: z.enum(recordedDecisions, 'invalid_choice'),
  on: requiredDay,
  paragraph: required(shapedParagraph),
  /** A correction without a reason is a change nobody can explain. */
  note: requiredText(limits.note),
})

export const decisionChoice = z.object({
  planId: z.uuid(),
  /** What has just been done, to say so. */
  done: z
    .enum([...actKeys, 'correct'])
    .optional()
    .catch(undefined),
})
export type DecisionChoice = z.infer<typeof decisionChoice>
