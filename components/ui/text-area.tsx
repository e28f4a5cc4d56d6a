import type { ComponentProps } from 'react'

/** Grows with its text where the browser can; everywhere else it scrolls and can be pulled taller. */
export function TextArea({ className = '', rows = 3, ...rest }: ComponentProps<'textarea'>) {
  return (
    <textarea
      rows={rows}
      className={`control field-sizing-content max-h-[70vh] resize-y ${className}`}
      {...rest}
    />
  )
}
