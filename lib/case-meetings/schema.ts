import { z } from 'zod'
import { longest } from '@/lib/cases/schema'
import { plainText, requiredDay, requiredText } from '@/lib/typed-values/schema'

export const newMeeting = z.object({
  caseId: z.uuid(),
  heldOn: requiredDay,
  attendees: requiredText(2_000),
  about: plainText(longest.line).default(''),
  decided: plainText(longest.story).default(''),
})

export const meetingMinutes = z.object({
  caseId: z.uuid(),
  meetingId: z.uuid('wrong_value'),
  attendees: requiredText(2_000),
  decided: requiredText(longest.story),
})

const kept = z.string().default('')
export const meetingContent = z.object({ attendees: kept, about: kept, decided: kept })
