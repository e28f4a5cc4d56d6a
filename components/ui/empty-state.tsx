import type { ReactNode } from 'react'

type Step = { title: string; text: ReactNode }

type Props = { steps: readonly Step[]; actions: ReactNode; note?: ReactNode }

/** Under a lägesrad that says what is missing and why: three steps and one button (at most two). */
export function EmptyState({ steps, actions, note }: Props) {
  return (
    <div className="mt-6 max-w-prose">
      <ol className="border-t-2 border-ink">
        {steps.map((step, index) => (
          <li
            key={step.title}
            className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-4 border-b border-line py-3"
          >
            <span aria-hidden="true" className="text-h3 font-strong text-accent">
              {index + 1}
            </span>
            <div>
              <p className="font-semibold">{step.title}</p>
              <p className="text-ink-2">{step.text}</p>
            </div>
          </li>
        ))}
      </ol>
      <div className="mt-6 grid gap-3 sm:flex">{actions}</div>
      {note && <p className="mt-4 text-note text-ink-3">{note}</p>}
    </div>
  )
}
