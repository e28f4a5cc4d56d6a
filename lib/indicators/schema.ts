import { z } from 'zod'
import { seenTexts, withBase } from '@/lib/merging/schema'
import { numberText, readNumber } from '@/lib/swedish-numbers/rules'
import { optionalDay, plainText, requiredDay, requiredText } from '@/lib/typed-values/schema'

export const directions = ['up', 'down'] as const
export type Direction = (typeof directions)[number]

export const limits = { name: 200, unit: 40, source: 500, comment: 500, perMeasure: 12 } as const

/** Kept as the form's text, so that browser and server compare the same values; written in one way. */
const optionalNumber = z
  .string('wrong_value')
  .trim()
  .max(40, 'wrong_number')
  .transform((text, context) => {
    const read = text === '' ? null : readNumber(text)
    if (read === null) return ''
    if ('value' in read) return numberText(read.value)
    context.addIssue({ code: 'custom', message: read.fault })
    return z.NEVER
  })

const indicatorFields = {
  name: requiredText(limits.name),
  unit: plainText(limits.unit),
  direction: z.enum(directions, 'choose_one'),
  baselineValue: optionalNumber,
  baselineOn: optionalDay,
  targetValue: optionalNumber,
  targetOn: optionalDay,
  source: plainText(limits.source),
}
export const indicatorDraft = z.object(indicatorFields)
export type IndicatorDraft = z.infer<typeof indicatorDraft>
export type IndicatorField = keyof IndicatorDraft

export const newIndicator = z.strictObject({ measureId: z.uuid(), ...indicatorFields })
export const indicatorEdit = z.preprocess(
  withBase,
  z.strictObject({ indicatorId: z.uuid(), base: seenTexts(indicatorFields), ...indicatorFields }),
)
export const indicatorChoice = z.strictObject({ indicatorId: z.uuid() })

const comment = plainText(limits.comment)

export const newValue = z.strictObject({
  indicatorId: z.uuid(),
  value: optionalNumber.pipe(z.string().min(1, 'required')),
  measuredOn: requiredDay,
  comment,
})

/** What stood is kept: the correction says what is right, or that the value should not stand at all. */
export const valueCorrection = z
  .strictObject({
    indicatorId: z.uuid(),
    valueId: z.uuid(),
    value: optionalNumber,
    measuredOn: requiredDay,
    comment,
    withdraw: z.literal('yes').optional(),
  })
  .refine(({ value, withdraw }) => withdraw === 'yes' || value !== '', { path: ['value'], error: 'required' })

/** Beside a follow-up: what was measured, by indicator. An empty value is no new value. */
export const reportedValues = z
  .record(
    z.uuid('wrong_value'),
    z
      .strictObject({ value: optionalNumber, measuredOn: optionalDay })
      .refine(({ value, measuredOn }) => value === '' || measuredOn !== '', {
        path: ['measuredOn'],
        error: 'required',
      }),
  )
  .refine((values) => Object.keys(values).length <= limits.perMeasure, 'too_many')
export type ReportedValues = z.infer<typeof reportedValues>

/** A form is flat text: `values.<indicator>.value` and `values.<indicator>.measuredOn`. A script may send objects. */
export function withValues(given: unknown): unknown {
  const form = given as Record<string, unknown> | null
  if (!form || typeof form !== 'object') return given
  const flat = Object.entries(form).filter(([name]) => name.startsWith('values.'))
  if (flat.length === 0) return given
  const values = new Map<string, Record<string, unknown>>()
  for (const [name, value] of flat) {
    const [, indicator = '', field = ''] = name.split('.')
    values.set(indicator, { ...values.get(indicator), [field]: value })
  }
  const rest = Object.entries(form).filter(([name]) => !name.startsWith('values.'))
  return { ...Object.fromEntries(rest), values: Object.fromEntries(values) }
}

const someId = z.uuid().optional().catch(undefined)
const idOrNew = z
  .union([z.literal('new'), z.uuid()])
  .optional()
  .catch(undefined)

/** Which form is open on the measure's page, and what was just taken away. */
export const indicatorAddress = z.object({ indicator: idOrNew, value: idOrNew, removed: someId })
export type IndicatorAddress = z.infer<typeof indicatorAddress>

const point = z.object({ on: z.iso.date(), value: z.number() })
/** As a file holds it. */
export const exportedIndicator = z.object({
  name: z.string(),
  unit: z.string().describe('What a value counts, such as %; may be empty'),
  direction: z.enum(directions).describe('Which way is better'),
  baseline: point.nullable(),
  target: z.object({ on: z.iso.date().nullable(), value: z.number() }).nullable(),
  source: z.string().describe('Where the values come from and how they are measured'),
  values: z.array(point.extend({ comment: z.string() })).describe('As they now stand, by day'),
})
export type ExportedIndicator = z.infer<typeof exportedIndicator>
