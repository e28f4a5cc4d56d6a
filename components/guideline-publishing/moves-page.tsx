import { getMessages, getTranslations } from 'next-intl/server'
import { MoveForm } from '@/components/guideline-publishing/move-form'
import { FieldChanges } from '@/components/guideline-publishing/section-changes'
import { GuidelineCrumbs } from '@/components/guidelines/guideline-crumbs'
import { ButtonLink } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { SectionHead } from '@/components/ui/section-head'
import type { MoveGroup, MovesView } from '@/lib/guideline-publishing/queries'
import { contentFields } from '@/lib/guidelines/rules'
import { same } from '@/lib/merging/rules'

type Props = { view: MovesView; municipality: string; moved: number }

/** What a new version has left behind, section by section. The list ends when every measure has its place. */
export async function MovesPage({ view, municipality, moved }: Props) {
  const [t, names, messages] = await Promise.all([
    getTranslations('guideline-publishing'),
    getTranslations('guidelines'),
    getMessages(),
  ])
  const { guideline, groups, total, choices } = view
  const home = `/${municipality}`
  return (
    <>
      <PageHead
        above={
          <GuidelineCrumbs
            municipality={municipality}
            guideline={guideline}
            trail={[{ label: t('moves.crumb') }]}
          />
        }
        title={t('moves.title')}
        state={t('moves.state', { count: total, version: guideline.version })}
      />
      {moved > 0 && (
        <div className="mt-6">
          <Notice kind="done" role="status" title={t('moves.moved', { count: moved })} />
        </div>
      )}
      {total === 0 && (
        <p className="mt-8">
          <ButtonLink href={`${home}/guidelines/matrix`}>{names('matrix')}</ButtonLink>
        </p>
      )}
      {groups.map((group) => (
        <section key={group.from.id} aria-labelledby={`from-${group.from.id}`} className="mt-12">
          <SectionHead
            id={`from-${group.from.id}`}
            number={group.from.number}
            title={group.from.title}
            end={<span className="text-ink-2">{t('moves.waiting', { count: group.measures.length })}</span>}
          />
          <p className="mt-3 max-w-prose">{t(`moves.kinds.${group.kind}`)}</p>
          <WhatChanged group={group} summary={t('moves.whatChanged')} />
          <MoveForm
            municipality={municipality}
            guidelineId={guideline.id}
            fromSectionId={group.from.id}
            suggested={group.to?.id ?? ''}
            measures={group.measures}
            choices={[
              ...choices.map(({ id, label }) => ({ value: id, label })),
              { value: 'none', label: t('moves.none') },
            ]}
            submissionKey={crypto.randomUUID()}
            words={messages['guideline-publishing'].moveForm}
            formWords={messages.errors}
          />
        </section>
      ))}
    </>
  )
}

function WhatChanged({ group: { from, to }, summary }: { group: MoveGroup; summary: string }) {
  const fields = to ? contentFields.filter((field) => !same(from[field], to[field])) : []
  if (!to || fields.length === 0) return null
  return (
    <Details summary={summary}>
      <FieldChanges from={from} to={to} fields={fields} />
    </Details>
  )
}
