import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { lawText } from '@/components/disposals/law-words'
import { formatDate } from '@/components/ui/dates'
import { Status } from '@/components/ui/status'
import { Cell, ColumnHead, Row, RowHead, Table } from '@/components/ui/table'
import type { DisposalItem } from '@/lib/disposals/queries'
import { urgency } from '@/lib/disposals/rules'
import type { IsoDate } from '@/lib/platform/clock'

type Props = { items: readonly DisposalItem[]; today: IsoDate }

/** Numbers, rules and days: a list of what ends, never of whom it was about. */
export async function ItemTable({ items, today }: Props) {
  const [t, messages, locale] = await Promise.all([getTranslations('disposals'), getMessages(), getLocale()])
  const day = (value: IsoDate) => formatDate(value, 'dayYear', locale)
  return (
    <Table caption={t('list.caption')} cards dense untopped>
      <thead>
        <tr>
          <ColumnHead>{t('item.number')}</ColumnHead>
          <ColumnHead>{t('item.rule')}</ColumnHead>
          <ColumnHead>{t('item.counted')}</ColumnHead>
          <ColumnHead>{t('item.due')}</ColumnHead>
          <ColumnHead>{t('item.last')}</ColumnHead>
          <ColumnHead>{t('item.standing')}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <Row key={item.recordId} mark={lateness(item, today) === 'late' ? 'late' : undefined}>
            <RowHead>
              {item.recordNumber || t('item.noNumber')}
              <span className="block font-normal text-ink-2">{t(`kinds.${item.kind}`)}</span>
            </RowHead>
            <Cell label={t('item.rule')}>
              <span>
                {t(`rules.${item.rule}`)}
                <span className="block text-ink-2">
                  {item.registerNumber
                    ? t('item.decision', { number: item.registerNumber })
                    : lawText(item, messages.disposals)}
                </span>
              </span>
            </Cell>
            <Cell label={t('item.counted')}>{day(item.triggerOn)}</Cell>
            <Cell label={t('item.due')}>{day(item.mayFrom)}</Cell>
            <Cell label={t('item.last')}>{day(item.mustBy)}</Cell>
            <Cell label={t('item.standing')}>
              <Standing item={item} today={today} />
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}

const lateness = (item: DisposalItem, today: IsoDate) =>
  item.state === 'listed' ? urgency(item.mustBy, today) : null

async function Standing({ item, today }: { item: DisposalItem; today: IsoDate }) {
  const t = await getTranslations('disposals')
  if (item.state === 'destroyed') return <Status kind="done" word={t('item.destroyed')} quiet />
  if (item.state === 'left_out') {
    const because = item.leftOutBecause && t(`item.because.${item.leftOutBecause}`)
    return <Status kind="notrequired" word={t('item.leftOut')} detail={because} quiet />
  }
  const urgent = lateness(item, today)
  return urgent ? (
    <Status kind={urgent} word={t(`item.${urgent}`)} />
  ) : (
    <Status kind="none" word={t('item.listed')} quiet />
  )
}
