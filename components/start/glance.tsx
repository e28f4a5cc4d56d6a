import { getTranslations } from 'next-intl/server'
import type { StartWords } from '@/components/start/words'
import { Link } from '@/components/ui/link'
import { SectionHead } from '@/components/ui/section-head'
import { Status } from '@/components/ui/status'
import { StatusBar } from '@/components/ui/status-bar'
import type { StandingKind } from '@/lib/measures/rules'

const shown = ['late', 'soon', 'course', 'none', 'idea', 'done'] as const

type Props = {
  measures: Record<StandingKind, number>
  total: number
  /** Where each figure has its rows. */
  hrefOf: (kind?: StandingKind) => string
  words: StartWords
}

/** Measures as one bar and its figures. */
export async function Glance({ measures, total, hrefOf, words: { t, format } }: Props) {
  const kinds = await getTranslations('ui.statusPlural')
  const parts = shown.filter((kind) => measures[kind] > 0)
  const said = parts.map((kind) => t('glance.part', { kind: kinds(kind).toLowerCase(), n: measures[kind] }))
  return (
    <section aria-labelledby="glance">
      <SectionHead id="glance" title={t('glance.title')} />
      <div className="mt-4 mb-2">
        <StatusBar
          shares={shown.map((kind) => ({ kind, count: measures[kind] }))}
          label={t('glance.label', { total, parts: format.list(said) })}
        />
      </div>
      <ul className="text-ui">
        {parts.map((kind) => (
          <li key={kind} className="flex justify-between border-b border-line py-1">
            <Link href={hrefOf(kind)} className="no-underline hover:underline">
              <Status kind={kind} word={kinds(kind)} />
            </Link>
            <span className="font-strong">{measures[kind]}</span>
          </li>
        ))}
        <li className="flex justify-between border-b border-line py-1">
          <Link href={hrefOf()} look="quiet">
            {t('glance.all')}
          </Link>
          <span className="font-strong">{total}</span>
        </li>
      </ul>
    </section>
  )
}
