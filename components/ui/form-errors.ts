import type { FormWords } from '@/components/ui/form-words'
import type { FormState, Typed } from '@/lib/platform/form-state'

/** The words for one message key; a key without words gets the general ones, never the key itself. */
export function errorText(words: FormWords, key: string | undefined): string | undefined {
  if (key === undefined) return undefined
  return Object.hasOwn(words, key) ? words[key as keyof FormWords] : words.wrong_value
}

/** The first error of a field, in words. */
export function fieldError(words: FormWords, state: FormState, field: string): string | undefined {
  if (state.status !== 'refused' || state.refusal.kind !== 'invalid') return undefined
  return errorText(words, state.refusal.fields[field]?.[0])
}

/** What the field should hold: what was typed if the form came back, else what is saved. */
export function typedValue(state: FormState, field: string, saved = ''): string {
  const value = typedFields(state)?.[field]
  return typeof value === 'string' ? value : saved
}

export function typedList(state: FormState, field: string, saved: readonly string[] = []): readonly string[] {
  const value = typedFields(state)?.[field]
  return Array.isArray(value) ? value : saved
}

/** What stops the whole form, as a message key; null when the fields themselves are to be corrected. */
export function formStop(state: FormState): string | null {
  if (state.status === 'idle' || state.status === 'done') return null
  if (state.status !== 'refused') return state.status
  const { refusal } = state
  if (refusal.kind === 'conflict') return 'conflict'
  if (refusal.kind === 'not_allowed_now') return refusal.reason
  return refusal.fields['']?.[0] ?? null
}

function typedFields(state: FormState): Typed | undefined {
  return 'typed' in state ? state.typed : undefined
}
