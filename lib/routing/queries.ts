import { readAreas } from '@/lib/areas/queries'
import { areasAround } from '@/lib/areas/rules'
import type { Surroundings } from '@/lib/concerns/queries'
import { type ConcernSubject, type ReceivingUnit, receivingChoices, routeTo } from '@/lib/concerns/rules'
import { type RunSql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import { isPoliceFirst, nearestRule, type RoutingRule } from '@/lib/routing/rules'
import { noInput } from '@/lib/routing/schema'

/** In the order they were added. */
export function readRules(run: RunSql): Promise<RoutingRule[]> {
  return run<RoutingRule>(sql`
    SELECT id, subject::text AS subject, danger, area_id AS "areaId", committee_id AS "committeeId",
      from_unit_id AS "fromUnitId", to_unit_id AS "toUnitId", police_first AS "policeFirst"
    FROM routing_rule WHERE municipality_id = open_municipality_id() ORDER BY added_at, id`)
}

type Filing = Pick<Surroundings, 'units' | 'committeeId' | 'areas'> & {
  chosenUnitId: string
  subject: ConcernSubject
  danger: boolean
  areaId: string
  /** The reporter's own; a resident has none. */
  fromUnitId: string | null
}
export type Routed = { unit: ReceivingUnit; policeFirst: boolean }

/** The choice and the own committee give the district; the rules say where in it, and may say another place. */
export function routeReport(rules: readonly RoutingRule[], filing: Filing): Routed | null {
  const { units, committeeId, chosenUnitId, subject, danger, fromUnitId } = filing
  const usual = routeTo(units, { committeeId, chosenUnitId })
  if (!usual) return null
  const facts = {
    ...{ subject, danger, fromUnitId, areas: areasAround(filing.areas, filing.areaId) },
    committeeId: usual.committeeId ?? committeeId,
  }
  const rule = nearestRule(rules, facts)
  const unit = receivingChoices(units).find(({ id }) => id === rule?.toUnitId)
  return { unit: unit ?? usual, policeFirst: isPoliceFirst(rules, facts) }
}

type Waited = { subject: ConcernSubject; danger: boolean; areaId: string | null }

/** Of a report that has its reception already, because it has waited there. */
export async function isPolicesFirst(run: RunSql, { areaId, ...known }: Waited): Promise<boolean> {
  const areas = areasAround(await readAreas(run), areaId)
  return isPoliceFirst(await readRules(run), { ...known, areas, committeeId: null, fromUnitId: null })
}

/** Through whom the police's cooperation on extremism is reached. */
export type PoliceContact = { name: string; phone: string; instruction: string }

export async function readPoliceContact(run: RunSql): Promise<PoliceContact | null> {
  const [contact] = await run<PoliceContact>(sql`
    SELECT name, phone, instruction FROM routing_contact WHERE municipality_id = open_municipality_id()`)
  return contact ?? null
}

type Choice = { id: string; name: string }
export type RoutingView = {
  rules: RoutingRule[]
  contact: PoliceContact | null
  areas: Choice[]
  committees: Choice[]
  units: (Choice & { receives: boolean })[]
}

export const getRouting = defineQuery({
  allow: 'routing.edit',
  input: noInput,
  async run({ run }): Promise<RoutingView> {
    const [found] = await run<Pick<RoutingView, 'areas' | 'committees' | 'units'>>(sql`
      SELECT
        COALESCE((SELECT json_agg(json_build_object('id', id, 'name', name) ORDER BY name)
          FROM area WHERE municipality_id = open_municipality_id()), '[]') AS areas,
        COALESCE((SELECT json_agg(json_build_object('id', id, 'name', name) ORDER BY position, name)
          FROM committee WHERE municipality_id = open_municipality_id()), '[]') AS committees,
        COALESCE((SELECT json_agg(json_build_object('id', unit.id, 'receives', receives_concerns,
            'name', concat_ws(', ', unit.name, committee.name)) ORDER BY committee.position, unit.name)
          FROM unit LEFT JOIN committee
            ON committee.municipality_id = unit.municipality_id AND committee.id = unit.committee_id
          WHERE unit.municipality_id = open_municipality_id()), '[]') AS units`)
    const { areas = [], committees = [], units = [] } = found ?? {}
    return { rules: await readRules(run), contact: await readPoliceContact(run), areas, committees, units }
  },
})
