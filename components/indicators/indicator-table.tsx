import { type IndicatorWords, valueText } from '@/components/indicators/indicator-words'
import { fill } from '@/components/plans/fill'
import { formatDate } from '@/components/ui/dates'
import { Link } from '@/components/ui/link'
import { Cell, ColumnHead, Row, RowHead, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import type { IndicatorView } from '@/lib/indicators/queries'
import { aimOf, indicatorAnchor, type StoredValue, type ToldValue } from '@/lib/indicators/rules'
import type { Locale } from '@/messages/locales'

type Props = {
  indicator: IndicatorView
  /** The measure's page; null for those who may not correct. */
  correctHref: string | null
  words: IndicatorWords
  locale: Locale
}

/** What the chart draws, in figures: each value with who wrote it, and what it said before it was corrected. */
export function IndicatorTable({ indicator, correctHref, words, locale }: Props) {
  const { id, draft, values } = indicator
  const { table } = words
  const { baseline, target } = aimOf(draft)
  const say = (value: number) => valueText(value, draft.unit, locale)
  return (
    <Table cards dense caption={fill(table.caption, { name: draft.name })}>
      <thead>
        <tr>
          <ColumnHead>{table.day}</ColumnHead>
          <ColumnHead number>{table.value}</ColumnHead>
          <ColumnHead>{table.comment}</ColumnHead>
          <ColumnHead>{table.by}</ColumnHead>
          {correctHref && (
            <ColumnHead>
              <span className="sr-only">{table.correct}</span>
            </ColumnHead>
          )}
        </tr>
      </thead>
      <tbody>
        {baseline && (
          <Row>
            <RowHead>{formatDate(baseline.on, 'short', locale)}</RowHead>
            <Cell number label={table.value}>
              {say(baseline.value)}
            </Cell>
            <Cell label={table.comment}>{table.baseline}</Cell>
            <Cell />
            {correctHref && <td />}
          </Row>
        )}
        {(values ?? []).map((value) => (
          <Row key={value.id}>
            <RowHead>{formatDate(value.on, 'short', locale)}</RowHead>
            <Cell number label={table.value}>
              {value.value === null ? table.withdrawn : say(value.value)}
            </Cell>
            <Cell label={value.comment || value.earlier.length > 0 ? table.comment : undefined}>
              {(value.comment || value.earlier.length > 0) && (
                <div>
                  <p className="wrap-break-word whitespace-pre-line">{value.comment}</p>
                  <Earlier value={value} {...{ say, words, locale }} />
                </div>
              )}
            </Cell>
            <Cell label={table.by}>
              <Writer value={value} words={words} locale={locale} />
            </Cell>
            {correctHref && (
              <td>
                <Link
                  className="inline-flex min-h-11 items-center sm:min-h-0"
                  href={`${correctHref}?indicator=${id}&value=${value.id}#${indicatorAnchor(id)}`}
                  aria-label={fill(table.correctOf, { day: formatDate(value.on, 'dayYear', locale) })}
                >
                  {table.correct}
                </Link>
              </td>
            )}
          </Row>
        ))}
        {target && (
          <Row>
            <RowHead>{target.on ? formatDate(target.on, 'short', locale) : table.target}</RowHead>
            <Cell number label={table.value}>
              {say(target.value)}
            </Cell>
            <Cell label={table.comment}>{table.target}</Cell>
            <Cell />
            {correctHref && <td />}
          </Row>
        )}
      </tbody>
    </Table>
  )
}

type Written = { value: StoredValue; words: IndicatorWords; locale: Locale }

function Writer({ value, words, locale }: Written) {
  return (
    <span>
      <bdi>{value.by ?? words.table.someone}</bdi>, <Time value={value.at} shape="short" locale={locale} />
    </span>
  )
}

type EarlierProps = Omit<Written, 'value'> & { value: ToldValue; say: (value: number) => string }

/** Old struck, and who wrote it: the new stands in the row itself. */
function Earlier({ value, say, words, locale }: EarlierProps) {
  if (value.earlier.length === 0) return null
  return (
    <ul className="mt-1 text-note text-ink-2">
      {value.earlier.map((was) => (
        <li key={was.id}>
          {words.table.was}: <del>{was.value === null ? words.table.withdrawn : say(was.value)}</del>
          {was.on !== value.on && <>, {formatDate(was.on, 'short', locale)}</>}
          {was.comment && <>, {was.comment}</>} (<Writer value={was} words={words} locale={locale} />)
        </li>
      ))}
    </ul>
  )
}
