import { getLocale, getTranslations } from 'next-intl/server'
import { PreliminaryClock, ProtectionClock } from '@/components/concerns/concern-clock'
import { sourceWord, whenWord } from '@/components/concerns/concern-words'
import { Link } from '@/components/ui/link'
import { Cell, ColumnHead, Row, RowHead, Table } from '@/components/ui/table'
import type { Inbox, InboxRow } from '@/lib/concerns/queries'

type Props = { inbox: Inbox; hrefOf: (row: InboxRow) => string }

/** No names: a number, where it came from and how long it has waited. */
export async function InboxTable({ inbox, hrefOf }: Props) {
  const t = await getTranslations('concerns')
  return (
    <Table caption={t('inbox.caption')} cards>
      <thead>
        <tr>
          <ColumnHead>{t('inbox.report')}</ColumnHead>
          <ColumnHead>{t('inbox.concerns')}</ColumnHead>
          <ColumnHead>{t('inbox.protection')}</ColumnHead>
          <ColumnHead>{t('inbox.preliminary')}</ColumnHead>
          <ColumnHead>{t('inbox.recipient')}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {inbox.rows.map((row) => (
          <InboxLine key={row.id} {...{ row, inbox }} href={hrefOf(row)} />
        ))}
      </tbody>
    </Table>
  )
}

async function InboxLine({ row, inbox, href }: { row: InboxRow; inbox: Inbox; href: string }) {
  const [t, routing, locale] = await Promise.all([
    getTranslations('concerns'),
    getTranslations('routing'),
    getLocale(),
  ])
  const selected = inbox.selected?.id === row.id
  const late = row.protection.standing === 'late' || row.preliminary.standing === 'late'
  const when = whenWord(row, { today: inbox.today, locale, todayWord: t('clock.today') })
  return (
    <Row mark={selected ? 'here' : late ? 'late' : undefined}>
      <RowHead>
        <Link href={href} look="ink" aria-current={selected ? 'true' : undefined}>
          {row.number}
        </Link>
        <span className="block text-ui font-normal text-ink-2">
          {t('inbox.from', { when, source: sourceWord(t, row.source).toLowerCase() })}
        </span>
      </RowHead>
      <Cell label={t('inbox.concerns')}>
        <span>
          {t(`subject.${row.subject}`)}
          {row.immediateDanger && <b className="block font-semibold">{t('inbox.danger')}</b>}
          {row.policeFirst && <b className="block font-semibold">{routing('police.short')}</b>}
        </span>
      </Cell>
      <Cell label={t('inbox.protectionLabel')}>
        <ProtectionClock clock={row.protection} />
      </Cell>
      <Cell label={t('inbox.preliminaryLabel')}>
        <PreliminaryClock clock={row.preliminary} />
      </Cell>
      <Cell label={t('inbox.recipient')}>
        <Recipient recipient={row.recipient} />
      </Cell>
    </Row>
  )
}

async function Recipient({ recipient }: Pick<InboxRow, 'recipient'>) {
  const t = await getTranslations('concerns')
  if (!recipient) return t('inbox.nobody')
  return recipient.mine ? t('inbox.you') : <bdi>{recipient.name}</bdi>
}
