import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { GlassPage } from '@/components/broken-glass/glass-page'
import { AppPage } from '@/components/shell/app-page'
import { openGlassForm } from '@/lib/broken-glass/queries'
import { currentPath, read } from '@/lib/platform/page'

type Props = { params: Promise<{ municipality: string; id: string }> }

async function open({ params }: Props) {
  const { municipality, id } = await params
  return read(openGlassForm, municipality, { id, kind: 'case' })
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ actor, view }, t] = await Promise.all([open(props), getTranslations('broken-glass')])
  return {
    title: `${t('page.title', { kind: view.kind, number: view.number })} · ${actor.municipality.name}`,
  }
}

export default async function BreakCaseGlassPage(props: Props) {
  const [{ actor, view }, path] = await Promise.all([open(props), currentPath()])
  return (
    <AppPage actor={actor} current="cases">
      <GlassPage view={view} municipality={actor.municipality.slug} path={path} />
    </AppPage>
  )
}
