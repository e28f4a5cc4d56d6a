import { type MeasureWords, StandingStatus } from '@/components/measures/standing-status'
import { formatDate } from '@/components/ui/dates'
import { Icon } from '@/components/ui/icons'
import { Cell, Row, RowHead } from '@/components/ui/table'
import type { MeasureRow as MeasureRowView } from '@/lib/measures/queries'
import { measureAnchor } from '@/lib/plans/rules'
import type { Locale } from '@/messages/locales'

type Props = {
  measure: MeasureRowView
  words: MeasureWords
  locale: Locale
  /** Address of the plan's page. */
  planHref: string
  canEdit: boolean
}

/** A long plan is hundreds of these: plain links and as little markup as the look allows. */
export function MeasureRow({ measure, words, locale, planHref, canEdit }: Props) {
  const { id, number, title, purpose, standing } = measure
  return (
    <Row id={measureAnchor(measure)} mark={standing.kind === 'late' ? 'late' : undefined}>
      <td className="text-ink-3">{number}</td>
      <RowHead>
        <a href={`${planHref}/measures/${id}`} className="text-ink decoration-edge">
          {title}
        </a>
        {purpose && (
          <p className="mt-0.5 font-normal whitespace-pre-line text-ink-2 max-sm:text-ui">{purpose}</p>
        )}
        {measure.guideline && (
          <p className="mt-0.5 text-note font-normal text-ink-3">
            {words('table.guideline', { section: measure.guideline })}
          </p>
        )}
        {measure.steps.length > 0 && <Steps steps={measure.steps} words={words} />}
      </RowHead>
      <Cell label={words('table.responsible')}>
        <span>
          {measure.responsible || <Missing text={words('table.noResponsible')} />}
          {measure.otherParties && (
            <span className="block text-note text-ink-2">
              {words('table.with', { parties: measure.otherParties })}
            </span>
          )}
        </span>
      </Cell>
      <Cell label={words('table.due')}>
        {measure.dueOn ? formatDate(measure.dueOn, 'short', locale) : words('continuous')}
      </Cell>
      <Cell label={words('table.standing')}>
        <StandingStatus standing={standing} words={words} />
      </Cell>
      {canEdit && (
        <td className="max-sm:pt-3">
          <a
            data-inplace
            href={`${planHref}?edit=${id}#${measureAnchor(measure)}`}
            aria-label={words('table.editTitle', { number, title })}
            className="max-sm:inline-flex max-sm:min-h-11 max-sm:items-center"
          >
            {words('table.edit')}
          </a>
        </td>
      )}
    </Row>
  )
}

function Missing({ text }: { text: string }) {
  return (
    <span className="text-soon">
      <Icon name="none" className="me-1.5 size-3.5" />
      {text}
    </span>
  )
}

function Steps({ steps, words }: { steps: MeasureRowView['steps']; words: MeasureWords }) {
  return (
    <ol className="mt-2 border-s border-line font-normal max-sm:text-ui">
      {steps.map((step) => (
        <li
          key={step.number}
          className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-2 py-0.5 ps-3 sm:grid-cols-[1.25rem_minmax(0,1fr)_8.5rem]"
        >
          <span className="text-ink-3">{step.number}</span>
          <span>{step.title}</span>
          <span className="max-sm:col-start-2">
            <StandingStatus standing={step.standing} words={words} small />
          </span>
        </li>
      ))}
    </ol>
  )
}
