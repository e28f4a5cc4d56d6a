import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { SectionHead } from '@/components/ui/section-head'
import { Cell, ColumnHead, Row, RowHead, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import type { HistoryLine } from '@/lib/incidents/queries'
import type { Messages } from '@/messages/load'

/** What has been ticked, corrected, closed and opened again. */
export async function IncidentHistory({ history }: { history: readonly HistoryLine[] }) {
  const [t, locale, messages] = await Promise.all([
    getTranslations('incidents.page'),
    getLocale(),
    getMessages(),
  ])
  return (
    <section aria-labelledby="history">
      <SectionHead id="history" title={t('history')} rule="none" />
      <Table caption={t('history')} cards dense>
        <thead>
          <tr>
            <ColumnHead>{t('field')}</ColumnHead>
            <ColumnHead>{t('before')}</ColumnHead>
            <ColumnHead>{t('after')}</ColumnHead>
            <ColumnHead>{t('who')}</ColumnHead>
          </tr>
        </thead>
        <tbody>
          {history.map((line) => (
            <Row key={line.id}>
              <RowHead>{named(messages.incidents.page.fields, line.field)}</RowHead>
              <Cell label={t('before')}>{said(messages, line, line.before)}</Cell>
              <Cell label={t('after')}>{said(messages, line, line.after)}</Cell>
              <Cell label={t('who')}>
                <span>
                  <bdi>{line.by ?? t('someone')}</bdi>
                  <span className="block text-note text-ink-2">
                    <Time value={line.at} locale={locale} shape="dayClock" />
                  </span>
                </span>
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </section>
  )
}

/** Values are kept as keys and days; an area that has been moved to is named by the facts. */
function said({ incidents, measures }: Messages, { field }: HistoryLine, value: string) {
  const { page } = incidents
  if (value === '') return page.emptyValue
  if (value === 'yes') return page.yes
  if (field === 'kind') return named(incidents.kinds, value)
  if (field === 'environment') return named(measures.environments, value)
  if (field === 'outcome') return named({ ...incidents.outcomes, ...incidents.states }, value)
  if (field === 'areaId') return page.otherArea
  return <span className="wrap-anywhere whitespace-pre-line">{value}</span>
}

const named = (words: Record<string, string>, key: string) => words[key] ?? key
