import { getLocale, getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button'
import { formatDate } from '@/components/ui/dates'
import { Link } from '@/components/ui/link'
import { SectionHead } from '@/components/ui/section-head'
import { Status, type StatusKind } from '@/components/ui/status'
import { Cell, ColumnHead, Row, RowHead, Table } from '@/components/ui/table'
import type { CommitteePlan, CommitteeView } from '@/lib/committees/queries'
import type { PlanState } from '@/lib/plans/rules'

const shapes: Record<PlanState, StatusKind> = {
  draft: 'course',
  consultation: 'course',
  sent: 'course',
  decided: 'done',
  approved: 'done',
  in_force: 'done',
  followed_up: 'done',
  replaced: 'notrequired',
}

/** Every plan of the committee; a link only where this reader may open it. */
export async function PlanList({ view, base }: { view: CommitteeView; base: string }) {
  const t = await getTranslations('committees.plans')
  return (
    <section aria-labelledby="plans">
      <SectionHead
        id="plans"
        title={t('title')}
        rule="none"
        end={
          view.can.createPlan && (
            <ButtonLink size="small" href={`${base}/new?committee=${view.id}`}>
              {t('new')}
            </ButtonLink>
          )
        }
      />
      {view.plans.length === 0 ? (
        <p className="border-t-2 border-ink py-3 text-ui text-ink-2">
          {view.plan.kind === 'notrequired' ? t('notRequired') : t('none')}
        </p>
      ) : (
        <Table caption={t('title')} cards>
          <thead>
            <tr>
              <ColumnHead>{t('plan')}</ColumnHead>
              <ColumnHead>{t('state')}</ColumnHead>
              <ColumnHead>{t('period')}</ColumnHead>
              <ColumnHead>{t('decision')}</ColumnHead>
              <ColumnHead>{t('followUp')}</ColumnHead>
            </tr>
          </thead>
          <tbody>
            {view.plans.map((plan) => (
              <PlanRow key={plan.id} plan={plan} href={`${base}/${plan.id}`} />
            ))}
          </tbody>
        </Table>
      )}
    </section>
  )
}

async function PlanRow({ plan, href }: { plan: CommitteePlan; href: string }) {
  const [t, states, locale] = await Promise.all([
    getTranslations('committees.plans'),
    getTranslations('overview.states'),
    getLocale(),
  ])
  const day = (value: string) => formatDate(value, 'short', locale)
  const years = { from: plan.periodFrom.slice(0, 4), to: plan.periodTo.slice(0, 4) }
  return (
    <Row>
      <RowHead>
        {plan.can.read ? (
          <Link href={href} look="ink">
            {plan.title}
          </Link>
        ) : (
          <>
            {t('untitled', years)}
            <span className="block font-normal text-ink-2">{t('closed')}</span>
          </>
        )}
      </RowHead>
      <Cell label={t('state')}>
        <Status kind={shapes[plan.state]} word={states(plan.state)} quiet />
      </Cell>
      <Cell label={t('period')}>
        {day(plan.periodFrom)} – {day(plan.periodTo)}
      </Cell>
      <Cell label={t('decision')}>
        {plan.decidedOn ? [day(plan.decidedOn), plan.paragraph].filter(Boolean).join(', ') : t('notYet')}
      </Cell>
      <Cell label={t('followUp')}>{plan.followUpOn ? day(plan.followUpOn) : t('noDate')}</Cell>
    </Row>
  )
}
