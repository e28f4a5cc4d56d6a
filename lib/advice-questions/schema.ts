import { z } from 'zod'
import { longest } from '@/lib/concerns/rules'
import { tokenFields } from '@/lib/residents/schema'
import { requiredText } from '@/lib/typed-values/schema'

export const noInput = z.object({})
export const questionInput = z.object({ id: z.uuid() })
export const answerInput = questionInput.extend({ message: requiredText(longest.note) })
export const adviceInput = z.object({ ...tokenFields, question: requiredText(longest.note) })

/** The sealed content of a question. */
export const questionContent = z.object({ text: z.string().default('') })
