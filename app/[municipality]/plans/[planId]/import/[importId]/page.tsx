import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ImportPreviewPage } from '@/components/measure-imports/import-preview-page'
import { ImportReceipt } from '@/components/measure-imports/import-receipt'
import { AppPage } from '@/components/shell/app-page'
import { getImport } from '@/lib/measure-imports/queries'
import { read } from '@/lib/platform/page'

type Props = {
  params: Promise<{ municipality: string; planId: string; importId: string }>
  searchParams: Promise<{ page?: string | string[] }>
}

const open = async ({ params, searchParams }: Props) => {
  const [{ municipality, planId, importId }, { page }] = await Promise.all([params, searchParams])
  return read(getImport, municipality, { planId, importId, page: Number(page ?? 1) })
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ actor, view }, t] = await Promise.all([open(props), getTranslations('imports')])
  const title = view.preview ? t('preview.title') : t('receipt.title')
  return { title: `${title} · ${actor.municipality.name}` }
}

export default async function OneImportPage(props: Props) {
  const { actor, view } = await open(props)
  const { slug } = actor.municipality
  return (
    <AppPage actor={actor} current="plans">
      {view.preview ? (
        <ImportPreviewPage municipality={slug} made={view} preview={view.preview} />
      ) : (
        <ImportReceipt municipality={slug} made={view} />
      )}
    </AppPage>
  )
}
