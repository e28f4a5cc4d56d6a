import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { HistoryChange } from '@/components/field-history/history-change'
import { valueReader } from '@/components/field-history/history-words'
import { PlanCrumbs } from '@/components/plans/plan-crumbs'
import { ButtonLink } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page-head'
import type { HistoryView } from '@/lib/field-history/queries'
import type { HistoryAddress } from '@/lib/field-history/schema'

type Props = { municipality: string; view: HistoryView; address: HistoryAddress }

/** What a plan has said before, change by change: who, when, old struck and new bold, and the way back. */
export async function HistoryPage({ municipality, view, address }: Props) {
  const [t, locale, messages] = await Promise.all([
    getTranslations('field-history'),
    getLocale(),
    getMessages(),
  ])
  const planHref = `/${municipality}/plans/${view.plan.id}`
  const historyHref = `${planHref}/history`
  const hrefOf = (page: number) => {
    const { measure, section } = address
    const asked = new URLSearchParams({ ...(measure && { measure }), ...(section && { section }) })
    if (page > 1) asked.set('page', String(page))
    return `${historyHref}?${asked}`
  }
  const reader = valueReader(messages, view.names, locale)
  return (
    <>
      <PageHead
        above={<PlanCrumbs municipality={municipality} plan={view.plan} trail={[{ label: t('crumb') }]} />}
        title={view.of ? t('titleOf', { title: view.of.title }) : t('title')}
        state={view.lines.length > 0 ? t(view.of ? 'state' : 'stateWhole') : t('none')}
        actions={
          <ButtonLink href={address.measure ? `${planHref}/measures/${address.measure}` : planHref}>
            {t(address.measure ? 'backToMeasure' : 'backToPlan')}
          </ButtonLink>
        }
      />
      {view.lines.length > 0 && (
        <ol className="mt-8 border-t-2 border-ink">
          {view.lines.map((line) => (
            <HistoryChange
              key={line.id}
              line={line}
              municipality={municipality}
              historyHref={historyHref}
              names={view.of === null}
              reader={reader}
              words={t}
              formWords={messages.errors}
              locale={locale}
            />
          ))}
        </ol>
      )}
      {(view.page > 1 || view.more) && (
        <nav aria-label={t('pages')} className="mt-4 flex gap-6" data-print="no">
          {view.page > 1 && <Link href={hrefOf(view.page - 1)}>{t('newer')}</Link>}
          {view.more && <Link href={hrefOf(view.page + 1)}>{t('older')}</Link>}
        </nav>
      )}
    </>
  )
}
