import type { Metadata } from 'next'
import { TemplatePage } from '@/components/plan-templates/template-page'
import { AppPage } from '@/components/shell/app-page'
import { getTemplate } from '@/lib/plan-templates/queries'
import type { TemplateAddress } from '@/lib/plan-templates/schema'
import { read } from '@/lib/platform/page'

type Props = {
  params: Promise<{ municipality: string; templateId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

async function open({ params, searchParams }: Props) {
  const [{ municipality, templateId }, { section, remove, add }] = await Promise.all([params, searchParams])
  return read(getTemplate, municipality, { templateId, section, remove, add } as TemplateAddress)
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { actor, view } = await open(props)
  return { title: `${view.facts.name} · ${actor.municipality.name}` }
}

export default async function TemplateRoute(props: Props) {
  const { actor, view } = await open(props)
  return (
    <AppPage actor={actor} current={view.can.administer ? 'admin' : 'plans'}>
      <TemplatePage municipality={actor.municipality.slug} view={view} />
    </AppPage>
  )
}
