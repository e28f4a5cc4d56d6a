import { getTranslations } from 'next-intl/server'
import { Cell, ColumnHead, Row, RowHead, Table } from '@/components/ui/table'
import type { Grid, GridCell } from '@/lib/measure-grid/rules'
import type { GridLevel } from '@/lib/measure-grid/schema'

export type GridNames = {
  corner: string
  levels: Record<GridLevel, string>
  row: (row: { key: string; label: string | null }) => string
}
type Words = Awaited<ReturnType<typeof getTranslations<'measure-list.grid'>>>

type Props = {
  grid: Grid
  caption: string
  names: GridNames
  hrefOf: (key: string, level: GridLevel) => string
}

/** Read cell by cell in words: how many, how they go, or that there are none. A cell leads to its measures. */
export async function GridTable({ grid, caption, names, hrefOf }: Props) {
  const t = await getTranslations('measure-list.grid')
  return (
    <Table cards caption={caption}>
      <thead>
        <tr>
          <ColumnHead>{names.corner}</ColumnHead>
          {grid.levels.map((level) => (
            <ColumnHead key={level}>{names.levels[level]}</ColumnHead>
          ))}
        </tr>
      </thead>
      <tbody>
        {grid.rows.map((row) => (
          <Row key={row.key}>
            <RowHead>{names.row(row)}</RowHead>
            {row.cells.map((cell) => (
              <Cell key={cell.level} label={names.levels[cell.level]}>
                <CellText
                  cell={cell}
                  words={t}
                  href={hrefOf(row.key, cell.level)}
                  name={t('open', {
                    count: cell.total,
                    row: names.row(row),
                    level: names.levels[cell.level],
                  })}
                />
              </Cell>
            ))}
          </Row>
        ))}
      </tbody>
    </Table>
  )
}

type CellProps = { cell: GridCell; words: Words; href: string; name: string }

function CellText({ cell, words, href, name }: CellProps) {
  const { total, active, late, covered, verdict } = cell
  // Where nobody needs a measure, because it has no level, there is nothing to miss.
  if (total === 0 && cell.level === 'none') return <span className="text-ink-3">–</span>
  if (verdict === 'missing') return <span className="standing none">{words('missing')}</span>
  if (verdict === 'covered') return <span className="text-ink-2">{words('covered', { count: covered })}</span>
  const said = {
    active: { kind: 'course', text: words('active', { count: active }) },
    planned: { kind: 'none', text: words('planned') },
    proposed: { kind: 'idea', text: words('proposed') },
  }[verdict]
  return (
    <span>
      <a href={href} aria-label={name} className="font-semibold">
        {words('measures', { count: total })}
      </a>
      <span className="block">
        <span className={`standing ${said.kind}`}>{said.text}</span>
      </span>
      {late > 0 && (
        <span className="block">
          <span className="standing late">{words('late', { count: late })}</span>
        </span>
      )}
    </span>
  )
}
