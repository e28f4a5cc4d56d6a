import { getTranslations } from 'next-intl/server'
import { Link } from '@/components/ui/link'
import { SectionHead } from '@/components/ui/section-head'
import type { ConcernView } from '@/lib/concerns/queries'

type Props = { concern: ConcernView; municipality: string }

/** Where a report leads on to: support in a case once it is assessed, and the one way out for what it says. */
export async function ConcernSupport({ concern: { id, glass, preliminary }, municipality }: Props) {
  const t = await getTranslations('cases')
  // Whoever reads in need does not act on it.
  if (glass) return null
  return (
    <section>
      <SectionHead title={t('onward.title')} />
      <ul className="grid gap-2 py-2 text-ui">
        {preliminary.doneOn && (
          <li>
            <Link href={`/${municipality}/cases/new?report=${id}`}>{t('onward.open')}</Link>
          </li>
        )}
        <li>
          <Link href={`/${municipality}/concerns/${id}/disclosures`}>{t('page.disclose')}</Link>
        </li>
      </ul>
    </section>
  )
}
