import { getTranslations } from 'next-intl/server'
import { guidelineFacts } from '@/components/guidelines/facts'
import { SectionTree } from '@/components/guidelines/section-tree'
import type { Guideline } from '@/lib/guidelines/queries'

/** `level` is that of its own headings: one below what stands over it on the page. */
type Props = { guideline: Guideline; home: string; level: 2 | 3 }

/** One version to read: decision and period, what is demanded of a coordinator, and the sections. */
export async function GuidelineDocument({ guideline, home, level }: Props) {
  const Heading = `h${level}` as const
  const t = await getTranslations('guidelines')
  return (
    <>
      <p className="mt-3 text-ui text-ink-2">{await guidelineFacts(guideline)}</p>
      {guideline.sections.length === 0 && <p className="mt-6">{t('noSections')}</p>}
      <SectionTree sections={guideline.sections} home={home} level={level} />
      {guideline.duties.length > 0 && (
        <section aria-labelledby={`duties-${guideline.id}`} className="mt-12 border-t border-edge pt-4">
          <Heading id={`duties-${guideline.id}`} className="text-h3 font-strong">
            {t('duties')}
          </Heading>
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
