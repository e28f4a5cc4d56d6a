import { z } from 'zod'
import { partyKinds } from '@/lib/case-participants/rules'
import { longest } from '@/lib/cases/schema'
import { plainText } from '@/lib/typed-values/schema'

const line = plainText(longest.line).default('')

export const newParticipant = z
  .object({
    caseId: z.uuid(),
    party: z.enum(partyKinds, { error: 'choose_one' }),
    /** An account here; without one a name is written. */
    userId: z.uuid('invalid_choice').or(z.literal('')).default(''),
    organisation: line,
    name: line,
    role: line,
    contact: line,
  })
  .refine(({ userId, name }) => userId !== '' || name !== '', { path: ['name'], error: 'say_who_takes_part' })

const kept = z.string().default('')
export const participantContent = z.object({ organisation: kept, name: kept, role: kept, contact: kept })

export const participantChoice = z.object({ caseId: z.uuid(), participantId: z.uuid('wrong_value') })
