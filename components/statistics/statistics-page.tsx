import { getTranslations } from 'next-intl/server'
import { FigureTable } from '@/components/statistics/figure-table'
import { QuarterChart } from '@/components/statistics/quarter-chart'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHead } from '@/components/ui/page-head'
import { SectionHead } from '@/components/ui/section-head'
import type { StatisticsView } from '@/lib/statistics/queries'
import { bases } from '@/lib/statistics/schema'

type Props = { municipality: string; view: StatisticsView }

/** The same figures for everyone who may see them, and how they were made. */
export async function StatisticsPage({ municipality, view }: Props) {
  const [t, ui, navigation] = await Promise.all([
    getTranslations('statistics'),
    getTranslations('ui'),
    getTranslations('navigation'),
  ])
  const told = view.quarters.filter((_, at) => bases.some((base) => totalsOf(view, base)[at] !== null))
  return (
    <>
      <PageHead
        above={
          <Breadcrumb
            label={ui('breadcrumb')}
            items={[
              { label: navigation('overview'), href: `/${municipality}/overview` },
              { label: t('short') },
            ]}
          />
        }
        title={t('title')}
        state={t('state', { count: told.length, of: view.quarters.length })}
      />
      {bases.map((base) => (
        <section key={base} className="mt-12" aria-labelledby={base}>
          <SectionHead id={base} title={t(base)} />
          {totalsOf(view, base).every((value) => value === null) ? (
            <p className="mt-4">{t('none')}</p>
          ) : (
            <>
              <QuarterChart base={base} quarters={view.quarters} values={totalsOf(view, base)} />
              {view.parts[base].map((part) => (
                <FigureTable key={part.cube} base={base} quarters={view.quarters} part={part} />
              ))}
            </>
          )}
        </section>
      ))}
      <section className="mt-12" aria-labelledby="method">
        <SectionHead id="method" title={t('method')} />
        <ul className="mt-4 grid max-w-prose gap-2 ps-5 list-disc">
          {(['fixed', 'small', 'beside', 'rounded', 'share', 'frozen', 'same'] as const).map((key) => (
            <li key={key}>{t(`methods.${key}`)}</li>
          ))}
        </ul>
      </section>
    </>
  )
}

function totalsOf({ parts, quarters }: StatisticsView, base: (typeof bases)[number]): (number | null)[] {
  const [line] = parts[base].find(({ cube }) => cube === 'total')?.lines ?? []
  return line?.values ?? quarters.map(() => null)
}
