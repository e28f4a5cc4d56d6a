import { type GuidanceAudience, guidanceAudiences, languagesOf } from '@/lib/guidance/rules'
import { type GuidanceText, guidanceInput, guidanceText, noInput, publicInput } from '@/lib/guidance/schema'
import { type RunSql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import { mayOpen } from '@/lib/policy/may'
import { languageFor, type ResidentLanguage } from '@/lib/resident-languages/rules'
import { type ResidentSettings, readSettings } from '@/lib/resident-settings/queries'

type Place = { audience: GuidanceAudience; language: ResidentLanguage }
type Stored = Place & {
  draft: unknown
  published: unknown
  version: number
  publishedAt: Date | null
  updatedAt: Date
}

async function findPages(run: RunSql): Promise<Stored[]> {
  return run<Stored>(sql`
    SELECT audience::text AS audience, language, draft, published, version, published_at AS "publishedAt",
      updated_at AS "updatedAt"
    FROM guidance_page WHERE municipality_id = open_municipality_id()`)
}

async function findPage(run: RunSql, { audience, language }: Place): Promise<Stored | null> {
  const pages = await findPages(run)
  return pages.find((page) => page.audience === audience && page.language === language) ?? null
}

const textOf = (json: unknown): GuidanceText | null => guidanceText.safeParse(json).data ?? null

/** What the municipality has published itself; null where the ready-made text stands. */
export async function publishedText(run: RunSql, place: Place): Promise<GuidanceText | null> {
  return textOf((await findPage(run, place))?.published)
}

export type StaffGuidance = {
  text: GuidanceText | null
  contacts: ResidentSettings
  can: { report: boolean; reportIncident: boolean }
}

export const getStaffGuidance = defineQuery({
  allow: 'guidance.read',
  input: publicInput,
  run: async ({ run, actor, input }): Promise<StaffGuidance> => ({
    text: await publishedText(run, {
      audience: 'staff',
      language: languageFor(input.language, languagesOf('staff')),
    }),
    contacts: await readSettings(run),
    can: { report: mayOpen(actor, 'concern.file'), reportIncident: mayOpen(actor, 'incident.report') },
  }),
})

export type GuidanceState = Place & {
  state: 'ready_made' | 'draft' | 'published' | 'changed'
  at: string | null
}

const stateOf = ({ draft, published }: Pick<Stored, 'draft' | 'published'>): GuidanceState['state'] => {
  if (!published) return 'draft'
  return draft ? 'changed' : 'published'
}

export const listGuidance = defineQuery({
  allow: 'guidance.edit',
  input: noInput,
  run: async ({ run, actor }): Promise<{ pages: GuidanceState[]; can: { settings: boolean } }> => {
    const [stored, { languages }] = [await findPages(run), await readSettings(run)]
    const pages = guidanceAudiences.flatMap((audience) =>
      languagesOf(audience)
        .filter((language) => audience === 'staff' || languages.includes(language))
        .map((language): GuidanceState => {
          const page = stored.find((one) => one.audience === audience && one.language === language)
          const place = { audience, language }
          return page
            ? { ...place, state: stateOf(page), at: page.updatedAt.toISOString() }
            : { ...place, state: 'ready_made', at: null }
        }),
    )
    return { pages, can: { settings: mayOpen(actor, 'resident_setting.edit') } }
  },
})

export type GuidanceEdit = Place & {
  text: GuidanceText | null
  version: number
  state: GuidanceState['state']
}

export const openGuidance = defineQuery({
  allow: 'guidance.edit',
  input: guidanceInput,
  run: async ({ run, input }): Promise<GuidanceEdit | null> => {
    if (!languagesOf(input.audience).includes(input.language)) return null
    const page = await findPage(run, input)
    if (!page) return { ...input, text: null, version: 0, state: 'ready_made' }
    const text = textOf(page.draft) ?? textOf(page.published)
    return { ...input, text, version: page.version, state: stateOf(page) }
  },
})
