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
  /** The word for "optional"; leave out when an answer is required. */
  optional?: string
  /** Said after the label, and not a part of the field's name: it changes as one writes. */
  note?: string
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
export function Field({ id, label, hint, error, optional, note, ...rest }: Props) {
  const { large, hideLabel, className, children } = rest
  const labelLook = hideLabel ? 'sr-only' : `font-semibold ${large ? 'text-h3' : 'text-ui'}`
  return (
    <div className={className}>
      <div className={hideLabel ? '' : 'mb-1'}>
        <label htmlFor={id} className={labelLook}>
          {label}
          {optional && <span className="font-normal"> ({optional})</span>}
        </label>
        {note && (
          <span id={`${id}-note`} className="text-ui">
            {' '}
            ({note})
          </span>
        )}
      </div>
      {hint && (
        <p id={`${id}-hint`} className="mb-2 max-w-hint hint-text text-ink-2">
          {hint}
        </p>
      )}
      <FieldError id={`${id}-error`}>{error}</FieldError>
      {children({
        id,
        'aria-describedby':
          [note ? `${id}-note` : '', describedBy(id, hint, error)].filter(Boolean).join(' ') || undefined,
        'aria-invalid': error ? true : undefined,
      })}
    </div>
  )
}
