import { z } from 'zod'
import { incidentKinds } from '@/lib/incidents/schema'
import { optionalId, plainText, requiredDay, requiredText } from '@/lib/typed-values/schema'

const ticked = z.literal('yes').or(z.literal('')).default('')
const kinds = z.array(z.enum(incidentKinds, 'choose_one'), 'choose_one').default([])
/** Each once, in one order: what is the same is written the same. */
const inOrder = (given: readonly (typeof incidentKinds)[number][]) =>
  incidentKinds.filter((kind) => given.includes(kind))

const longestSource = 200

export const noticeInput = z
  .object({
    /** None: all of them. */
    kinds: kinds.transform(inOrder),
    areaId: optionalId.default(''),
    fromCommitteeId: optionalId.default(''),
    committeeId: z.uuid('choose_committee'),
    handles: ticked,
    source: plainText(longestSource).default(''),
  })
  .refine(({ handles, fromCommitteeId }) => handles === '' || fromCommitteeId === '', {
    path: ['fromCommitteeId'],
    error: 'handles_whoever_reports',
  })
export type NoticeInput = z.output<typeof noticeInput>

export const clockInput = z.object({
  kinds: kinds.refine((given) => given.length > 0, 'choose_one').transform(inOrder),
  offensiveOnly: ticked,
  /** At most a year. */
  hours: z.coerce.number('wrong_hours').int('wrong_hours').min(1, 'wrong_hours').max(8_760, 'wrong_hours'),
  source: requiredText(longestSource),
  validFrom: requiredDay,
})

export const ruleChoice = z.object({ id: z.uuid({ error: 'stale_form' }) })
export const noInput = z.object({})
