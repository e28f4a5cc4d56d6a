import { getLocale, getTranslations } from 'next-intl/server'
import { formatDate } from '@/components/ui/dates'
import { Link } from '@/components/ui/link'
import { SectionHead } from '@/components/ui/section-head'
import type { HistoryEntry } from '@/lib/person-history/queries'

type Props = { entries: readonly HistoryEntry[]; municipality: string }

/** What the reader knows of the person from before. Where there is nothing to open there is no heading either. */
export async function PersonHistory({ entries, municipality }: Props) {
  const t = await getTranslations('person-history')
  if (entries.length === 0) return null
  return (
    <section aria-labelledby="person-history">
      <SectionHead id="person-history" title={t('title')} />
      <ul className="text-ui">
        {entries.map((entry) => (
          <li key={entry.id} className="border-b border-line py-2">
            <Entry entry={entry} municipality={municipality} />
          </li>
        ))}
      </ul>
    </section>
  )
}

async function Entry({ entry, municipality }: { entry: HistoryEntry; municipality: string }) {
  const [t, cases, concerns, locale] = await Promise.all([
    getTranslations('person-history'),
    getTranslations('cases'),
    getTranslations('concerns'),
    getLocale(),
  ])
  const { id, number, at, because } = entry
  const said =
    entry.record === 'case'
      ? {
          href: `/${municipality}/cases/${id}`,
          kind: cases(`kinds.${entry.kind}`),
          standing: cases(`states.${entry.standing}`),
        }
      : {
          href: `/${municipality}/concerns/${id}`,
          kind: concerns(`subject.${entry.kind}`),
          standing: t(`standing.${entry.standing}`),
        }
  return (
    <>
      {t(`record.${entry.record}`)} <Link href={said.href}>{number}</Link>
      {`, ${formatDate(at, 'dayYear', locale)}`}
      <span className="block text-ink-2">{`${said.kind}. ${said.standing}.`}</span>
      {because === 'name' && <span className="block text-note text-ink-2">{t('name')}</span>}
    </>
  )
}
