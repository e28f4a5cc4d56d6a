import { getLocale, getTranslations } from 'next-intl/server'
import { InboxPanel } from '@/components/concerns/inbox-panel'
import { InboxTable } from '@/components/concerns/inbox-table'
import { ButtonLink } from '@/components/ui/button'
import { formatDate } from '@/components/ui/dates'
import { Link } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page-head'
import { SecretLabel } from '@/components/ui/secrecy-label'
import { Tabs } from '@/components/ui/tabs'
import type { Inbox as InboxView } from '@/lib/concerns/queries'
import { type InboxTab, inboxTabs, lawOn } from '@/lib/concerns/rules'

type Props = { inbox: InboxView; municipality: string }

/** What has come in to the unit, by its clocks. */
export async function Inbox({ inbox, municipality }: Props) {
  const [t, forwardings, deputies, search] = await Promise.all([
    getTranslations('concerns'),
    getTranslations('forwardings'),
    getTranslations('deputies'),
    getTranslations('person-search'),
  ])
  const { tab, counts, rows, selected } = inbox
  const tabHref = (to: InboxTab) => `/${municipality}/concerns${to === 'all' ? '' : `?tab=${to}`}`
  const { act, protection, preliminary } = lawOn(inbox.today)
  return (
    <>
      <PageHead
        title={t('inbox.title')}
        state={<Standing inbox={inbox} />}
        actions={
          <>
            <ButtonLink href={`/${municipality}/concerns/phone`}>{t('own.call')}</ButtonLink>
            <ButtonLink href={`/${municipality}/concerns/new`}>{t('own.new')}</ButtonLink>
          </>
        }
        aside={
          <>
            <Link href={`/${municipality}/concerns/search`}>{search('title')}</Link>
            <Link href={`/${municipality}/concerns?view=forwarded`}>{forwardings('link')}</Link>
            <Link href={`/${municipality}/concerns/deputies`}>{deputies('link')}</Link>
            <Link href={`/${municipality}/concerns?view=own`}>{t('inbox.own')}</Link>
            <Link href={`/${municipality}/concerns/held`}>{t('inbox.held')}</Link>
          </>
        }
      />
      <div className="mt-6 flex flex-wrap items-baseline gap-x-6 gap-y-2 border-y border-line py-3 text-ui">
        <SecretLabel>{t('inbox.secrecy')}</SecretLabel>
        <p className="max-w-none">
          {t('inbox.see', { count: counts.all, unassigned: counts.unassigned, mine: counts.mine })}
        </p>
      </div>
      <div className="mt-6">
        <Tabs
          label={t('inbox.tabs')}
          items={inboxTabs.map((one) => ({
            href: tabHref(one),
            label: t(`inbox.${one}`),
            count: counts[one],
            current: one === tab,
          }))}
        />
      </div>
      <div
        className={`mt-2 grid items-start gap-x-12 gap-y-8 ${selected ? 'lg:grid-cols-[minmax(0,1fr)_24rem]' : ''}`}
      >
        {selected && (
          <div className="lg:order-last">
            <InboxPanel
              row={selected}
              now={inbox.now}
              municipality={municipality}
              mayTakeOver={inbox.mayTakeOver}
            />
          </div>
        )}
        {rows.length > 0 ? (
          <InboxTable
            inbox={inbox}
            hrefOf={(row) => `/${municipality}/concerns?tab=${tab}&selected=${row.id}`}
          />
        ) : (
          <div className="border-t-2 border-ink pt-4">
            <h2 className="text-h3">{t('inbox.emptyTitle')}</h2>
            <p className="mt-1 text-ink-2">{t(tab === 'all' ? 'inbox.emptyAll' : 'inbox.emptyTab')}</p>
          </div>
        )}
      </div>
      <p className="mt-12 text-note text-ink-3">
        {t('inbox.law', { act, protection: protection.section, preliminary: preliminary.section })}
      </p>
    </>
  )
}

async function Standing({ inbox }: { inbox: InboxView }) {
  const [t, locale] = await Promise.all([getTranslations('concerns'), getLocale()])
  const { protectionLate, protectionToday, preliminaryLate, preliminaryNext } = inbox.standing
  const sentences = [
    protectionLate > 0 && t('inbox.protectionLate', { count: protectionLate }),
    protectionToday > 0 && t('inbox.protectionToday', { count: protectionToday }),
    preliminaryLate > 0 && t('inbox.preliminaryLate', { count: preliminaryLate }),
    preliminaryNext && t('inbox.preliminaryNext', { date: formatDate(preliminaryNext, 'day', locale) }),
    inbox.held.waiting > 0 && t('inbox.heldWaiting', { count: inbox.held.waiting, late: inbox.held.late }),
  ].filter((sentence) => sentence)
  return sentences.length > 0 ? sentences.join(' ') : t('inbox.empty')
}
