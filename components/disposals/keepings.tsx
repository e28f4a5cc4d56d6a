import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { KeepingForm } from '@/components/disposals/keeping-form'
import { CommandForm } from '@/components/ui/command-form'
import { formatDate } from '@/components/ui/dates'
import { SectionHead } from '@/components/ui/section-head'
import { SubmitButton } from '@/components/ui/submit-button'
import { Cell, ColumnHead, Row, RowHead, Table } from '@/components/ui/table'
import { recordKinds } from '@/lib/retained-records/schema'
import { endKeepingAction } from '@/lib/retention/actions'
import type { Keeping, RulesView } from '@/lib/retention/queries'

type Props = { view: RulesView; slug: string }

/** What the municipality has decided to keep longer than the law demands. */
export async function Keepings({ view, slug }: Props) {
  const [t, messages] = await Promise.all([getTranslations('disposals.keeping'), getMessages()])
  return (
    <section className="mt-12 grid gap-12 lg:grid-cols-[minmax(0,1fr)_22rem] lg:gap-16">
      <div>
        <SectionHead title={t('title')} />
        {view.decisions.length === 0 ? (
          <p className="py-4">{t('empty')}</p>
        ) : (
          <KeepingTable view={view} slug={slug} />
        )}
      </div>
      {view.can.decide && (
        <div data-print="no">
          <SectionHead title={t('add')} />
          <p className="mt-3 text-ui text-ink-2">{t('addText')}</p>
          <KeepingForm
            municipality={slug}
            submissionKey={crypto.randomUUID()}
            kinds={recordKinds.map((value) => ({ value, label: messages.disposals.kinds[value] }))}
            words={messages.disposals.keeping}
            formWords={messages.errors}
          />
        </div>
      )}
    </section>
  )
}

async function KeepingTable({ view, slug }: Props) {
  const [t, messages, locale] = await Promise.all([
    getTranslations('disposals.keeping'),
    getMessages(),
    getLocale(),
  ])
  return (
    <Table caption={t('title')} cards dense untopped>
      <thead>
        <tr>
          <ColumnHead>{t('kind')}</ColumnHead>
          <ColumnHead>{t('keep')}</ColumnHead>
          <ColumnHead>{t('registerNumber')}</ColumnHead>
          <ColumnHead>{t('decidedOn')}</ColumnHead>
          <ColumnHead>{t('standing')}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {view.decisions.map((decision) => (
          <Row key={decision.id}>
            <RowHead>{messages.disposals.kinds[decision.kind]}</RowHead>
            <Cell label={t('keep')}>
              {decision.years === null ? t('forGood') : t('inYears', { count: decision.years })}
            </Cell>
            <Cell label={t('registerNumber')}>{decision.registerNumber}</Cell>
            <Cell label={t('decidedOn')}>{formatDate(decision.decidedOn, 'dayYear', locale)}</Cell>
            <Cell label={t('standing')}>
              {decision.ended ? (
                t('ended')
              ) : view.can.decide ? (
                <EndForm decision={decision} slug={slug} />
              ) : (
                t('stands')
              )}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}

async function EndForm({ decision, slug }: { decision: Keeping; slug: string }) {
  const [t, messages] = await Promise.all([getTranslations('disposals.keeping'), getMessages()])
  return (
    <CommandForm
      action={endKeepingAction}
      municipality={slug}
      submissionKey={crypto.randomUUID()}
      words={messages.errors}
    >
      <input type="hidden" name="decisionId" value={decision.id} />
      <SubmitButton size="small" aria-label={t('endOf', { number: decision.registerNumber })}>
        {t('end')}
      </SubmitButton>
    </CommandForm>
  )
}
