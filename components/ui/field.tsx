import type { ReactNode } from 'react'
import { FieldError } from '@/components/ui/field-error'

/** What a control must carry to belong to its label, hint and error. */
export type ControlProps = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }

type Props = {
  /** Unique on the page; the error summary links to it. */
  id: string
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
  /** The word for "optional", or for when it must be answered; leave out when an answer is required at once. */
  optional?: string
  /** The question of a form page: label in heading size. */
  large?: boolean
  hideLabel?: boolean
  className?: string
  children: (control: ControlProps) => ReactNode
}

export function describedBy(id: string, hint: unknown, error: unknown): string | undefined {
  return [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined
}

/** Label, hint, error, field: in that order, so that the error is read before the field is reached. */
export function Field({ id, label, hint, error, optional, large, hideLabel, className, children }: Props) {
  const labelLook = hideLabel ? 'sr-only' : `block mb-1 font-semibold ${large ? 'text-h3' : 'text-ui'}`
  return (
    <div className={className}>
      <label htmlFor={id} className={labelLook}>
        {label}
        {optional && <span className="font-normal"> ({optional})</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="mb-2 max-w-hint hint-text text-ink-2">
          {hint}
        </p>
      )}
      <FieldError id={`${id}-error`}>{error}</FieldError>
      {children({
        id,
        'aria-describedby': describedBy(id, hint, error),
        'aria-invalid': error ? true : undefined,
      })}
    </div>
  )
}
