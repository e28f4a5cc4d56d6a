import type { ReactNode } from 'react'
import { describedBy } from '@/components/ui/field'
import { FieldError } from '@/components/ui/field-error'

type Props = {
  id: string
  legend: ReactNode
  hint?: ReactNode
  error?: ReactNode
  optional?: string
  large?: boolean
  className?: string
  children: ReactNode
}

/** Several fields under one question: radio rows, checkbox rows, a span of dates. */
export function Fieldset({ id, legend, hint, error, optional, large, className, children }: Props) {
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={describedBy(id, hint, error)} className={className}>
      <legend className={`mb-1 font-semibold ${large ? 'text-h3' : 'text-ui'}`}>
        {legend}
        {optional && <span className="font-normal"> ({optional})</span>}
      </legend>
      {hint && (
        <p id={`${id}-hint`} className="mb-2 max-w-hint hint-text text-ink-2">
          {hint}
        </p>
      )}
      <FieldError id={`${id}-error`}>{error}</FieldError>
      {children}
    </fieldset>
  )
}
