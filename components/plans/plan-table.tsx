import '@/components/measures/standing.css'
import { getLocale, getTranslations } from 'next-intl/server'
import { type PlanWords, periodText, stateKind } from '@/components/plans/plan-words'
import { formatDate } from '@/components/ui/dates'
import { Cell, ColumnHead, Row, RowHead, Table } from '@/components/ui/table'
import { standingKinds } from '@/lib/measures/rules'
import type { PlanListItem } from '@/lib/plans/queries'
import type { Locale } from '@/messages/locales'

export async function PlanTable({
  plans,
  municipality,
}: {
  plans: readonly PlanListItem[]
  municipality: string
}) {
  const [words, locale] = await Promise.all([getTranslations('plans'), getLocale()])
  return (
    <Table cards caption={words('list.caption')}>
      <thead>
        <tr>
          <ColumnHead>{words('list.plan')}</ColumnHead>
          <ColumnHead>{words('list.period')}</ColumnHead>
          <ColumnHead>{words('list.planState')}</ColumnHead>
          <ColumnHead>{words('list.measures')}</ColumnHead>
          <ColumnHead>{words('list.late')}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {plans.map((plan) => (
          <PlanRow
            key={plan.id}
            plan={plan}
            href={`/${municipality}/plans/${plan.id}`}
            words={words}
            locale={locale}
          />
        ))}
      </tbody>
    </Table>
  )
}

type RowProps = { plan: PlanListItem; href: string; words: PlanWords; locale: Locale }

function PlanRow({ plan, href, words, locale }: RowProps) {
  const { counts, state } = plan
  const replaced = state === 'replaced'
  return (
    <Row mark={counts.late > 0 && !replaced ? 'late' : undefined}>
      <RowHead>
        <a href={href} className="text-ink decoration-edge">
          {plan.committee}
          <span className="sr-only">, </span>
          <span className="block font-normal max-sm:text-ui">{plan.title}</span>
        </a>
      </RowHead>
      <Cell label={words('list.period')}>{periodText(plan.periodFrom, plan.periodTo, locale)}</Cell>
      <Cell label={words('list.planState')}>
        <span className={`standing ${stateKind[state]}`}>{words(`states.${state}`)}</span>
      </Cell>
      <Cell label={words('list.measures')}>
        <span>
          <b>{counts.total}</b>
          <span className="block text-note text-ink-2">{countsText(plan, words)}</span>
        </span>
      </Cell>
      <Cell label={words('list.late')}>
        {counts.lateSince && !replaced ? (
          <span className="standing late">
            {counts.late}
            <small>
              {' '}
              {words('list.lateSince', { since: formatDate(counts.lateSince, 'dayYear', locale) })}
            </small>
          </span>
        ) : (
          <span className="text-ink-2">{words(replaced ? 'list.notCounted' : 'list.noneLate')}</span>
        )}
      </Cell>
    </Row>
  )
}

/** What is not late, in words: the late ones have a column of their own. */
function countsText({ counts }: PlanListItem, words: PlanWords): string {
  if (counts.total === 0) return words('list.noMeasures')
  return standingKinds
    .flatMap((kind) =>
      kind === 'late' || counts[kind] === 0 ? [] : words(`list.counts.${kind}`, { count: counts[kind] }),
    )
    .join(', ')
}
