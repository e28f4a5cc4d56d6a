import { getTranslations } from 'next-intl/server'
import { GuidelineCrumbs } from '@/components/guidelines/guideline-crumbs'
import { FormatList } from '@/components/plan-exports/format-list'
import { PageHead } from '@/components/ui/page-head'
import type { GuidelineExportChoice } from '@/lib/guideline-exports/queries'
import { guidelineFormats } from '@/lib/guideline-exports/schema'

type Props = { municipality: string; guideline: GuidelineExportChoice }

/** Every file of a version of the guideline, with what it is good for. */
export async function GuidelineExportPage({ municipality, guideline }: Props) {
  const t = await getTranslations('exports')
  const listHref = `/${municipality}/guidelines`
  const path = `${listHref}/${guideline.id}`
  return (
    <>
      <PageHead
        above={
          <GuidelineCrumbs
            municipality={municipality}
            guideline={guideline}
            trail={[{ label: t('title') }]}
          />
        }
        title={t('title')}
        state={t(guideline.state === 'draft' ? 'guidelineDraft' : 'guideline', {
          version: guideline.version,
        })}
      />
      <FormatList formats={guidelineFormats} path={`/api${path}/export`} />
      <p className="mt-6 text-ui text-ink-2">{t('audited')}</p>
    </>
  )
}
