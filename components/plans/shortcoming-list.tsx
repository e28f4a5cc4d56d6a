import type { PlanWords } from '@/components/plans/plan-words'
import type { PlanView } from '@/lib/plans/queries'

/** More than these would be a second table of contents. */
const most = 12

type Props = { plan: PlanView; words: PlanWords; planHref: string }

/** What must be put right before the draft goes on consultation; each leads to its place, opened where one may. */
export function ShortcomingList({ plan, words, planHref }: Props) {
  if (plan.summary.state !== 'draft') return null
  return (
    <section className="mt-4 border-t border-line pt-2 text-note text-ink-2">
      <h2 className="text-note font-semibold">{words('page.before')}</h2>
      {plan.shortcomings.length === 0 && <p className="mt-1">{words('page.ready')}</p>}
      <ul className="mt-1">
        {plan.shortcomings.slice(0, most).map(({ kind, number, anchor }) => {
          const measureId =
            plan.can.editMeasures && anchor.startsWith('atgard-') ? anchor.slice('atgard-'.length) : null
          return (
            <li key={`${kind}-${anchor}`}>
              <a
                href={measureId ? `${planHref}?edit=${measureId}#${anchor}` : `#${anchor}`}
                data-inplace={measureId ? true : undefined}
                className="inline-flex min-h-11 items-center md:min-h-6"
              >
                {words(`page.shortcomings.${kind}`, { number })}
              </a>
            </li>
          )
        })}
      </ul>
      {plan.shortcomings.length > most && (
        <p>{words('page.more', { count: plan.shortcomings.length - most })}</p>
      )}
    </section>
  )
}
