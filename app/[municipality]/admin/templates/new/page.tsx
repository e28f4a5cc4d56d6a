import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NewTemplatePage } from '@/components/plan-templates/new-template-page'
import { AppPage } from '@/components/shell/app-page'
import { getNewTemplate } from '@/lib/plan-templates/queries'
import { templatesAddress } from '@/lib/plan-templates/schema'
import { read } from '@/lib/platform/page'

type Props = {
  params: Promise<{ municipality: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

async function open({ params, searchParams }: Props) {
  const [{ municipality }, asked] = await Promise.all([params, searchParams])
  return read(getNewTemplate, municipality, templatesAddress.parse(asked))
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [t, { actor }] = await Promise.all([getTranslations('plan-templates.new'), open(props)])
  return { title: `${t('title')} · ${actor.municipality.name}` }
}

export default async function NewTemplateRoute(props: Props) {
  const { actor, view } = await open(props)
  return (
    <AppPage actor={actor} current={view.can.administer ? 'admin' : 'plans'}>
      <NewTemplatePage municipality={actor.municipality.slug} view={view} />
    </AppPage>
  )
}
