import { z } from 'zod'
import { tidyText } from '@/lib/merging/rules'

/** What people type in a form's fields, as every form reads it. A form has no null: empty means nothing. */

export function plainText(max: number) {
  return z
    .string('wrong_value')
    .transform(tidyText)
    .pipe(z.string().max(max, 'too_long').refine(isStorable, 'wrong_value'))
}
export const requiredText = (max: number) => plainText(max).pipe(z.string().min(1, 'required'))

/** PostgreSQL cannot hold the character NUL. */
function isStorable(text: string): boolean {
  return !text.includes('\0')
}

/** A list with one of its lines on each line; empty ones are left out. */
export function textLines(limits: { lines: number; line: number }) {
  return plainText(limits.lines * limits.line)
    .transform((text) =>
      text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .pipe(
      z
        .array(z.string())
        .max(limits.lines, 'too_many')
        .refine((list) => list.every((line) => line.length <= limits.line), 'line_too_long'),
    )
}

function isDay(text: string): boolean {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

export const optionalDay = z
  .string('invalid_date')
  .refine((text) => text === '' || isDay(text), 'invalid_date')
export const requiredDay = z
  .string('required')
  .min(1, { error: 'required', abort: true })
  .refine(isDay, 'invalid_date')

export const optionalId = z.union([z.literal(''), z.uuid('invalid_choice')], 'invalid_choice')
