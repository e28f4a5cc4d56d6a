import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icons'
import { type ConcernsAbout, concernsAbout } from '@/lib/guidance/rules'

type Props = {
  title: string
  choices: Record<ConcernsAbout, string>
  /** The same page with the answer open. */
  hrefOf: (about: ConcernsAbout) => string
  chosen: ConcernsAbout | null
  /** What to do, for the one that is chosen. */
  answer: ReactNode
}

/** One question with four answers, each a link: it needs no scripts, and an answer can be sent to somebody. */
export function DecisionHelp({ title, choices, hrefOf, chosen, answer }: Props) {
  return (
    <section id="help" aria-labelledby="help-title">
      <h2 id="help-title" className="border-b-2 border-ink pb-1.5">
        {title}
      </h2>
      <ul>
        {concernsAbout.map((about) => (
          <li key={about} className="border-b border-line">
            <a
              href={`${hrefOf(about)}#help`}
              aria-current={about === chosen || undefined}
              className={`flex min-h-13 items-center justify-between gap-4 text-body ${about === chosen ? 'font-semibold' : ''}`}
            >
              {choices[about]}
              <Icon name="forward" />
            </a>
            {about === chosen && <div className="grid gap-4 pb-6">{answer}</div>}
          </li>
        ))}
      </ul>
    </section>
  )
}
