import type { ComponentProps } from 'react'

export type Option = { value: string; label: string; disabled?: boolean }

type Props = ComponentProps<'select'> & {
  options: readonly Option[]
  /** A first, empty choice in words, such as "Välj ansvarig". */
  empty?: string
}

export function Select({ options, empty, className = '', ...rest }: Props) {
  return (
    <select className={`control ${className}`} {...rest}>
      {empty !== undefined && <option value="">{empty}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value} disabled={option.disabled}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
