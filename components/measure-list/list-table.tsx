import '@/components/measures/standing.css'
import { TickAll } from '@/components/bulk-changes/tick-all'
import { ListRow } from '@/components/measure-list/list-row'
import type { ListWords } from '@/components/measure-list/list-words'
import { Row, Table } from '@/components/ui/table'
import type { MeasureListView } from '@/lib/measure-list/queries'
import { type Grouped, inGroups, saidByGroup } from '@/lib/measure-list/rules'
import {
  type ColumnKey,
  defaultSort,
  type ListAddress,
  listHref,
  type SortKey,
} from '@/lib/measure-list/schema'
import type { MeasureStatus } from '@/lib/measures/schema'

type Props = { view: MeasureListView; words: ListWords; here: string; plans: string }

/** Which column's head sorts the list by what. */
const sortOf: Partial<Record<ColumnKey, SortKey>> = {
  responsible: 'responsible',
  due: 'due',
  standing: 'standing',
}

export function ListTable({ view, words, here, plans }: Props) {
  const { address, rows } = view
  const said = address.group && saidByGroup[address.group]
  const columns = address.col.filter((column) => column !== said)
  const { t } = words
  const head = { address, here }
  return (
    <Table cards dense className="measures" caption={t('table.caption')}>
      <thead>
        <tr>
          {view.can.change && (
            <th scope="col">
              <span className="sr-only">{t('table.tick')}</span>
              <TickAll label={t('table.tickAll')} />
            </th>
          )}
          <SortHead {...head} sort="number" label={t('table.number')} />
          <SortHead {...head} sort="title" label={t('table.title')} />
          {columns.map((column) => (
            <SortHead key={column} {...head} sort={sortOf[column]} label={t(`columns.${column}`)} />
          ))}
        </tr>
      </thead>
      <tbody>
        {inGroups(rows).map((group) => [
          address.group && (
            <Row key={`group-${group.key}`} group>
              <th scope="rowgroup" colSpan={columns.length + (view.can.change ? 3 : 2)}>
                {t('group', { label: groupLabel(group, address, words), count: group.count })}
              </th>
            </Row>
          ),
          ...group.rows.map((measure) => (
            <ListRow
              key={measure.id}
              measure={measure}
              columns={columns}
              words={words}
              ticks={view.can.change}
              plans={plans}
            />
          )),
        ])}
      </tbody>
    </Table>
  )
}

function groupLabel({ key, label }: Grouped<unknown>, { group }: ListAddress, words: ListWords): string {
  if (group === 'status') return words.measures.status[key as MeasureStatus]
  return label ?? words.t('noGuideline')
}

type HeadProps = { address: ListAddress; here: string; sort: SortKey | undefined; label: string }

/** A press sorts by the column, a second one turns the order. */
function SortHead({ address, here, sort, label }: HeadProps) {
  if (!sort) return <th scope="col">{label}</th>
  const chosen = (address.sort ?? defaultSort(address.view)) === sort
  const descending = chosen && address.order === 'desc'
  const href = listHref(here, address, { sort, order: chosen && !descending ? 'desc' : undefined })
  return (
    <th scope="col" aria-sort={chosen ? (descending ? 'descending' : 'ascending') : undefined}>
      <a href={href}>{label}</a>
    </th>
  )
}
