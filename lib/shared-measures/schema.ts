import { z } from 'zod'
import { libraryFocuses, targetGroups } from '@/lib/measure-library/schema'
import { plainText, preventionLevels } from '@/lib/measures/schema'

const limits = { title: 200, purpose: 2000, step: 200, steps: 20 } as const
const required = (max: number) => plainText(max).pipe(z.string().min(1, 'required'))

export const sharedCopy = z.strictObject({
  measureId: z.uuid(),
  title: required(limits.title),
  purpose: required(limits.purpose),
  /** One per line. */
  steps: plainText(limits.steps * limits.step)
    .transform((text) =>
      text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .pipe(
      z
        .array(z.string())
        .max(limits.steps, 'too_many')
        .refine((list) => list.every((line) => line.length <= limits.step), 'line_too_long'),
    ),
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
