import { sql } from '@/lib/platform/db'
import { done } from '@/lib/platform/errors'
import { defineCommand } from '@/lib/platform/gate'
import { settingsInput } from '@/lib/resident-settings/schema'

export const changeSettings = defineCommand({
  allow: 'resident_setting.edit',
  input: settingsInput,
  run: async ({ run, tx, actor, now, input, audit }) => {
    const municipalityId = actor.municipality.id
    // Of two first ones at once the second waits here and then changes the row of the first.
    await run(sql`
      INSERT INTO resident_setting (municipality_id) VALUES (${municipalityId}::uuid)
      ON CONFLICT DO NOTHING RETURNING municipality_id`)
    await tx.residentSetting.update({
      where: { municipalityId },
      data: { ...input, updatedAt: now, updatedById: actor.userId },
    })
    audit(municipalityId, { languages: input.languages, fields: ['languages', 'phones'] })
    return done({})
  },
})
