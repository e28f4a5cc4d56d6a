'use client'

import { type ReactNode, useState } from 'react'
import { Icon } from '@/components/ui/icons'
import { type Trace, tracesIn } from '@/lib/personal-traces/rules'

type Props = {
  value: string
  words: Record<Trace, string>
  children: (watch: (text: string) => void) => ReactNode
  onTraces?: (found: readonly Trace[]) => void
}

/** Says it while somebody types, beside the field: a person does not belong in the text of an incident. */
export function WrittenText({ value, words, children, onTraces }: Props) {
  const [found, setFound] = useState(() => tracesIn(value))
  const watch = (text: string) => {
    const now = tracesIn(text)
    setFound(now)
    onTraces?.(now)
  }
  return (
    <>
      {children(watch)}
      <div role="status">
        {found.map((trace) => (
          <p key={trace} className="mt-2 flex items-start gap-2 text-ui text-soon">
            <Icon name="soon" className="h-[1lh] w-3.5 flex-none" />
            <span>{words[trace]}</span>
          </p>
        ))}
      </div>
    </>
  )
}
