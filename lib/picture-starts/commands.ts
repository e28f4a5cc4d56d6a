import { randomUUID } from 'node:crypto'
import { proposedTitle, sourcesDueOn } from '@/lib/picture-starts/rules'
import type { PicturePlace } from '@/lib/pictures/commands'
import { refusePeriod } from '@/lib/pictures/rules'
import { newPicture } from '@/lib/pictures/schema'
import { sql } from '@/lib/platform/db'
import { done, invalid, type Outcome } from '@/lib/platform/errors'
import { defineCommand } from '@/lib/platform/gate'
import { pictureTemplate } from '@/lib/ready-made-pictures/rules'

type Found = { committeeId: string; name: string; next: number }

/** With the template's headings and sources, from now on the picture's own. */
export const startPicture = defineCommand({
  allow: 'picture.create',
  input: newPicture,
  async load({ run, input }): Promise<Found | null> {
    // Of two begun at once the second waits here, and so gets a number of its own.
    const [committee] = await run<Omit<Found, 'next'>>(sql`
      SELECT id AS "committeeId", name,
        pg_advisory_xact_lock(hashtextextended('pictures of ' || id::text, 0))::text AS waited
      FROM committee WHERE municipality_id = open_municipality_id() AND id = ${input.committeeId}::uuid`)
    if (!committee) return null
    const year = Number(input.periodTo.slice(0, 4))
    const [counted] = await run<{ next: number }>(sql`
      SELECT COALESCE(max(number), 0)::int + 1 AS next FROM picture
      WHERE municipality_id = open_municipality_id() AND committee_id = ${committee.committeeId}::uuid
        AND year = ${year}::int`)
    return { ...committee, next: counted?.next ?? 1 }
  },
  async run({ tx, actor, input, row, now, today, audit }): Promise<Outcome<PicturePlace>> {
    const period = { from: input.periodFrom, to: input.periodTo }
    const fault = refusePeriod(period.from, period.to)
    if (fault) return invalid('periodTo', fault)
    if (input.dueOn < today) return invalid('dueOn', 'day_passed')
    const template = pictureTemplate(input.template)
    if (!template) return invalid('', 'template_gone')
    const [municipalityId, pictureId, committeeId] = [actor.municipality.id, randomUUID(), row.committeeId]
    await tx.picture.create({
      data: {
        ...{ municipalityId, id: pictureId, committeeId, template: template.key },
        ...{ year: Number(period.to.slice(0, 4)), number: row.next },
        title: input.title || proposedTitle(row.name, period),
        periodFrom: new Date(period.from),
        periodTo: new Date(period.to),
        dueOn: new Date(input.dueOn),
        ...{ stateSince: new Date(today), createdAt: now, createdById: actor.userId },
      },
      select: { id: true },
    })
    await tx.pictureSection.createMany({
      data: template.sections.map(({ heading, guidance }, position) => ({
        ...{ municipalityId, pictureId, position, heading, guidance, updatedAt: now },
      })),
    })
    const dueOn = new Date(sourcesDueOn(input.dueOn, today))
    await tx.pictureSource.createMany({
      data: template.sources.map(({ kind, name, question }, position) => ({
        ...{ municipalityId, pictureId, position, kind, name, question, dueOn },
      })),
    })
    audit(pictureId, { committee: committeeId, template: template.key, ...period, due: input.dueOn })
    return done({ pictureId })
  },
})
