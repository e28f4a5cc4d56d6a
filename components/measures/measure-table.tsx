import '@/components/measures/standing.css'
import type { ReactNode } from 'react'
import { MeasureRow } from '@/components/measures/measure-row'
import type { RowWords } from '@/components/measures/row-words'
import { fill } from '@/components/plans/fill'
import { ColumnHead, Row, Table } from '@/components/ui/table'
import type { PlanSectionView } from '@/lib/plans/queries'
import { measureAnchor } from '@/lib/plans/rules'

type Props = {
  section: PlanSectionView
  words: RowWords
  planHref: string
  canEdit: boolean
  /** The row that stands open as a form. */
  open: { measureId: string; form: ReactNode } | null
}

export function MeasureTable({ section, words, planHref, canEdit, open }: Props) {
  const { number, heading, measures } = section
  const { table } = words
  return (
    <Table cards className="measures" caption={fill(table.caption, { number, heading })}>
      <colgroup className="max-sm:hidden">
        <col className="w-14" />
        <col />
        <col className="w-46" />
        <col className="w-28" />
        <col className="w-42" />
        {canEdit && <col className="w-14" />}
      </colgroup>
      <thead>
        <tr>
          <ColumnHead>{table.number}</ColumnHead>
          <ColumnHead>{table.measure}</ColumnHead>
          <ColumnHead>{table.responsible}</ColumnHead>
          <ColumnHead>{table.due}</ColumnHead>
          <ColumnHead>{table.standing}</ColumnHead>
          {canEdit && (
            <ColumnHead>
              <span className="sr-only">{table.actions}</span>
            </ColumnHead>
          )}
        </tr>
      </thead>
      <tbody>
        {measures.map((measure) =>
          open?.measureId === measure.id ? (
            <Row key={measure.id} editing id={measureAnchor(measure)}>
              <td colSpan={canEdit ? 6 : 5}>{open.form}</td>
            </Row>
          ) : (
            <MeasureRow
              key={measure.id}
              measure={measure}
              words={words}
              planHref={planHref}
              canEdit={canEdit}
            />
          ),
        )}
      </tbody>
    </Table>
  )
}
