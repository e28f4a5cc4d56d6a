import { sourceChoice } from '@/lib/picture-sources/schema'
import type { FindingView, PictureRow, SourceView } from '@/lib/pictures/queries'
import { findPicture } from '@/lib/pictures/queries'
import { pictureNumber } from '@/lib/pictures/rules'
import { sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'

export type SourceForm = {
  picture: Pick<PictureRow, 'id' | 'title'> & { number: string }
  source: Omit<SourceView, 'late'>
  findings: Omit<FindingView, 'trend'>[]
}

/** The form for one source's answer. */
export const getSourceForm = defineQuery({
  allow: 'picture.edit',
  input: sourceChoice,
  load: ({ run, input }) => findPicture(run, input.pictureId),
  async run({ run, input, row }): Promise<SourceForm | null> {
    const [found] = await run<Pick<SourceForm, 'source' | 'findings'>>(sql`
      SELECT json_build_object('id', source.id, 'kind', source.kind, 'name', source.name, 'question', source.question,
          'dueOn', source.due_on, 'standing', source.standing, 'asked', source.asked, 'answered', source.answered,
          'note', source.note, 'marking', source.marking, 'version', source.version) AS source,
        COALESCE((SELECT json_agg(json_build_object('id', id, 'sourceId', source_id, 'environment', environment,
            'presence', presence, 'certainty', certainty, 'kinds', kinds, 'text', text))
          FROM finding
          WHERE municipality_id = source.municipality_id AND source_id = source.id), '[]'::json) AS findings
      FROM picture_source source
      WHERE source.municipality_id = open_municipality_id() AND source.picture_id = ${row.id}::uuid
        AND source.id = ${input.sourceId}::uuid`)
    if (!found) return null
    const { id, title } = row
    return { picture: { id, title, number: pictureNumber(row.year, row.number) }, ...found }
  },
})
