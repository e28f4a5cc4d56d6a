import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { IncidentClosing } from '@/components/incidents/incident-closing'
import { IncidentHistory } from '@/components/incidents/incident-history'
import { IncidentPhotos } from '@/components/incidents/incident-photos'
import { IncidentTicks } from '@/components/incidents/incident-ticks'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { ButtonLink } from '@/components/ui/button'
import { formatDate } from '@/components/ui/dates'
import { DefinitionList } from '@/components/ui/definition-list'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { SectionHead } from '@/components/ui/section-head'
import type { IncidentView } from '@/lib/incidents/queries'
import type { IncidentKind } from '@/lib/incidents/schema'
import type { Environment } from '@/lib/measures/schema'

type Props = { municipality: string; incident: IncidentView; told: boolean }

export async function IncidentPage({ municipality, incident, told }: Props) {
  const [t, ui, title] = await Promise.all([
    getTranslations('incidents'),
    getTranslations('ui'),
    incidentTitle(incident),
  ])
  const here = `/${municipality}/incidents`
  const { can, twins } = incident
  return (
    <>
      <PageHead
        above={
          <Breadcrumb
            label={ui('breadcrumb')}
            items={[{ label: t('title'), href: here }, { label: incident.number }]}
          />
        }
        title={title}
        state={await stateLine(incident)}
        actions={
          can.correct && <ButtonLink href={`${here}/${incident.id}/edit`}>{t('page.edit')}</ButtonLink>
        }
      />
      {told && (
        <div className="mt-6">
          <Notice kind="done" role="status" title={t('page.told')}>
            {t('page.toldText', { committee: incident.committee ?? 'none' })}
          </Notice>
        </div>
      )}
      <div className="mt-8 grid gap-12 md:grid-cols-[minmax(0,1fr)_22rem] md:gap-16">
        <div className="grid content-start gap-12">
          <Facts incident={incident} />
          <IncidentPhotos municipality={municipality} incident={incident} />
          {incident.history.length > 0 && <IncidentHistory history={incident.history} />}
        </div>
        <div className="grid content-start gap-12">
          {(incident.clock || can.tick) && <IncidentTicks municipality={municipality} incident={incident} />}
          {twins.length > 0 && <Twins incident={incident} here={here} />}
          {(can.close || can.reopen) && <IncidentClosing municipality={municipality} incident={incident} />}
        </div>
      </div>
    </>
  )
}

export async function incidentTitle({ facts }: Pick<IncidentView, 'facts'>): Promise<string> {
  const t = await getTranslations('incidents')
  return t('page.title', { kind: t(`kinds.${facts.kind as IncidentKind}`), place: facts.place })
}

async function stateLine({ state, closed, outcome, clock, ticks }: IncidentView): Promise<string> {
  const [t, locale] = await Promise.all([getTranslations('incidents'), getLocale()])
  if (state === 'closed') {
    return t('page.state.closed', {
      when: closed ? formatDate(closed.at, 'dayYear', locale) : '',
      outcome: outcome ? t(`outcomes.${outcome}`).toLowerCase() : '',
    })
  }
  const open = t('page.state.open')
  if (!clock) return open
  const when = formatDate(clock.dueAt, 'dayClock', locale)
  const removed = ticks.some(({ tick, at }) => tick === 'removed' && at)
  if (removed) return `${open} ${t('page.state.removed')}`
  return `${open} ${t(clock.standing === 'late' ? 'page.state.late' : 'page.state.running', { when })}`
}

async function Facts({ incident }: Pick<Props, 'incident'>) {
  const [t, { measures }, locale] = await Promise.all([
    getTranslations('incidents'),
    getMessages(),
    getLocale(),
  ])
  const { facts, reported } = incident
  const day = formatDate(facts.happenedOn, 'weekday', locale)
  const fact = (key: 'kind' | 'place' | 'area' | 'when' | 'environment' | 'offensive', value: string) => ({
    key,
    term: t(`page.${key}`),
    value,
  })
  const by = `${formatDate(reported.at, 'dayClock', locale)}, ${reported.by ?? t('page.someone')}`
  return (
    <section aria-labelledby="facts">
      <SectionHead id="facts" title={t('page.facts')} />
      <DefinitionList
        items={[
          fact('kind', t(`kinds.${facts.kind as IncidentKind}`)),
          fact('place', facts.place),
          fact('area', incident.area ?? t('page.unknown')),
          fact('when', facts.happenedTime ? `${day}, ${facts.happenedTime.replace(':', '.')}` : day),
          fact('offensive', t(facts.offensive ? 'page.yes' : 'page.no')),
          fact('environment', measures.environments[facts.environment as Environment]),
          { key: 'number', term: t('page.number'), value: incident.number },
          { key: 'committee', term: t('page.committee'), value: incident.committee ?? t('page.nobody') },
          { key: 'reported', term: t('page.reported'), value: <bdi>{by}</bdi> },
        ]}
      />
      {facts.description && (
        <p className="mt-4 max-w-prose whitespace-pre-line wrap-anywhere">{facts.description}</p>
      )}
    </section>
  )
}

async function Twins({ incident, here }: { incident: IncidentView; here: string }) {
  const [t, locale] = await Promise.all([getTranslations('incidents.page'), getLocale()])
  return (
    <section aria-labelledby="twins">
      <SectionHead id="twins" title={t('twins')} />
      <p className="mt-2 text-ui text-ink-2">{t('twinsText')}</p>
      <ul className="mt-2 text-ui">
        {incident.twins.map(({ id, number, place, happenedOn }) => (
          <li key={id} className="border-b border-line py-2">
            <Link href={`${here}/${id}`}>
              {t('twin', { number, place, when: formatDate(happenedOn, 'day', locale) })}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
