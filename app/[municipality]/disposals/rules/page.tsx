import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { RulesPage } from '@/components/disposals/rules-page'
import { AppPage } from '@/components/shell/app-page'
import { read } from '@/lib/platform/page'
import { getRetentionRules } from '@/lib/retention/queries'

type Props = { params: Promise<{ municipality: string }> }

const open = async ({ params }: Props) => read(getRetentionRules, (await params).municipality, {})

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [t, { actor }] = await Promise.all([getTranslations('disposals'), open(props)])
  return { title: `${t('rulesPage.title')} · ${actor.municipality.name}` }
}

export default async function RetentionRulesRoute(props: Props) {
  const { actor, view } = await open(props)
  return (
    <AppPage actor={actor} current="disposals">
      <RulesPage view={view} slug={actor.municipality.slug} />
    </AppPage>
  )
}
