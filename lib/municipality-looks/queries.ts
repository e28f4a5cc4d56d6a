import { type Logo, lookPage } from '@/lib/municipality-looks/schema'
import { type RunSql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import type { Actor } from '@/lib/policy/reach'
import { openFile } from '@/lib/stored-files/queries'

/** Changed again and again while it is read, it is as good as not there. */
const mostTries = 3

/** For a document of the municipality, whoever takes it out; null when it has chosen none. */
export async function findLogo({ run, actor }: { run: RunSql; actor: Actor }): Promise<Logo | null> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const [logo] = await run<{ fileId: string; width: number; height: number }>(sql`
      SELECT file_id AS "fileId", width, height FROM municipality_logo
      WHERE municipality_id = open_municipality_id()`)
    if (!logo) return null
    const { fileId, ...size } = logo
    const opened = await openFile({ run, actor }, fileId)
    if (opened) return { png: Buffer.from(opened.bytes).toString('base64'), ...size }
  }
  return null
}

export type LookView = { name: string; accent: string; logo: Logo | null }

export const getLook = defineQuery({
  allow: 'look.read',
  input: lookPage,
  run: async ({ run, actor }): Promise<LookView> => ({
    name: actor.municipality.name,
    accent: actor.municipality.accent,
    logo: await findLogo({ run, actor }),
  }),
})

/** The door to the form, before a file is judged: what stands now need not be fetched and opened for that. */
export const getLookStart = defineQuery({
  allow: 'look.edit',
  input: lookPage,
  run: async ({ actor }) => ({ name: actor.municipality.name }),
})
