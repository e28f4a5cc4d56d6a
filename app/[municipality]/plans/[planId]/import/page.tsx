import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ImportStartPage } from '@/components/measure-imports/import-start-page'
import { AppPage } from '@/components/shell/app-page'
import { getImportStart } from '@/lib/measure-imports/queries'
import { read } from '@/lib/platform/page'

type Props = { params: Promise<{ municipality: string; planId: string }> }

const open = async ({ params }: Props) => {
  const { municipality, planId } = await params
  return read(getImportStart, municipality, { planId })
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ actor, view }, t] = await Promise.all([open(props), getTranslations('imports')])
  return { title: `${t('start.title', { plan: view.plan.title })} · ${actor.municipality.name}` }
}

export default async function ImportPage(props: Props) {
  const { actor, view } = await open(props)
  return (
    <AppPage actor={actor} current="plans">
      <ImportStartPage municipality={actor.municipality.slug} start={view} />
    </AppPage>
  )
}
