import type { ReactNode } from 'react'

type Props = {
  label: ReactNode
  value: number
  max: number
  /** The same in words: "112 av 184 medarbetare". */
  text: ReactNode
}

/** How far a long job has come. Words first; the line repeats them. */
export function Progress({ label, value, max, text }: Props) {
  return (
    <div className="text-ui">
      <p className="flex max-w-none justify-between gap-4">
        <span className="font-semibold">{label}</span>
        <span className="text-ink-2">{text}</span>
      </p>
      <svg width="100%" height="8" aria-hidden="true" className="mt-1 block">
        <rect width="100%" height="8" className="fill-paper-3" />
        <rect
          width={`${max > 0 ? Math.min(100, (100 * value) / max) : 0}%`}
          height="8"
          className="fill-data"
        />
      </svg>
    </div>
  )
}
