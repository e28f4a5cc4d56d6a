import { randomUUID } from 'node:crypto'
import { type RunSql, sql } from '@/lib/platform/db'
import { defineJob, type Place } from '@/lib/platform/job-gate'
import { countConcerns, countIncidents } from '@/lib/statistics/queries'
import { type Figure, figuresOf, type Quarter, settledQuarters, shownQuarters } from '@/lib/statistics/rules'
import { type Base, bases } from '@/lib/statistics/schema'

/**
 * Counts the quarters that are over, once and for all: a report that is moved, merged or destroyed afterwards changes
 * nothing that could be subtracted. What had too few to be told is counted again, for nothing of it has been told.
 */
export const freezeQuarters = defineJob({
  allow: 'statistics.freeze',
  alone: true,
  async run({ run, municipality, today, audit }): Promise<number> {
    const quarters = settledQuarters(today, shownQuarters)
    const frozen = await run<{ quarter: Quarter; base: Base }>(sql`
      SELECT DISTINCT quarter, base FROM statistic_figure
      WHERE municipality_id = open_municipality_id() AND quarter = ANY(${quarters}::text[])`)
    let count = 0
    for (const base of bases) {
      const missing = quarters.filter(
        (quarter) => !frozen.some((one) => one.quarter === quarter && one.base === base),
      )
      for (const quarter of missing) {
        const counted = base === 'concern' ? countConcerns(run, quarter, today) : countIncidents(run, quarter)
        const figures = figuresOf(await counted)
        if (figures.length === 0) continue
        await freeze(run, municipality, { quarter, base, figures })
        audit({ quarter, base, figures: figures.length })
        count += 1
      }
    }
    return count
  },
})

type Frozen = { quarter: Quarter; base: Base; figures: readonly Figure[] }

async function freeze(run: RunSql, { id }: Place, { quarter, base, figures }: Frozen) {
  const rows = figures.map((figure, position) => ({ ...figure, position, id: randomUUID() }))
  await run(sql`
    INSERT INTO statistic_figure (municipality_id, id, quarter, base, cube, key, label, value, position)
    SELECT ${id}::uuid, id, ${quarter}, ${base}, cube, key, label, value, position
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS given (id uuid, cube text, key text, label text, value int, position int)`)
}
