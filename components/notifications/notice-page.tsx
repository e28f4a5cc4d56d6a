import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { CommandForm } from '@/components/ui/command-form'
import { formatDate } from '@/components/ui/dates'
import { Link } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page-head'
import { SubmitButton } from '@/components/ui/submit-button'
import { Time } from '@/components/ui/time'
import { markNoticesReadAction } from '@/lib/notifications/actions'
import type { Notice, NoticesView } from '@/lib/notifications/queries'
import { noticeKinds } from '@/lib/notifications/schema'

/** What one has been told, the newest first. */
export async function NoticePage({ view, slug }: { view: NoticesView; slug: string }) {
  const [t, messages] = await Promise.all([getTranslations('notifications'), getMessages()])
  const { notices, unread } = view
  return (
    <>
      <PageHead title={t('title')} state={notices.length === 0 ? t('none') : t('state', { unread })} />
      {unread > 0 && (
        <CommandForm
          action={markNoticesReadAction}
          municipality={slug}
          submissionKey={crypto.randomUUID()}
          words={messages.errors}
          className="mt-6"
        >
          <SubmitButton size="small">{t('markRead')}</SubmitButton>
        </CommandForm>
      )}
      {notices.length > 0 && (
        <ol className="mt-6 max-w-prose border-t-2 border-ink">
          {notices.map((notice) => (
            <NoticeRow key={notice.id} notice={notice} slug={slug} />
          ))}
        </ol>
      )}
    </>
  )
}

async function NoticeRow({ notice, slug }: { notice: Notice; slug: string }) {
  const [t, locale] = await Promise.all([getTranslations('notifications'), getLocale()])
  const { at, title, path, unread } = notice
  return (
    <li className="grid gap-x-6 gap-y-0.5 border-b border-line py-3 sm:grid-cols-[10rem_minmax(0,1fr)]">
      <p className="text-ui text-ink-3">
        <Time value={at} locale={locale} shape="dayClock" />
      </p>
      <div>
        {title && path ? (
          <Link href={`/${slug}${path}`} look="ink" className={unread ? 'font-strong' : ''}>
            {title}
          </Link>
        ) : (
          <span className={unread ? 'font-strong' : ''}>{title ?? t('outOfReach')}</span>
        )}
        <p className="text-ui text-ink-2">
          {await said(notice)}
          {unread && <b> {t('unread')}</b>}
        </p>
      </div>
    </li>
  )
}

async function said({ kind, day }: Notice): Promise<ReactNode> {
  const [t, locale] = await Promise.all([getTranslations('notifications'), getLocale()])
  const known = noticeKinds.find((one) => one === kind)
  if (!known) return t(kind.startsWith('plan_') ? 'kinds.plan' : 'kinds.other')
  return t(`kinds.${known}`, { day: day ? formatDate(day, 'dayYear', locale) : '' })
}
