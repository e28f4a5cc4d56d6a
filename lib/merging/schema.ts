import { z } from 'zod'

/** A form sends what its writer saw before changing it as one text; a script may send an object. */
export function withBase(given: unknown): unknown {
  const form = given as Record<string, unknown> | null
  if (typeof form?.base !== 'string') return given
  try {
    return { ...form, base: JSON.parse(form.base) }
  } catch {
    return { ...form, base: undefined }
  }
}

/** What the writer saw of fields that a form holds as text; only compared. */
export const seenTexts = <Fields extends object>(fields: Fields) =>
  z.object(
    Object.fromEntries(Object.keys(fields).map((name) => [name, z.string()])) as Record<
      keyof Fields,
      z.ZodString
    >,
    'stale_form',
  )
