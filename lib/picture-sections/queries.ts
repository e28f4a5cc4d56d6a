import { sectionChoice } from '@/lib/picture-sections/schema'
import { findPicture, type PictureSectionView } from '@/lib/pictures/queries'
import { pictureNumber } from '@/lib/pictures/rules'
import { sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'

export type SectionForm = {
  picture: { id: string; title: string; number: string }
  section: PictureSectionView
}

export const getSectionForm = defineQuery({
  allow: 'picture.edit',
  input: sectionChoice,
  load: ({ run, input }) => findPicture(run, input.pictureId),
  async run({ run, input, row }): Promise<SectionForm | null> {
    const [section] = await run<PictureSectionView>(sql`
      SELECT id, heading, guidance, body, marking::text AS marking, version FROM picture_section
      WHERE municipality_id = open_municipality_id() AND picture_id = ${row.id}::uuid AND id = ${input.sectionId}::uuid`)
    if (!section) return null
    const { id, title, year, number } = row
    return { picture: { id, title, number: pictureNumber(year, number) }, section }
  },
})
