import { getTranslations } from 'next-intl/server'
import { FoldedForm } from '@/components/cases/folded-form'
import { formFrame } from '@/components/cases/form-frame'
import { PartHead } from '@/components/pictures/part-head'
import { writeSectionAction } from '@/lib/picture-sections/actions'
import type { SectionForm } from '@/lib/picture-sections/queries'
import { markings } from '@/lib/pictures/schema'

type Props = { municipality: string; view: SectionForm }

export async function SectionPage({ municipality, view: { picture, section } }: Props) {
  const t = await getTranslations('pictures')
  const frame = await formFrame(municipality, {
    pictureId: picture.id,
    sectionId: section.id,
    version: String(section.version),
  })
  return (
    <>
      <PartHead
        municipality={municipality}
        picture={picture}
        title={section.heading}
        state={section.guidance}
      />
      <div className="mt-6 border-t-2 border-ink pt-2">
        <FoldedForm
          {...frame}
          id="section"
          action={writeSectionAction}
          primary
          save={t('section.save')}
          fields={[
            { kind: 'text', name: 'body', label: t('section.body'), rows: 6, value: section.body },
            {
              ...{ kind: 'one', name: 'marking', label: t('section.marking'), value: section.marking },
              options: markings.map((value) => ({
                value,
                label: t(`markings.${value}`),
                hint: t(`answer.markingHints.${value}`),
              })),
            },
          ]}
        />
      </div>
    </>
  )
}
