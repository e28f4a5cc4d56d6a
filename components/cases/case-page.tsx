import { getLocale, getTranslations } from 'next-intl/server'
import { GlassNotice } from '@/components/broken-glass/glass-notice'
import { CaseFollowUps } from '@/components/cases/case-follow-ups'
import { CaseGoals } from '@/components/cases/case-goals'
import { CaseInterventions } from '@/components/cases/case-interventions'
import { CaseMeetings } from '@/components/cases/case-meetings'
import { CaseNotes } from '@/components/cases/case-notes'
import { CaseParticipants } from '@/components/cases/case-participants'
import { CasePerson } from '@/components/cases/case-person'
import { CaseSteps } from '@/components/cases/case-steps'
import { CaseWorkers } from '@/components/cases/case-workers'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { ButtonLink } from '@/components/ui/button'
import { formatDate } from '@/components/ui/dates'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { SecretLabel } from '@/components/ui/secrecy-label'
import type { CaseDesk, CaseView } from '@/lib/case-files/queries'

type Props = { view: CaseView; municipality: string }

/** The case, for whoever works with it; drawn smaller for an organisation's person. The title holds no name. */
export async function CasePage({ view, municipality }: Props) {
  const [t, ui] = await Promise.all([getTranslations('cases'), getTranslations('ui')])
  const common = { view, municipality }
  return (
    <>
      <PageHead
        above={
          <Breadcrumb
            label={ui('breadcrumb')}
            items={[{ label: t('title'), href: `/${municipality}/cases` }, { label: view.number }]}
          />
        }
        title={t('page.title', { number: view.number })}
        state={await standing(view)}
        actions={
          view.desk &&
          !view.glass && (
            <ButtonLink href={`/${municipality}/cases/${view.id}/disclosures`}>
              {t('page.disclose')}
            </ButtonLink>
          )
        }
      />
      <div className="mt-6 flex flex-wrap items-baseline gap-x-6 gap-y-2 border-y border-line py-3 text-ui">
        <SecretLabel>{t('secrecy')}</SecretLabel>
        <p>{t('logged')}</p>
      </div>
      {view.glass && (
        <div className="mt-6">
          <GlassNotice glass={view.glass} municipality={municipality} />
        </div>
      )}
      {view.person.protectedIdentity && (
        <div className="mt-6">
          <Notice kind="late" title={t('person.protectedWarning')}>
            {t('person.protectedText')}
          </Notice>
        </div>
      )}
      <div className="mt-8 grid gap-x-12 gap-y-12 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid content-start gap-12">
          <CasePerson {...common} />
          {view.goals && <CaseGoals {...common} goals={view.goals} />}
          {view.interventions && <CaseInterventions {...common} interventions={view.interventions} />}
          {view.meetings && <CaseMeetings {...common} meetings={view.meetings} />}
          {view.notes && <CaseNotes {...common} notes={view.notes} />}
        </div>
        <div className="grid content-start gap-12">
          {view.desk && <CaseFollowUps {...common} desk={view.desk} />}
          <CaseParticipants {...common} />
          <CaseWorkers {...common} />
          {view.desk && <CaseSteps {...common} desk={view.desk} />}
        </div>
      </div>
    </>
  )
}

/** In one or two sentences: state, since when, and who else reads. */
async function standing({ kind, state, openedAt, closedAt, outcome, desk, participants }: CaseView) {
  const [t, locale] = await Promise.all([getTranslations('cases'), getLocale()])
  const date = formatDate(openedAt, 'dayYear', locale)
  const closed = closedAt ? formatDate(closedAt, 'dayYear', locale) : ''
  const ended = outcome ? t(`outcomes.${outcome}`) : ''
  const first = t(`page.state_${state}`, { kind: t(`kinds.${kind}`), date, closed, outcome: ended })
  const holding = participants.flatMap(({ consents }) =>
    consents.filter(({ standing }) => standing === 'holds'),
  )
  if (desk) {
    const count = participants.filter(
      ({ ended: over, consents }) => !over && consents.some(({ standing }) => standing === 'holds'),
    ).length
    if (state === 'closed') return first
    return [first, await followUpSentence(desk), t('page.shared', { count })].filter(Boolean).join(' ')
  }
  const parts = [...new Set(holding.flatMap((consent) => consent.parts))]
  const until =
    holding
      .map(({ validUntil }) => validUntil)
      .sort()
      .at(-1) ?? ''
  const words = parts.map((part) => t(`parts.${part}`).toLowerCase()).join(', ')
  return `${first} ${t('page.member', { parts: words, date: until && formatDate(until, 'dayYear', locale) })}`
}

/** What is late, or what comes next. */
async function followUpSentence({ followUps }: CaseDesk): Promise<string> {
  const [t, locale] = await Promise.all([getTranslations('cases'), getLocale()])
  const next = followUps.find(({ done }) => !done)
  if (!next?.standing) return ''
  const { kind, days } = next.standing
  if (kind === 'late') return t('page.followUpLate', { count: days })
  return t('page.followUpNext', { date: formatDate(next.dueOn, 'day', locale) })
}
