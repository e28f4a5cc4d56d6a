import { z } from 'zod'
import { textLimit } from '@/lib/plans/rules'
import { plainText } from '@/lib/typed-values/schema'

/** Whose history: one measure's, one section's, or the whole plan's. Addresses come from old links too. */
export const historyAddress = z.object({
  planId: z.uuid(),
  measure: z.uuid().optional(),
  section: z.uuid().optional(),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})
export type HistoryAddress = z.infer<typeof historyAddress>

/** A text that was written and not chosen, as the conflict named it. */
const fieldPath = z.string().regex(/^(\w{1,40}|steps\.[0-9a-f-]{36}\.\w{1,40})$/, 'wrong_value')
export const unchosenMeasureText = z.strictObject({
  measureId: z.uuid(),
  field: fieldPath,
  mine: plainText(textLimit),
  theirs: plainText(textLimit),
})
export const unchosenSectionText = z.strictObject({
  sectionId: z.uuid(),
  mine: plainText(textLimit),
  theirs: plainText(textLimit),
})
