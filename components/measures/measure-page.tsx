import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { FollowUpForm } from '@/components/follow-ups/follow-up-form'
import { UnchangedButton } from '@/components/follow-ups/unchanged-button'
import { unchangedWords } from '@/components/follow-ups/unchanged-words'
import { askedIndicators } from '@/components/indicators/asked-indicators'
import { IndicatorSection } from '@/components/indicators/indicator-section'
import { AttachmentSection } from '@/components/measure-attachments/attachment-section'
import {
  ChangeHistory,
  MeasureFacts,
  MeasureSteps,
  measureSentence,
  UpdateList,
} from '@/components/measures/measure-record'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { ButtonLink } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { SectionHead } from '@/components/ui/section-head'
import { canStandStill } from '@/lib/follow-ups/rules'
import type { MeasureView } from '@/lib/measures/queries'
import { type MeasureAddress, measureStatuses } from '@/lib/measures/schema'
import { measureAnchor } from '@/lib/plans/rules'

type Props = { municipality: string; measure: MeasureView; address: MeasureAddress; today: string }

/** One measure to read: what it is, how it goes, who followed it up and who changed it. */
export async function MeasurePage({ municipality, measure, address, today }: Props) {
  const [words, history, ui, plans, locale, messages] = await Promise.all([
    getTranslations('measures'),
    getTranslations('field-history'),
    getTranslations('ui'),
    getTranslations('plans.list'),
    getLocale(),
    getMessages(),
  ])
  const planHref = `/${municipality}/plans/${measure.plan.id}`
  const all = { measure, words, locale }
  const { draft, plan } = measure
  return (
    <>
      <PageHead
        above={
          <Breadcrumb
            label={ui('breadcrumb')}
            items={[
              { label: plans('title'), href: `/${municipality}/plans` },
              { label: plan.title, href: `${planHref}#${measureAnchor(measure)}` },
              { label: measure.number },
            ]}
          />
        }
        title={draft.title}
        state={measureSentence(all)}
        actions={
          <>
            {measure.can.share && (
              <ButtonLink href={`${planHref}/measures/${measure.id}/share`}>{words('page.share')}</ButtonLink>
            )}
            {measure.can.comment && (
              <ButtonLink href={`${planHref}/consultation?about=measure:${measure.id}#skriv`}>
                {words('page.comment')}
              </ButtonLink>
            )}
            {measure.can.edit && (
              <ButtonLink href={`${planHref}?edit=${measure.id}#${measureAnchor(measure)}`}>
                {words('page.edit')}
              </ButtonLink>
            )}
          </>
        }
      />
      {measure.archived && (
        <div className="mt-6">
          <Notice kind="soon" title={words('page.archived')} />
        </div>
      )}
      <div className="mt-8 grid gap-x-16 gap-y-12 md:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid content-start gap-12">
          {draft.purpose && (
            <section>
              <SectionHead title={words('page.purpose')} />
              <p className="mt-3 whitespace-pre-line wrap-break-word">{draft.purpose}</p>
            </section>
          )}
          {measure.steps.length > 0 && (
            <section>
              <SectionHead title={words('page.steps')} rule="none" />
              <MeasureSteps {...all} />
            </section>
          )}
          <IndicatorSection {...{ municipality, measure, address, today, messages, locale }} />
          <AttachmentSection
            municipality={municipality}
            measure={measure}
            removed={address.attachment === 'removed'}
          />
          {measure.can.readRecord && (
            <section>
              <SectionHead title={words('page.updates')} />
              <UpdateList {...all} indicatorWords={messages.indicators} />
            </section>
          )}
          {measure.can.followUp && (
            <section id="folj-upp" className="bg-paper-2 p-4 sm:p-6" data-print="no">
              <SectionHead title={words('followUp.heading')} rule="none" />
              {canStandStill(draft.status) && (
                <div className="mb-6 grid justify-items-start gap-2 border-b border-line pb-6">
                  <p className="text-ui text-ink-2">{words('followUp.unchangedHint')}</p>
                  <UnchangedButton
                    municipality={municipality}
                    measureId={measure.id}
                    submissionKey={crypto.randomUUID()}
                    words={unchangedWords(words, draft.title)}
                    formWords={messages.errors}
                  />
                </div>
              )}
              <p className="text-ui text-ink-2">{words('followUp.intro')}</p>
              <FollowUpForm
                municipality={municipality}
                measureId={measure.id}
                status={draft.status}
                submissionKey={crypto.randomUUID()}
                recurs={draft.recurrenceMonths !== ''}
                asked={askedIndicators(measure.indicators, messages.indicators, locale)}
                today={today}
                valueWords={messages.indicators.followUp}
                statuses={measureStatuses.map((value) => ({ value, label: words(`status.${value}`) }))}
                words={messages.measures.followUp}
                formWords={messages.errors}
                optional={ui('optional')}
              />
            </section>
          )}
        </div>
        <div className="grid content-start gap-12">
          <section>
            <SectionHead title={words('page.facts')} rule="none" />
            <MeasureFacts {...all} />
          </section>
          {measure.can.readRecord && (
            <section>
              <SectionHead title={words('page.history')} />
              <ChangeHistory {...all} />
              {measure.can.readHistory && (
                <p className="mt-3 text-ui" data-print="no">
                  <Link href={`${planHref}/history?measure=${measure.id}`}>{history('link')}</Link>
                </p>
              )}
            </section>
          )}
        </div>
      </div>
    </>
  )
}
