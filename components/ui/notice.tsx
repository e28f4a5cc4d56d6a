import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icons'

// Only what is late colours its ground; what goes well stays quiet.
const looks = {
  info: 'border-accent bg-accent-bg',
  late: 'border-late bg-late-bg',
  soon: 'border-soon bg-paper-2',
  done: 'border-done bg-paper-2',
}
const colours = { late: 'text-late', soon: 'text-soon', done: 'text-done' }

type Props = {
  kind?: keyof typeof looks
  title?: ReactNode
  children?: ReactNode
  /** status: read out when it appears after an act. alert: at once, for what stops the user. */
  role?: 'status' | 'alert'
}

export function Notice({ kind = 'info', title, children, role }: Props) {
  return (
    <div role={role} className={`border-s-4 px-6 py-4 ${looks[kind]}`}>
      {title && (
        <p className="flex items-start gap-2 font-strong">
          {kind !== 'info' && <Icon name={kind} className={`h-[1lh] w-4 ${colours[kind]}`} />}
          <span>{title}</span>
        </p>
      )}
      {children && <div className="max-w-prose text-ui">{children}</div>}
    </div>
  )
}
