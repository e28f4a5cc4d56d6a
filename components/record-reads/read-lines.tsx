import { getLocale, getTranslations } from 'next-intl/server'
import { Cell, ColumnHead, Row, RowHead, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import type { ReadLine, Why } from '@/lib/record-reads/rules'

/** Who, when, what and why, newest first. */
export async function ReadLines({ lines, caption }: { lines: ReadLine[]; caption: string }) {
  const [t, roles, locale] = await Promise.all([
    getTranslations('record-reads'),
    getTranslations('navigation.roles'),
    getLocale(),
  ])
  return (
    <Table caption={caption} cards dense untopped>
      <thead>
        <tr>
          <ColumnHead>{t('when')}</ColumnHead>
          <ColumnHead>{t('who')}</ColumnHead>
          <ColumnHead>{t('what')}</ColumnHead>
          <ColumnHead>{t('why')}</ColumnHead>
          <ColumnHead number>{t('event')}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Row key={line.seq}>
            <RowHead>
              <Time value={line.at} shape="dayClock" locale={locale} />
            </RowHead>
            <Cell label={t('who')}>
              <span>
                <bdi>{line.who ?? t('unknown')}</bdi>
                <span className="text-ink-2">, {line.unit ?? roles(line.role)}</span>
              </span>
            </Cell>
            <Cell label={t('what')}>{t(`acts.${actOf(line.action)}`)}</Cell>
            <Cell label={t('why')}>
              <Reason why={line.why} />
            </Cell>
            <Cell label={t('event')} number>
              {line.seq}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}

function actOf(action: string): 'history' | 'handover' | 'read' {
  if (action.endsWith('read_history')) return 'history'
  return action.includes('hand') ? 'handover' : 'read'
}

async function Reason({ why }: { why: Why }) {
  const [t, glass] = await Promise.all([getTranslations('record-reads'), getTranslations('glass-reviews')])
  if (why.kind === 'assigned') return t('because.assigned')
  if (why.kind === 'history') return t('because.history', { number: why.of ?? '' })
  return t('because.glass', { reason: why.reason ? glass(`reasons.${why.reason}`) : '' })
}
