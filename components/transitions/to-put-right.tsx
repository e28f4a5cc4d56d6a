import { getTranslations } from 'next-intl/server'
import { SectionHead } from '@/components/ui/section-head'
import type { Shortcoming } from '@/lib/plans/rules'

type Props = { title: string; intro: string; found: readonly Shortcoming[]; planHref: string }

const opensRow = 'atgard-'

/** What is missing, each with its way to the place in the plan where it is written. */
export async function ToPutRight({ title, intro, found, planHref }: Props) {
  if (found.length === 0) return null
  const t = await getTranslations('plans.page.shortcomings')
  return (
    <section data-print="no">
      <SectionHead title={title} />
      <p className="mt-3 max-w-prose text-ui text-ink-2">{intro}</p>
      <ul className="mt-2 border-t border-edge text-ui">
        {found.map(({ kind, number, anchor }) => {
          const edit = anchor.startsWith(opensRow) ? `?edit=${anchor.slice(opensRow.length)}` : ''
          return (
            <li key={`${kind}-${anchor}`} className="border-b border-line">
              <a href={`${planHref}${edit}#${anchor}`} className="inline-flex min-h-11 items-center">
                {t(kind, { number })}
              </a>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
