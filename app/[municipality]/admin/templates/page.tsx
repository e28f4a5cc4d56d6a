import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { TemplateListPage } from '@/components/plan-templates/template-list-page'
import { AppPage } from '@/components/shell/app-page'
import { listTemplates } from '@/lib/plan-templates/queries'
import { read } from '@/lib/platform/page'

type Props = { params: Promise<{ municipality: string }> }

const open = async ({ params }: Props) => read(listTemplates, (await params).municipality, {})

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [t, { actor }] = await Promise.all([getTranslations('plan-templates'), open(props)])
  return { title: `${t('title')} · ${actor.municipality.name}` }
}

export default async function TemplatesPage(props: Props) {
  const { actor, view } = await open(props)
  return (
    <AppPage actor={actor} current={view.can.administer ? 'admin' : 'plans'}>
      <TemplateListPage municipality={actor.municipality.slug} view={view} />
    </AppPage>
  )
}
