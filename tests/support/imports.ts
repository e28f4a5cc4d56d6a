import { randomUUID } from 'node:crypto'
import type { ImportContent, Receipt } from '@/lib/measure-imports/queries'
import { understandRows } from '@/lib/measure-imports/rules'
import type { OwnerTx } from '@/tests/support/owner'
import type { Plan } from '@/tests/support/plans'
import type { Place, Tenant } from '@/tests/support/tenant'

type ImportGiven = { planId: string; sectionId: string; userId: string; state?: 'open' | 'used' }

/** One row that waits to be confirmed; a used one has made nothing that is still there. */
async function makeImport(tx: OwnerTx, place: Place, given: ImportGiven): Promise<string> {
  const { state = 'open' } = given
  const id = randomUUID()
  const content: ImportContent | Receipt =
    state === 'open' ? contentOf(place, given) : { made: 0, skipped: 0, sections: 0 }
  await tx.measureImport.create({
    data: {
      municipalityId: place.municipality.id,
      id,
      planId: given.planId,
      madeById: given.userId,
      source: 'paste',
      name: `${place.canary} klistrat`,
      state,
      content,
    },
  })
  return id
}

function contentOf({ canary }: Place, { sectionId }: ImportGiven): ImportContent {
  const table = {
    headings: ['Åtgärd', 'Status'],
    rows: [[`${canary} ur källan ${randomUUID()}`, 'Pågår']],
    meanings: ['title' as const, 'status' as const],
    doubtful: [],
  }
  const sections = [{ id: sectionId, heading: 'Åtgärder' }]
  const around = { today: '2026-11-21', planStart: '2026-01-01', units: [], titles: [], sections }
  return { table, rows: understandRows(table, around) }
}

/** The coordinator's imports into the draft: two that wait, one that is used. */
export type Imports = { open: string; spare: string; used: string }

export async function makeImports(tx: OwnerTx, tenant: Tenant): Promise<Imports> {
  const { id: planId, measureSection: sectionId } = tenant.plans.own.draft
  const given = { planId, sectionId, userId: tenant.people.coordinator.userId }
  return {
    open: await makeImport(tx, tenant, given),
    spare: await makeImport(tx, tenant, given),
    used: await makeImport(tx, tenant, { ...given, state: 'used' }),
  }
}

type Imported = { plan: Plan; userId: string }

/** An import that is remembered, and the plan's own measure and a section of text as its making. */
export async function makeImported(tx: OwnerTx, place: Place, { plan, userId }: Imported) {
  const municipalityId = place.municipality.id
  const given = { planId: plan.id, sectionId: plan.measureSection, userId }
  const importId = await makeImport(tx, place, { ...given, state: 'used' })
  await tx.importMapping.create({
    data: { municipalityId, headings: `${place.canary} åtgärd | status`, meanings: ['title', 'status'] },
  })
  await tx.measure.update({
    where: { municipalityId_id: { municipalityId, id: plan.measure.id } },
    data: { importId },
  })
  await tx.planSection.update({
    where: { municipalityId_id: { municipalityId, id: plan.textSection } },
    data: { importId },
  })
}
