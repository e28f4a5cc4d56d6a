/**
 * The history of what a plan says. Source: the plan's own promise that nothing is silently overwritten (look.md: "Den
 * text du inte väljer finns kvar"). The database keeps columns as text; here they get the names and values that forms
 * hold, so that what has been can be compared with what is and put back by the ordinary edit.
 */
import { withField } from '@/lib/measures/rules'
import { inOrder, type MeasureDraft, type MeasureField, measureFieldNames } from '@/lib/measures/schema'
import { same } from '@/lib/merging/rules'

export type KeptChange = { field: string; before: string; after: string; unchosen: boolean }

/** `due_on` is `dueOn`; `steps.<id>.due_on` is `steps.<id>.dueOn`. */
export function fieldName(column: string): string {
  return column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

export function columnName(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** What a form holds: a list is joined by comma. */
export function formValue(stored: string): string {
  if (!stored.startsWith('[')) return stored
  try {
    const list: unknown = JSON.parse(stored)
    return Array.isArray(list) ? list.join(',') : stored
  } catch {
    return stored
  }
}

/** The value one would go back to: what was replaced, or what was never chosen. */
export function earlierValue({ before, after, unchosen }: KeptChange): string {
  return unchosen ? after : before
}

export type MeasureRestore = { base: Partial<MeasureDraft>; mine: Partial<MeasureDraft> }

/** The edit that puts a value back; null when it stands already, or when what it belonged to is gone. */
export function restoreOf(current: MeasureDraft, field: string, value: string): MeasureRestore | null {
  const [top = '', stepId] = field.split('.')
  if (!measureFieldNames.includes(top as MeasureField)) return null
  if (top === 'steps' && !current.steps.some(({ id }) => id === stepId)) return null
  const name = top as MeasureField
  const restored = top === 'environments' ? inOrder(value.split(',')) : withField(current, field, value)[name]
  return same(restored, current[name])
    ? null
    : { base: { [name]: current[name] }, mine: { [name]: restored } }
}

/** The same edit as a form without scripts sends it: flat text, and lists by names that end in []. */
export function restoreFields({ base, mine }: MeasureRestore): [name: string, value: string][] {
  const fields: [string, string][] = [['base', JSON.stringify(base)]]
  const { steps, environments, ...texts } = mine
  for (const [name, value] of Object.entries(texts)) fields.push([name, String(value)])
  if (environments)
    fields.push(
      ['environments[]', ''],
      ...environments.map((each) => ['environments[]', each] as [string, string]),
    )
  for (const [index, step] of (steps ?? []).entries())
    for (const [name, value] of Object.entries(step)) fields.push([`steps.${index}.${name}`, value])
  return fields
}
