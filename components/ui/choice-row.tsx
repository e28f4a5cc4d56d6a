import type { ComponentProps, ReactNode } from 'react'

type Props = ComponentProps<'input'> & { label: ReactNode; hint?: ReactNode }

export function ChoiceRow({ label, hint, className = '', ...rest }: Props) {
  return (
    <label
      className={`grid min-h-13 grid-cols-[1.75rem_minmax(0,1fr)] items-center gap-3 border-b border-line py-1.5 first-of-type:border-t has-disabled:cursor-not-allowed has-disabled:text-ink-3 ${className}`}
    >
      <input className="choice" {...rest} />
      <span className="control-text">
        {label}
        {hint && <small className="block hint-text text-ink-2">{hint}</small>}
      </span>
    </label>
  )
}
