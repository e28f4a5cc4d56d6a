import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { EditionTable } from '@/components/editions/edition-table'
import { NextPeriodForm } from '@/components/editions/next-period-form'
import { RevisionForm } from '@/components/editions/revision-form'
import { PlanCrumbs } from '@/components/plans/plan-crumbs'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { SectionHead } from '@/components/ui/section-head'
import type { EditionsView } from '@/lib/editions/queries'

type Props = { municipality: string; view: EditionsView }

/** A plan through its editions: what was decided when, and how the next one begins. */
export async function EditionsPage({ municipality, view }: Props) {
  const [t, plans, statuses, locale, messages] = await Promise.all([
    getTranslations('editions'),
    getTranslations('plans'),
    getTranslations('measures.status'),
    getLocale(),
    getMessages(),
  ])
  const { id, title, committee, editions, make, open } = view
  const form = { municipality, planId: id, formWords: messages.errors, pending: t('pending') }
  return (
    <>
      <PageHead
        above={<PlanCrumbs municipality={municipality} plan={view} trail={[{ label: t('title') }]} />}
        title={t('title')}
        state={t('state', { title, committee, count: editions.length })}
      />
      <div className="mt-8 grid gap-12">
        <EditionTable view={view} municipality={municipality} words={{ t, plans, locale }} />
        {open && open.id !== id && (
          <Notice title={t('open', { edition: open.edition })}>
            <p>{t('openWhy')}</p>
            <p className="mt-3">
              <ButtonLink href={`/${municipality}/plans/${open.id}`}>
                {t('toOpen', { edition: open.edition })}
              </ButtonLink>
            </p>
          </Notice>
        )}
        {make && (
          <div className="grid gap-12 md:grid-cols-2 md:gap-16" data-print="no">
            <section>
              <SectionHead title={t('revision.title')} />
              <p className="mt-3 max-w-prose">{t('revision.text')}</p>
              <RevisionForm {...form} submissionKey={crypto.randomUUID()} submit={t('revision.submit')} />
            </section>
            <section>
              <SectionHead title={t('next.title')} />
              <p className="mt-3 max-w-prose">{t('next.text')}</p>
              <NextPeriodForm
                {...form}
                submissionKey={crypto.randomUUID()}
                proposed={make.next}
                settled={make.settled.map((measure) => ({
                  id: measure.id,
                  label: `${measure.number} ${measure.title}`,
                  hint: statuses(measure.status),
                }))}
                words={messages.editions.next}
              />
            </section>
          </div>
        )}
      </div>
    </>
  )
}
