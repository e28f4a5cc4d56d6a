import { z } from 'zod'
import { plainText } from '@/lib/typed-values/schema'

export const reminderKinds = ['before', 'after', 'unanswered'] as const
export type ReminderKind = (typeof reminderKinds)[number]

const longestNote = 500

export const committeeNote = z.strictObject({ committeeId: z.uuid(), note: plainText(longestNote) })
