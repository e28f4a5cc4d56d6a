import { z } from 'zod'
import { indicatorAddress } from '@/lib/indicators/schema'
import { optionalDay, optionalId, plainText, requiredText } from '@/lib/typed-values/schema'

export const measureStatuses = ['proposal', 'not_started', 'ongoing', 'done', 'cancelled'] as const
export const preventionLevels = ['general', 'specific', 'individual'] as const
/** A property of an environment or an event, never of a person. */
export const environments = [
  'right_wing',
  'left_wing',
  'islamist',
  'lone_actor',
  'mixed',
  'undetermined',
] as const

export type MeasureStatus = (typeof measureStatuses)[number]
export type Environment = (typeof environments)[number]
export type PreventionLevel = (typeof preventionLevels)[number]

/** How often in months: of what recurs, and of follow-ups. Empty means never, or not demanded. */
export const recurrences = ['1', '3', '6', '12', '24'] as const
export const cadences = ['1', '3', '6', '12'] as const

export const limits = { line: 200, parties: 500, text: 2000, steps: 50 } as const

export const status = z.enum(measureStatuses, 'invalid_choice')

/** One order for the same choice, so that two drafts compare equal. */
export function inOrder(chosen: readonly string[]): Environment[] {
  return environments.filter((environment) => chosen.includes(environment))
}

const step = z.strictObject({
  id: z.uuid('wrong_value'),
  title: requiredText(limits.line),
  responsible: plainText(limits.line),
  status,
  /** Empty: no date of its own. */
  dueOn: optionalDay,
  note: plainText(limits.parties),
})
export type StepDraft = z.infer<typeof step>

const measureFields = {
  title: requiredText(limits.line),
  purpose: plainText(limits.text),
  responsible: plainText(limits.line),
  responsibleUnitId: optionalId,
  otherParties: plainText(limits.parties),
  need: plainText(limits.parties),
  targetGroup: plainText(limits.line),
  genderPerspective: plainText(limits.text),
  status,
  startsOn: optionalDay,
  /** Empty: the measure is continuous (löpande). */
  dueOn: optionalDay,
  recurrenceMonths: z.union([z.literal(''), z.enum(recurrences)], 'invalid_choice'),
  cadenceMonths: z.union([z.literal(''), z.enum(cadences)], 'invalid_choice'),
  guidelineSectionId: optionalId,
  preventionLevel: z.union([z.literal(''), z.enum(preventionLevels)], 'invalid_choice'),
  environments: z
    .array(z.enum(environments, 'invalid_choice'), 'invalid_choice')
    .max(environments.length)
    .transform(inOrder),
  steps: z.array(step, 'wrong_value').max(limits.steps, 'too_many'),
}

/** A measure as the form holds it: text only, so that browser and server compare the same values. */
export const measureDraft = z.object(measureFields)
export type MeasureDraft = z.infer<typeof measureDraft>
export type MeasureField = keyof MeasureDraft
export const measureFieldNames = Object.keys(measureFields) as MeasureField[]

const { steps, environments: chosenEnvironments, ...texts } = measureFields
const seenText = z.string().max(limits.text)
const seenStep = z.object(
  Object.fromEntries(Object.keys(step.shape).map((name) => [name, seenText])) as Record<
    keyof StepDraft,
    typeof seenText
  >,
)
/** What the editor saw before changing it. Only compared, never written, hence not held to today's limits. */
const seen = z.object({
  ...(Object.fromEntries(Object.keys(texts).map((name) => [name, seenText])) as Record<
    keyof typeof texts,
    typeof seenText
  >),
  environments: z.array(seenText).max(environments.length),
  steps: z.array(seenStep).max(limits.steps),
})
export type MeasureSeen = Partial<z.infer<typeof seen>>

/** Only the fields that were changed, each with the value it had when the change began. */
export const measureEdit = z.preprocess(
  readMeasureForm,
  z.strictObject({
    measureId: z.uuid(),
    version: z.coerce.number('stale_form').int().positive(),
    base: seen.partial(),
    /** Without JavaScript: the row stays open after saving. */
    stay: z.literal('yes').optional(),
    ...z.object({ ...texts, environments: chosenEnvironments, steps }).partial().shape,
  }),
)

/**
 * A form sent without JavaScript is flat text: `steps.0.title` and so on, with the buttons `move` and `remove`
 * and an empty row for a new step. A script sends objects, which pass through.
 */
export function readMeasureForm(given: unknown): unknown {
  const form = given as Record<string, unknown> | null
  if (typeof form?.base !== 'string') return given
  const { base, move, remove, ...flat } = form
  const rest = Object.fromEntries(Object.entries(flat).filter(([name]) => !name.startsWith('steps.')))
  const ordered = reorder(stepsOf(flat), typeof move === 'string' ? move : '')
  const stays = typeof move === 'string' || typeof remove === 'string' || form.stay === 'yes'
  return {
    ...rest,
    base: parsedOrNothing(base),
    // A form of one other field says nothing of the steps.
    ...(Object.keys(flat).some((name) => name.startsWith('steps.')) && {
      steps: ordered.filter(({ id }) => id !== remove),
    }),
    stay: stays ? 'yes' : undefined,
  }
}

function stepsOf(flat: Record<string, unknown>): Record<string, unknown>[] {
  const rows = new Map<string, Record<string, unknown>>()
  for (const [name, value] of Object.entries(flat)) {
    const [, row, field] = /^steps\.(\d+|new)\.(\w+)$/.exec(name) ?? []
    if (row && field) rows.set(row, { ...rows.get(row), [field]: value })
  }
  return [...rows].filter(([row, { title }]) => row !== 'new' || title !== '').map(([, fields]) => fields)
}

/** `move` says which step, and whether up or down: "<id>:up". */
function reorder<Row extends Record<string, unknown>>(rows: Row[], move: string): Row[] {
  const [id, direction] = move.split(':')
  const from = rows.findIndex((row) => row.id === id)
  return from < 0 ? rows : moved(rows, from, direction === 'up' ? -1 : 1)
}

/** The list with one element moved; beyond either end nothing happens. */
export function moved<Item>(list: readonly Item[], from: number, by: -1 | 1): Item[] {
  const [one, other] = [list[from], list[from + by]]
  if (one === undefined || other === undefined) return [...list]
  return list.map((item, index) => (index === from ? other : index === from + by ? one : item))
}

function parsedOrNothing(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export const newMeasure = z.strictObject({
  planId: z.uuid(),
  sectionId: z.uuid('invalid_choice'),
  title: requiredText(limits.line),
})

export const measureMove = z
  .strictObject({
    measureId: z.uuid(),
    direction: z.enum(['up', 'down']).optional(),
    /** To the end of another section of the same plan. */
    sectionId: z.uuid('invalid_choice').optional(),
  })
  .refine(({ direction, sectionId }) => Boolean(direction) !== Boolean(sectionId), {
    path: ['sectionId'],
    error: 'required',
  })

/** What the address of a measure's page says. */
export const measureAddress = indicatorAddress.extend({
  attachment: z.literal('removed').optional().catch(undefined),
})
export type MeasureAddress = z.infer<typeof measureAddress>

export const measureChoice = z.strictObject({ measureId: z.uuid() })
