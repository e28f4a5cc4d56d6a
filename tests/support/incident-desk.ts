import { listIncidents } from '@/lib/incident-list/queries'
import { listAddress } from '@/lib/incident-list/schema'
import { reportIncident } from '@/lib/incidents/commands'
import { getIncident } from '@/lib/incidents/queries'
import { setClock } from '@/lib/platform/clock'
import type { Access } from '@/lib/platform/gate'
import { buildWorld, type World } from '@/tests/support/world'

/** Somebody who reports and the coordinator who handles it; the test files of incidents share them. */
export let world: World
export let staff: Access
export let coordinator: Access

export async function openDesk() {
  world = await buildWorld()
  staff = await world.access('A', 'staff')
  coordinator = await world.access('A', 'coordinator')
}

export async function closeDesk() {
  setClock(() => new Date())
  await world.close()
}

export const facts = { kind: 'graffiti', happenedOn: '2026-02-01', place: 'Torget', offensive: 'yes' }

/** From now on: a session begun in the past would be over. */
const start = Date.now()
export const at = (hours: number) => setClock(() => new Date(start + hours * 3_600_000))

export async function report(given: object = {}, access = staff): Promise<string> {
  const outcome = await reportIncident(access, { ...facts, areaId: world.A.incidents.area, ...given })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value.id
}
export const shown = async (incidentId: string, access = coordinator) =>
  (await getIncident(access, { incidentId })).view
export const listed = async (asked: object, access = coordinator) =>
  (await listIncidents(access, listAddress.parse(asked))).view
export const refusal = (field: string, key: string) => ({
  ok: false,
  refusal: { kind: 'invalid', fields: { [field]: [key] } },
})
