import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { formatDate } from '@/components/ui/dates'
import { SectionHead } from '@/components/ui/section-head'
import { Status } from '@/components/ui/status'
import { Cell, ColumnHead, Row, RowHead, Table } from '@/components/ui/table'
import { givenReference, type ImportRow } from '@/lib/incident-imports/rules'

type Props = { rows: readonly ImportRow[]; total: number }

/** Named by their place in the file; what stands in them may be a person, and is not shown. */
export async function FaultTable({ rows, total }: Props) {
  const t = await getTranslations('incident-imports')
  return (
    <section className="mt-8" aria-labelledby="faults">
      <SectionHead id="faults" title={t('faults', { count: total })} rule="none" />
      <Table caption={t('faults', { count: total })} dense>
        <thead>
          <tr>
            <ColumnHead>{t('row')}</ColumnHead>
            <ColumnHead>{t('fault')}</ColumnHead>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ at, fault }) => (
            <Row key={at}>
              <RowHead>{t('rowNumber', { number: at })}</RowHead>
              <Cell>{fault && <Status kind="soon" word={t(`faultKinds.${fault}`)} quiet />}</Cell>
            </Row>
          ))}
        </tbody>
      </Table>
      {total > rows.length && <p className="mt-2 text-ui text-ink-2">{t('first', { count: rows.length })}</p>}
    </section>
  )
}

export async function RowTable({ rows, total }: Props) {
  const [t, { incidents }, locale] = await Promise.all([
    getTranslations('incident-imports'),
    getMessages(),
    getLocale(),
  ])
  return (
    <section className="mt-8" aria-labelledby="ready">
      <SectionHead id="ready" title={t('ready', { count: total })} rule="none" />
      <Table caption={t('ready', { count: total })} cards dense>
        <thead>
          <tr>
            <ColumnHead>{t('meanings.reference')}</ColumnHead>
            <ColumnHead>{incidents.list.what}</ColumnHead>
            <ColumnHead>{incidents.list.where}</ColumnHead>
            <ColumnHead>{incidents.list.when}</ColumnHead>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.at}>
              <RowHead className="wrap-anywhere">
                {givenReference(row) ?? t('rowNumber', { number: row.at })}
              </RowHead>
              <Cell label={incidents.list.what}>{incidents.kinds[row.kind]}</Cell>
              <Cell label={incidents.list.where}>
                <bdi>{row.place}</bdi>
              </Cell>
              <Cell label={incidents.list.when}>
                {formatDate(row.happenedOn, 'short', locale)} {row.happenedTime.replace(':', '.')}
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
      {total > rows.length && <p className="mt-2 text-ui text-ink-2">{t('first', { count: rows.length })}</p>}
    </section>
  )
}
