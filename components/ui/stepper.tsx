import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icons'

export type Step = { key: string; label: ReactNode; detail?: ReactNode; state: 'was' | 'now' | 'next' }

const looks = {
  was: { rule: 'border-done', icon: 'done', text: 'font-semibold text-ink', colour: 'text-done' },
  now: { rule: 'border-accent', icon: 'course', text: 'font-strong text-ink', colour: 'text-ink' },
  next: { rule: 'border-line', icon: 'none', text: 'text-ink-2', colour: 'text-ink-2' },
} as const

/** The way to a decision: rule on top, shape, word and date. A list, so that its length is heard. */
export function Stepper({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <ol aria-label={label} className="grid text-ui text-ink-2 sm:auto-cols-fr sm:grid-flow-col">
      {steps.map((step) => {
        const look = looks[step.state]
        return (
          <li
            key={step.key}
            aria-current={step.state === 'now' ? 'step' : undefined}
            className={`border-s-3 py-1.5 ps-3 sm:border-s-0 sm:border-t-3 sm:ps-0 sm:pt-2 sm:pe-4 sm:pb-0 ${look.rule}`}
          >
            <span className={`flex items-center gap-1.5 ${look.text}`}>
              <Icon name={look.icon} className={`size-3.5 ${look.colour}`} />
              {step.label}
            </span>
            {step.detail && <span className="block max-sm:ps-5">{step.detail}</span>}
          </li>
        )
      })}
    </ol>
  )
}
