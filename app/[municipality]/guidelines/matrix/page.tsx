import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MatrixPage } from '@/components/guideline-matrix/matrix-page'
import { AppPage } from '@/components/shell/app-page'
import { getMatrix } from '@/lib/guideline-matrix/queries'
import { read } from '@/lib/platform/page'

type Props = {
  params: Promise<{ municipality: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

async function open({ params, searchParams }: Props) {
  const [{ municipality }, { guideline, show }] = await Promise.all([params, searchParams])
  const chosen = typeof guideline === 'string' ? guideline : undefined
  return read(getMatrix, municipality, { guideline: chosen, show: show === 'gaps' ? 'gaps' : 'all' })
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ actor }, t] = await Promise.all([open(props), getTranslations('matrix')])
  return { title: `${t('title')} · ${actor.municipality.name}` }
}

export default async function GuidelineMatrixPage(props: Props) {
  const { actor, view } = await open(props)
  return (
    <AppPage actor={actor} current="guidelines">
      <MatrixPage view={view} home={`/${actor.municipality.slug}`} />
    </AppPage>
  )
}
