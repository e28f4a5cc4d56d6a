import { getTranslations } from 'next-intl/server'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { standingStates } from '@/lib/editions/rules'
import type { CommitteePlan } from '@/lib/plan-starts/queries'

type Props = { municipality: string; plans: readonly CommitteePlan[] }

/** What the committee has already: a second draft is seldom meant, and a plan in force can be carried on. */
export async function EarlierPlans({ municipality, plans }: Props) {
  const [t, states] = await Promise.all([
    getTranslations('plan-starts.form'),
    getTranslations('plans.states'),
  ])
  const hasStanding = plans.some(({ state }) => standingStates.includes(state))
  return (
    <div className="mb-8">
      <Notice title={t('earlier')}>
        <ul>
          {plans.map(({ id, title, state }) => {
            const href = `/${municipality}/plans/${id}`
            return (
              <li key={id} className="mt-2">
                <Link href={href}>{title}</Link> ({states(state)})
                {standingStates.includes(state) && (
                  <>
                    {' '}
                    <Link href={`${href}/editions`} aria-label={`${t('carryOn')}: ${title}`}>
                      {t('carryOn')}
                    </Link>
                  </>
                )}
              </li>
            )
          })}
        </ul>
        {hasStanding && <p className="mt-2">{t('earlierHint')}</p>}
      </Notice>
    </div>
  )
}
