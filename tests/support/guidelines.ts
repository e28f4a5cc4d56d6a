import { randomUUID } from 'node:crypto'
import type { GuidelineState } from '@/prisma/generated/enums'
import type { OwnerTx } from '@/tests/support/owner'
import type { Place } from '@/tests/support/tenant'

/** The version that holds, the one before it and the one being written; `fresh` is a draft of its own kind. */
export type Guidelines = {
  id: string
  section: string
  subsection: string
  old: { id: string; section: string }
  draft: { id: string; section: string; spare: string }
  fresh: { id: string; section: string }
}

const since = new Date('2020-01-01')

/** The committee answers for the section of each version. */
export async function makeGuidelines(tx: OwnerTx, place: Place, committeeId: string): Promise<Guidelines> {
  const [lineageId, sectionLineage] = [randomUUID(), randomUUID()]
  const version = (state: GuidelineState, name: string) =>
    makeGuideline(tx, place, { state, version: name, lineageId, sectionLineage, committeeId })
  const old = await version('replaced', '0')
  const holding = await version('adopted', '1')
  const draft = await version('draft', '2')
  const [subsection, spare] = [randomUUID(), randomUUID()]
  await makeSection(tx, place, {
    id: subsection,
    guidelineId: holding.id,
    parentId: holding.section,
    number: '1.1',
  })
  await makeSection(tx, place, { id: spare, guidelineId: draft.id, number: '2' })
  const alone = { lineageId: randomUUID(), sectionLineage: randomUUID(), committeeId }
  const fresh = await makeGuideline(tx, place, { state: 'draft', version: 'ny', ...alone })
  return { ...holding, subsection, old, draft: { ...draft, spare }, fresh }
}

type Given = {
  state: GuidelineState
  version: string
  lineageId: string
  sectionLineage: string
  committeeId: string
}

async function makeGuideline(tx: OwnerTx, place: Place, given: Given) {
  const { state, version, lineageId, sectionLineage, committeeId } = given
  const { municipality, canary } = place
  const [municipalityId, id, section] = [municipality.id, randomUUID(), randomUUID()]
  const title = `${canary} riktlinjer`
  await tx.guideline.create({
    data: { municipalityId, id, lineageId, state, title, version, validFrom: since },
  })
  await makeSection(tx, place, { id: section, lineageId: sectionLineage, guidelineId: id, number: '1' })
  await tx.guidelineSectionResponsible.create({ data: { municipalityId, sectionId: section, committeeId } })
  await tx.coordinatorDuty.create({
    data: { municipalityId, guidelineId: id, position: 1, text: `${canary} uppdrag` },
  })
  return { id, section }
}

type SectionGiven = {
  id: string
  lineageId?: string
  guidelineId: string
  parentId?: string
  number: string
}

async function makeSection(
  tx: OwnerTx,
  { municipality, canary }: Place,
  { lineageId, ...given }: SectionGiven,
) {
  await tx.guidelineSection.create({
    data: {
      municipalityId: municipality.id,
      ...given,
      lineageId: lineageId ?? given.id,
      levelName: given.parentId ? 'delområde' : 'insatsområde',
      title: `${canary} område`,
      aim: `${canary} syfte`,
      position: 1,
    },
  })
}
