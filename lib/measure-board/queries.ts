import { boardColumns, mostCards } from '@/lib/measure-board/schema'
import { type ListAddress, listAddress } from '@/lib/measure-list/schema'
import {
  deciding,
  filterSql,
  type ListFrame,
  type Listing,
  measureSource,
  reachColumns,
  readFrame,
} from '@/lib/measure-selection/queries'
import { updateDueSql } from '@/lib/measures/queries'
import { type Calendar, type Standing, standing } from '@/lib/measures/rules'
import type { MeasureStatus } from '@/lib/measures/schema'
import type { IsoDate } from '@/lib/platform/clock'
import { type RunSql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import { can } from '@/lib/policy/may'
import type { Actor } from '@/lib/policy/reach'

export type Card = {
  id: string
  planId: string
  title: string
  committee: string
  responsible: string
  status: MeasureStatus
  dueOn: IsoDate | null
  version: number
  standing: Standing
  can: { change: boolean }
}
export type BoardColumn = { status: MeasureStatus; count: number; cards: Card[] }
export type BoardView = ListFrame & { address: ListAddress; columns: BoardColumn[] }

export const listBoard = defineQuery({
  allow: 'measure.list',
  input: listAddress,
  async run({ actor, run, input, today, reachable }): Promise<BoardView> {
    const calendar = { today, soonDays: actor.municipality.soonDays }
    const listing = { actor, calendar, address: input, reach: reachable(reachColumns) }
    const { frame } = await readFrame(run, listing)
    const stored = frame.counts.total > 0 ? await readCards(run, listing) : []
    const columns = boardColumns.map((status) => {
      const cards = stored.filter((card) => card.status === status)
      const count = cards[0]?.count ?? 0
      return { status, count, cards: cards.map((card) => cardOf(card, actor, calendar)) }
    })
    return { ...frame, address: input, columns }
  },
})

type StoredCard = Omit<Card, 'standing' | 'can'> & {
  count: number
  nextDueOn: IsoDate | null
  updateDueOn: IsoDate | null
  committeeId: string
  state: string
}

/** What is due first stands first in its column. */
function readCards(run: RunSql, listing: Listing): Promise<StoredCard[]> {
  const source = measureSource(listing)
  return run<StoredCard>(sql`
    WITH RECURSIVE ${source.areas}
    SELECT * FROM (
      SELECT m.id, m.version, plan.id AS "planId", m.title, committee.name AS committee,
        COALESCE(NULLIF(m.responsible, ''), unit.name, '') AS responsible, m.status::text AS status,
        m.due_on::text AS "dueOn", m.next_due_on::text AS "nextDueOn",
        ${updateDueSql(sql`m`)}::text AS "updateDueOn", plan.committee_id AS "committeeId",
        plan.state::text AS state, count(*) OVER (PARTITION BY m.status) AS count,
        row_number() OVER (PARTITION BY m.status ORDER BY ${deciding(listing.calendar)} NULLS LAST, committee.position,
          committee.name, section.position, m.position, m.id) AS place
      FROM ${source.from} AND (${filterSql(listing)})
    ) placed WHERE place <= ${mostCards} ORDER BY status, place`)
}

function cardOf(stored: StoredCard, actor: Actor, calendar: Calendar): Card {
  const { id, planId, title, committee, responsible, status, dueOn, version, nextDueOn, updateDueOn } = stored
  return {
    ...{ id, planId, title, committee, responsible, status, dueOn, version },
    standing: standing({ status, dueOn: nextDueOn, updateDueOn, steps: [] }, calendar),
    can: { change: can(actor, 'measure.change_many', stored) },
  }
}
