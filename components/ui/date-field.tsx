import type { ComponentProps } from 'react'

/** The browser's own date field: its calendar, the user's own date order; the value is always YYYY-MM-DD. */
export function DateField({ className = '', ...rest }: Omit<ComponentProps<'input'>, 'type'>) {
  return <input type="date" className={`control max-w-48 ${className}`} {...rest} />
}
