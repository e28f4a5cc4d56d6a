import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AppPage } from '@/components/shell/app-page'
import { startSentence } from '@/components/start/lead'
import { StartAside } from '@/components/start/start-aside'
import { StartMain } from '@/components/start/start-main'
import { startWords } from '@/components/start/words'
import { PageHead } from '@/components/ui/page-head'
import { read } from '@/lib/platform/page'
import { getStart } from '@/lib/start/queries'

type Props = { params: Promise<{ municipality: string }> }

const open = async ({ params }: Props) => read(getStart, (await params).municipality, {})

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ actor }, t] = await Promise.all([open(props), getTranslations('start')])
  return { title: `${t('title')} · ${actor.municipality.name}` }
}

export default async function StartPage(props: Props) {
  const [{ actor, view }, words, overview] = await Promise.all([
    open(props),
    startWords(),
    getTranslations('overview'),
  ])
  const { soonDays, slug, name } = actor.municipality
  return (
    <AppPage actor={actor} current="start">
      <PageHead
        above={
          <span className="inline-block first-letter:uppercase">{words.day(view.today, 'weekday')}</span>
        }
        title={actor.membership.scopeName ?? name}
        state={startSentence({ ...words, overview, soonDays }, view)}
      />
      <div className="mt-12 grid gap-x-16 gap-y-12 md:grid-cols-[minmax(0,1fr)_22rem]">
        <StartMain view={view} slug={slug} words={words} />
        <StartAside view={view} home={`/${slug}`} committeeId={actor.membership.committeeId} words={words} />
      </div>
    </AppPage>
  )
}
