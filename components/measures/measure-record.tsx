import type { IndicatorWords } from '@/components/indicators/indicator-words'
import { ReportedWith } from '@/components/indicators/reported-with'
import type { MeasureWords } from '@/components/measures/row-words'
import { StandingStatus } from '@/components/measures/standing-status'
import { formatDate } from '@/components/ui/dates'
import { type Definition, DefinitionList } from '@/components/ui/definition-list'
import { Cell, ColumnHead, Row, RowHead, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import type { MeasureView } from '@/lib/measures/queries'
import type { StatusWord } from '@/lib/measures/rules'
import { type MeasureDraft, type MeasureField, measureFieldNames } from '@/lib/measures/schema'
import type { Locale } from '@/messages/locales'

type Props = { measure: MeasureView; words: MeasureWords; locale: Locale }

function statusText(status: StatusWord, words: MeasureWords, locale: Locale): string {
  if (status.word === 'ongoing_until_year') return words('statusUntilYear', { year: status.year })
  if (status.word === 'ongoing_until') {
    return words('statusUntilDay', { day: formatDate(status.day, 'dayYear', locale) })
  }
  return words(`status.${status.word}`)
}

/** The measure's own lägesrad: its status, and what is late or soon. */
export function measureSentence({ measure, words, locale }: Props): string {
  const status = `${statusText(measure.statusWord, words, locale)}.`
  const { standing } = measure
  if (!('days' in standing)) return status
  const { kind, step, days, dueOn } = standing
  const said = {
    day: formatDate(dueOn, 'dayYear', locale),
    days: words('days', { count: days }),
    step: step ?? 0,
  }
  if (standing.unanswered) return `${status} ${words('page.time.unanswered', said)}`
  return `${status} ${words(`page.time.${step === null ? kind : (`${kind}Step` as const)}`, said)}`
}

/** What the plan says of the measure. */
export function MeasureFacts({ measure, words, locale }: Props) {
  const { draft } = measure
  const day = (value: string) => value && formatDate(value, 'dayYear', locale)
  const months = (value: MeasureDraft['cadenceMonths' | 'recurrenceMonths']) =>
    value && words(`everyMonths.${value}`)
  const values: [MeasureField | 'unit' | 'guideline' | 'updateDue', string][] = [
    ['responsible', draft.responsible || words('table.noResponsible')],
    ['unit', measure.unit ?? ''],
    ['otherParties', draft.otherParties],
    ['need', draft.need],
    ['targetGroup', draft.targetGroup],
    ['genderPerspective', draft.genderPerspective],
    ['startsOn', day(draft.startsOn)],
    ['dueOn', day(draft.dueOn) || words('continuous')],
    ['recurrenceMonths', months(draft.recurrenceMonths)],
    ['cadenceMonths', months(draft.cadenceMonths)],
    ['updateDue', day(measure.updateDueOn ?? '')],
    ['guideline', measure.guideline ?? ''],
    ['preventionLevel', draft.preventionLevel && words(`levels.${draft.preventionLevel}`)],
    [
      'environments',
      draft.environments.map((each) => words(`environments.${each}`)).join(', ') ||
        words('page.allEnvironments'),
    ],
  ]
  const status: Definition = {
    key: 'status',
    term: words('fields.status'),
    value: statusText(measure.statusWord, words, locale),
  }
  const standing: Definition = {
    key: 'standing',
    term: words('table.standing'),
    value: <StandingStatus standing={measure.standing} words={words} />,
  }
  const facts = values
    .filter(([, value]) => value !== '')
    .map(
      ([key, value]): Definition => ({
        key,
        term: words(isOnPageOnly(key) ? `page.${key}` : `fields.${key}`),
        value,
      }),
    )
  return <DefinitionList top items={[standing, status, ...facts]} />
}

const onPageOnly = ['unit', 'guideline', 'updateDue'] as const
const isOnPageOnly = (key: string): key is (typeof onPageOnly)[number] =>
  onPageOnly.some((known) => known === key)

export function MeasureSteps({ measure, words, locale }: Props) {
  return (
    <Table cards caption={words('page.stepsCaption')}>
      <thead>
        <tr>
          <ColumnHead>{words('table.number')}</ColumnHead>
          <ColumnHead>{words('page.step')}</ColumnHead>
          <ColumnHead>{words('table.responsible')}</ColumnHead>
          <ColumnHead>{words('table.due')}</ColumnHead>
          <ColumnHead>{words('table.standing')}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {measure.steps.map((step, index) => (
          <Row key={step.id} mark={step.standing.kind === 'late' ? 'late' : undefined}>
            <td className="text-ink-3">{index + 1}</td>
            <RowHead>
              {step.title}
              {step.note && <p className="mt-0.5 font-normal text-ink-2">{step.note}</p>}
            </RowHead>
            <Cell label={words('table.responsible')}>{step.responsible}</Cell>
            <Cell label={words('table.due')}>{step.dueOn && formatDate(step.dueOn, 'short', locale)}</Cell>
            <Cell label={words('table.standing')}>
              <StandingStatus standing={step.standing} words={words} />
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}

/** Newest first; never changed afterwards. */
export function UpdateList({
  measure,
  words,
  locale,
  indicatorWords,
}: Props & { indicatorWords: IndicatorWords }) {
  if (measure.updates.length === 0) return <p className="mt-3 text-ink-2">{words('page.noUpdates')}</p>
  return (
    <ol>
      {measure.updates.map((update) => (
        <li key={update.id} className="border-b border-line py-3">
          <p className="text-ui text-ink-2">
            <Time value={update.at} locale={locale} />, <bdi>{update.by ?? words('page.someone')}</bdi>.{' '}
            <b>{words(`status.${update.status}`)}</b>
            {update.progress !== null && <>, {words('page.progress', { percent: update.progress })}</>}
            {update.occurrenceOn && (
              <> {words('page.occurrence', { day: formatDate(update.occurrenceOn, 'dayYear', locale) })}</>
            )}
          </p>
          {(update.unchanged || update.comment) && (
            <p className="mt-1 whitespace-pre-line wrap-break-word">
              {update.unchanged ? words('page.unchanged') : update.comment}
            </p>
          )}
          <ReportedWith
            indicators={measure.indicators}
            updateId={update.id}
            words={indicatorWords}
            locale={locale}
          />
          {update.obstacle && (
            <p className="mt-1 whitespace-pre-line wrap-break-word text-ink-2">
              <b>{words('page.obstacle')}:</b> {update.obstacle}
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}

const eventWords = {
  'measure.edit': 'edit',
  'measure.add': 'add',
  'measure.move': 'move',
  'measure.archive': 'archive',
  'measure.follow_up': 'follow_up',
  'measure.change_many': 'change_many',
  'measure.undo_many': 'undo_many',
  'indicator.add': 'indicator_add',
  'indicator.edit': 'indicator_edit',
  'indicator.remove': 'indicator_remove',
  'indicator.report': 'indicator_report',
  'measure.attach': 'attach',
  'measure.detach': 'detach',
} as const

/** Who changed which fields when: from the audit trail, which keeps no texts. */
export function ChangeHistory({ measure, words, locale }: Props) {
  if (measure.history.length === 0) return <p className="mt-3 text-ink-2">{words('page.noHistory')}</p>
  return (
    <ol className="text-ui">
      {measure.history.map((event) => {
        const word = eventWords[event.action as keyof typeof eventWords]
        const known = event.fields.filter((field): field is MeasureField =>
          measureFieldNames.some((name) => name === field),
        )
        return (
          <li
            key={`${event.at}-${event.action}`}
            className="grid border-b border-line py-2 sm:grid-cols-[10rem_minmax(0,1fr)] sm:gap-4"
          >
            <Time value={event.at} locale={locale} shape="dayClock" className="text-ink-3" />
            <span>
              <bdi>{event.by ?? words('page.someone')}</bdi>{' '}
              {word &&
                words(`page.events.${word}`, {
                  fields: known.map((field) => words(`fields.${field}`)).join(', '),
                })}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
