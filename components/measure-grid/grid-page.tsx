import '@/components/measures/standing.css'
import { getMessages, getTranslations } from 'next-intl/server'
import { type GridNames, GridTable } from '@/components/measure-grid/grid-table'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHead } from '@/components/ui/page-head'
import { SectionHead } from '@/components/ui/section-head'
import type { MeasureGridView } from '@/lib/measure-grid/queries'
import { type Grid, gapsOf } from '@/lib/measure-grid/rules'
import type { GridEnvironment } from '@/lib/measure-grid/schema'
import { allEnvironments, notChosen } from '@/lib/measure-list/schema'

type Props = { municipality: string; view: MeasureGridView }

/** Where there are measures and where there are none, as two tables to read and a list of what is missing. */
export async function GridPage({ municipality, view }: Props) {
  const [t, ui, { measures, 'measure-list': list }] = await Promise.all([
    getTranslations('measure-list.grid'),
    getTranslations('ui'),
    getMessages(),
  ])
  const here = `/${municipality}/measures`
  const { byEnvironment, byArea, total } = view
  const levels = { ...measures.levels, none: list.noLevel }
  const environmentNames: GridNames = {
    corner: t('environment'),
    levels,
    row: ({ key }) =>
      key === allEnvironments ? t('all') : measures.environments[key as Exclude<GridEnvironment, 'all'>],
  }
  const areaNames: GridNames = {
    corner: t('area'),
    levels,
    row: ({ key, label }) => (key === notChosen ? t('none') : (label ?? '')),
  }
  const gaps = [...gapLines(byEnvironment, environmentNames), ...gapLines(byArea, areaNames)]
  return (
    <>
      <PageHead
        above={
          <Breadcrumb
            label={ui('breadcrumb')}
            items={[{ label: t('back'), href: here }, { label: t('title') }]}
          />
        }
        title={t('title')}
        state={total === 0 ? t('empty') : t('state', { gaps: gaps.length })}
      />
      <section className="mt-8">
        <SectionHead title={t('environments')} rule="none" />
        <GridTable
          grid={byEnvironment}
          caption={t('environments')}
          names={environmentNames}
          hrefOf={(environment, level) => `${here}?level=${level}&environment=${environment}`}
        />
        <p className="mt-3 max-w-prose text-note text-ink-2">{t('note')}</p>
      </section>
      <section className="mt-12">
        <SectionHead title={t('areas')} rule="none" />
        <GridTable
          grid={byArea}
          caption={t('areas')}
          names={areaNames}
          hrefOf={(area, level) => `${here}?level=${level}&area=${area}`}
        />
      </section>
      <section className="mt-12 max-w-prose">
        <SectionHead title={t('gaps')} />
        {gaps.length === 0 && <p className="mt-3 text-ink-2">{t('noGaps')}</p>}
        <ul className="text-ui">
          {gaps.map(({ row, level, verdict }) => (
            <li key={`${row} ${level}`} className="border-b border-line py-2">
              <span className={`standing ${verdict === 'missing' ? 'none' : 'idea'}`}>
                {row}, {level}:
              </span>{' '}
              {t(`gap.${verdict}`)}
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

function gapLines(grid: Grid, names: GridNames) {
  return gapsOf(grid)
    .filter(({ key }) => key !== allEnvironments && key !== notChosen)
    .map((gap) => ({ row: names.row(gap), level: names.levels[gap.level], verdict: gap.verdict }))
}
