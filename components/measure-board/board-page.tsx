import '@/components/measures/standing.css'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { CardStatusForm } from '@/components/measure-board/card-status-form'
import { ListFrame } from '@/components/measure-list/list-frame'
import { StandingText } from '@/components/measure-list/list-row'
import { type ListWords, listWords } from '@/components/measure-list/list-words'
import { formatDate } from '@/components/ui/dates'
import { Link } from '@/components/ui/link'
import { Status, type StatusKind } from '@/components/ui/status'
import type { BoardColumn, BoardView, Card } from '@/lib/measure-board/queries'
import { listHref, queryText } from '@/lib/measure-list/schema'
import { type MeasureStatus, measureStatuses } from '@/lib/measures/schema'
import type { Messages } from '@/messages/load'

type Props = { municipality: string; view: BoardView }

const shapes: Record<MeasureStatus, StatusKind> = {
  proposal: 'idea',
  not_started: 'none',
  ongoing: 'course',
  done: 'done',
  cancelled: 'notrequired',
}

/** The measures in columns by status: lists of links, each with a small form where one may change it. */
export async function BoardPage({ municipality, view }: Props) {
  const [t, measures, locale, messages] = await Promise.all([
    getTranslations('measure-list'),
    getTranslations('measures'),
    getLocale(),
    getMessages(),
  ])
  const words = listWords(t, measures, { messages, locale })
  const { address } = view
  const back = queryText({ ...address, change: undefined })
  const tableOf = (status: MeasureStatus) =>
    listHref(`/${municipality}/measures`, address, { view: 'table', status })
  return (
    <ListFrame municipality={municipality} frame={view} address={address}>
      <div className="grid gap-x-6 gap-y-8 sm:grid-cols-2 lg:grid-cols-5">
        {view.columns.map((column) => (
          <Column
            key={column.status}
            {...{ municipality, column, words, messages, back }}
            allHref={tableOf(column.status)}
          />
        ))}
      </div>
    </ListFrame>
  )
}

type Shared = { municipality: string; words: ListWords; messages: Messages; back: string }

function Column({ column, allHref, ...shared }: Shared & { column: BoardColumn; allHref: string }) {
  const { status, count, cards } = column
  const { t, measures } = shared.words
  return (
    <section aria-labelledby={`column-${status}`}>
      <h2 id={`column-${status}`} className="border-b-2 border-ink pb-2 text-h3">
        <Status kind={shapes[status]} word={measures.status[status]} />
        <span className="block text-note font-normal text-ink-2">{t('board.count', { count })}</span>
      </h2>
      {cards.length === 0 && <p className="py-3 text-ui text-ink-2">{t('board.none')}</p>}
      <ul className="text-ui">
        {cards.map((card) => (
          <CardItem key={card.id} card={card} {...shared} />
        ))}
      </ul>
      {count > cards.length && (
        <p className="py-3 text-ui">
          <Link href={allHref}>{t('board.all', { count })}</Link>
        </p>
      )}
    </section>
  )
}

function CardItem({ card, municipality, words, messages, back }: Shared & { card: Card }) {
  const { id, planId, title, committee, responsible, dueOn, standing, status } = card
  const { t, rows, locale, measures } = words
  return (
    <li className="border-b border-line py-3">
      <a
        href={`/${municipality}/plans/${planId}/measures/${id}`}
        className="font-semibold text-ink decoration-edge"
      >
        {title}
      </a>
      <span className="block text-ink-2">{committee}</span>
      <span className="block">
        {responsible || <span className="standing none">{rows.table.noResponsible}</span>}
      </span>
      <span className="block">
        {dueOn ? t('board.due', { day: formatDate(dueOn, 'short', locale) }) : rows.continuous}
      </span>
      {'days' in standing && <StandingText standing={standing} words={words} />}
      {card.can.change && (
        <CardStatusForm
          municipality={municipality}
          measure={{ id, title, ticked: `${id}.${card.version}` }}
          back={back}
          submissionKey={crypto.randomUUID()}
          statuses={measureStatuses
            .filter((value) => value !== status)
            .map((value) => ({ value, label: measures.status[value] }))}
          words={messages['measure-list'].board}
          formWords={messages.errors}
        />
      )}
    </li>
  )
}
