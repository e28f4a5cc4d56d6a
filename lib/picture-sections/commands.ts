import { hasPersonalNumber } from '@/lib/personal-traces/rules'
import { sectionText } from '@/lib/picture-sections/schema'
import { lockPicture, type PicturePlace } from '@/lib/pictures/commands'
import { sql } from '@/lib/platform/db'
import { done, invalid, type Outcome } from '@/lib/platform/errors'
import { defineCommand } from '@/lib/platform/gate'

/** What the municipality itself writes under a heading. Of two who write at once the second sees both. */
export const writeSection = defineCommand({
  allow: 'picture.edit',
  input: sectionText,
  load: lockPicture,
  async run({ run, actor, input, row, now, audit }): Promise<Outcome<PicturePlace & { sectionId: string }>> {
    const { sectionId, version, body, marking } = input
    if (hasPersonalNumber(body)) return invalid('body', 'text_personal_number')
    const [found] = await run<{ version: number }>(sql`
      SELECT version FROM picture_section
      WHERE municipality_id = open_municipality_id() AND picture_id = ${row.id}::uuid AND id = ${sectionId}::uuid`)
    if (!found) return invalid('', 'part_changed')
    if (found.version !== version) return invalid('', 'stale_form')
    await run(sql`
      UPDATE picture_section SET body = ${body}, marking = ${marking}::picture_marking, version = version + 1,
        updated_at = ${now}::timestamptz, updated_by_id = ${actor.userId}::uuid
      WHERE municipality_id = open_municipality_id() AND id = ${sectionId}::uuid RETURNING id`)
    audit(row.id, { section: sectionId, marking, version: version + 1 })
    return done({ pictureId: row.id, sectionId })
  },
})
