import type { RowWords } from '@/components/measures/row-words'
import { fill } from '@/components/plans/fill'
import { formatDate } from '@/components/ui/dates'
import type { MeasureRow as MeasureRowView, StepRow } from '@/lib/measures/queries'
import type { Standing } from '@/lib/measures/rules'
import { measureAnchor } from '@/lib/plans/rules'

type Props = {
  measure: MeasureRowView
  words: RowWords
  /** Address of the plan's page. */
  planHref: string
  canEdit: boolean
}

/** A long plan is hundreds of these: plain links, no classes, as few elements as the look allows. */
export function MeasureRow({ measure, words, planHref, canEdit }: Props) {
  const { id, number, title, purpose, standing, steps } = measure
  const { table } = words
  return (
    <tr id={measureAnchor(measure)} data-mark={standing.kind === 'late' ? 'late' : undefined}>
      <td>{number}</td>
      <th scope="row">
        <a href={`${planHref}/measures/${id}`}>{title}</a>
        {purpose && <p>{purpose}</p>}
        {measure.guideline && (
          <small className="below">{fill(table.guideline, { section: measure.guideline })}</small>
        )}
        {steps.length > 0 && <ol>{steps.map((step) => stepItem(step, words))}</ol>}
      </th>
      <td data-label={table.responsible}>
        {measure.responsible || <span className="standing none">{table.noResponsible}</span>}
        {measure.otherParties && (
          <small className="below">{fill(table.with, { parties: measure.otherParties })}</small>
        )}
      </td>
      <td data-label={table.due}>
        {measure.dueOn ? formatDate(measure.dueOn, 'short', words.locale) : words.continuous}
      </td>
      <td data-label={table.standing}>{standingOf(standing, words)}</td>
      {canEdit && (
        <td>
          <a
            data-inplace
            href={`${planHref}?edit=${id}#${measureAnchor(measure)}`}
            aria-label={fill(table.editTitle, { number, title })}
          >
            {table.edit}
          </a>
        </td>
      )}
    </tr>
  )
}

function stepItem(step: StepRow, words: RowWords) {
  const { standing } = step
  return (
    <li key={step.number}>
      {step.title}
      <span className={`standing ${standing.kind}`}>
        {words.standing[standing.kind]}
        {'days' in standing && <small> {words.daysShort(standing.days)}</small>}
      </span>
    </li>
  )
}

/** Days follow the word; a sub-step that decides is named on a line of its own. */
function standingOf(standing: Standing, words: RowWords) {
  const word = words.standing[standing.kind]
  const look = `standing ${standing.kind}`
  if (!('days' in standing)) return <span className={look}>{word}</span>
  const days = words.days(standing.days)
  if (standing.step === null) {
    return (
      <span className={look}>
        {standing.unanswered ? words.unanswered : word}
        <small> {days}</small>
      </span>
    )
  }
  return (
    <>
      <span className={look}>{word}</span>
      <small className="below">{words.daysAndStep(days, standing.step)}</small>
    </>
  )
}
