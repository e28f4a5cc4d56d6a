import type { ReactNode } from 'react'

type Props = {
  title: ReactNode
  id?: string
  /** Chapter number in a document. */
  number?: ReactNode
  /** Secrecy label, link or small button, at the end of the line. */
  end?: ReactNode
  rule?: 'ink' | 'edge' | 'none'
  level?: 2 | 3
}

const rules = { ink: 'border-b-2 border-ink', edge: 'border-b border-edge', none: '' }

export function SectionHead({ title, id, number, end, rule = 'ink', level = 2 }: Props) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className={`flex flex-wrap items-baseline gap-x-4 gap-y-1 pb-2 ${rules[rule]}`}>
      {number !== undefined && (
        <span className={`text-ink-3 ${level === 2 ? 'text-h2' : 'text-h3'}`}>{number}</span>
      )}
      <Heading id={id} className="flex-1">
        {title}
      </Heading>
      {end && <div className="flex flex-wrap items-center gap-2 text-ui">{end}</div>}
    </div>
  )
}
