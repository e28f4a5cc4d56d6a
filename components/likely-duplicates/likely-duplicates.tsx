import { getLocale, getTranslations } from 'next-intl/server'
import { formatDate } from '@/components/ui/dates'
import { Link } from '@/components/ui/link'
import { SectionHead } from '@/components/ui/section-head'
import type { LikelyDuplicates as View } from '@/lib/likely-duplicates/queries'
import type { Duplicate } from '@/lib/likely-duplicates/rules'

type Props = { view: View; municipality: string }

/** That there are other reports on the same person: their number within the unit, the unit to ask outside it. */
export async function LikelyDuplicates({ view, municipality }: Props) {
  const t = await getTranslations('likely-duplicates')
  return (
    <section aria-labelledby="likely-duplicates">
      <SectionHead id="likely-duplicates" title={t('title')} />
      {view.duplicates.length === 0 ? (
        <p className="mt-3 text-ui text-ink-2">{t('none')}</p>
      ) : (
        <>
          <p className="mt-3 text-ui">{t('lead', { count: view.duplicates.length })}</p>
          <ul className="mt-2 border-t border-line">
            {view.duplicates.map((duplicate) => (
              <li key={keyOf(duplicate)} className="border-b border-line py-2 text-ui">
                <OneDuplicate duplicate={duplicate} municipality={municipality} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

const keyOf = (duplicate: Duplicate) =>
  duplicate.kind === 'elsewhere' ? `elsewhere ${duplicate.unit}` : duplicate.id

async function OneDuplicate({ duplicate, municipality }: { duplicate: Duplicate; municipality: string }) {
  const [t, locale] = await Promise.all([getTranslations('likely-duplicates'), getLocale()])
  const because = <p className="text-note text-ink-2">{t(`because.${duplicate.because}`)}</p>
  if (duplicate.kind === 'elsewhere') {
    return (
      <>
        <p>{duplicate.unit ? t('elsewhere', { unit: duplicate.unit }) : t('elsewhereProtected')}</p>
        {because}
      </>
    )
  }
  const { id, number, receivedAt, holder, kind, state } = duplicate
  const facts = [
    t('received', { day: formatDate(receivedAt, 'day', locale) }),
    t(`state.${state === 'received' || state === 'closed' ? state : 'accepted'}`),
  ]
  const whose = holder ? t('holder', { name: holder }) : t('nobody')
  return (
    <>
      <p>
        {kind === 'mine' ? <Link href={`/${municipality}/concerns/${id}`}>{number}</Link> : <b>{number}</b>}
        {', '}
        {[...facts, kind === 'mine' ? t('yours') : whose].join(', ')}
      </p>
      {because}
    </>
  )
}
