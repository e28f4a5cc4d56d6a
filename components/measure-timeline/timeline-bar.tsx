import type { ListWords } from '@/components/measure-list/list-words'
import type { ListedMeasure } from '@/lib/measure-list/queries'
import { barOf, placeOf, type Span } from '@/lib/measure-timeline/rules'
import type { IsoDate } from '@/lib/platform/clock'

type Props = { measure: ListedMeasure; span: Span; today: IsoDate; words: ListWords }

const percent = (place: number) => `${Math.round(place * 10_000) / 100}%`

/** Drawn in shares of the column's width; what it shows stands in words in the row. */
export function TimelineBar({ measure, span, today, words }: Props) {
  const bar = barOf(measure, span)
  const now = placeOf(today, span)
  const { kind } = measure.standing
  if (!bar) {
    const gone = measure.dueOn !== null && measure.dueOn < span.start
    return <small>{words.t(gone ? 'timeline.before' : 'timeline.after')}</small>
  }
  return (
    <svg aria-hidden="true" focusable="false" className={kind}>
      {now > 0 && now < 1 && <line x1={percent(now)} x2={percent(now)} y1="-40" y2="60" />}
      <rect x={percent(bar.from)} width={percent(bar.to - bar.from)} y="4" height="12" />
      {bar.continuous && (
        <svg x="100%" overflow="visible" aria-hidden="true">
          <path d="M-10 3.5 0 10V3.5zM-10 16.5 0 10v6.5z" />
        </svg>
      )}
      {kind === 'late' && <use href="#icon-late" x={percent(bar.to)} y="3" width="14" height="14" />}
    </svg>
  )
}
