import { type Clock, type ConcernSubject, preliminaryClock, protectionClock } from '@/lib/concerns/rules'
import { type ConcernContent, concernContent } from '@/lib/concerns/schema'
import type { Suspicion } from '@/lib/form-proofs/rules'
import { type HeldClock, heldClock } from '@/lib/held-reports/rules'
import { heldInput, noInput } from '@/lib/held-reports/schema'
import { dayInStockholm, type IsoDate } from '@/lib/platform/clock'
import { type RunSql, type Sql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import { openRecord, type Sealed } from '@/lib/platform/sealing'
import { can } from '@/lib/policy/may'

export type HeldRow = Sealed & {
  id: string
  unitId: string
  state: 'waiting' | 'dismissed'
  receivedAt: Date
  subject: ConcernSubject
  immediateDanger: boolean
  areaId: string | null
  areaName: string | null
  suspicions: Suspicion[]
}

const columns = sql`held.id, held.receiving_unit_id AS "unitId", held.received_at AS "receivedAt",
  CASE WHEN held.dismissed_at IS NULL THEN 'waiting' ELSE 'dismissed' END AS state, held.subject::text AS subject,
  held.immediate_danger AS "immediateDanger", held.area_id AS "areaId", held.suspicions`

export async function findHeld(run: RunSql, id: string, lock: Sql = sql``): Promise<HeldRow | null> {
  const [row] = await run<HeldRow>(sql`
    SELECT ${columns}, area.name AS "areaName", held.key_version AS "keyVersion", held.wrapped_key AS "wrappedKey",
      held.content
    FROM held_report held LEFT JOIN area ON area.municipality_id = held.municipality_id AND area.id = held.area_id
    WHERE held.municipality_id = open_municipality_id() AND held.id = ${id}::uuid ${lock}`)
  return row ?? null
}

export const openHeld = (run: RunSql, municipalityId: string, { id, ...row }: HeldRow): Promise<unknown> =>
  openRecord(run, municipalityId, { table: 'held_report', id, sealed: row })

/** What may be said of it without opening it. */
export type HeldFacts = Pick<HeldRow, 'id' | 'state' | 'subject' | 'immediateDanger' | 'suspicions'> & {
  receivedAt: string
  /** Within a working day somebody looks. */
  clock: HeldClock
  /** The law's own, which count from the day it came in. */
  protection: Clock
  preliminary: Clock
}

function factsOf(row: Omit<HeldRow, keyof Sealed | 'areaName'>, today: IsoDate): HeldFacts {
  const { id, state, subject, immediateDanger, suspicions, receivedAt } = row
  const receivedOn = dayInStockholm(receivedAt)
  const nothing = { protectionAssessedOn: null, preliminaryDecidedOn: null, extendedTo: null }
  const facts = { subject, receivedOn, ...nothing }
  return {
    ...{ id, state, subject, immediateDanger, suspicions, receivedAt: receivedAt.toISOString() },
    clock: heldClock(receivedOn, today),
    protection: protectionClock(facts, today),
    preliminary: preliminaryClock(facts, today),
  }
}

const mostRows = 500

export const listHeld = defineQuery({
  allow: 'held_report.list',
  input: noInput,
  run: async ({ run, reachable, today }): Promise<{ waiting: HeldFacts[]; dismissed: HeldFacts[] }> => {
    const rows = await run<Omit<HeldRow, keyof Sealed | 'areaName'>>(sql`
      SELECT ${columns} FROM held_report held
      WHERE held.municipality_id = open_municipality_id() AND ${reachable({ unitId: 'held.receiving_unit_id' })}
      ORDER BY held.dismissed_at IS NOT NULL, held.immediate_danger DESC, held.received_at DESC LIMIT ${mostRows}`)
    const facts = rows.map((row) => factsOf(row, today))
    return {
      waiting: facts.filter(({ state }) => state === 'waiting'),
      dismissed: facts.filter(({ state }) => state === 'dismissed'),
    }
  },
})

export type HeldView = HeldFacts & {
  areaName: string | null
  content: ConcernContent
  can: { settle: boolean }
}

export const readHeld = defineQuery({
  allow: 'held_report.read',
  input: heldInput,
  load: ({ run, input }) => findHeld(run, input.id),
  audited: true,
  run: async ({ run, actor, row, today }): Promise<HeldView> => {
    return {
      ...factsOf(row, today),
      areaName: row.areaName,
      content: concernContent.parse(await openHeld(run, actor.municipality.id, row)),
      can: { settle: can(actor, 'held_report.settle', row) },
    }
  },
})

export type HeldStanding = { waiting: number; late: number }

/** For the inbox beside it: how many wait within the condition, and how many of them for too long. */
export async function heldStanding(run: RunSql, reach: Sql, today: IsoDate): Promise<HeldStanding> {
  const days = await run<{ receivedOn: IsoDate; count: number }>(sql`
    SELECT (held.received_at AT TIME ZONE 'Europe/Stockholm')::date::text AS "receivedOn", count(*)::int AS count
    FROM held_report held
    WHERE held.municipality_id = open_municipality_id() AND held.dismissed_at IS NULL AND ${reach} GROUP BY 1`)
  const sum = (chosen: typeof days) => chosen.reduce((total, { count }) => total + count, 0)
  const late = days.filter(({ receivedOn }) => heldClock(receivedOn, today).standing === 'late')
  return { waiting: sum(days), late: sum(late) }
}
