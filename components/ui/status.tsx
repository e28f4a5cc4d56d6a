import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icons'

export const statusKinds = ['late', 'soon', 'course', 'done', 'none', 'idea', 'notrequired'] as const
export type StatusKind = (typeof statusKinds)[number]

export const statusColour: Record<StatusKind, string> = {
  late: 'text-late',
  soon: 'text-soon',
  course: 'text-course',
  done: 'text-done',
  none: 'text-idle',
  idea: 'text-ink-2',
  notrequired: 'text-idle',
}

type Props = {
  kind: StatusKind
  word: ReactNode
  /** Days late, percent, a time: said after the word, in plain ink. */
  detail?: ReactNode
  /** In matrices and sub-steps only what is late or soon is set in bold. */
  quiet?: boolean
  className?: string
}

/** Shape first, then the word, and colour last: each alone is enough. */
export function Status({ kind, word, detail, quiet = false, className = '' }: Props) {
  const weight = quiet && kind !== 'late' && kind !== 'soon' ? 'font-normal' : 'font-semibold'
  return (
    <span className={`inline-flex items-baseline gap-1.5 ${weight} ${statusColour[kind]} ${className}`}>
      <Icon name={kind} className="h-[1lh] w-3.5 self-start" />
      <span>
        {word}
        {detail !== undefined && detail !== null && (
          <>
            {' '}
            <span className="font-normal text-ink-2">{detail}</span>
          </>
        )}
      </span>
    </span>
  )
}
