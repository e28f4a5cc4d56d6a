import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { fieldsText } from '@/components/incidents/fields-text'
import { ReportForm } from '@/components/incidents/report-form'
import { FormShell } from '@/components/shell/form-shell'
import { getReportForm } from '@/lib/incidents/queries'
import { read } from '@/lib/platform/page'

type Props = { params: Promise<{ municipality: string }> }

const open = async ({ params }: Props) => read(getReportForm, (await params).municipality, {})

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ actor }, t] = await Promise.all([open(props), getTranslations('incidents')])
  return { title: `${t('report')} · ${actor.municipality.name}` }
}

export default async function ReportPage(props: Props) {
  const [{ actor, view }, t, messages, text] = await Promise.all([
    open(props),
    getTranslations('incidents'),
    getMessages(),
    fieldsText(),
  ])
  const { name, accent, slug } = actor.municipality
  return (
    <FormShell
      municipality={{ name, accent, href: `/${slug}` }}
      task={t('report')}
      closeHref={`/${slug}/incidents`}
    >
      <ReportForm
        municipality={slug}
        submissionKey={crypto.randomUUID()}
        areas={view.areas}
        today={view.today}
        text={text}
        words={messages.errors}
      />
    </FormShell>
  )
}
