import { randomUUID } from 'node:crypto'
import { languagesOf } from '@/lib/guidance/rules'
import { type GuidanceText, guidanceSave, guidanceText } from '@/lib/guidance/schema'
import { sql } from '@/lib/platform/db'
import { done, invalid, refuse } from '@/lib/platform/errors'
import { defineCommand } from '@/lib/platform/gate'

/** Keeps a draft, or publishes it. Two who write at once: the second is told, and keeps what was typed. */
export const saveGuidance = defineCommand({
  allow: 'guidance.edit',
  input: guidanceSave,
  run: async ({ run, actor, now, input, audit }) => {
    const { audience, language, version, act, ...text } = input
    if (!languagesOf(audience).includes(language)) return invalid('', 'out_of_reach')
    const municipalityId = actor.municipality.id
    await run(sql`
      INSERT INTO guidance_page (municipality_id, id, audience, language, version)
      VALUES (${municipalityId}::uuid, ${randomUUID()}::uuid, ${audience}::guidance_audience, ${language}, 0)
      ON CONFLICT DO NOTHING RETURNING id`)
    const [page] = await run<StoredPage>(sql`
      SELECT id, version, draft, published FROM guidance_page
      WHERE municipality_id = ${municipalityId}::uuid AND audience::text = ${audience} AND language = ${language}
      FOR UPDATE`)
    if (page && standsAs(page, act, text)) return done({ audience, language })
    if (page?.version !== version) return refuse({ kind: 'not_allowed_now', reason: 'conflict' })
    const json = JSON.stringify(text)
    const change =
      act === 'publish'
        ? sql`draft = NULL, published = ${json}::jsonb, published_at = ${now}, published_by_id = ${actor.userId}::uuid`
        : sql`draft = ${json}::jsonb`
    await run(sql`
      UPDATE guidance_page SET ${change}, version = version + 1, updated_at = ${now}, updated_by_id = ${actor.userId}::uuid
      WHERE municipality_id = ${municipalityId}::uuid AND id = ${page.id}::uuid RETURNING id`)
    audit(page.id, { audience, language, act })
    return done({ audience, language })
  },
})

type StoredPage = { id: string; version: number; draft: unknown; published: unknown }

/** Saved already, word for word: an old tab has then nothing to overwrite. */
function standsAs({ draft, published }: StoredPage, act: 'keep' | 'publish', text: GuidanceText): boolean {
  if (act === 'publish' && draft) return false
  const standing = guidanceText.safeParse(act === 'publish' ? published : draft)
  return standing.success && JSON.stringify(standing.data) === JSON.stringify(guidanceText.parse(text))
}
