import { getLocale, getTranslations } from 'next-intl/server'
import { formatDate } from '@/components/ui/dates'
import { SectionHead } from '@/components/ui/section-head'
import { Status } from '@/components/ui/status'
import type { CommitteeView } from '@/lib/committees/queries'

/** Who holds the office, since when, and who held it before: a gap is a vacancy. */
export async function CoordinatorFacts({ view }: { view: CommitteeView }) {
  const [t, ui, locale] = await Promise.all([
    getTranslations('committees.coordinator'),
    getTranslations('ui.status'),
    getLocale(),
  ])
  const { coordinator, assignments, today } = view
  const day = (value: string) => formatDate(value, 'dayYear', locale)
  const earlier = assignments.filter(({ validTo }) => validTo !== null && validTo < today).toReversed()
  return (
    <section aria-labelledby="coordinator">
      <SectionHead id="coordinator" title={t('title')} />
      <div className="py-3 text-ui">
        {coordinator.kind === 'done' && (
          <Status
            kind="done"
            word={<bdi>{coordinator.names.join(', ') || t('unknownName')}</bdi>}
            detail={t('since', { day: day(coordinator.since) })}
          />
        )}
        {coordinator.kind === 'late' && (
          <Status
            kind="late"
            word={ui('late')}
            detail={coordinator.since ? t('vacant', { day: day(coordinator.since) }) : t('never')}
          />
        )}
        {coordinator.kind === 'notrequired' && (
          <Status kind="notrequired" word={ui('notrequired')} detail={t('notRequired')} quiet />
        )}
      </div>
      {earlier.length > 0 && (
        <>
          <h3 className="text-ui text-ink-2">{t('earlier')}</h3>
          <ul className="mt-1 text-ui">
            {earlier.map(({ name, validFrom, validTo }) => (
              <li key={validFrom} className="py-0.5 text-ink-2">
                {t('period', {
                  name: name ?? t('unknownName'),
                  from: day(validFrom),
                  to: validTo ? day(validTo) : '',
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
