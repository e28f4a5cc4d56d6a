'use client'

import type { ComponentProps } from 'react'
import { useFormStatus } from 'react-dom'
import { Button } from '@/components/ui/button'

/** Submits the form it stands in; while the answer is awaited, a second press does nothing. */
export function SubmitButton({ onClick, ...rest }: Omit<ComponentProps<typeof Button>, 'type' | 'pending'>) {
  const { pending } = useFormStatus()
  return (
    <Button
      {...rest}
      type="submit"
      pending={pending}
      onClick={(event) => {
        if (pending) event.preventDefault()
        else onClick?.(event)
      }}
    />
  )
}
