import type { StartWords } from '@/components/start/words'
import { ButtonLink } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { SectionHead } from '@/components/ui/section-head'
import { Status } from '@/components/ui/status'
import { Time } from '@/components/ui/time'
import type { StartView } from '@/lib/start/queries'

type Props = { concerns: NonNullable<StartView['concerns']>; href: string; words: StartWords }

/** One's own reports by number: that each has come in, and whether somebody is on it. */
export function OwnReports({ concerns, href, words }: Props) {
  const { t, locale, countFirst } = words
  const { drafts, reports } = concerns
  return (
    <section aria-labelledby="reports">
      <SectionHead id="reports" title={t('reports.title')} rule="edge" />
      {drafts > 0 && (
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-3 text-ui">
          <p>{t('reports.drafts', { n: drafts, words: countFirst(drafts) })}</p>
          <ButtonLink href={href} size="small">
            {t('reports.continue')}
          </ButtonLink>
        </div>
      )}
      {reports.length === 0 && <p className="py-3 text-ui text-ink-2">{t('reports.none')}</p>}
      <ul className="text-ui">
        {reports.map(({ id, number, receivedAt, status }) => (
          <li key={id} className="flex flex-wrap gap-x-6 gap-y-0.5 border-b border-line py-2.5">
            <Link href={`${href}/${id}`} look="ink" className="font-strong">
              {t('reports.report', { number })}
            </Link>
            <Status
              kind={status === 'received' ? 'none' : 'course'}
              word={t(`reports.status.${status}`)}
              quiet
            />
            <span className="text-ink-2 sm:ms-auto">
              <Time value={receivedAt} locale={locale} shape="dayClock" />
            </span>
          </li>
        ))}
      </ul>
      {reports.length > 0 && (
        <p className="mt-3 text-ui">
          <Link href={href}>{t('reports.all')}</Link>
        </p>
      )}
    </section>
  )
}
