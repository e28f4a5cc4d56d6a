import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Translator } from '@/components/overview/words'
import { formatDate } from '@/components/ui/dates'
import { Link } from '@/components/ui/link'
import { SectionHead } from '@/components/ui/section-head'
import { Status } from '@/components/ui/status'
import type { LateItem } from '@/lib/overview/rules'
import type { Locale } from '@/messages/locales'

type Words = { t: Translator<'overview'>; locale: Locale }
type Props = {
  items: readonly LateItem[]
  municipality: string
  /** The whole list, when this is only its beginning. */
  more?: string
}

/** What is late, the oldest first, in words: days, what, since when. */
export async function LateList({ items, municipality, more }: Props) {
  const [t, locale] = await Promise.all([getTranslations('overview'), getLocale()])
  return (
    <section aria-labelledby="late">
      <SectionHead id="late" title={t('late.title')} />
      {items.length === 0 && <p className="py-3 text-ui text-ink-2">{t('late.none')}</p>}
      <ul className="text-ui">
        {items.map((item) => {
          const { title, href, text } = described(item, municipality, { t, locale })
          return (
            <li
              key={href + title}
              className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-x-4 border-b border-line py-2.5"
            >
              <Status
                kind="late"
                word={item.days === null ? t('late.unknown') : t('late.days', { n: item.days })}
                className="self-start"
              />
              <div>
                <Link href={href} look="ink" className="font-strong">
                  {title}
                </Link>
                <p className="text-ink-2">{text}</p>
              </div>
            </li>
          )
        })}
      </ul>
      {more && (
        <p className="mt-3 text-ui">
          <Link href={more}>{t('late.more')}</Link>
        </p>
      )}
      <p className="mt-3 max-w-hint text-note text-ink-3">{t('late.computed')}</p>
    </section>
  )
}

type Described = { title: string; href: string; text: ReactNode }

function described(item: LateItem, municipality: string, { t, locale }: Words): Described {
  const { committee, committeeId, since } = item
  const place = `/${municipality}/overview/${committeeId}`
  const day = since ? formatDate(since, 'dayYear', locale) : ''
  switch (item.kind) {
    case 'coordinator':
      return {
        title: t('late.coordinator', { committee }),
        href: `${place}#coordinator`,
        text: since ? t('late.coordinatorSince', { day }) : t('late.coordinatorNever'),
      }
    case 'plan':
      return {
        title: t('late.plan', { committee }),
        href: `${place}#plans`,
        text: [
          since ? t('late.planSince', { day }) : t('late.planNever'),
          item.next ? t('late.planNext', { state: t(`states.${item.next}`).toLowerCase() }) : '',
        ].join(' '),
      }
    case 'hidden':
      return {
        title: t('late.hidden', { n: item.count, words: t('countFirst', { n: item.count }) }),
        href: `${place}#measures`,
        text: t('late.hiddenWhy', { committee }),
      }
    case 'measure':
      return {
        title: item.title,
        href: `/${municipality}/plans/${item.planId}/measures/${item.measureId}`,
        text: measureText(item, day, t),
      }
  }
}

function measureText(item: LateItem & { kind: 'measure' }, day: string, t: Words['t']): string {
  const { committee, responsible, unanswered } = item
  if (unanswered) return t('late.measureUnanswered', { committee, day })
  return responsible
    ? t('late.measureBy', { committee, responsible, day })
    : t('late.measureDue', { committee, day })
}
