import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { SettingsForm } from '@/components/resident-settings/settings-form'
import { AppPage } from '@/components/shell/app-page'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { formWords } from '@/components/ui/form-words'
import { Link } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page-head'
import { read } from '@/lib/platform/page'
import { getSettings } from '@/lib/resident-settings/queries'

type Props = { params: Promise<{ municipality: string }> }

const open = async ({ params }: Props) => read(getSettings, (await params).municipality, {})

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ actor }, t] = await Promise.all([open(props), getTranslations('resident-settings')])
  return { title: `${t('title')} · ${actor.municipality.name}` }
}

export default async function ResidentSettingsPage(props: Props) {
  const [{ actor, view }, t, words, messages] = await Promise.all([
    open(props),
    getTranslations('resident-settings'),
    formWords(),
    getMessages(),
  ])
  const { slug } = actor.municipality
  // The administrator comes from the one page, the coordinator from the other.
  const place = actor.membership.role === 'administrator' ? 'admin' : 'guidance'
  const above = place === 'admin' ? messages.members.title : messages.navigation.guidance
  return (
    <AppPage actor={actor} current={place}>
      <PageHead
        above={
          <Breadcrumb
            label={messages.ui.breadcrumb}
            items={[{ label: above, href: `/${slug}/${place}` }, { label: t('title') }]}
          />
        }
        title={t('title')}
        state={t('state', { count: view.languages.length })}
        aside={<Link href={`/${slug}/public`}>{t('view')}</Link>}
      />
      <SettingsForm
        municipality={slug}
        submissionKey={crypto.randomUUID()}
        settings={view}
        words={words}
        text={messages['resident-settings']}
      />
    </AppPage>
  )
}
