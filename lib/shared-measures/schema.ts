import { z } from 'zod'
import { libraryFocuses, targetGroups } from '@/lib/measure-library/schema'
import { preventionLevels } from '@/lib/measures/schema'
import { requiredText, textLines } from '@/lib/typed-values/schema'

const limits = { title: 200, purpose: 2000, step: 200, steps: 20 } as const

export const sharedCopy = z.strictObject({
  measureId: z.uuid(),
  title: requiredText(limits.title),
  purpose: requiredText(limits.purpose),
  /** One per line. */
  steps: textLines({ lines: limits.steps, line: limits.step }),
  level: z.union([z.literal(''), z.enum(preventionLevels)], 'invalid_choice'),
  focus: z.enum(libraryFocuses, 'choose_one'),
  targetGroups: z
    .array(z.enum(targetGroups, 'invalid_choice'), 'invalid_choice')
    .max(targetGroups.length, 'too_many')
    .transform((chosen) => targetGroups.filter((group) => chosen.includes(group))),
})

export const sharingDecision = z.strictObject({
  measureId: z.uuid(),
  /** What was read: a copy that has changed since is read again. */
  seen: z.string('stale_form').max(64),
  confirmed: z.literal('yes', 'confirm_sharing'),
})

export const measureChoice = z.strictObject({ measureId: z.uuid() })

export const sharingAddress = z.object({ planId: z.uuid(), measureId: z.uuid(), change: z.boolean() })
