import { z } from 'zod'
import { optionalDay, requiredDay, requiredText } from '@/lib/typed-values/schema'

export const publication = z
  .strictObject({
    guidelineId: z.uuid(),
    /** What was shown when this was decided. */
    revision: z.coerce.number('stale_form').int().positive(),
    adoptedBy: requiredText(200),
    adoptedOn: requiredDay,
    paragraph: requiredText(30),
    validFrom: requiredDay,
    /** Empty: until further notice. */
    validTo: optionalDay,
    confirmed: z.literal('yes', 'confirm_publishing'),
  })
  .refine(({ validFrom, validTo }) => validTo === '' || validTo >= validFrom, {
    path: ['validTo'],
    error: 'before_start',
  })

export const publishChoice = z.object({ id: z.uuid() })

const sectionChoice = z.union([z.literal(''), z.literal('none'), z.uuid('invalid_choice')], 'invalid_choice')

/** A form's flat fields: `all` for the whole section, `to.<measure>` for one. A script may send objects. */
export const sectionMoves = z.preprocess(
  (given) => {
    const form = given as Record<string, unknown> | null
    if (!form || typeof form.choices === 'object') return given
    const entries = Object.entries(form)
    const rest = entries.filter(([name]) => !name.startsWith('to.'))
    const choices = entries.flatMap(([name, value]) =>
      name.startsWith('to.') ? [[name.slice(3), value]] : [],
    )
    return { ...Object.fromEntries(rest), choices: Object.fromEntries(choices) }
  },
  z.strictObject({
    guidelineId: z.uuid(),
    fromSectionId: z.uuid(),
    all: sectionChoice,
    choices: z.record(z.uuid('wrong_value'), sectionChoice),
  }),
)
