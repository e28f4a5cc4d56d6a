import type { ReactNode } from 'react'

type Props = {
  /** Breadcrumb, or the date on a start page. */
  above?: ReactNode
  title: ReactNode
  /** Lägesraden: one or two sentences with the state, what is late and what comes next. */
  state?: ReactNode
  actions?: ReactNode
  /** Save state and who else is here, under the actions. */
  aside?: ReactNode
  /** 2 only where a head is shown as an example inside a page. */
  level?: 1 | 2
}

export function PageHead({ above, title, state, actions, aside, level = 1 }: Props) {
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <header className="grid gap-x-8 gap-y-4 md:grid-cols-[minmax(0,1fr)_auto]">
      <div>
        {above && <div className="mb-2 text-ui text-ink-3">{above}</div>}
        <Heading>{title}</Heading>
        {state && <p className="mt-2 max-w-state text-lead-phone sm:text-lead">{state}</p>}
      </div>
      {(actions || aside) && (
        <div className={`md:max-w-md ${above ? 'md:pt-7' : ''}`} data-print="no">
          {actions && <div className="flex flex-wrap gap-2 md:justify-end">{actions}</div>}
          {aside && (
            <div className="mt-2 flex flex-wrap items-center gap-x-6 gap-y-2 text-ui text-ink-2 md:justify-end">
              {aside}
            </div>
          )}
        </div>
      )}
    </header>
  )
}
