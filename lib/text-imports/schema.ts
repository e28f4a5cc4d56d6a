import { z } from 'zod'
import { textLimit } from '@/lib/plans/rules'

/** Headings in one text. */
export const mostChapters = 200

/** One heading of the source with the text under it, in the plan's own kind of Markdown. */
export const chapter = z.strictObject({
  heading: z.string().max(300),
  level: z.number().int().min(1).max(9),
  text: z.string().max(textLimit * 10),
})
export type Chapter = z.output<typeof chapter>

/** A new section, under the heading before, or nowhere; otherwise a section's id. */
export const chapterPlaces = ['new', 'above', 'skip'] as const
export type ChapterPlace = (typeof chapterPlaces)[number] | (string & {})
export type PlacedChapter = Chapter & { place: ChapterPlace }

export const textImportChoice = z.object({ planId: z.uuid(), importId: z.uuid() })

const place = z.union([z.enum(chapterPlaces), z.uuid('invalid_choice')], 'invalid_choice')

/** A form sends flat names: `places.0`. */
export const textChoices = z.preprocess(
  (given) => {
    const { importId, act, ...form } = (given ?? {}) as Record<string, unknown>
    const places = Object.entries(form).flatMap(([name, value]) => {
      const at = /^places\.(\d{1,3})$/.exec(name)?.[1]
      return at ? [[at, value] as const] : []
    })
    return { importId, act, places: Object.fromEntries(places) }
  },
  z.strictObject({
    importId: z.uuid('wrong_value'),
    act: z.enum(['keep', 'confirm'], 'wrong_value'),
    places: z.record(z.string(), place),
  }),
)

export const textImport = z.strictObject({ importId: z.uuid('wrong_value') })
