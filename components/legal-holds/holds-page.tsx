import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { HoldForm } from '@/components/legal-holds/hold-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { CommandForm } from '@/components/ui/command-form'
import { formatDate } from '@/components/ui/dates'
import { PageHead } from '@/components/ui/page-head'
import { SectionHead } from '@/components/ui/section-head'
import { Status, type StatusKind } from '@/components/ui/status'
import { SubmitButton } from '@/components/ui/submit-button'
import { Cell, ColumnHead, Row, RowHead, Table } from '@/components/ui/table'
import { liftHoldAction } from '@/lib/legal-holds/actions'
import type { Hold, HoldsView } from '@/lib/legal-holds/queries'
import { holdReasons } from '@/lib/legal-holds/rules'
import { numberedKinds } from '@/lib/retained-records/schema'

type Props = { view: HoldsView; slug: string }

/** What must not be destroyed, why, and until when. */
export async function HoldsPage({ view, slug }: Props) {
  const [t, ui, messages] = await Promise.all([
    getTranslations('legal-holds'),
    getTranslations('ui'),
    getMessages(),
  ])
  return (
    <>
      <PageHead
        above={
          <Breadcrumb
            label={ui('breadcrumb')}
            items={[{ label: messages.disposals.title, href: `/${slug}/disposals` }, { label: t('title') }]}
          />
        }
        title={t('title')}
        state={t('state', { count: view.standing })}
      />
      <div className="mt-8 grid gap-12 lg:grid-cols-[minmax(0,1fr)_22rem] lg:gap-16">
        <section>
          <SectionHead title={t('list')} />
          {view.holds.length === 0 ? (
            <p className="py-4">{t('empty')}</p>
          ) : (
            <HoldTable view={view} slug={slug} />
          )}
        </section>
        {view.can.place && (
          <section data-print="no">
            <SectionHead title={t('place')} />
            <p className="mt-3 text-ui text-ink-2">{t('placeText')}</p>
            <HoldForm
              municipality={slug}
              submissionKey={crypto.randomUUID()}
              today={view.today}
              kinds={numberedKinds.map((value) => ({ value, label: messages.disposals.kinds[value] }))}
              reasons={holdReasons.map((value) => ({ value, label: t(`reasons.${value}`) }))}
              words={messages['legal-holds'].form}
              formWords={messages.errors}
              optional={ui('optional')}
            />
          </section>
        )}
      </div>
    </>
  )
}

const shapes: Record<Hold['standing'], StatusKind> = {
  upcoming: 'idea',
  stands: 'course',
  over: 'notrequired',
  lifted: 'notrequired',
}

async function HoldTable({ view, slug }: Props) {
  const [t, messages, locale] = await Promise.all([
    getTranslations('legal-holds'),
    getMessages(),
    getLocale(),
  ])
  const day = (value: string | null) => (value ? formatDate(value, 'short', locale) : t('untilFurther'))
  return (
    <Table caption={t('list')} cards dense untopped>
      <thead>
        <tr>
          <ColumnHead>{t('columns.record')}</ColumnHead>
          <ColumnHead>{t('columns.reason')}</ColumnHead>
          <ColumnHead>{t('columns.days')}</ColumnHead>
          <ColumnHead>{t('columns.by')}</ColumnHead>
          <ColumnHead>{t('columns.standing')}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {view.holds.map((hold) => (
          <Row key={hold.id}>
            <RowHead>
              {hold.recordNumber}
              <span className="block font-normal text-ink-2">{messages.disposals.kinds[hold.kind]}</span>
            </RowHead>
            <Cell label={t('columns.reason')}>
              <span>
                {t(`reasons.${hold.reason}`)}
                <span className="block text-ink-2">{hold.registerNumber}</span>
              </span>
            </Cell>
            <Cell label={t('columns.days')}>
              {t('days', { from: day(hold.fromDay), until: day(hold.untilDay) })}
            </Cell>
            <Cell label={t('columns.by')}>
              <bdi>{hold.placedBy ?? '–'}</bdi>
            </Cell>
            <Cell label={t('columns.standing')}>
              <span>
                <Status kind={shapes[hold.standing]} word={t(`standing.${hold.standing}`)} quiet />
                {view.can.lift && hold.standing !== 'lifted' && <LiftForm hold={hold} slug={slug} />}
              </span>
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}

async function LiftForm({ hold, slug }: { hold: Hold; slug: string }) {
  const [t, messages] = await Promise.all([getTranslations('legal-holds'), getMessages()])
  return (
    <CommandForm
      action={liftHoldAction}
      municipality={slug}
      submissionKey={crypto.randomUUID()}
      words={messages.errors}
      className="mt-1"
    >
      <input type="hidden" name="holdId" value={hold.id} />
      <SubmitButton size="small" aria-label={t('liftOf', { number: hold.recordNumber })}>
        {t('lift')}
      </SubmitButton>
    </CommandForm>
  )
}
