import {
  type ClockFacts,
  concernNumber,
  preliminaryClock,
  protectionClock,
  wallClock,
} from '@/lib/concerns/rules'
import { type Warned, writeWarnings } from '@/lib/escalations/commands'
import { type Reachable, readPeople } from '@/lib/escalations/queries'
import { type Escalation, escalationsDue, whoIsTold } from '@/lib/escalations/rules'
import { type RunSql, sql } from '@/lib/platform/db'
import { defineJob } from '@/lib/platform/job-gate'

type Open = ClockFacts & {
  id: string
  year: number
  number: number
  unitId: string
  assignedToId: string | null
}

/** Rows, notices and letters in one transaction: a process that dies leaves none of them, or all. */
export const escalateConcerns = defineJob({
  allow: 'concern.escalate',
  alone: true,
  async run({ run, municipality, now, today, audit }): Promise<{ warnings: number; people: number }> {
    const reports = await findOpen(run)
    const hour = Number(wallClock(now).at.slice(0, 2))
    const people = await readPeople(run)
    const due = reports.flatMap((report) =>
      escalationsDue(
        {
          receivedOn: report.receivedOn,
          assigned: report.assignedToId !== null,
          protection: protectionClock(report, today),
          preliminary: preliminaryClock(report, today),
        },
        { today, hour },
      ).flatMap((escalation) => warningsOf(report, escalation, people)),
    )
    const warned = await writeWarnings({ run, place: municipality, now }, due)
    if (warned.warnings > 0) audit(warned)
    return warned
  },
})

function findOpen(run: RunSql): Promise<Open[]> {
  return run<Open>(sql`
    SELECT id, year, number, receiving_unit_id AS "unitId", assigned_to_id AS "assignedToId",
      subject::text AS subject, extended_to::text AS "extendedTo", clock_from::text AS "clockFrom",
      (received_at AT TIME ZONE 'Europe/Stockholm')::date::text AS "receivedOn",
      (protection_assessed_at AT TIME ZONE 'Europe/Stockholm')::date::text AS "protectionAssessedOn",
      (preliminary_decided_at AT TIME ZONE 'Europe/Stockholm')::date::text AS "preliminaryDecidedOn"
    FROM concern_report
    WHERE municipality_id = open_municipality_id() AND state IN ('received', 'accepted')
    ORDER BY received_at`)
}

function warningsOf(report: Open, escalation: Escalation, people: readonly Reachable[]): Warned[] {
  const { unitId, assignedToId } = report
  const told = whoIsTold(people, { unitId, assignedToId, level: escalation.level })
  const number = concernNumber(report.year, report.number)
  return told.map((to) => ({ ...escalation, reportId: report.id, number, to }))
}
