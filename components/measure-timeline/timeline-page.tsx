import '@/components/measure-timeline/timeline.css'
import '@/components/measures/standing.css'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { ListFrame } from '@/components/measure-list/list-frame'
import { listWords } from '@/components/measure-list/list-words'
import { PageLinks } from '@/components/measure-list/page-links'
import { SpanLinks } from '@/components/measure-timeline/span-links'
import { TimelineTable } from '@/components/measure-timeline/timeline-table'
import { formatDate } from '@/components/ui/dates'
import type { MeasureListView } from '@/lib/measure-list/queries'
import { listHref } from '@/lib/measure-list/schema'
import { spanOf } from '@/lib/measure-timeline/rules'
import type { IsoDate } from '@/lib/platform/clock'

type Props = { municipality: string; view: MeasureListView; today: IsoDate }

/** The selection over time: one table, whose last column is drawn and whose others say the same in words. */
export async function TimelinePage({ municipality, view, today }: Props) {
  const [t, measures, locale, messages] = await Promise.all([
    getTranslations('measure-list'),
    getTranslations('measures'),
    getLocale(),
    getMessages(),
  ])
  const words = listWords(t, measures, { messages, locale })
  const here = `/${municipality}/measures`
  const { address, paging, rows } = view
  const span = spanOf(today, address)
  return (
    <ListFrame municipality={municipality} frame={view} address={address}>
      <div className="timeline">
        <SpanLinks address={address} here={here} span={span} words={t} />
        <TimelineTable {...{ rows, span, today, words }} plans={`/${municipality}/plans`} />
        <p className="mt-3 text-note text-ink-2">
          {t('timeline.today', { day: formatDate(today, 'dayYear', locale) })} {t('timeline.legend')}
        </p>
        <PageLinks
          paging={paging}
          words={t}
          hrefOf={(page) => listHref(here, address, { page, from: address.from, scale: address.scale })}
        />
      </div>
    </ListFrame>
  )
}
