import { randomUUID } from 'node:crypto'
import { mustBeCovered, type PictureState } from '@/lib/pictures/rules'
import type { OwnerTx } from '@/tests/support/owner'
import type { Person, Place } from '@/tests/support/tenant'

export type PictureParts = { id: string; section: string; source: string; finding: string; need: string }
/** Of the own committee, each ready for its next step. */
export type Pictures = Record<
  'collecting' | 'draft' | 'toCollect' | 'toReview' | 'toRefer' | 'toApprove' | 'approved' | 'published',
  PictureParts
>

const states = {
  collecting: 'collecting',
  draft: 'draft',
  toCollect: 'draft',
  toReview: 'draft',
  toRefer: 'review',
  toApprove: 'review',
  approved: 'approved',
  published: 'published',
} as const satisfies Record<keyof Pictures, PictureState>

type Given = { committeeId: string; by: Person; measureId: string }

export async function makePictures(tx: OwnerTx, place: Place, given: Given): Promise<Pictures> {
  const made: Partial<Pictures> = {}
  for (const [at, [name, state]] of Object.entries(states).entries())
    made[name as keyof Pictures] = await makePicture(tx, place, { ...given, state, number: at + 1 })
  return made as Pictures
}

const day = (text: string) => new Date(text)

/** Whole: every environment is covered and its need is answered. */
async function makePicture(
  tx: OwnerTx,
  { municipality, canary }: Place,
  { committeeId, by, measureId, state, number }: Given & { state: PictureState; number: number },
): Promise<PictureParts> {
  const [municipalityId, id, section, source, need] = [municipality.id, ...newIds()]
  const common = { municipalityId, pictureId: id }
  await tx.picture.create({
    data: {
      ...{ municipalityId, id, committeeId, state, number, year: 2026, template: 'district' },
      ...{ title: `${canary} lägesbild`, createdById: by.userId, stateSince: day('2026-06-01') },
      ...{ periodFrom: day('2026-01-01'), periodTo: day('2026-06-30'), dueOn: day('2026-06-05') },
    },
  })
  await tx.pictureSection.create({
    data: { ...common, id: section, position: 0, heading: `${canary} rubrik`, body: `${canary} text` },
  })
  await tx.pictureSource.create({
    data: {
      ...{ ...common, id: source, position: 0, kind: 'police', name: `${canary} polisen` },
      ...{ dueOn: day('2026-05-29'), standing: 'answered' },
    },
  })
  const findings = mustBeCovered.map((environment) => ({
    ...{ ...common, id: randomUUID(), sourceId: source, environment },
    ...{ presence: 'isolated' as const, text: `${canary} iakttagelse` },
  }))
  await tx.finding.createMany({ data: findings })
  await tx.pictureNeed.create({
    data: { ...common, id: need, number: 1, title: `${canary} behov`, outcome: 'measures' },
  })
  const finding = findings[0]?.id ?? ''
  await tx.needFinding.create({ data: { municipalityId, needId: need, findingId: finding } })
  await tx.needMeasure.create({ data: { municipalityId, needId: need, measureId, linkedById: by.userId } })
  await tx.pictureTransition.create({
    data: {
      ...{ ...common, act: 'compile', fromState: 'collecting', toState: 'draft', byUserId: by.userId },
      note: `${canary} anteckning`,
    },
  })
  return { id, section, source, finding, need }
}

const newIds = () => [randomUUID(), randomUUID(), randomUUID(), randomUUID()] as const
