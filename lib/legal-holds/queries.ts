import type { HoldReason } from '@/lib/legal-holds/rules'
import { nothingAsked } from '@/lib/legal-holds/schema'
import type { IsoDate } from '@/lib/platform/clock'
import { sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import { can } from '@/lib/policy/may'
import type { RecordKind } from '@/lib/retained-records/schema'

export type Hold = {
  id: string
  kind: RecordKind
  recordNumber: string
  reason: HoldReason
  registerNumber: string
  fromDay: IsoDate
  untilDay: IsoDate | null
  placedBy: string | null
  standing: 'upcoming' | 'stands' | 'over' | 'lifted'
}
export type HoldsView = {
  holds: Hold[]
  standing: number
  today: IsoDate
  can: { place: boolean; lift: boolean }
}

const most = 200

/** Those that stand first. */
export const listHolds = defineQuery({
  allow: 'hold.list',
  input: nothingAsked,
  async run({ run, actor, today }): Promise<HoldsView> {
    const holds = await run<Hold>(sql`
      SELECT hold.id, hold.kind, hold.record_number AS "recordNumber", hold.reason,
        hold.register_number AS "registerNumber", hold.from_day::text AS "fromDay",
        hold.until_day::text AS "untilDay", users.name AS "placedBy",
        CASE WHEN hold.lifted_at IS NOT NULL THEN 'lifted' WHEN hold.until_day < ${today}::date THEN 'over'
          WHEN hold.from_day > ${today}::date THEN 'upcoming' ELSE 'stands' END AS standing
      FROM legal_hold hold LEFT JOIN users ON users.id = hold.placed_by_id
      WHERE hold.municipality_id = open_municipality_id()
      ORDER BY hold.lifted_at IS NOT NULL, hold.placed_at DESC, hold.id LIMIT ${most}`)
    return {
      holds,
      standing: holds.filter(({ standing }) => standing === 'stands').length,
      today,
      can: { place: can(actor, 'hold.place', {}), lift: can(actor, 'hold.lift', {}) },
    }
  },
})
