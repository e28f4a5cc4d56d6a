import { z } from 'zod'
import { bases, describesBehaviour, longest, subjects } from '@/lib/concerns/rules'
import { languageCodes } from '@/lib/resident-languages/rules'
import { mostResidentFiles } from '@/lib/residents/rules'
import { givenFile, type ReceivedFile } from '@/lib/stored-files/schema'
import { optionalId, plainText } from '@/lib/typed-values/schema'

export const noInput = z.object({})

/** The form's own fields, beside what is written: whatever stands in them, nothing is refused for it. */
export const tokenFields = {
  language: z.enum(languageCodes).catch('sv'),
  trap: z.string().catch('?').default(''),
  stamp: z.string().max(100).catch('').default(''),
  proof: z.string().max(100).catch('?').default(''),
}

export const residentReport = z
  .object({
    ...tokenFields,
    danger: z.enum(['yes', 'no'], 'choose_one'),
    observed: plainText(longest.story).pipe(z.string().refine(describesBehaviour, 'describe_behaviour')),
    observedWhen: plainText(longest.line).default(''),
    basis: z.array(z.enum(bases, 'choose_one'), 'choose_one').default([]),
    subject: z.enum(subjects, 'say_age'),
    name: plainText(longest.line).pipe(z.string().min(1, 'say_who')),
    whereabouts: plainText(longest.line).default(''),
    areaId: optionalId.default(''),
    identity: z.enum(['anonymous', 'named'], 'choose_one'),
    reporterName: plainText(longest.line).default(''),
    reporterPhone: plainText(longest.phone).default(''),
    files: z.array(givenFile).max(mostResidentFiles, 'too_many').default([]),
  })
  .refine(({ identity, reporterName }) => identity === 'anonymous' || reporterName !== '', {
    path: ['reporterName'],
    error: 'required',
  })

/** Its files have been received: judged, scanned and drawn anew. */
export type ResidentReport = Omit<z.output<typeof residentReport>, 'files'> & { files: ReceivedFile[] }
