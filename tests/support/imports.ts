import { randomUUID } from 'node:crypto'
import type { ImportContent, Receipt } from '@/lib/measure-imports/queries'
import { understandRows } from '@/lib/measure-imports/rules'
import type { ImportKind } from '@/lib/measure-imports/schema'
import type { TextContent, TextReceipt } from '@/lib/text-imports/queries'
import type { OwnerTx } from '@/tests/support/owner'
import type { Plan } from '@/tests/support/plans'
import type { Place, Tenant } from '@/tests/support/tenant'

type ImportGiven = {
  planId: string
  sectionId: string
  userId: string
  state?: 'open' | 'used'
  kind?: ImportKind
}

/** One row that waits to be confirmed; a used one has made nothing that is still there. */
async function makeImport(tx: OwnerTx, place: Place, given: ImportGiven): Promise<string> {
  const { state = 'open', kind = 'measures' } = given
  const id = randomUUID()
  const content = kind === 'prose' ? proseOf(place, state) : measuresOf(place, given)
  await tx.measureImport.create({
    data: {
      municipalityId: place.municipality.id,
      id,
      planId: given.planId,
      madeById: given.userId,
      kind,
      source: 'paste',
      name: `${place.canary} klistrat`,
      state,
      content,
    },
  })
  return id
}

function proseOf({ canary }: Place, state: 'open' | 'used'): TextContent | TextReceipt {
  const chapter = { heading: `${canary} rubrik`, level: 1, text: `${canary} stycke`, place: 'new' }
  return state === 'open' ? { chapters: [chapter] } : { written: [] }
}

function measuresOf({ canary }: Place, { sectionId, state }: ImportGiven): ImportContent | Receipt {
  if (state === 'used') return { made: 0, skipped: 0, sections: 0 }
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

/** The coordinator's imports into the draft: two that wait, one that is used, and one of each with prose. */
export type Imports = { open: string; spare: string; used: string; prose: string; usedProse: string }

export async function makeImports(tx: OwnerTx, tenant: Tenant): Promise<Imports> {
  const { id: planId, measureSection: sectionId } = tenant.plans.own.draft
  const given = { planId, sectionId, userId: tenant.people.coordinator.userId }
  return {
    open: await makeImport(tx, tenant, given),
    spare: await makeImport(tx, tenant, given),
    used: await makeImport(tx, tenant, { ...given, state: 'used' }),
    prose: await makeImport(tx, tenant, { ...given, kind: 'prose' }),
    usedProse: await makeImport(tx, tenant, { ...given, kind: 'prose', state: 'used' }),
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
