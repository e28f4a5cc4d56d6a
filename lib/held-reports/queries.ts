import type { ConcernSubject } from '@/lib/concerns/rules'
import { type ConcernContent, concernContent } from '@/lib/concerns/schema'
import type { Suspicion } from '@/lib/form-proofs/rules'
import { heldInput, noInput } from '@/lib/held-reports/schema'
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
}

const mostRows = 500

export const listHeld = defineQuery({
  allow: 'held_report.list',
  input: noInput,
  run: async ({ run, reachable }): Promise<{ waiting: HeldFacts[]; dismissed: HeldFacts[] }> => {
    const rows = await run<Omit<HeldRow, keyof Sealed | 'areaName'>>(sql`
      SELECT ${columns} FROM held_report held
      WHERE held.municipality_id = open_municipality_id() AND ${reachable({ unitId: 'held.receiving_unit_id' })}
      ORDER BY held.dismissed_at IS NOT NULL, held.immediate_danger DESC, held.received_at DESC LIMIT ${mostRows}`)
    const facts = rows.map(({ id, state, subject, immediateDanger, suspicions, receivedAt }) => ({
      ...{ id, state, subject, immediateDanger, suspicions },
      receivedAt: receivedAt.toISOString(),
    }))
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
  run: async ({ run, actor, row }): Promise<HeldView> => {
    const { id, state, subject, immediateDanger, suspicions, areaName } = row
    return {
      ...{ id, state, subject, immediateDanger, suspicions, areaName },
      receivedAt: row.receivedAt.toISOString(),
      content: concernContent.parse(await openHeld(run, actor.municipality.id, row)),
      can: { settle: can(actor, 'held_report.settle', row) },
    }
  },
})
