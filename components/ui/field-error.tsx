import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icons'

export function FieldError({ id, children }: { id: string; children?: ReactNode }) {
  if (!children) return null
  return (
    <p id={id} className="mb-2 flex max-w-hint items-start gap-1.5 hint-text font-semibold text-late">
      <Icon name="late" className="h-[1lh] w-3.5" />
      <span>{children}</span>
    </p>
  )
}
