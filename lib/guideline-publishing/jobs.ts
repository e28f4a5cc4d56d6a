import { takeOver } from '@/lib/guideline-publishing/commands'
import { readChanges, readHolding } from '@/lib/guideline-publishing/queries'
import { factColumns, type GuidelineFacts } from '@/lib/guidelines/queries'
import { sql } from '@/lib/platform/db'
import { defineJob } from '@/lib/platform/job-gate'

/** Versions whose day has come take the place of those that held until then; the measures are asked about as they are that day. */
export const takeOverGuidelines = defineJob({
  allow: 'guideline.take_over',
  alone: true,
  async run({ run, today, audit }): Promise<number> {
    const due = await run<GuidelineFacts>(sql`
      SELECT ${factColumns} FROM guideline
      WHERE guideline.municipality_id = open_municipality_id() AND guideline.state = 'upcoming'
        AND guideline.valid_from <= ${today}::date
      ORDER BY guideline.id FOR UPDATE`)
    for (const version of due) {
      const holding = await readHolding(run, version.lineageId)
      const changes = await readChanges(run, holding?.id ?? null, version.id)
      await run(sql`
        UPDATE guideline SET state = 'adopted'
        WHERE municipality_id = open_municipality_id() AND id = ${version.id}::uuid`)
      const taken = holding ? await takeOver(run, { from: holding.id, to: version, changes }) : {}
      audit({ guideline: version.id, state: 'adopted', on: version.validFrom, ...taken })
    }
    return due.length
  },
})
