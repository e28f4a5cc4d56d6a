import { getTranslations } from 'next-intl/server'
import { FormatList } from '@/components/plan-exports/format-list'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHead } from '@/components/ui/page-head'
import type { GuidelineExportChoice } from '@/lib/guideline-exports/queries'
import { guidelineFormats } from '@/lib/guideline-exports/schema'

type Props = { municipality: string; guideline: GuidelineExportChoice }

/** Every file of a version of the guideline, with what it is good for. */
export async function GuidelineExportPage({ municipality, guideline }: Props) {
  const [t, guidelines, ui] = await Promise.all([
    getTranslations('exports'),
    getTranslations('guidelines'),
    getTranslations('ui'),
  ])
  const listHref = `/${municipality}/guidelines`
  const path = `${listHref}/${guideline.id}`
  return (
    <>
      <PageHead
        above={
          <Breadcrumb
            label={ui('breadcrumb')}
            items={[
              { label: guidelines('title'), href: listHref },
              { label: guideline.title, href: path },
              { label: t('title') },
            ]}
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
