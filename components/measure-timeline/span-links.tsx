import type { Words } from '@/components/measure-list/list-words'
import { Link } from '@/components/ui/link'
import { type ListAddress, listHref, scales } from '@/lib/measure-list/schema'
import { movedSpan, type Span } from '@/lib/measure-timeline/rules'

type Props = { address: ListAddress; here: string; span: Span; words: Words }

const look = 'inline-flex min-h-11 items-center aria-[current]:font-strong aria-[current]:text-ink sm:min-h-8'

/** Months or quarters, and earlier or later: plain links, the page of the list stays. */
export function SpanLinks({ address, here, span, words }: Props) {
  const to = (change: Partial<ListAddress>) => listHref(here, address, { page: address.page, ...change })
  return (
    <div className="mb-2 flex flex-wrap items-center justify-between gap-x-8 text-ui" data-print="no">
      <nav aria-label={words('timeline.scale')} className="flex gap-6">
        {scales.map((scale) => (
          <Link
            key={scale}
            href={to({ scale: scale === 'month' ? undefined : scale, from: undefined })}
            aria-current={span.scale === scale ? 'page' : undefined}
            className={look}
          >
            {words(`timeline.${scale}`)}
          </Link>
        ))}
      </nav>
      <nav aria-label={words('timeline.time')} className="flex gap-6">
        <Link href={to({ from: movedSpan(span, -1) })} className={look}>
          {words('timeline.earlier')}
        </Link>
        {address.from && (
          <Link href={to({ from: undefined })} className={look}>
            {words('timeline.now')}
          </Link>
        )}
        <Link href={to({ from: movedSpan(span, 1) })} className={look}>
          {words('timeline.later')}
        </Link>
      </nav>
    </div>
  )
}
