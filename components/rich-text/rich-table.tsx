import { getTranslations } from 'next-intl/server'
import { inlinesOf, type RichPlace } from '@/components/rich-text/inlines'
import { Cell, ColumnHead, Table, TableScroll } from '@/components/ui/table'
import { type ColumnAlign, plainWords, type RichBlock, type RichInline } from '@/lib/rich-text/rules'

type Props = { table: Extract<RichBlock, { kind: 'table' }>; place: RichPlace }

const looks: Record<ColumnAlign, string | undefined> = {
  start: undefined,
  center: 'sm:text-center',
  end: 'sm:text-end',
}

/** Named by its columns, as nobody has given it a caption. On a phone each row is a block, as everywhere. */
export async function RichTable({ table, place }: Props) {
  const t = await getTranslations('ui')
  const labels = table.head.map(plainWords)
  const name = t('richText.table', { columns: labels.filter(Boolean).join(', ') })
  const look = (column: number) => looks[table.align[column] ?? 'start']
  // A column without a name has no head to read out.
  const headOf = (cell: readonly RichInline[], column: number) =>
    cell.length === 0 ? (
      <td key={column} />
    ) : (
      <ColumnHead key={column} className={look(column)}>
        {inlinesOf(cell, place)}
      </ColumnHead>
    )
  const cellOf = (cell: readonly RichInline[], column: number) => (
    <Cell key={column} label={labels[column] ?? ''} className={look(column)}>
      <span>{inlinesOf(cell, place)}</span>
    </Cell>
  )
  const rowOf = (row: readonly RichInline[][], key: number) => <tr key={key}>{row.map(cellOf)}</tr>
  return (
    <div className="my-4">
      <TableScroll label={name}>
        <Table cards caption={name}>
          <thead>
            <tr>{table.head.map(headOf)}</tr>
          </thead>
          <tbody>{table.rows.map(rowOf)}</tbody>
        </Table>
      </TableScroll>
    </div>
  )
}
