import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { EditForm } from '@/components/incidents/edit-form'
import { fieldsText } from '@/components/incidents/fields-text'
import { AppPage } from '@/components/shell/app-page'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHead } from '@/components/ui/page-head'
import { getIncidentForm } from '@/lib/incidents/queries'
import { read } from '@/lib/platform/page'

type Props = { params: Promise<{ municipality: string; id: string }> }

async function open({ params }: Props) {
  const { municipality, id } = await params
  return read(getIncidentForm, municipality, { incidentId: id })
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ actor }, t] = await Promise.all([open(props), getTranslations('incidents.edit')])
  return { title: `${t('title')} · ${actor.municipality.name}` }
}

export default async function EditIncidentPage(props: Props) {
  const [{ actor, view }, t, ui, messages, text] = await Promise.all([
    open(props),
    getTranslations('incidents'),
    getTranslations('ui'),
    getMessages(),
    fieldsText(),
  ])
  const { slug } = actor.municipality
  const here = `/${slug}/incidents`
  return (
    <AppPage actor={actor} current="incidents">
      <PageHead
        above={
          <Breadcrumb
            label={ui('breadcrumb')}
            items={[
              { label: t('title'), href: here },
              { label: view.number, href: `${here}/${view.id}` },
              { label: t('edit.title') },
            ]}
          />
        }
        title={t('edit.title')}
        state={t('edit.state')}
      />
      <EditForm
        municipality={slug}
        submissionKey={crypto.randomUUID()}
        incident={view}
        areas={view.areas}
        today={view.today}
        text={{ ...text, ...messages.incidents.edit }}
        words={messages.errors}
      />
    </AppPage>
  )
}
