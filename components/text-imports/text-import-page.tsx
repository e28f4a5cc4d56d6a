import { getTranslations } from 'next-intl/server'
import { ImportHead } from '@/components/measure-imports/import-head'
import { ChapterForm } from '@/components/text-imports/chapter-form'
import { TextReceipt } from '@/components/text-imports/text-receipt'
import type { TextImportView } from '@/lib/text-imports/queries'

type Props = { municipality: string; made: TextImportView }

/** The headings that were found and where each goes; once confirmed, what was written and the way back. */
export async function TextImportPage({ municipality, made }: Props) {
  const t = await getTranslations('imports.prose')
  const known = new Set(made.sections.map(({ id }) => id))
  const found = {
    count: made.chapters.length,
    matched: made.chapters.filter(({ place }) => known.has(place)).length,
  }
  const states = {
    open: () => t('state', found),
    used: () => t('used', { count: made.written.length }),
    undone: () => t('undone'),
  }
  return (
    <>
      <ImportHead
        municipality={municipality}
        plan={made.plan}
        here={t('title')}
        title={t('title')}
        state={states[made.state]()}
      />
      {made.state === 'open' ? (
        <ChapterForm municipality={municipality} made={made} />
      ) : (
        <TextReceipt municipality={municipality} made={made} />
      )}
    </>
  )
}
