import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ConcernContent } from '@/components/concerns/concern-content'
import { Receipt } from '@/components/concerns/receipt'
import { AppPage } from '@/components/shell/app-page'
import { FormShell } from '@/components/shell/form-shell'
import { readConcern, readReceipt } from '@/lib/concerns/queries'
import { read, readIfOpen } from '@/lib/platform/page'

type Props = { params: Promise<{ municipality: string; id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('concerns'))('inbox.report') }
}

/** The content for the case worker it is assigned to, the receipt for the reporter, for all others nothing. */
export default async function ConcernPage({ params }: Props) {
  const [{ municipality, id }, t] = await Promise.all([params, getTranslations('concerns')])
  const opened = await readIfOpen(readConcern, municipality, { id })
  if (opened) {
    return (
      <AppPage actor={opened.actor} current="inbox">
        <ConcernContent concern={opened.view} municipality={municipality} />
      </AppPage>
    )
  }
  const { actor, view } = await read(readReceipt, municipality, { id })
  const { name, accent, slug } = actor.municipality
  return (
    <FormShell
      municipality={{ name, accent, href: `/${slug}` }}
      task={t('title')}
      closeHref={`/${slug}/concerns?view=own`}
    >
      <Receipt receipt={view} municipality={slug} />
    </FormShell>
  )
}
