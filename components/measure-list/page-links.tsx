import type { Words } from '@/components/measure-list/list-words'
import { Link } from '@/components/ui/link'
import { type Paging, pageNumbers } from '@/lib/measure-list/rules'

type Props = {
  paging: Paging
  words: Words
  /** Which of them are shown, where they are not measures. */
  shown?: string
  hrefOf: (page: number) => string
}

const look = 'inline-flex min-h-11 min-w-11 items-center justify-center px-2 sm:min-h-8 sm:min-w-8'

export function PageLinks({ paging, words, shown, hrefOf }: Props) {
  const { page, pages, first, last, total } = paging
  return (
    <div className="mt-4 flex flex-wrap items-center justify-between gap-x-8 gap-y-2 text-ui">
      <p className="text-ink-2">{shown ?? words('pages.shown', { first, last, total })}</p>
      {pages > 1 && (
        <nav aria-label={words('pages.label')} data-print="no">
          <ul className="-m-2 flex flex-wrap items-center">
            {page > 1 && (
              <li>
                <Link href={hrefOf(page - 1)} className={look}>
                  {words('pages.previous')}
                </Link>
              </li>
            )}
            {pageNumbers(paging).map((number, index) => (
              <li key={number ?? `gap-${index < 3 ? 'before' : 'after'}`}>
                {number === null ? (
                  <span className={`${look} text-ink-3`}>…</span>
                ) : (
                  <Link
                    href={hrefOf(number)}
                    aria-label={words('pages.page', { page: number })}
                    aria-current={number === page ? 'page' : undefined}
                    className={`${look} aria-[current]:font-strong aria-[current]:text-ink aria-[current]:no-underline`}
                  >
                    {number}
                  </Link>
                )}
              </li>
            ))}
            {page < pages && (
              <li>
                <Link href={hrefOf(page + 1)} className={look}>
                  {words('pages.next')}
                </Link>
              </li>
            )}
          </ul>
        </nav>
      )}
    </div>
  )
}
