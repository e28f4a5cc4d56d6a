/**
 * Which fields a measure has in a plan, settled by the template that the plan was made from. Sources: the five
 * documents ask for different things of a measure (the joint plan of 2016 for a gender perspective, Kalmar's for a
 * level of prevention, lag (2023:196) 5 § for the need it answers). A field that is required is missed before the plan
 * goes to others, never while one writes. What is written in a field is never lost because it is no longer asked for.
 */
import type { MeasureField } from '@/lib/measures/schema'

export const fieldSettings = ['hidden', 'shown', 'required'] as const
export type FieldSetting = (typeof fieldSettings)[number]

/**
 * What can be settled for each field. A measure always has a title and a status; who is responsible, what for and until
 * when is always asked, since lists and reminders stand on it.
 */
export const settable = {
  purpose: ['shown', 'required'],
  responsible: ['shown', 'required'],
  dueOn: ['shown', 'required'],
  responsibleUnitId: ['hidden', 'shown', 'required'],
  otherParties: ['hidden', 'shown', 'required'],
  need: ['hidden', 'shown', 'required'],
  targetGroup: ['hidden', 'shown', 'required'],
  genderPerspective: ['hidden', 'shown', 'required'],
  preventionLevel: ['hidden', 'shown', 'required'],
  environments: ['hidden', 'shown'],
  guidelineSectionId: ['hidden', 'shown', 'required'],
  startsOn: ['hidden', 'shown', 'required'],
  recurrenceMonths: ['hidden', 'shown'],
  cadenceMonths: ['hidden', 'shown', 'required'],
  steps: ['hidden', 'shown'],
} as const satisfies Partial<Record<MeasureField, readonly FieldSetting[]>>
export type SettableField = keyof typeof settable
export const settableFields = Object.keys(settable) as SettableField[]
export type FieldSettings = Record<SettableField, FieldSetting>

/** What every plan asked before there were templates, and asks where nobody has settled anything. */
const usual = (field: SettableField): FieldSetting =>
  field === 'purpose' || field === 'responsible' ? 'required' : 'shown'

/** What is kept says only what somebody has settled: a field that comes later is as usual. */
export function settingsFrom(kept: unknown): FieldSettings {
  const known = (typeof kept === 'object' && kept !== null ? kept : {}) as Record<string, unknown>
  return Object.fromEntries(
    settableFields.map((field) => {
      const choices: readonly FieldSetting[] = settable[field]
      return [field, choices.find((choice) => choice === known[field]) ?? usual(field)]
    }),
  ) as FieldSettings
}

/** What a plan lacks, for each field that can be required; the words are the page's. */
export const lacking = {
  responsible: 'no_responsible',
  purpose: 'no_purpose',
  dueOn: 'no_due',
  responsibleUnitId: 'no_unit',
  otherParties: 'no_others',
  need: 'no_need',
  targetGroup: 'no_target_group',
  genderPerspective: 'no_gender_perspective',
  preventionLevel: 'no_level',
  guidelineSectionId: 'no_guideline',
  startsOn: 'no_start',
  cadenceMonths: 'no_cadence',
} as const satisfies Partial<Record<SettableField, string>>
export type RequirableField = keyof typeof lacking
export type Lack = (typeof lacking)[RequirableField]
export const allLacks: readonly Lack[] = Object.values(lacking)

/** As the database tells them of one measure: none, or one after the other. */
export function lacksFrom(text: string): Lack[] {
  return text === '' ? [] : (text.split(',') as Lack[])
}

export function requiredFields(settings: FieldSettings): RequirableField[] {
  return (Object.keys(lacking) as RequirableField[]).filter((field) => settings[field] === 'required')
}

/** Hidden, and with nothing in it: what holds something is shown, so that it can be put right where it is read. */
export function isLeftOut(
  settings: FieldSettings,
  field: SettableField,
  value: string | readonly unknown[],
): boolean {
  return settings[field] === 'hidden' && value.length === 0
}
