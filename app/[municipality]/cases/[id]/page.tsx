import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CasePage } from '@/components/cases/case-page'
import { AppPage } from '@/components/shell/app-page'
import { readCase } from '@/lib/case-files/queries'
import { read } from '@/lib/platform/page'

type Props = { params: Promise<{ municipality: string; id: string }> }

async function open({ params }: Props) {
  const { municipality, id } = await params
  return read(readCase, municipality, { id })
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ actor, view }, t] = await Promise.all([open(props), getTranslations('cases')])
  return { title: `${t('page.title', { number: view.number })} · ${actor.municipality.name}` }
}

export default async function OneCasePage(props: Props) {
  const { actor, view } = await open(props)
  return (
    <AppPage actor={actor} current="cases">
      <CasePage view={view} municipality={actor.municipality.slug} />
    </AppPage>
  )
}
