import type { Refusal } from '@/lib/platform/errors'

/** What a form and its server action say to each other; safe in the browser. */

/** What was typed comes back with every answer but success, so that nothing is lost. */
export type Typed = Record<string, string | string[]>

/**
 * The fields of a form. A name that ends in [] is a list, also with one value or none ticked beside its empty marker.
 * What begins with _ or $ is the form's own; files are not text.
 */
export function typedFrom(formData: FormData): Typed {
  const typed: Typed = {}
  for (const name of new Set(formData.keys())) {
    if (name.startsWith('$') || name.startsWith('_')) continue
    const values = formData.getAll(name).filter((value) => typeof value === 'string')
    const last = values.at(-1)
    if (name.endsWith('[]')) typed[name.slice(0, -2)] = values.filter((value) => value !== '')
    else if (last !== undefined) typed[name] = last
  }
  return typed
}

/** Stops before the command was asked: the session, the reach, or a fault. */
export type Barrier = { kind: 'signed_out' | 'out_of_reach' | 'failed' }

export type FormState<Value = unknown> =
  | { status: 'idle' }
  | { status: 'done'; value: Value; at: string }
  | { status: 'refused'; refusal: Refusal; typed: Typed }
  | { status: Barrier['kind']; typed: Typed }

/** The answer to a save as one types. */
export type Reply<Value> = { ok: true; value: Value } | { ok: false; refusal: Refusal | Barrier }

/** Hidden fields every form carries; `CommandForm` writes them. */
export const municipalityField = '_municipality'
export const submissionField = '_submission'
