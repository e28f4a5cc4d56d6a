import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { clockStatus } from '@/components/incidents/incident-clock'
import { formatDate } from '@/components/ui/dates'
import { ColumnHead, Table } from '@/components/ui/table'
import type { ListedIncident } from '@/lib/incident-list/queries'

type Props = { rows: readonly ListedIncident[]; here: string }

const beside = 'block text-note font-normal text-ink-2'

/** A hundred to a page: plain links, no classes, words looked up once. */
export async function IncidentTable({ rows, here }: Props) {
  const [t, kinds, { incidents }, locale] = await Promise.all([
    getTranslations('incidents'),
    getTranslations('ui.status'),
    getMessages(),
    getLocale(),
  ])
  const { list } = incidents
  return (
    <Table caption={list.caption} cards dense>
      <thead>
        <tr>
          <ColumnHead>{list.number}</ColumnHead>
          <ColumnHead>{list.what}</ColumnHead>
          <ColumnHead>{list.where}</ColumnHead>
          <ColumnHead>{list.when}</ColumnHead>
          <ColumnHead>{list.committee}</ColumnHead>
          <ColumnHead>{list.standing}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} data-mark={row.clock?.standing === 'late' ? 'late' : undefined}>
            <td data-label={list.number}>{row.number}</td>
            <th scope="row">
              <a href={`${here}/${row.id}`}>{incidents.kinds[row.kind]}</a>
              {row.offensive && <span className={beside}>{list.offensive}</span>}
            </th>
            <td data-label={list.where}>
              <bdi>{row.place}</bdi>
              {row.area && <span className={beside}>{row.area}</span>}
            </td>
            <td data-label={list.when}>
              {formatDate(row.happenedOn, 'short', locale)} {row.happenedTime.replace(':', '.')}
            </td>
            <td data-label={list.committee}>{row.committee ?? '–'}</td>
            <td data-label={list.standing}>
              {row.clock ? clockStatus(row.clock, { t, kinds }) : incidents.states[row.state]}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
