import { z } from 'zod'
import { longest } from '@/lib/concerns/rules'
import { plainText, requiredText } from '@/lib/typed-values/schema'

export const dialogueInput = z.object({ id: z.uuid() })
export const writeInput = dialogueInput.extend({ message: requiredText(longest.note) })

/** The code opens the conversation; with a message something is added to it. */
export const continueInput = z.object({
  code: z.string('unknown_code').max(200, 'unknown_code'),
  message: plainText(longest.note).default(''),
})

/** The sealed content of a message. */
export const messageContent = z.object({ text: z.string().default('') })
