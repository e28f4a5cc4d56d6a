import type { ReactNode } from 'react'
import { awaitsFollowUp, type ListWords, unchangedFormId } from '@/components/measure-list/list-words'
import { fill } from '@/components/plans/fill'
import { Button } from '@/components/ui/button'
import { formatDate } from '@/components/ui/dates'
import type { ListedMeasure } from '@/lib/measure-list/queries'
import type { ColumnKey } from '@/lib/measure-list/schema'
import type { Standing } from '@/lib/measures/rules'

type Props = {
  measure: ListedMeasure
  columns: readonly ColumnKey[]
  words: ListWords
  /** With a column for ticking, which is empty where there is nothing that one may change. */
  ticks: boolean
  /** Address of the plans' list. */
  plans: string
}

/** A hundred to a page: plain links, no classes, as few elements as the look allows. */
export function ListRow({ measure, columns, words, ticks, plans }: Props) {
  const { id, planId, number, title, standing, version } = measure
  return (
    <tr data-mark={standing.kind === 'late' ? 'late' : undefined}>
      {ticks && (
        <td>
          {measure.can.change && (
            <input
              type="checkbox"
              name="measures[]"
              value={`${id}.${version}`}
              aria-label={words.t('table.tickTitle', { number, title })}
            />
          )}
        </td>
      )}
      <td>{number}</td>
      <th scope="row">
        <a href={`${plans}/${planId}/measures/${id}`}>{title}</a>
      </th>
      {columns.map((column) => (
        <td key={column} data-label={words.t(`columns.${column}`)}>
          {cells[column](measure, words)}
        </td>
      ))}
    </tr>
  )
}

const cells: Record<ColumnKey, (measure: ListedMeasure, words: ListWords) => ReactNode> = {
  committee: ({ committee }) => committee,
  plan: ({ plan }) => plan,
  section: ({ section }) => section,
  responsible: ({ responsible, unit, status }, { rows }) =>
    responsible ||
    unit ||
    (status === 'cancelled' ? '–' : <span className="standing none">{rows.table.noResponsible}</span>),
  due: ({ dueOn }, { rows, locale }) =>
    dueOn ? formatDate(dueOn, 'short', locale).replaceAll(' ', '\u00a0') : rows.continuous,
  standing: (measure, words) => {
    const text = <StandingText standing={measure.standing} words={words} />
    if (!awaitsFollowUp(measure)) return text
    return (
      <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1">
        {text}
        <Unchanged measure={measure} words={words} />
      </span>
    )
  },
  level: ({ level }, { measures }) => (level ? measures.levels[level] : '–'),
  environments: ({ environments }, { measures }) =>
    environments.map((each) => measures.environments[each]).join(', ') || measures.page.allEnvironments,
  guideline: ({ guideline }) => guideline ?? '–',
}

/** The answer to a follow-up that is missing, in one press. The row stands in the form for changing many. */
function Unchanged({ measure: { id, title }, words }: { measure: ListedMeasure; words: ListWords }) {
  const { unchanged, unchangedOf } = words.measures.followUp
  return (
    <Button
      type="submit"
      size="small"
      form={unchangedFormId}
      name="measureId"
      value={id}
      aria-label={fill(unchangedOf, { title })}
      data-print="no"
    >
      {unchanged}
    </Button>
  )
}

/** Shape, word and days, drawn by the style sheet as in the plans. */
export function StandingText({ standing, words }: { standing: Standing; words: ListWords }) {
  const { rows } = words
  return (
    <span className={`standing ${standing.kind}`}>
      {'days' in standing && standing.unanswered ? rows.unanswered : rows.standing[standing.kind]}
      {'days' in standing && <small> {rows.days(standing.days)}</small>}
    </span>
  )
}
