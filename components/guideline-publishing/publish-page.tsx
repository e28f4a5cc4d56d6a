import { getMessages, getTranslations } from 'next-intl/server'
import { PublishForm } from '@/components/guideline-publishing/publish-form'
import { SectionChanges } from '@/components/guideline-publishing/section-changes'
import { GuidelineCrumbs } from '@/components/guidelines/guideline-crumbs'
import { Details } from '@/components/ui/details'
import { Link } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page-head'
import { SectionHead } from '@/components/ui/section-head'
import { Status } from '@/components/ui/status'
import type { PublishView } from '@/lib/guideline-publishing/queries'
import { measureAnchor } from '@/lib/plans/rules'

type Props = { view: PublishView; municipality: string }

/** First what publishing does to the plans, committee by committee; then the decision. */
export async function PublishPage({ view, municipality }: Props) {
  const [t, ui, messages] = await Promise.all([
    getTranslations('guideline-publishing'),
    getTranslations('ui'),
    getMessages(),
  ])
  const { guideline, replaces, changes, consequences: all } = view
  const home = `/${municipality}`
  const toMove = all.reduce((sum, { toMove: list }) => sum + list.length, 0)
  const following = all.reduce((sum, one) => sum + one.following, 0)
  return (
    <>
      <PageHead
        above={
          <GuidelineCrumbs
            municipality={municipality}
            guideline={guideline}
            trail={[{ label: t('publish.crumb') }]}
          />
        }
        title={t('publish.title', { version: guideline.version })}
        state={
          replaces ? t('publish.state', { changes: changes.length, following, toMove }) : t('publish.first')
        }
      />
      <div className="mt-8 grid gap-x-16 gap-y-12 md:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid content-start gap-12">
          {all.length > 0 && (
            <section aria-labelledby="committees">
              <SectionHead id="committees" title={t('publish.committees')} />
              <Committees consequences={all} home={home} />
            </section>
          )}
          {replaces && changes.length > 0 && (
            <section aria-labelledby="changes">
              <SectionHead id="changes" title={t('publish.changes', { version: replaces.version })} />
              <SectionChanges changes={changes} />
            </section>
          )}
        </div>
        <section aria-labelledby="decision" className="self-start bg-paper-2 p-4 sm:p-6" data-print="no">
          <SectionHead id="decision" title={t('publish.decision')} rule="none" />
          <PublishForm
            municipality={municipality}
            guidelineId={guideline.id}
            revision={guideline.revision}
            adoptedBy={guideline.adoptedBy ?? ''}
            submissionKey={crypto.randomUUID()}
            confirm={t('publish.confirm', { following, toMove })}
            words={messages['guideline-publishing'].form}
            formWords={messages.errors}
            optional={ui('optional')}
          />
        </section>
      </div>
    </>
  )
}

async function Committees({
  consequences,
  home,
}: {
  consequences: PublishView['consequences']
  home: string
}) {
  const t = await getTranslations('guideline-publishing.publish')
  return (
    <ul>
      {consequences.map(({ committeeId, committee, following, toMove }) => (
        <li key={committeeId} className="border-b border-line py-3">
          <div className="flex flex-wrap justify-between gap-x-6 gap-y-1">
            <h3>{committee}</h3>
            {toMove.length > 0 ? (
              <Status kind="none" word={t('toMove', { count: toMove.length })} className="text-ui" />
            ) : (
              <Status kind="done" word={t('allFollow')} quiet className="text-ui" />
            )}
          </div>
          <p className="text-ui text-ink-2">{t('following', { count: following })}</p>
          {toMove.length > 0 && (
            <Details summary={t('showMeasures', { count: toMove.length })} open={toMove.length <= 3}>
              <ul className="text-ui">
                {toMove.map(({ id, title, planId, planTitle }) => (
                  <li key={id} className="py-1">
                    <Link href={`${home}/plans/${planId}#${measureAnchor({ id })}`} look="ink">
                      {title}
                    </Link>{' '}
                    <span className="text-ink-3">{planTitle}</span>
                  </li>
                ))}
              </ul>
            </Details>
          )}
        </li>
      ))}
    </ul>
  )
}
