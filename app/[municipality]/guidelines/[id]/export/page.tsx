import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { GuidelineExportPage } from '@/components/guideline-exports/guideline-export-page'
import { AppPage } from '@/components/shell/app-page'
import { chooseGuidelineFile } from '@/lib/guideline-exports/queries'
import { read } from '@/lib/platform/page'

type Props = { params: Promise<{ municipality: string; id: string }> }

async function open({ params }: Props) {
  const { municipality, id } = await params
  return read(chooseGuidelineFile, municipality, { id })
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ actor, view }, t] = await Promise.all([open(props), getTranslations('exports')])
  return { title: `${t('pageTitle', { title: view.title })} · ${actor.municipality.name}` }
}

export default async function ExportPage(props: Props) {
  const { actor, view } = await open(props)
  return (
    <AppPage actor={actor} current="guidelines">
      <GuidelineExportPage municipality={actor.municipality.slug} guideline={view} />
    </AppPage>
  )
}
