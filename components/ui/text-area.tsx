import type { ComponentProps } from 'react'

type Props = Omit<ComponentProps<'textarea'>, 'rows'> & { rows?: 2 | 3 | 4 | 6 | 8 | 12 }

/** What a field that grows with its text would otherwise forget: how much one is expected to write. */
const leastHeight = {
  2: 'min-h-[calc(2lh+1rem)]',
  3: 'min-h-[calc(3lh+1rem)]',
  4: 'min-h-[calc(4lh+1rem)]',
  6: 'min-h-[calc(6lh+1rem)]',
  8: 'min-h-[calc(8lh+1rem)]',
  12: 'min-h-[calc(12lh+1rem)]',
} as const

/** Grows with its text where the browser can; everywhere else it scrolls and can be pulled taller. */
export function TextArea({ className = '', rows = 3, ...rest }: Props) {
  return (
    <textarea
      rows={rows}
      className={`control field-sizing-content max-h-[70vh] resize-y ${leastHeight[rows]} ${className}`}
      {...rest}
    />
  )
}
