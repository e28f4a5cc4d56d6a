import { getTranslations } from 'next-intl/server'
import { MatrixTable } from '@/components/guideline-matrix/matrix-table'
import { SectionList } from '@/components/guideline-matrix/section-list'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icons'
import { Link } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page-head'
import type { MatrixView } from '@/lib/guideline-matrix/queries'

type Props = { view: MatrixView; home: string }

/** Who answers for which section, and where nothing is done about it. */
export async function MatrixPage({ view, home }: Props) {
  const [t, ui, guidelines] = await Promise.all([
    getTranslations('matrix'),
    getTranslations('ui'),
    getTranslations('guidelines'),
  ])
  const { guideline, total } = view
  return (
    <>
      <PageHead
        above={
          <Breadcrumb
            label={ui('breadcrumb')}
            items={[{ label: guidelines('title'), href: `${home}/guidelines` }, { label: t('title') }]}
          />
        }
        title={t('title')}
        state={guideline ? t('state', total) : t('none')}
        aside={guideline && <span>{t('of', nameOf(guideline))}</span>}
      />
      {!guideline && (
        <p className="mt-6">
          <ButtonLink href={`${home}/guidelines`}>{t('toGuidelines')}</ButtonLink>
        </p>
      )}
      {guideline && (
        <>
          <Choices view={view} here={`${home}/guidelines/matrix`} />
          <Legend />
          <div className="mt-4 hidden sm:block print:block">
            <MatrixTable view={view} home={home} />
          </div>
          <div className="sm:hidden print:hidden">
            <SectionList view={view} home={home} />
          </div>
        </>
      )}
    </>
  )
}

async function Choices({ view, here }: { view: MatrixView; here: string }) {
  const t = await getTranslations('matrix')
  const { guideline, others, show } = view
  const address = (id: string | undefined, which: MatrixView['show']) =>
    `${here}?${new URLSearchParams({ ...(id ? { guideline: id } : {}), show: which })}`
  return (
    <nav aria-label={t('show')} className="mt-8 flex flex-wrap gap-x-6 gap-y-2 text-ui" data-print="no">
      {(['all', 'gaps'] as const).map((which) => (
        <Link
          key={which}
          href={address(guideline?.id, which)}
          aria-current={which === show ? 'true' : undefined}
          className={which === show ? 'font-semibold text-ink no-underline' : undefined}
        >
          {t(`shows.${which}`)}
        </Link>
      ))}
      {others.map((other) => (
        <Link key={other.id} href={address(other.id, 'all')} look="quiet">
          {t('choice', nameOf(other))}
        </Link>
      ))}
    </nav>
  )
}

async function Legend() {
  const t = await getTranslations('matrix.legend')
  return (
    <ul
      aria-label={t('label')}
      className="mt-6 hidden flex-wrap gap-x-8 gap-y-1 text-note text-ink-2 sm:flex print:flex"
    >
      <li>
        <Icon name="done" className="size-3.5 text-done" /> {t('covered')}
      </li>
      <li>
        <Icon name="none" className="size-3.5 text-ink" /> {t('gap')}
      </li>
      <li>
        <span className="font-semibold text-ink">2</span> {t('beside')}
      </li>
      <li>– {t('none')}</li>
    </ul>
  )
}

const nameOf = ({ title, version }: { title: string; version: string }) => ({ title, version })
