import type { ReactNode } from 'react'

type Props = {
  title: ReactNode
  /** What happened, and that nothing is lost. */
  state: ReactNode
  /** What to do now. */
  children?: ReactNode
  actions?: ReactNode
  reference?: ReactNode
  level?: 1 | 4
}

export function ErrorPage({ title, state, children, actions, reference, level = 1 }: Props) {
  const Heading = level === 1 ? 'h1' : 'h4'
  return (
    <div className="max-w-prose">
      <Heading className="text-h1-phone font-strong sm:text-h1">{title}</Heading>
      <p className="mt-2 text-lead-phone sm:text-lead">{state}</p>
      {children && <div className="mt-4">{children}</div>}
      {actions && <div className="mt-6 flex flex-wrap gap-2">{actions}</div>}
      {reference && <p className="mt-8 border-t border-line pt-3 text-note text-ink-3">{reference}</p>}
    </div>
  )
}
