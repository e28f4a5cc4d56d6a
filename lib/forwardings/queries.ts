import { concernNumber } from '@/lib/concerns/rules'
import { noInput } from '@/lib/forwardings/schema'
import { type RunSql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'

export type Reception = { id: string; name: string }

/** Where a report could go instead, each with the committee it answers to. */
export function readReceptions(run: RunSql, except: string): Promise<Reception[]> {
  return run<Reception>(sql`
    SELECT unit.id, concat_ws(', ', unit.name, committee.name) AS name
    FROM unit LEFT JOIN committee
      ON committee.municipality_id = unit.municipality_id AND committee.id = unit.committee_id
    WHERE unit.municipality_id = open_municipality_id() AND unit.receives_concerns AND unit.id <> ${except}::uuid
    ORDER BY committee.position, unit.name`)
}

/** What the unit that sent a report on may still see of it: that, when, where to and why. */
export type Forwarded = {
  id: string
  number: string
  at: string
  by: string
  to: string
  reason: string
  accepted: boolean
}

const most = 200

export const listForwarded = defineQuery({
  allow: 'concern.list_forwarded',
  input: noInput,
  async run({ run, reachable }): Promise<Forwarded[]> {
    type Found = Omit<Forwarded, 'number' | 'at'> & { at: Date; year: number; number: number }
    const rows = await run<Found>(sql`
      SELECT step.id, step.at, step.reason, COALESCE(users.name, '') AS by, report.year, report.number,
        concat_ws(', ', unit.name, committee.name) AS to,
        EXISTS (SELECT FROM concern_transition later
          WHERE later.municipality_id = step.municipality_id AND later.report_id = step.report_id
            AND later.act = 'accept' AND later.at > step.at) AS accepted
      FROM concern_transition step
      JOIN concern_report report ON report.municipality_id = step.municipality_id AND report.id = step.report_id
      JOIN unit ON unit.municipality_id = step.municipality_id AND unit.id = step.to_unit_id
      LEFT JOIN committee ON committee.municipality_id = unit.municipality_id AND committee.id = unit.committee_id
      LEFT JOIN users ON users.id = step.by_user_id
      WHERE step.municipality_id = open_municipality_id() AND step.act = 'forward'
        AND ${reachable({ unitId: 'step.from_unit_id' })}
      ORDER BY step.at DESC LIMIT ${most}`)
    return rows.map(({ year, number, at, ...row }) => ({
      ...row,
      at: at.toISOString(),
      number: concernNumber(year, number),
    }))
  },
})
