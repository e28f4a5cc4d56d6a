import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ConcernSupport } from '@/components/cases/concern-support'
import { ConcernPage as ConcernWorkPage } from '@/components/concerns/concern-page'
import { Receipt } from '@/components/concerns/receipt'
import { DialogueSection } from '@/components/dialogues/dialogue-section'
import { LikelyDuplicates } from '@/components/likely-duplicates/likely-duplicates'
import { MergeSection } from '@/components/merges/merge-section'
import { PersonHistory } from '@/components/person-history/person-history'
import { AppPage } from '@/components/shell/app-page'
import { FormShell } from '@/components/shell/form-shell'
import { readReceipt } from '@/lib/concern-receipts/queries'
import { readConcern } from '@/lib/concerns/queries'
import { getDialogue } from '@/lib/dialogues/queries'
import { listLikelyDuplicates } from '@/lib/likely-duplicates/queries'
import { listMerges } from '@/lib/merges/queries'
import { listPersonHistory } from '@/lib/person-history/queries'
import { read, readIfOpen } from '@/lib/platform/page'

type Props = { params: Promise<{ municipality: string; id: string }> }

/** The content for the case worker it is assigned to, the receipt for the reporter, for all others nothing. */
async function open({ params }: Props) {
  const { municipality, id } = await params
  const content = await readIfOpen(readConcern, municipality, { id })
  return content
    ? { kind: 'content' as const, ...content }
    : { kind: 'receipt' as const, ...(await read(readReceipt, municipality, { id })) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [opened, t] = await Promise.all([open(props), getTranslations('concerns')])
  const title =
    opened.kind === 'content' ? t('read.title', { number: opened.view.number }) : t('receipt.title')
  return { title: `${title} · ${opened.actor.municipality.name}` }
}

export default async function ConcernPage(props: Props) {
  const [opened, t] = await Promise.all([open(props), getTranslations('concerns')])
  const { actor } = opened
  const { name, accent, slug } = actor.municipality
  if (opened.kind === 'content') {
    // Whoever reads in need reads the report, not what else there is on the person.
    const duplicates = await readIfOpen(listLikelyDuplicates, slug, { id: opened.view.id })
    const history = await readIfOpen(listPersonHistory, slug, { id: opened.view.id })
    const merges = await readIfOpen(listMerges, slug, { id: opened.view.id })
    return (
      <AppPage actor={actor} current="inbox">
        <ConcernWorkPage concern={opened.view} municipality={slug}>
          <ConcernSupport concern={opened.view} municipality={slug} />
          {duplicates && <LikelyDuplicates view={duplicates.view} municipality={slug} />}
          {history && <PersonHistory entries={history.view} municipality={slug} />}
          {merges && <MergeSection view={merges.view} municipality={slug} />}
          <Dialogue municipality={slug} id={opened.view.id} />
        </ConcernWorkPage>
      </AppPage>
    )
  }
  return (
    <FormShell
      municipality={{ name, accent, href: `/${slug}` }}
      task={t('title')}
      closeHref={`/${slug}/concerns?view=own`}
    >
      <Receipt receipt={opened.view} municipality={slug} />
    </FormShell>
  )
}

/** Of a report that came in with a code; the others have none. */
async function Dialogue({ municipality, id }: { municipality: string; id: string }) {
  const dialogue = await readIfOpen(getDialogue, municipality, { id })
  return dialogue && <DialogueSection dialogue={dialogue.view} municipality={municipality} />
}
