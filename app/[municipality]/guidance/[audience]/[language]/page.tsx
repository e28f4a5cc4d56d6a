import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { GuidanceEditor } from '@/components/guidance/guidance-editor'
import { AppPage } from '@/components/shell/app-page'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { formWords } from '@/components/ui/form-words'
import { Link } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page-head'
import { type GuidanceEdit, openGuidance } from '@/lib/guidance/queries'
import type { GuidanceText } from '@/lib/guidance/schema'
import { read } from '@/lib/platform/page'
import { inLanguage, residentLanguages } from '@/lib/resident-languages/rules'
import { loadMessages } from '@/messages/load'
import { loadResidentWords } from '@/messages/residents/load'

type Props = { params: Promise<{ municipality: string; audience: string; language: string }> }

async function open({ params }: Props) {
  const { municipality, audience, language } = await params
  const place = { audience, language } as Pick<GuidanceEdit, 'audience' | 'language'>
  return read(openGuidance, municipality, place)
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ actor }, t] = await Promise.all([open(props), getTranslations('guidance')])
  return { title: `${t('edit.title')} · ${actor.municipality.name}` }
}

/** The text that stands where the municipality has none of its own, as a start. */
async function readyText({ audience, language }: GuidanceEdit): Promise<GuidanceText> {
  if (audience === 'resident') return (await loadResidentWords(language)).guidance
  return (await loadMessages(language === 'en' ? 'en' : 'sv')).guidance.ready
}

export default async function GuidanceEditPage(props: Props) {
  const [{ actor, view }, t, ui, words, messages] = await Promise.all([
    open(props),
    getTranslations('guidance'),
    getTranslations('ui'),
    formWords(),
    getMessages(),
  ])
  const { slug } = actor.municipality
  const { name } = residentLanguages[view.language]
  const title = t('edit.pageTitle', { audience: t(`edit.${view.audience}`), language: name })
  const shown =
    view.audience === 'resident' ? inLanguage(`/${slug}/public`, view.language) : `/${slug}/concerns/guidance`
  return (
    <AppPage actor={actor} current="guidance">
      <PageHead
        above={
          <Breadcrumb
            label={ui('breadcrumb')}
            items={[{ label: t('edit.title'), href: `/${slug}/guidance` }, { label: title }]}
          />
        }
        title={title}
        state={t(`edit.states.${view.state}`)}
        aside={<Link href={shown}>{t('edit.view')}</Link>}
      />
      <GuidanceEditor
        key={view.version}
        municipality={slug}
        submissionKey={crypto.randomUUID()}
        page={view}
        text={view.text ?? (await readyText(view))}
        words={words}
        labels={messages.guidance.edit}
      />
    </AppPage>
  )
}
