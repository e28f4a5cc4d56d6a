import { getTranslations } from 'next-intl/server'
import { Chart, type ChartInks } from '@/components/ui/chart'
import type { Bars } from '@/components/ui/chart-bars'
import { Details } from '@/components/ui/details'
import { SectionHead } from '@/components/ui/section-head'
import { Cell, ColumnHead, Row, RowHead, Table } from '@/components/ui/table'
import type { ChartOption, ChartSize } from '@/lib/platform/chart'

type Props = {
  title: string
  /** Of the table's first column. */
  head: string
  rows: readonly { name: string; count: number }[]
  /** So many are drawn; the table has all. */
  most?: number
  size: ChartSize
  label: string
  draw: (bars: Bars, inks: ChartInks) => ChartOption
}

export async function TallyFigure({ title, head, rows, most = rows.length, size, label, draw }: Props) {
  const [t, ui] = await Promise.all([getTranslations('incidents.charts'), getTranslations('ui')])
  const shown = rows.slice(0, most)
  const bars = { names: shown.map(({ name }) => name), values: shown.map(({ count }) => count) }
  return (
    <figure>
      <SectionHead title={title} />
      {rows.length > most && <p className="mt-2 text-ui text-ink-2">{t('shown', { count: most })}</p>}
      <Chart {...size} label={label} option={(inks) => draw(bars, inks)} />
      <Details summary={ui('showAsTable')}>
        <Table caption={title} dense>
          <thead>
            <tr>
              <ColumnHead>{head}</ColumnHead>
              <ColumnHead number>{t('count')}</ColumnHead>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, count }) => (
              <Row key={name}>
                <RowHead>{name}</RowHead>
                <Cell number>{count}</Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      </Details>
    </figure>
  )
}
