import { receiveLogo } from '@/lib/municipality-looks/import'
import { getLookStart } from '@/lib/municipality-looks/queries'
import { accentChoice, givenLogo, lookPage, newLogo } from '@/lib/municipality-looks/schema'
import { type RunSql, sql } from '@/lib/platform/db'
import { done, type Outcome } from '@/lib/platform/errors'
import { defineCommand, prepareCommand } from '@/lib/platform/gate'
import { destroyFile, keepFile, lockFile } from '@/lib/stored-files/commands'

type Changed = { changed: 'logo' | 'accent' }

/** One at a time, so that of two new ones the last stands alone. */
async function takeDown(run: RunSql, municipalityId: string): Promise<boolean> {
  await lockFile({ run }, `logo of ${municipalityId}`)
  const [old] = await run<{ fileId: string }>(sql`
    DELETE FROM municipality_logo WHERE municipality_id = open_municipality_id()
    RETURNING file_id::text AS "fileId"`)
  if (old) await destroyFile({ run }, old.fileId)
  return old !== undefined
}

const keepLogo = defineCommand({
  allow: 'look.edit',
  input: newLogo,
  async run({ run, actor, input: { bytes, width, height }, now, audit }): Promise<Outcome<Changed>> {
    const municipalityId = actor.municipality.id
    await takeDown(run, municipalityId)
    const kept = await keepFile({ run, actor, now }, { file: { kind: 'png', bytes }, field: 'file' })
    if (!kept.ok) return kept
    await run(sql`
      INSERT INTO municipality_logo (municipality_id, file_id, width, height, added_at)
      VALUES (${municipalityId}::uuid, ${kept.value.fileId}::uuid, ${width}::int, ${height}::int, ${now}::timestamptz)`)
    audit(municipalityId, { logo: 'new', bytes: bytes.length })
    return done({ changed: 'logo' })
  },
})

export const changeLogo = prepareCommand({
  input: givenLogo,
  door: getLookStart,
  open: () => ({}),
  prepare: ({ file }) => receiveLogo(file),
  command: keepLogo,
})

export const removeLogo = defineCommand({
  allow: 'look.edit',
  input: lookPage,
  async run({ run, actor, audit }): Promise<Outcome<Changed>> {
    const removed = await takeDown(run, actor.municipality.id)
    audit(actor.municipality.id, { logo: removed ? 'removed' : 'none' })
    return done({ changed: 'logo' })
  },
})

export const chooseAccent = defineCommand({
  allow: 'look.edit',
  input: accentChoice,
  async run({ run, actor, input: { accent }, audit }): Promise<Outcome<Changed>> {
    await run(sql`UPDATE municipality SET accent = ${accent} WHERE id = open_municipality_id()`)
    audit(actor.municipality.id, { accent })
    return done({ changed: 'accent' })
  },
})
