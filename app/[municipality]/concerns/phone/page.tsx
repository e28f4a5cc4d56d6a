import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CallPage } from '@/components/concern-calls/call-page'
import { FormShell } from '@/components/shell/form-shell'
import { openCallForm } from '@/lib/concern-calls/queries'
import { clock } from '@/lib/platform/clock'
import { read } from '@/lib/platform/page'

type Props = { params: Promise<{ municipality: string }> }

const open = async ({ params }: Props) => read(openCallForm, (await params).municipality, {})

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ actor }, t] = await Promise.all([open(props), getTranslations('concern-calls')])
  return { title: `${t('title')} · ${actor.municipality.name}` }
}

export default async function PhonePage(props: Props) {
  const [{ actor, view }, t] = await Promise.all([open(props), getTranslations('concern-calls')])
  const { name, accent, slug } = actor.municipality
  return (
    <FormShell
      municipality={{ name, accent, href: `/${slug}` }}
      task={t('title')}
      closeHref={`/${slug}/concerns`}
    >
      <CallPage municipality={slug} view={view} today={clock.today()} />
    </FormShell>
  )
}
