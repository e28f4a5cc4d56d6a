import { getTranslations } from 'next-intl/server'
import { guidelineFacts } from '@/components/guidelines/facts'
import { SectionTree } from '@/components/guidelines/section-tree'
import type { Guideline } from '@/lib/guidelines/queries'

type Props = { guideline: Guideline; home: string }

/** One version to read: decision and period, what is demanded of a coordinator, and the sections. */
export async function GuidelineDocument({ guideline, home }: Props) {
  const t = await getTranslations('guidelines')
  return (
    <>
      <p className="mt-3 text-ui text-ink-2">{await guidelineFacts(guideline)}</p>
      {guideline.sections.length === 0 && <p className="mt-6">{t('noSections')}</p>}
      <SectionTree sections={guideline.sections} home={home} />
      {guideline.duties.length > 0 && (
        <section aria-labelledby={`duties-${guideline.id}`} className="mt-12 border-t border-edge pt-4">
          <h3 id={`duties-${guideline.id}`}>{t('duties')}</h3>
          <ol className="mt-2 max-w-prose list-decimal ps-6">
            {guideline.duties.map((duty) => (
              <li key={duty} className="py-1">
                {duty}
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  )
}
