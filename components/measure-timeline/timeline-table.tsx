import { StandingText } from '@/components/measure-list/list-row'
import type { ListWords } from '@/components/measure-list/list-words'
import { TimelineBar } from '@/components/measure-timeline/timeline-bar'
import { formatDate } from '@/components/ui/dates'
import { Table } from '@/components/ui/table'
import type { ListedMeasure } from '@/lib/measure-list/queries'
import type { Span } from '@/lib/measure-timeline/rules'
import type { IsoDate } from '@/lib/platform/clock'

type Props = {
  rows: readonly ListedMeasure[]
  span: Span
  today: IsoDate
  words: ListWords
  plans: string
}

export function TimelineTable({ rows, span, today, words, plans }: Props) {
  const { t, locale } = words
  const month = (day: IsoDate) => formatDate(day, 'month', locale)
  const last = new Date(Date.parse(span.end) - 86_400_000).toISOString().slice(0, 10)
  return (
    <Table
      cards
      dense
      className="measures"
      caption={t('timeline.caption', { from: month(span.start), to: month(last) })}
    >
      <thead>
        <tr>
          <th scope="col">{t('table.title')}</th>
          <th scope="col">{t('timeline.time')}</th>
          <th scope="col">{t('columns.standing')}</th>
          <th scope="col" className="chart">
            <span className="sr-only">{t('timeline.chart')}</span>
            <span aria-hidden="true" className="units">
              {span.columns.map((day, index) => (
                <span key={day}>{unitName(day, index, { span, words })}</span>
              ))}
            </span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((measure) => (
          <tr key={measure.id} data-mark={measure.standing.kind === 'late' ? 'late' : undefined}>
            <th scope="row">
              <a href={`${plans}/${measure.planId}/measures/${measure.id}`}>{measure.title}</a>
              <small className="below">{measure.committee}</small>
            </th>
            <td data-label={t('timeline.time')}>{timeText(measure, words)}</td>
            <td data-label={t('columns.standing')}>
              <StandingText standing={measure.standing} words={words} />
            </td>
            <td className="chart">
              <TimelineBar {...{ measure, span, today, words }} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

/** The year is said where it begins. */
function unitName(day: IsoDate, index: number, { span, words }: { span: Span; words: ListWords }): string {
  const [year = '', month = ''] = day.split('-')
  if (span.scale === 'quarter') {
    const quarter = Math.ceil(Number(month) / 3)
    return quarter === 1 || index === 0
      ? words.t('timeline.quarterName', { quarter, year })
      : words.t('timeline.quarterName', { quarter, year: '' }).trim()
  }
  const name = new Intl.DateTimeFormat(words.locale, { month: 'short' }).format(new Date(`${day}T12:00:00Z`))
  return index === 0 || month === '01' ? `${name.replace('.', '')} ${year}` : name.replace('.', '')
}

function timeText({ startsOn, planFrom, dueOn }: ListedMeasure, { t, locale }: ListWords): string {
  const from = formatDate(startsOn ?? planFrom, 'short', locale)
  if (dueOn === null) return t('timeline.continuous', { from })
  return t('timeline.span', { from, to: formatDate(dueOn, 'short', locale) })
}
