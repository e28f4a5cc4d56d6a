import { getTranslations } from 'next-intl/server'
import { Chart, type ChartInks } from '@/components/ui/chart'
import { linesAbove } from '@/components/ui/chart-bars'
import { Details } from '@/components/ui/details'
import { SectionHead } from '@/components/ui/section-head'
import { Cell, ColumnHead, Row, RowHead, Table } from '@/components/ui/table'
import type { CommitteeState, Tally } from '@/lib/committees/rules'
import type { ChartOption } from '@/lib/platform/chart'

/** From finished to pressing. Four textures are as many as the eye keeps apart; the table has every word. */
const segments = ['done', 'course', 'open', 'late'] as const
type Segment = (typeof segments)[number]

const size: Record<Segment, (measures: Tally) => number> = {
  done: ({ done }) => done,
  course: ({ course, soon }) => course + soon,
  open: ({ none, idea }) => none + idea,
  late: ({ late }) => late,
}
const swatches: Record<Segment, string> = {
  done: 'bg-data',
  course: 'bg-data-2',
  open: 'border border-edge',
  late: 'bg-[repeating-linear-gradient(135deg,var(--data)_0_3px,var(--paper)_3px_6px)]',
}
const [WIDTH, ROW, BAR] = [592, 48, 12]

type Props = { committees: readonly CommitteeState[] }

/** Measures of each committee as one stacked bar, with every figure in the table below it. */
export async function StatusChart({ committees }: Props) {
  const [t, ui] = await Promise.all([getTranslations('overview.chart'), getTranslations('ui')])
  const drawn = committees.filter(({ measures }) => measures.total > 0)
  if (drawn.length === 0) return null
  const sum = (of: (measures: Tally) => number) => drawn.reduce((all, { measures }) => all + of(measures), 0)
  const parts = segments.map((segment) =>
    t('part', { kind: t(`segments.${segment}`), n: sum(size[segment]) }),
  )
  const ends = drawn.map(({ measures: { late, total } }) => t('ofAll', { late, total }))
  return (
    <figure>
      <SectionHead title={t('status')} />
      <p className="mt-2 text-ui text-ink-2">{t('statusNote')}</p>
      <ul className="mt-2 flex flex-wrap gap-x-6 gap-y-1 text-note text-ink-2">
        {segments.map((segment) => (
          <li key={segment} className="flex items-center gap-2">
            <span aria-hidden="true" className={`h-3 w-6 ${swatches[segment]}`} />
            {t(`segments.${segment}`)}
          </li>
        ))}
      </ul>
      <Chart
        width={WIDTH}
        height={drawn.length * ROW}
        label={t('statusAlt', {
          committees: drawn.length,
          total: sum(({ total }) => total),
          parts: parts.join(', '),
        })}
        option={(inks) => stackedBars(drawn, ends, inks)}
      />
      <Details summary={ui('showAsTable')}>
        <FigureTable committees={drawn} />
      </Details>
    </figure>
  )
}

function stackedBars(
  committees: readonly CommitteeState[],
  ends: readonly string[],
  inks: ChartInks,
): ChartOption {
  const fills: Record<Segment, string> = {
    done: inks.data,
    course: inks.pale,
    open: inks.open,
    late: inks.hatch,
  }
  const names = committees.map(({ name }) => name)
  return {
    grid: { left: 0, right: 0, top: 0, bottom: 0 },
    xAxis: { type: 'value', show: false, max: 'dataMax' },
    yAxis: linesAbove({ names, ends, rise: 14 }, inks),
    series: segments.map((segment) => ({
      type: 'bar' as const,
      stack: 'measures',
      silent: true,
      barWidth: BAR,
      itemStyle: { color: fills[segment], borderColor: segment === 'open' ? 'var(--edge)' : inks.data },
      data: committees.map(({ measures }) => ({ value: size[segment](measures) || null })),
    })),
  }
}

const columns = ['late', 'soon', 'course', 'none', 'idea', 'done'] as const

async function FigureTable({ committees }: Props) {
  const [t, kinds] = await Promise.all([getTranslations('overview'), getTranslations('ui.statusPlural')])
  return (
    <Table caption={t('chart.status')} dense>
      <thead>
        <tr>
          <ColumnHead>{t('matrix.committee')}</ColumnHead>
          {columns.map((kind) => (
            <ColumnHead key={kind} number>
              {kinds(kind)}
            </ColumnHead>
          ))}
          <ColumnHead number>{t('chart.all')}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {committees.map(({ id, name, measures }) => (
          <Row key={id}>
            <RowHead>{name}</RowHead>
            {columns.map((kind) => (
              <Cell key={kind} number>
                {measures[kind]}
              </Cell>
            ))}
            <Cell number>{measures.total}</Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}
