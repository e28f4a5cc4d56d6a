import { getLocale, getTranslations } from 'next-intl/server'
import { AuditPlaces } from '@/components/audit/audit-places'
import { formatDate } from '@/components/ui/dates'
import { Link } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page-head'
import { SectionHead } from '@/components/ui/section-head'
import type { ReadingPatterns } from '@/lib/reading-patterns/queries'
import { limits, type Pattern, patternKinds } from '@/lib/reading-patterns/rules'

type Props = { view: ReadingPatterns; slug: string }

/** Questions to ask, each with the rule it comes from. Never an order among people. */
export async function PatternsPage({ view, slug }: Props) {
  const t = await getTranslations('record-reads.patterns')
  const { patterns, days, reads, readers } = view
  return (
    <>
      <PageHead title={t('title')} state={t('state', { count: patterns.length, days, reads, readers })} />
      <AuditPlaces slug={slug} current="patterns" />
      <div className="mt-8 grid gap-12">
        {patternKinds.map((kind) => (
          <section key={kind}>
            <SectionHead title={t(`kinds.${kind}.title`)} />
            <p className="mt-2 max-w-prose text-ui text-ink-2">{t(`kinds.${kind}.rule`, limits)}</p>
            <Found patterns={patterns.filter((one) => one.kind === kind)} slug={slug} />
          </section>
        ))}
      </div>
    </>
  )
}

async function Found({ patterns, slug }: { patterns: Pattern[]; slug: string }) {
  const t = await getTranslations('record-reads.patterns')
  if (patterns.length === 0) return <p className="mt-3 text-ui">{t('nothing')}</p>
  return (
    <ul className="mt-3 border-t border-line">
      {patterns.map((pattern) => (
        <li key={pattern.readerId} className="border-b border-line py-3 text-ui">
          <p>
            <b>
              <bdi>{pattern.reader}</bdi>
            </b>
            {': '}
            <Said pattern={pattern} />
          </p>
          <p className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-note">
            {pattern.records.map((number) => (
              <Link key={number} href={`/${slug}/audit/reads?number=${number}`}>
                {number}
              </Link>
            ))}
          </p>
        </li>
      ))}
    </ul>
  )
}

async function Said({ pattern }: { pattern: Pattern }) {
  const [t, locale] = await Promise.all([getTranslations('record-reads.patterns'), getLocale()])
  const count = pattern.records.length
  switch (pattern.kind) {
    case 'many':
      return t('kinds.many.said', {
        count,
        from: formatDate(pattern.from, 'dayClock', locale),
        to: formatDate(pattern.to, 'clock', locale),
      })
    case 'outside_hours':
      return t('kinds.outside_hours.said', {
        count,
        days: pattern.days.map((day) => formatDate(day, 'day', locale)).join(', '),
      })
    case 'idle':
      return t('kinds.idle.said', { count })
    case 'across':
      return t('kinds.across.said', { count, units: pattern.units.join(', ') })
  }
}
