import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import type { PlanListView } from '@/lib/plans/queries'

type Props = { view: PlanListView; municipality: string }

export async function NoPlans({ view, municipality }: Props) {
  const words = await getTranslations('plans.list.empty')
  if (view.filter.state || view.filter.mine) {
    return (
      <div className="mt-6 border-t-2 border-ink pt-4">
        <p>{words('filtered')}</p>
        <p className="mt-4">
          <ButtonLink href={`/${municipality}/plans`}>{words('showAll')}</ButtonLink>
        </p>
      </div>
    )
  }
  if (!view.can.readGuidelines) return <p className="mt-6 border-t-2 border-ink pt-4">{words('invited')}</p>
  const steps = (['picture', 'measures', 'decision'] as const).map((step) => ({
    title: words(`steps.${step}`),
    text: words(`steps.${step}Text`),
  }))
  return (
    <EmptyState
      steps={steps}
      actions={
        <>
          {view.can.create && (
            <ButtonLink href={`/${municipality}/plans/new`} variant="primary">
              {words('new')}
            </ButtonLink>
          )}
          <ButtonLink href={`/${municipality}/guidelines`} variant={view.can.create ? 'plain' : 'primary'}>
            {words('guidelines')}
          </ButtonLink>
        </>
      }
    />
  )
}
