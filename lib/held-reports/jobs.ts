import { wallClock } from '@/lib/concerns/rules'
import { readPeople } from '@/lib/escalations/queries'
import { whoIsTold } from '@/lib/escalations/rules'
import { type HeldWarning, type Waiting, writeHeldWarnings } from '@/lib/held-reports/commands'
import { heldClock, heldWarningsDue } from '@/lib/held-reports/rules'
import { type RunSql, sql } from '@/lib/platform/db'
import { defineJob } from '@/lib/platform/job-gate'

/** Rows, notices and letters in one transaction: a process that dies leaves none of them, or all. */
export const escalateHeld = defineJob({
  allow: 'held_report.escalate',
  alone: true,
  async run({ run, municipality, now, today, audit }): Promise<{ warnings: number }> {
    const waiting = await findWaiting(run)
    if (waiting.length === 0) return { warnings: 0 }
    const hour = Number(wallClock(now).at.slice(0, 2))
    const people = await readPeople(run)
    const due = waiting.flatMap((group): HeldWarning[] =>
      heldWarningsDue(group, { today, hour }).flatMap((level) =>
        whoIsTold(people, { unitId: group.unitId, level, assignedToId: null }).map((to) => ({
          ...{ ...group, level, to },
          dueOn: heldClock(group.receivedOn, today).dueOn,
        })),
      ),
    )
    const warnings = await writeHeldWarnings({ run, place: municipality, now }, due)
    if (warnings > 0) audit({ warnings })
    return { warnings }
  },
})

function findWaiting(run: RunSql): Promise<Waiting[]> {
  return run<Waiting>(sql`
    SELECT receiving_unit_id AS "unitId", (received_at AT TIME ZONE 'Europe/Stockholm')::date::text AS "receivedOn",
      immediate_danger AS danger, (array_agg(id::text ORDER BY received_at))[1] AS "firstId", count(*)::int AS count
    FROM held_report WHERE municipality_id = open_municipality_id() AND dismissed_at IS NULL
    GROUP BY 1, 2, 3 ORDER BY 2, 1, 3`)
}
