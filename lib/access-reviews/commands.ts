import { accessPieces, withholdingsOn } from '@/lib/access-requests/rules'
import { findReview } from '@/lib/access-reviews/queries'
import { accessReviewInput } from '@/lib/access-reviews/schema'
import { openSource } from '@/lib/disclosure-sources/queries'
import { sql } from '@/lib/platform/db'
import { done, invalid, type Outcome, refuse } from '@/lib/platform/errors'
import { defineCommand } from '@/lib/platform/gate'
import { sealUnder } from '@/lib/platform/sealing'

/**
 * What of one record is handed out, judged by whoever has it. Until the extract has been handed out it may be judged
 * anew; each time is in the trail. What is to be handed out is sealed by the record's own key, and goes with it.
 */
export const decideReview = defineCommand({
  allow: 'access_review.decide',
  input: accessReviewInput,
  load: ({ run, actor, today, input }) =>
    findReview({ run, actor, today }, input.reviewId, {
      request: sql`FOR UPDATE OF request`,
      record: sql`FOR UPDATE OF c`,
    }),
  async run({ tx, run, actor, row, input, now, today, audit }): Promise<Outcome<{ id: string }>> {
    if (row.request.handedOutAt) return refuse({ kind: 'not_allowed_now', reason: 'state' })
    const known = withholdingsOn(today, row.request.asker).map(({ code }) => code as string)
    if (input.withholding && !known.includes(input.withholding))
      return invalid('withholding', 'ground_not_in_force')
    const opened = await openSource({ run, actor, today }, row, () => 0)
    if (!opened) throw new Error('The record is disposed of.')
    const { decision, withholding, reasons, reviewId: id } = input
    const given = decision === 'withheld' ? [] : accessPieces
    const pieces = given.map((key) => ({ key, text: input[key] })).filter(({ text }) => text !== '')
    await tx.accessRecord.update({
      where: { municipalityId_id: { municipalityId: actor.municipality.id, id } },
      data: {
        ...{ decision, withholding, decidedAt: now, decidedById: actor.userId },
        content: sealUnder(opened.key, { table: 'access_record', id }, { reasons, pieces }),
      },
      select: { id: true },
    })
    audit(row.id, { review: id, request: row.request.id, decision, withholding })
    return done({ id })
  },
})
