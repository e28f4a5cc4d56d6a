import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icons'

const base = 'inline-flex items-center gap-1.5 rounded-ui border px-2 py-0.5 text-note font-semibold'

/** Reversed and with a padlock: seen in black and white too. Say the law after the word. */
export function SecretLabel({ children }: { children: ReactNode }) {
  return (
    <span className={`${base} border-secret bg-secret text-secret-ink`}>
      <Icon name="lock" className="size-3.25" />
      {children}
    </span>
  )
}

export function OpenLabel({ children }: { children: ReactNode }) {
  return <span className={`${base} border-edge text-ink-2`}>{children}</span>
}
