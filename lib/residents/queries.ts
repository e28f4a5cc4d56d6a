import { readAreas } from '@/lib/areas/queries'
import type { Area } from '@/lib/areas/rules'
import { readSurroundings, type Surroundings } from '@/lib/concerns/queries'
import { publishedText } from '@/lib/guidance/queries'
import { type GuidanceText, publicInput } from '@/lib/guidance/schema'
import type { RunSql } from '@/lib/platform/db'
import { type FormToken, issueFormToken } from '@/lib/platform/form-tokens'
import { definePublicQuery, type Resident } from '@/lib/platform/public-gate'
import { languageFor } from '@/lib/resident-languages/rules'
import { type ResidentSettings, readSettings } from '@/lib/resident-settings/queries'
import { noInput } from '@/lib/residents/schema'

/** Nobody's own unit or committee: the report goes where the municipality's general reception is. */
export const surroundingsOf = (run: RunSql, { municipality }: Resident): Promise<Surroundings> =>
  readSurroundings(run, { municipality, userId: null, membership: { committeeId: null, unitId: null } })

export type PublicFace = ResidentSettings

export const readFace = (run: RunSql): Promise<PublicFace> => readSettings(run)

export type PublicPageView = PublicFace & { text: GuidanceText | null }

export const openPublicPage = definePublicQuery({
  allow: 'public.read',
  input: publicInput,
  run: async ({ run, input }): Promise<PublicPageView> => {
    const face = await readFace(run)
    const language = languageFor(input.language, face.languages)
    return { ...face, text: await publishedText(run, { audience: 'resident', language }) }
  },
})

export const residentForm = 'concern'

export type ResidentFormView = PublicFace & { token: FormToken; areas: Area[] }

export const openResidentForm = definePublicQuery({
  allow: 'public.read',
  input: noInput,
  run: async ({ run, resident, now }): Promise<ResidentFormView> => {
    const form = { municipalityId: resident.municipality.id, form: residentForm }
    return { ...(await readFace(run)), token: issueFormToken(form, now), areas: await readAreas(run) }
  },
})

export type OpenFollowUp = PublicFace & { key: string }

/** A code is typed in: it never stands in an address, and the page is the same for all. */
export const openFollowUp = definePublicQuery({
  allow: 'public.read',
  input: noInput,
  run: async ({ run }): Promise<OpenFollowUp> => ({ ...(await readFace(run)), key: crypto.randomUUID() }),
})
