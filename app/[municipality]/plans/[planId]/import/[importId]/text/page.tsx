import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AppPage } from '@/components/shell/app-page'
import { TextImportPage } from '@/components/text-imports/text-import-page'
import { read } from '@/lib/platform/page'
import { getTextImport } from '@/lib/text-imports/queries'

type Props = { params: Promise<{ municipality: string; planId: string; importId: string }> }

const open = async ({ params }: Props) => {
  const { municipality, planId, importId } = await params
  return read(getTextImport, municipality, { planId, importId })
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ actor }, t] = await Promise.all([open(props), getTranslations('imports')])
  return { title: `${t('prose.title')} · ${actor.municipality.name}` }
}

export default async function OneTextImportPage(props: Props) {
  const { actor, view } = await open(props)
  return (
    <AppPage actor={actor} current="plans">
      <TextImportPage municipality={actor.municipality.slug} made={view} />
    </AppPage>
  )
}
