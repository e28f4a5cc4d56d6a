import type { Prisma } from '@/prisma/generated/client'
import type { Place } from '@/prisma/seed/place'
import type { SectionSeed } from '@/prisma/seed/shape'

export function guidelineRow({ seed, municipalityId, id, calendar }: Place): Prisma.GuidelineCreateManyInput {
  const { title, version, adoptedBy, adoptedOn, paragraph, validFrom, validTo } = seed.guideline
  return {
    municipalityId,
    id: id('guideline'),
    lineageId: id('guideline'),
    state: 'adopted',
    title,
    version,
    adoptedBy,
    paragraph,
    adoptedOn: adoptedOn === undefined ? null : calendar.day(adoptedOn),
    validFrom: calendar.day(validFrom),
    validTo: validTo === undefined ? null : calendar.day(validTo),
  }
}

type FlatSection = { section: SectionSeed; parent: SectionSeed | null; position: number }

/** Parents before children, as the foreign key wants them. */
function flatten(sections: SectionSeed[], parent: SectionSeed | null = null): FlatSection[] {
  return sections.flatMap((section, position) => [
    { section, parent, position },
    ...flatten(section.children ?? [], section),
  ])
}

export function guidelineSectionRows(place: Place): Prisma.GuidelineSectionCreateManyInput[] {
  const { seed, municipalityId, id } = place
  return flatten(seed.guideline.sections).map(({ section, parent, position }) => ({
    municipalityId,
    id: id('guideline', section.number),
    lineageId: id('guideline', section.number),
    guidelineId: id('guideline'),
    parentId: parent ? id('guideline', parent.number) : null,
    levelName: section.level,
    number: section.number,
    title: section.title,
    aim: section.aim ?? '',
    exampleMethods: section.methods ?? [],
    position,
  }))
}

export function responsibleRows(place: Place): Prisma.GuidelineSectionResponsibleCreateManyInput[] {
  const { seed, municipalityId, id } = place
  return flatten(seed.guideline.sections).flatMap(({ section }) =>
    (section.responsible ?? []).map((committee) => ({
      municipalityId,
      sectionId: id('guideline', section.number),
      committeeId: id('committee', committee),
    })),
  )
}

export function dutyRows({ seed, municipalityId, id }: Place): Prisma.CoordinatorDutyCreateManyInput[] {
  return (seed.guideline.duties ?? []).map((text, index) => ({
    municipalityId,
    id: id('guideline', 'duty', String(index + 1)),
    guidelineId: id('guideline'),
    position: index + 1,
    text,
  }))
}
