import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NewRequest } from '@/components/access-requests/new-request'
import { AppPage } from '@/components/shell/app-page'
import { openRequestForm } from '@/lib/access-requests/queries'
import { read } from '@/lib/platform/page'

type Props = { params: Promise<{ municipality: string }> }

const open = async ({ params }: Props) => read(openRequestForm, (await params).municipality, {})

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [t, { actor }] = await Promise.all([getTranslations('access-requests'), open(props)])
  return { title: `${t('form.title')} · ${actor.municipality.name}` }
}

export default async function NewAccessRequestRoute(props: Props) {
  const { actor, view } = await open(props)
  return (
    <AppPage actor={actor} current="access">
      <NewRequest municipality={actor.municipality.slug} today={view.today} />
    </AppPage>
  )
}
