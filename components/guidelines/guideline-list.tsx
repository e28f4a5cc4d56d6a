import { getMessages, getTranslations } from 'next-intl/server'
import { NewGuidelineForm } from '@/components/guideline-drafts/new-guideline-form'
import { GuidelineDocument } from '@/components/guidelines/guideline-document'
import { GuidelineStatus } from '@/components/guidelines/guideline-status'
import { VersionList } from '@/components/guidelines/version-list'
import { ButtonLink } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page-head'
import { SectionHead } from '@/components/ui/section-head'
import type { GuidelineListView, GuidelineSection } from '@/lib/guidelines/queries'
import { gapsIn, type SectionNode } from '@/lib/guidelines/rules'

type Props = { view: GuidelineListView; municipality: string }

/** What holds now, whole; what was and what is being written, by name. */
export async function GuidelineList({ view, municipality }: Props) {
  const [t, messages] = await Promise.all([getTranslations('guidelines'), getMessages()])
  const { guidelines, others, can } = view
  const home = `/${municipality}`
  const assigned = guidelines
    .filter(({ inForce }) => inForce)
    .flatMap(({ sections }) => flatten(sections))
    .filter(({ responsible }) => responsible.length > 0)
  const gaps = assigned.filter(({ responsible }) => gapsIn(responsible).length > 0).length
  return (
    <>
      <PageHead
        title={t('title')}
        state={guidelines.length === 0 ? t('none') : t('state', { count: assigned.length, gaps })}
        actions={
          guidelines.length > 0 && <ButtonLink href={`${home}/guidelines/matrix`}>{t('matrix')}</ButtonLink>
        }
      />
      {guidelines.map((guideline) => (
        <section key={guideline.id} aria-labelledby={`guideline-${guideline.id}`} className="mt-12">
          <SectionHead
            id={`guideline-${guideline.id}`}
            title={
              <Link href={`${home}/guidelines/${guideline.id}`} look="ink">
                {guideline.title}
              </Link>
            }
            end={<GuidelineStatus guideline={guideline} />}
          />
          <GuidelineDocument guideline={guideline} home={home} level={3} />
        </section>
      ))}
      {others.length > 0 && <VersionList title={t('others')} versions={others} home={home} />}
      {can.create && (
        <section aria-labelledby="new-guideline" className="mt-12 max-w-prose" data-print="no">
          <SectionHead id="new-guideline" title={t('create.heading')} />
          <p className="mt-3 text-ui text-ink-2">{t('create.intro')}</p>
          <NewGuidelineForm
            municipality={municipality}
            submissionKey={crypto.randomUUID()}
            words={messages.guidelines.create}
            formWords={messages.errors}
          />
        </section>
      )}
    </>
  )
}

function flatten(nodes: readonly SectionNode<GuidelineSection>[]): GuidelineSection[] {
  return nodes.flatMap((node) => [node, ...flatten(node.children)])
}
