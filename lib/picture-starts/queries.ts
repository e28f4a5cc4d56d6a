import { proposedDueOn } from '@/lib/picture-starts/rules'
import { type PictureState, pictureNumber, proposedPeriod } from '@/lib/pictures/rules'
import { pictureStart } from '@/lib/pictures/schema'
import type { IsoDate } from '@/lib/platform/clock'
import { sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import { pictureTemplates } from '@/lib/ready-made-pictures/rules'
import type { ReadyMadePictureKey } from '@/lib/ready-made-pictures/schema'

export type TemplateOutline = {
  key: ReadyMadePictureKey
  cadence: number
  sections: string[]
  sources: string[]
}
export type EarlierPicture = { id: string; title: string; number: string; state: PictureState }
export type PictureStartView = {
  templates: TemplateOutline[]
  chosen: TemplateOutline | null
  committees: { id: string; name: string }[]
  committee: { id: string; name: string; pictures: EarlierPicture[] } | null
  proposed: { from: IsoDate; to: IsoDate; dueOn: IsoDate }
}

type Committee = {
  id: string
  name: string
  pictures: (Omit<EarlierPicture, 'number'> & { year: number; number: number })[]
}

/** What a picture may begin as, and for whom. */
export const getPictureStart = defineQuery({
  allow: 'picture.create',
  input: pictureStart,
  async run({ run, input, today, reachable }): Promise<PictureStartView> {
    const committees = await run<Committee>(sql`
      SELECT committee.id, committee.name, COALESCE((
          SELECT json_agg(json_build_object('id', id, 'title', title, 'year', year, 'number', number, 'state', state)
            ORDER BY year DESC, number DESC)
          FROM picture
          WHERE municipality_id = committee.municipality_id AND committee_id = committee.id
            AND state <> 'superseded'), '[]'::json) AS pictures
      FROM committee
      WHERE committee.municipality_id = open_municipality_id() AND ${reachable({ committeeId: 'committee.id' })}
      ORDER BY committee.position, committee.name`)
    const templates = pictureTemplates.map(({ key, cadence, sections, sources }) => ({
      ...{ key, cadence },
      sections: sections.map(({ heading }) => heading),
      sources: sources.map(({ name }) => name),
    }))
    const only = committees.length === 1 ? committees[0] : undefined
    const found = committees.find(({ id }) => id === input.committee) ?? only
    const chosen = templates.find(({ key }) => key === input.template) ?? null
    const period = proposedPeriod(chosen?.cadence ?? 12, today)
    return {
      ...{ templates, chosen },
      committees: committees.map(({ id, name }) => ({ id, name })),
      committee: found
        ? {
            ...{ id: found.id, name: found.name },
            pictures: found.pictures.map(({ year, number, ...picture }) => ({
              ...picture,
              number: pictureNumber(year, number),
            })),
          }
        : null,
      proposed: { ...period, dueOn: proposedDueOn(period.to, today) },
    }
  },
})
