import { findRecord, openRecordKey } from '@/lib/broken-glass/queries'
import type { GlassRecordKind } from '@/lib/broken-glass/rules'
import { reviewInput } from '@/lib/glass-reviews/schema'
import { sql } from '@/lib/platform/db'
import { done, invalid, refuse } from '@/lib/platform/errors'
import { defineCommand } from '@/lib/platform/gate'
import { sealUnder } from '@/lib/platform/sealing'

/** The officer's judgement of a glass, once. Its words are sealed like those of the one who broke it. */
export const reviewGlass = defineCommand({
  allow: 'glass.review',
  input: reviewInput,
  load: async ({ run, input }) => {
    const [row] = await run<{ id: string; recordId: string; kind: GlassRecordKind; reviewed: boolean }>(sql`
      SELECT id, record_id AS "recordId", record_kind::text AS kind, reviewed_at IS NOT NULL AS reviewed FROM broken_glass
      WHERE municipality_id = open_municipality_id() AND id = ${input.glass}::uuid FOR UPDATE`)
    return row ?? null
  },
  run: async ({ tx, run, actor, now, input, row, audit }) => {
    if (row.reviewed) return refuse({ kind: 'not_allowed_now', reason: 'state' })
    const record = await findRecord(run, { kind: row.kind, id: row.recordId })
    const key = record && (await openRecordKey(run, actor, record))
    if (!key) return invalid('', 'glass_record_gone')
    await tx.brokenGlass.update({
      where: { municipalityId_id: { municipalityId: actor.municipality.id, id: row.id } },
      data: {
        ...{ reviewedAt: now, reviewedById: actor.userId, finding: input.finding },
        review: sealUnder(key, { table: 'broken_glass_review', id: row.id }, input.review),
      },
    })
    audit(row.recordId, { glass: row.id, finding: input.finding })
    return done({ id: row.id })
  },
})
