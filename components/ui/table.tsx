import type { ComponentProps, ReactNode } from 'react'

type TableProps = ComponentProps<'table'> & {
  caption: ReactNode
  showCaption?: boolean
  /** On a phone each row becomes a block; give every Cell a label. */
  cards?: boolean
  dense?: boolean
  /** Stands right under a SectionHead, whose rule is also the table's. */
  untopped?: boolean
}

/** Look and phone layout live in table.css: a long table is mostly markup, so cells carry no classes. */
export function Table({
  caption,
  showCaption,
  cards,
  dense,
  untopped,
  className = '',
  children,
  ...rest
}: TableProps) {
  return (
    <table
      className={['table', cards && 'cards', dense && 'dense', untopped && 'untopped', className]
        .filter(Boolean)
        .join(' ')}
      {...rest}
    >
      <caption className={showCaption ? undefined : 'sr-only'}>{caption}</caption>
      {children}
    </table>
  )
}

type ScrollProps = {
  label: string
  /** Scrolls within the window's height too, and keeps the heads of rows and columns in sight. */
  pane?: boolean
  children: ReactNode
}

/** Whatever scrolls must be reached by whoever has no mouse, also when nothing in it can be pressed (WCAG 2.1.1). */
const reached = { tabIndex: 0 }

/** For a wide table that must stay a table: it scrolls sideways in a region with a name. */
export function TableScroll({ label, pane, children }: ScrollProps) {
  return (
    <section
      aria-label={label}
      {...reached}
      className={pane ? 'table-pane' : '-ms-3 overflow-x-auto ps-3 wrap-normal'}
    >
      {children}
    </section>
  )
}

type RowProps = ComponentProps<'tr'> & {
  /** late: the red mark in the margin, which repeats what the row's status says. here: the row you are in. */
  mark?: 'late' | 'here'
  group?: boolean
  editing?: boolean
}

export function Row({ mark, group, editing, ...rest }: RowProps) {
  return <tr data-mark={mark} data-group={group || undefined} data-editing={editing || undefined} {...rest} />
}

export function ColumnHead({ number, ...rest }: ComponentProps<'th'> & { number?: boolean }) {
  return <th scope="col" data-number={number || undefined} {...rest} />
}

/** The row's name, and its link. */
export function RowHead(props: ComponentProps<'th'>) {
  return <th scope="row" {...props} />
}

type CellProps = ComponentProps<'td'> & {
  /** The column's name again, shown before the value on a phone. */
  label?: string
  number?: boolean
  /** Tinted as late: for matrices, where the eye must find the cell and not only the row. */
  alarm?: boolean
}

export function Cell({ label, number, alarm, ...rest }: CellProps) {
  return <td data-label={label} data-number={number || undefined} data-alarm={alarm || undefined} {...rest} />
}
