import { Fragment, type ReactNode } from 'react'
import { MeasureRow } from '@/components/measures/measure-row'
import type { MeasureWords } from '@/components/measures/standing-status'
import { ColumnHead, Row, Table } from '@/components/ui/table'
import type { PlanSectionView } from '@/lib/plans/queries'
import { measureAnchor } from '@/lib/plans/rules'
import type { Locale } from '@/messages/locales'

type Props = {
  section: PlanSectionView
  words: MeasureWords
  locale: Locale
  planHref: string
  canEdit: boolean
  /** The row that stands open as a form. */
  open: { measureId: string; form: ReactNode } | null
}

export function MeasureTable({ section, words, locale, planHref, canEdit, open }: Props) {
  const { number, heading, measures } = section
  return (
    <Table cards caption={words('table.caption', { number, heading })}>
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
          <ColumnHead>{words('table.number')}</ColumnHead>
          <ColumnHead>{words('table.measure')}</ColumnHead>
          <ColumnHead>{words('table.responsible')}</ColumnHead>
          <ColumnHead>{words('table.due')}</ColumnHead>
          <ColumnHead>{words('table.standing')}</ColumnHead>
          {canEdit && (
            <ColumnHead>
              <span className="sr-only">{words('table.actions')}</span>
            </ColumnHead>
          )}
        </tr>
      </thead>
      <tbody>
        {measures.map((measure) => (
          <Fragment key={measure.id}>
            {open?.measureId === measure.id ? (
              <Row editing id={measureAnchor(measure)}>
                <td colSpan={canEdit ? 6 : 5}>{open.form}</td>
              </Row>
            ) : (
              <MeasureRow
                measure={measure}
                words={words}
                locale={locale}
                planHref={planHref}
                canEdit={canEdit}
              />
            )}
          </Fragment>
        ))}
      </tbody>
    </Table>
  )
}
