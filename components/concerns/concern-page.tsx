import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ConcernRecord } from '@/components/assessments/concern-record'
import { ConcernWork } from '@/components/assessments/concern-work'
import { GlassNotice } from '@/components/broken-glass/glass-notice'
import { PreliminaryClock, ProtectionClock } from '@/components/concerns/concern-clock'
import { ConcernContent, Reporter } from '@/components/concerns/concern-content'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { formatDate } from '@/components/ui/dates'
import { DefinitionList } from '@/components/ui/definition-list'
import { PageHead } from '@/components/ui/page-head'
import { SecretLabel } from '@/components/ui/secrecy-label'
import { SectionHead } from '@/components/ui/section-head'
import type { ConcernView } from '@/lib/concerns/queries'
import { isOpenClock } from '@/lib/concerns/rules'

type Props = {
  concern: ConcernView
  municipality: string
  /** What others know about the report: last in the right column. */
  children?: ReactNode
}

/** The case worker's place of work: what the report says, what is to be assessed, and until when. No name in the title. */
export async function ConcernPage({ concern, municipality, children }: Props) {
  const [t, ui] = await Promise.all([getTranslations('concerns'), getTranslations('ui')])
  return (
    <>
      <PageHead
        above={
          <Breadcrumb
            label={ui('breadcrumb')}
            items={[{ label: t('read.crumb'), href: `/${municipality}/concerns` }, { label: concern.number }]}
          />
        }
        title={t('read.title', { number: concern.number })}
        state={await stateSentence(concern)}
      />
      <div className="mt-6 flex flex-wrap items-baseline gap-x-6 gap-y-2 border-y border-line py-3 text-ui">
        <SecretLabel>{t('inbox.secrecy')}</SecretLabel>
        <p>{t('read.logged')}</p>
      </div>
      {concern.glass && (
        <div className="mt-6">
          <GlassNotice glass={concern.glass} municipality={municipality} />
        </div>
      )}
      <div className="mt-8 grid gap-x-12 gap-y-12 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid content-start gap-12">
          <ConcernContent concern={concern} municipality={municipality} />
          <ConcernWork concern={concern} municipality={municipality} />
        </div>
        <div className="grid content-start gap-12">
          <Clocks concern={concern} />
          <Reporter concern={concern} />
          <ConcernRecord concern={concern} />
          {children}
        </div>
      </div>
    </>
  )
}

/** Where it stands, what is late and what comes next. */
async function stateSentence(concern: ConcernView): Promise<string> {
  const [t, locale] = await Promise.all([getTranslations('assessments'), getLocale()])
  const { state, decision, protection, preliminary } = concern
  if (state === 'received') return t('state.received')
  if (concern.isMerged) return t('state.merged')
  if (state === 'closed') {
    return decision
      ? t('state.closed', { decision: t(`decisions.${decision}`).toLowerCase() })
      : t('state.closedPlain')
  }
  if (state === 'decided' && decision) return t('state.decided', { decision: t(`decisions.${decision}`) })
  const date = formatDate(preliminary.dueOn, 'day', locale)
  const said = [
    isOpenClock(protection) && t(`state.${protectionWhen(protection)}`),
    isOpenClock(preliminary) &&
      t(preliminary.standing === 'late' ? 'state.preliminaryLate' : 'state.preliminaryBy', { date }),
  ]
  return said.filter((sentence) => sentence).join(' ')
}

function protectionWhen({ standing, daysLeft }: ConcernView['protection']) {
  if (standing === 'late') return 'protectionLate'
  return daysLeft === 0 ? 'protectionToday' : 'protectionTomorrow'
}

async function Clocks({ concern }: Pick<Props, 'concern'>) {
  const [t, routing, locale] = await Promise.all([
    getTranslations('concerns'),
    getTranslations('routing'),
    getLocale(),
  ])
  return (
    <section>
      <SectionHead title={t('read.clocks')} />
      <DefinitionList
        items={[
          {
            key: 'received',
            term: t('read.received'),
            value: formatDate(concern.receivedAt, 'dayClock', locale),
          },
          {
            key: 'protection',
            term: t('inbox.protectionLabel'),
            value: <ProtectionClock clock={concern.protection} />,
          },
          {
            key: 'preliminary',
            term: t('inbox.preliminaryLabel'),
            value: <PreliminaryClock clock={concern.preliminary} />,
          },
          {
            key: 'danger',
            term: t('inbox.danger'),
            value: t(concern.immediateDanger ? 'inbox.dangerYes' : 'inbox.dangerNo'),
          },
          ...(concern.policeFirst
            ? [{ key: 'police', term: routing('police.term'), value: <b>{routing('police.receiver')}</b> }]
            : []),
        ]}
      />
    </section>
  )
}
