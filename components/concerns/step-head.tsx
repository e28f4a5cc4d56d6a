import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icons'
import { Link } from '@/components/ui/link'

type Props = {
  back?: { href: string; text: string }
  step: string
  /** How long it takes, when it was saved, or that it is not sent. */
  end: ReactNode
  title: string
  lead?: string
}

export function StepHead({ back, step, end, title, lead }: Props) {
  return (
    <div>
      {back && (
        <Link href={back.href} look="quiet" className="-mt-2 inline-flex min-h-11 items-center gap-1 text-ui">
          <Icon name="back" className="size-3.5" />
          {back.text}
        </Link>
      )}
      <p className="mb-4 flex flex-wrap items-baseline justify-between gap-x-4 text-ui text-ink-2">
        <span>{step}</span>
        {end}
      </p>
      <h1>{title}</h1>
      {lead && <p className="mt-2 text-body text-ink-2">{lead}</p>}
    </div>
  )
}

/** Where the page's one button stands: in reach of the thumb. */
export function StepEnd({ children }: { children: ReactNode }) {
  return <div className="mt-auto grid gap-3 pt-6">{children}</div>
}

/** The form fills the page, so that its button stands at the bottom of a phone. */
export const stepLook = 'flex flex-1 flex-col gap-6'
