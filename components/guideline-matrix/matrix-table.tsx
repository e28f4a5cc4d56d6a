import { getTranslations } from 'next-intl/server'
import { Icon } from '@/components/ui/icons'
import { Link } from '@/components/ui/link'
import { ColumnHead, Row, RowHead, Table, TableScroll } from '@/components/ui/table'
import type { MatrixView } from '@/lib/guideline-matrix/queries'
import type { MatrixCell } from '@/lib/guideline-matrix/rules'

type Props = { view: MatrixView; home: string }

/** Committee by section, on wide screens and on paper; both heads stay while one scrolls. */
export async function MatrixTable({ view, home }: Props) {
  const t = await getTranslations('matrix')
  const { sections, rows } = view
  return (
    <TableScroll label={t('caption')} pane>
      <Table caption={t('caption')} dense className="matrix">
        <thead>
          <tr>
            <ColumnHead>{t('committee')}</ColumnHead>
            {sections.map(({ id, number, title }) => (
              <ColumnHead key={id}>
                {number}
                <small>{title}</small>
              </ColumnHead>
            ))}
            <ColumnHead number>{t('gapsHead')}</ColumnHead>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, cells, gaps }) => (
            <Row key={id}>
              <RowHead>
                <Link href={`${home}/measures?committee=${id}`} look="ink">
                  <bdi>{name}</bdi>
                </Link>
              </RowHead>
              {cells.map((cell, index) => (
                <td key={sections[index]?.id}>
                  <CellContent
                    cell={cell}
                    href={measuresHref(home, id, sections[index]?.id ?? '')}
                    words={{
                      gap: t('gap'),
                      label: (kind, count) =>
                        t(`cell.${kind}`, { committee: name, number: sections[index]?.number ?? '', count }),
                    }}
                  />
                </td>
              ))}
              <td data-number className={gaps > 0 ? 'font-semibold' : 'text-ink-3'}>
                {gaps}
              </td>
            </Row>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('sum')}</th>
            {sections.map(({ id, gaps }) => (
              <td key={id} className={gaps > 0 ? 'font-semibold' : 'text-ink-3'}>
                {gaps}
              </td>
            ))}
            <td data-number className="font-semibold">
              {view.total.gaps}
            </td>
          </tr>
        </tfoot>
      </Table>
    </TableScroll>
  )
}

type CellWords = { gap: string; label: (kind: 'covered' | 'beside', count: number) => string }
type CellProps = { cell: MatrixCell | null; href: string; words: CellWords }

/** Hundreds of cells: the common one, nothing, is a dash. */
function CellContent({ cell, href, words }: CellProps) {
  if (!cell || cell.kind === 'none') return <span className="text-ink-3">–</span>
  if (cell.kind === 'gap') {
    return (
      <span className="whitespace-nowrap font-semibold text-ink">
        <Icon name="none" className="size-3.5" /> {words.gap}
      </span>
    )
  }
  const { kind, measures } = cell
  const figure = cell.readable ? (
    <a href={href} aria-label={words.label(kind, measures)} className="decoration-edge">
      {measures}
    </a>
  ) : (
    measures
  )
  return kind === 'covered' ? (
    <span className="whitespace-nowrap text-done">
      <Icon name="done" className="size-3.5" /> {figure}
    </span>
  ) : (
    figure
  )
}

/** The committee's measures in the section, in the list of measures. */
export function measuresHref(home: string, committeeId: string, sectionId: string): string {
  return `${home}/measures?${new URLSearchParams({ committee: committeeId, area: sectionId })}`
}
