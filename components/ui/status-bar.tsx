import { useId } from 'react'
import type { StatusKind } from '@/components/ui/status'

export type Share = { kind: StatusKind; count: number }

type Props = { shares: readonly Share[] /** The whole bar in words. */; label: string }

const fills: Record<StatusKind, string> = {
  late: 'fill-late',
  soon: 'fill-soon-bg',
  course: 'fill-course-bg stroke-course',
  done: 'fill-done',
  none: 'fill-paper stroke-edge',
  idea: 'fill-paper stroke-edge',
  notrequired: 'fill-paper-3',
}

/** One stacked bar: each kind has its own texture, so that it reads in black and white. */
export function StatusBar({ shares, label }: Props) {
  const id = useId()
  const total = shares.reduce((sum, share) => sum + share.count, 0)
  if (total === 0) return null
  let from = 0
  const parts = shares
    .filter((share) => share.count > 0)
    .map((share) => {
      const part = { kind: share.kind, x: (100 * from) / total, width: (100 * share.count) / total }
      from += share.count
      return part
    })
  return (
    <svg role="img" aria-label={label} width="100%" height="16" className="block">
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="3" height="6" className="fill-soon" />
      </pattern>
      {parts.map(({ kind, x, width }) => (
        <svg key={kind} x={`${x}%`} width={`${width}%`} height="16" aria-hidden="true">
          <rect x="1" y="0.5" width="100%" height="15" className={fills[kind]} />
          {kind === 'course' && <rect x="1" y="8" width="100%" height="7.5" className="fill-course" />}
          {kind === 'soon' && <rect x="1" y="0.5" width="100%" height="15" fill={`url(#${id})`} />}
          <rect x="100%" width="2" height="16" transform="translate(-2)" className="fill-paper" />
        </svg>
      ))}
    </svg>
  )
}
