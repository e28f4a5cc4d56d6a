import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CaseList } from '@/components/cases/case-list'
import { AppPage } from '@/components/shell/app-page'
import { listCases } from '@/lib/cases/queries'
import { read } from '@/lib/platform/page'

type Props = { params: Promise<{ municipality: string }> }

const open = async ({ params }: Props) => read(listCases, (await params).municipality, {})

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ actor }, t] = await Promise.all([open(props), getTranslations('cases')])
  return { title: `${t('title')} · ${actor.municipality.name}` }
}

export default async function CasesPage(props: Props) {
  const { actor, view } = await open(props)
  return (
    <AppPage actor={actor} current="cases">
      <CaseList list={view} municipality={actor.municipality.slug} />
    </AppPage>
  )
}
