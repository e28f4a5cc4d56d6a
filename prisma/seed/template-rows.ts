import { settingsFrom } from '@/lib/measure-fields/rules'
import { readyMade } from '@/lib/ready-made-templates/rules'
import type { Prisma } from '@/prisma/generated/client'
import type { Place } from '@/prisma/seed/place'

const seededOn = '2025-01-15'

export function templateRows({
  seed,
  municipalityId,
  id,
  calendar,
}: Place): Prisma.PlanTemplateCreateManyInput[] {
  return seed.templates.flatMap(({ from, name, needsApproval, retired }) =>
    readyMade
      .filter(({ key }) => key === from)
      .map((ready) => ({
        municipalityId,
        id: id('template', name ?? from),
        name: name ?? ready.name,
        kind: ready.kind,
        description: ready.description,
        needsApproval: needsApproval ?? ready.needsApproval,
        measureFields: settingsFrom(ready.fields),
        sections: ready.sections.map((section, place) => ({
          id: id('template', name ?? from, String(place)),
          ...section,
        })),
        retiredAt: retired === undefined ? null : calendar.moment(retired),
        updatedAt: calendar.moment(seededOn),
      })),
  )
}
