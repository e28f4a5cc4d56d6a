import { getLocale, getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button'
import { formatDate } from '@/components/ui/dates'
import { Link } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page-head'
import { SectionHead } from '@/components/ui/section-head'
import { Cell, ColumnHead, Row, RowHead, Table } from '@/components/ui/table'
import type { Member } from '@/lib/members/queries'

export async function MemberList({ members, slug }: { members: readonly Member[]; slug: string }) {
  const [t, routing, incidents, deputies, roles, locale] = await Promise.all([
    getTranslations('members'),
    getTranslations('routing'),
    getTranslations('incident-rules'),
    getTranslations('deputies'),
    getTranslations('navigation.roles'),
    getLocale(),
  ])
  const period = ({ validFrom, validTo }: Member) => {
    const from = formatDate(validFrom, 'short', locale)
    return validTo ? t('fromTo', { from, to: formatDate(validTo, 'short', locale) }) : t('from', { from })
  }
  return (
    <>
      <PageHead
        title={t('title')}
        state={t('state', { count: members.length })}
        actions={
          <>
            <ButtonLink href={`/${slug}/admin/routing`}>{routing('link')}</ButtonLink>
            <ButtonLink href={`/${slug}/concerns/deputies`}>{deputies('link')}</ButtonLink>
            <ButtonLink href={`/${slug}/admin/templates`}>{t('templates')}</ButtonLink>
            <ButtonLink href={`/${slug}/admin/look`}>{t('look')}</ButtonLink>
            <ButtonLink href={`/${slug}/admin/incidents`}>{incidents('link')}</ButtonLink>
            <ButtonLink href={`/${slug}/admin/residents`}>{t('residents')}</ButtonLink>
            <ButtonLink href={`/${slug}/admin/outbox`}>{t('outbox')}</ButtonLink>
          </>
        }
      />
      <div className="mt-12">
        <SectionHead title={t('people')} />
        <Table caption={t('people')} cards dense untopped>
          <thead>
            <tr>
              <ColumnHead>{t('name')}</ColumnHead>
              <ColumnHead>{t('role')}</ColumnHead>
              <ColumnHead>{t('scope')}</ColumnHead>
              <ColumnHead>{t('period')}</ColumnHead>
              <ColumnHead>{t('standing')}</ColumnHead>
            </tr>
          </thead>
          <tbody>
            {members.map((member) => (
              <Row key={member.id}>
                <RowHead>
                  <bdi>{member.name}</bdi>
                  <p className="font-normal text-ink-2">{member.email}</p>
                </RowHead>
                <Cell label={t('role')}>
                  <p>{roles(member.role)}</p>
                  {member.title && member.title !== roles(member.role) && (
                    <p className="text-ink-2">{member.title}</p>
                  )}
                </Cell>
                <Cell label={t('scope')}>{member.scope ?? t('whole')}</Cell>
                <Cell label={t('period')}>{period(member)}</Cell>
                <Cell label={t('standing')}>{t(member.standing)}</Cell>
              </Row>
            ))}
          </tbody>
        </Table>
        <p className="mt-6 max-w-prose text-ui text-ink-2">{t('howTo')}</p>
        <p className="mt-4 text-ui">
          <Link href={`/${slug}/admin/ui`}>{t('styleGuide')}</Link>
        </p>
      </div>
    </>
  )
}
