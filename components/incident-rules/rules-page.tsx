import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { ClockForm } from '@/components/incident-rules/clock-form'
import { NoticeForm } from '@/components/incident-rules/notice-form'
import { NoticeTable } from '@/components/incident-rules/notice-table'
import { RemoveForm } from '@/components/incident-rules/remove-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { formatDate } from '@/components/ui/dates'
import { formWords } from '@/components/ui/form-words'
import { PageHead } from '@/components/ui/page-head'
import { SectionHead } from '@/components/ui/section-head'
import { Status } from '@/components/ui/status'
import { Cell, ColumnHead, Row, RowHead, Table } from '@/components/ui/table'
import { removeClockAction } from '@/lib/incident-rules/actions'
import type { IncidentRulesView, KeptClock } from '@/lib/incident-rules/queries'

type Props = { view: IncidentRulesView; municipality: string; isAdministrator: boolean }

/** Who is told of an incident, whose it is to handle and how soon it must be gone. */
export async function IncidentRulesPage({ view, municipality, isAdministrator }: Props) {
  const [t, ui, messages, words] = await Promise.all([
    getTranslations('incident-rules'),
    getTranslations('ui'),
    getMessages(),
    formWords(),
  ])
  const around = isAdministrator
    ? { label: t('admin'), href: `/${municipality}/admin` }
    : { label: t('incidents'), href: `/${municipality}/incidents` }
  const form = {
    municipality,
    words,
    text: messages['incident-rules'],
    kinds: messages.incidents.kinds,
  }
  return (
    <>
      <PageHead
        above={<Breadcrumb label={ui('breadcrumb')} items={[around, { label: t('title') }]} />}
        title={t('title')}
        state={t('state', { count: view.rules.length })}
      />
      <div className="mt-8 grid gap-12">
        <section>
          <SectionHead title={t('rules')} />
          <p className="my-4 max-w-prose text-ui text-ink-2">{t('rulesIntro')}</p>
          {view.rules.length > 0 ? (
            <NoticeTable view={view} municipality={municipality} />
          ) : (
            <p className="max-w-prose">{t('empty')}</p>
          )}
        </section>
        <section>
          <SectionHead title={t('add')} />
          <NoticeForm {...form} view={view} submissionKey={crypto.randomUUID()} />
        </section>
        <section>
          <SectionHead title={t('clocks')} />
          <p className="my-4 max-w-prose text-ui text-ink-2">{t('clocksIntro')}</p>
          <ClockTable view={view} municipality={municipality} />
        </section>
        <section>
          <SectionHead title={t('addClock')} />
          <ClockForm {...form} today={view.today} submissionKey={crypto.randomUUID()} />
        </section>
      </div>
    </>
  )
}

async function ClockTable({ view, municipality }: Omit<Props, 'isAdministrator'>) {
  const t = await getTranslations('incident-rules')
  return (
    <Table caption={t('clocks')} cards>
      <thead>
        <tr>
          <ColumnHead>{t('about')}</ColumnHead>
          <ColumnHead>{t('hours')}</ColumnHead>
          <ColumnHead>{t('valid')}</ColumnHead>
          <ColumnHead>{t('source')}</ColumnHead>
          <ColumnHead>{t('remove')}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {view.clocks.map((clock) => (
          <ClockRow key={clock.id ?? 'standard'} clock={clock} municipality={municipality} />
        ))}
      </tbody>
    </Table>
  )
}

const shapes = { current: 'course', coming: 'none', ended: 'notrequired' } as const

async function ClockRow({ clock, municipality }: { clock: KeptClock; municipality: string }) {
  const [t, locale, { incidents }] = await Promise.all([
    getTranslations('incident-rules'),
    getLocale(),
    getMessages(),
  ])
  const { id, kinds, offensiveOnly, hours, source, validFrom, validTo, standing } = clock
  const from = formatDate(validFrom, 'short', locale)
  const to = validTo ? formatDate(validTo, 'short', locale) : ''
  const what = kinds.map((kind) => incidents.kinds[kind]).join(', ')
  const since = [t('since', { from }), to && t('until', { to })].filter(Boolean).join(' ')
  return (
    <Row>
      <RowHead>
        {what}
        {offensiveOnly && <span className="block font-normal text-ink-2">{t('offensive')}</span>}
      </RowHead>
      <Cell label={t('hours')}>{t('hoursOf', { hours })}</Cell>
      <Cell label={t('valid')}>
        <Status
          kind={shapes[standing]}
          word={t(`standing.${standing}`, { from, to })}
          detail={standing === 'current' ? since : undefined}
          quiet
        />
      </Cell>
      <Cell label={t('source')}>{id ? source : t('standard')}</Cell>
      <Cell label={t('remove')}>
        {id && standing !== 'ended' && (
          <RemoveForm
            action={removeClockAction}
            {...{ id, municipality }}
            summary={t(`clockRemoval.${standing}`)}
            text={t(`clockRemoval.${standing}Text`)}
            submit={t(`clockRemoval.${standing}Submit`)}
            submitOf={`${t(`clockRemoval.${standing}Submit`)}: ${what}`}
            pending={t('clockRemoval.pending')}
          />
        )}
      </Cell>
    </Row>
  )
}
