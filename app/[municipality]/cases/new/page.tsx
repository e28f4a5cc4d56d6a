import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NewCase } from '@/components/cases/new-case'
import { AppPage } from '@/components/shell/app-page'
import { startCase } from '@/lib/case-openings/queries'
import { read } from '@/lib/platform/page'

type Props = {
  params: Promise<{ municipality: string }>
  searchParams: Promise<{ report?: string; person?: string }>
}

async function open({ params, searchParams }: Props) {
  const [{ municipality }, { report, person }] = await Promise.all([params, searchParams])
  return read(startCase, municipality, { report, person: Number(person) || 0 })
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ actor }, t] = await Promise.all([open(props), getTranslations('cases')])
  return { title: `${t('new.title')} · ${actor.municipality.name}` }
}

export default async function NewCasePage(props: Props) {
  const { actor, view } = await open(props)
  return (
    <AppPage actor={actor} current="cases">
      <NewCase start={view} municipality={actor.municipality.slug} />
    </AppPage>
  )
}
