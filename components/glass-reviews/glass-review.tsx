import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { GlassStatus } from '@/components/glass-reviews/glass-list'
import { ReviewForm } from '@/components/glass-reviews/review-form'
import { ReadLines } from '@/components/record-reads/read-lines'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { CommandForm } from '@/components/ui/command-form'
import { formatDate } from '@/components/ui/dates'
import { DefinitionList } from '@/components/ui/definition-list'
import { formWords } from '@/components/ui/form-words'
import { PageHead } from '@/components/ui/page-head'
import { SectionHead } from '@/components/ui/section-head'
import { SubmitButton } from '@/components/ui/submit-button'
import { stopGlassAction } from '@/lib/broken-glass/actions'
import type { GlassView } from '@/lib/glass-reviews/queries'

type Props = { glass: GlassView; slug: string }

export async function GlassReview({ glass, slug }: Props) {
  const [t, ui, locale] = await Promise.all([
    getTranslations('glass-reviews'),
    getTranslations('ui'),
    getLocale(),
  ])
  const clock = (moment: string) => formatDate(moment, 'dayClock', locale)
  return (
    <>
      <PageHead
        above={
          <Breadcrumb
            label={ui('breadcrumb')}
            items={[{ label: t('title'), href: `/${slug}/audit/glasses` }, { label: glass.number }]}
          />
        }
        title={t('one', { kind: glass.kind, number: glass.number })}
        state={t(glass.stands ? 'standsUntil' : 'wasOver', { when: clock(glass.overAt) })}
        actions={glass.stands && <EndGlass id={glass.id} slug={slug} />}
      />
      <div className="mt-8 grid gap-x-12 gap-y-12 lg:grid-cols-2">
        <section>
          <SectionHead title={t('opening')} />
          <DefinitionList
            items={[
              { key: 'who', term: t('who'), value: <Person name={glass.who} unit={glass.whoUnit} /> },
              { key: 'record', term: t('recordUnit'), value: glass.recordUnit },
              { key: 'opened', term: t('opened'), value: clock(glass.openedAt) },
              { key: 'reason', term: t('reason'), value: t(`reasons.${glass.reason}`) },
              { key: 'note', term: t('note'), value: <Words text={glass.note} gone={t('gone')} /> },
            ]}
          />
        </section>
        <section>
          <SectionHead title={t('review')} end={<GlassStatus finding={glass.finding} />} />
          {glass.finding && glass.reviewedAt ? (
            <DefinitionList
              items={[
                { key: 'when', term: t('reviewed'), value: clock(glass.reviewedAt) },
                { key: 'who', term: t('reviewer'), value: <bdi>{glass.reviewer}</bdi> },
                {
                  key: 'review',
                  term: t('judgement'),
                  value: <Words text={glass.review} gone={t('gone')} />,
                },
              ]}
            />
          ) : (
            <Review id={glass.id} slug={slug} />
          )}
        </section>
      </div>
      <section className="mt-12">
        <SectionHead title={t('readsByIt')} />
        {glass.lines.length === 0 ? (
          <p className="mt-4">{t('noReads')}</p>
        ) : (
          <ReadLines lines={glass.lines} caption={t('readsByIt')} />
        )}
      </section>
    </>
  )
}

function Person({ name, unit }: { name: string; unit: string | null }) {
  return (
    <>
      <bdi>{name}</bdi>
      {unit && `, ${unit}`}
    </>
  )
}

function Words({ text, gone }: { text: string | null; gone: string }) {
  if (text === null) return <span className="text-ink-3">{gone}</span>
  return <bdi className="block whitespace-pre-wrap wrap-anywhere">{text}</bdi>
}

async function Review({ id, slug }: { id: string; slug: string }) {
  const [messages, words] = await Promise.all([getMessages(), formWords()])
  return (
    <div className="mt-4">
      <ReviewForm
        glass={id}
        municipality={slug}
        submissionKey={crypto.randomUUID()}
        words={words}
        text={messages['glass-reviews']}
      />
    </div>
  )
}

async function EndGlass({ id, slug }: { id: string; slug: string }) {
  const [t, words] = await Promise.all([getTranslations('glass-reviews'), formWords()])
  return (
    <CommandForm
      action={stopGlassAction}
      municipality={slug}
      submissionKey={crypto.randomUUID()}
      words={words}
      className="grid gap-3"
    >
      <input type="hidden" name="glass" value={id} />
      <SubmitButton>{t('end')}</SubmitButton>
    </CommandForm>
  )
}
