import { getLocale, getTranslations } from 'next-intl/server'
import { AuditPlaces } from '@/components/audit/audit-places'
import { ButtonLink } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import { Cell, ColumnHead, Row, RowHead, Table } from '@/components/ui/table'
import { Tabs } from '@/components/ui/tabs'
import { Time } from '@/components/ui/time'
import type { AuditView } from '@/lib/audit/queries'
import { auditSubjects } from '@/lib/audit/schema'

export async function AuditTrail({ view, slug }: { view: AuditView; slug: string }) {
  const t = await getTranslations('audit')
  const tabs = auditSubjects.map((subject) => ({
    href: `/${slug}/audit?about=${subject}`,
    label: t(`subjects.${subject}`),
    current: subject === view.about,
  }))
  return (
    <>
      <PageHead title={t('title')} state={t('state')} />
      <AuditPlaces slug={slug} current="events" />
      <div className="mt-4 mb-2">
        <Tabs label={t('filter')} items={tabs} />
      </div>
      {view.lines.length === 0 ? (
        <p className="border-t-2 border-ink pt-4">{t('empty')}</p>
      ) : (
        <Trail view={view} />
      )}
      {view.next && (
        <div className="mt-6">
          <ButtonLink href={`/${slug}/audit?about=${view.about}&before=${view.next}`}>
            {t('older')}
          </ButtonLink>
        </div>
      )}
    </>
  )
}

async function Trail({ view }: { view: AuditView }) {
  const [t, roles, locale] = await Promise.all([
    getTranslations('audit'),
    getTranslations('navigation.roles'),
    getLocale(),
  ])
  const wording = (action: string) => {
    const key = `actions.${action.replace('.', '_')}` as 'actions.other'
    return t.has(key) ? t(key) : t('actions.other')
  }
  return (
    <Table caption={t('caption')} cards dense>
      <thead>
        <tr>
          <ColumnHead>{t('at')}</ColumnHead>
          <ColumnHead>{t('what')}</ColumnHead>
          <ColumnHead>{t('about')}</ColumnHead>
          <ColumnHead>{t('who')}</ColumnHead>
          <ColumnHead number>{t('number')}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {view.lines.map((line) => (
          <Row key={line.seq}>
            <RowHead>
              <Time value={line.at} shape="dayClock" locale={locale} />
            </RowHead>
            <Cell label={t('what')}>{wording(line.action)}</Cell>
            <Cell label={t('about')}>
              <bdi>{line.about ?? t(line.named ? 'removed' : 'none')}</bdi>
            </Cell>
            <Cell label={t('who')}>
              {line.role === 'system' || line.role === 'resident' ? (
                roles(line.role)
              ) : (
                <span>
                  <bdi>{line.actor ?? t('unknown')}</bdi>
                  <span className="text-ink-2">, {roles(line.role)}</span>
                </span>
              )}
            </Cell>
            <Cell label={t('number')} number>
              {line.seq}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}
