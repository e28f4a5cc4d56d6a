import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { PlanCrumbs } from '@/components/plans/plan-crumbs'
import { PageHead } from '@/components/ui/page-head'

type Props = {
  municipality: string
  plan: { id: string; title: string }
  title: string
  state: ReactNode
  /** Where the page stands under the import's first page; on that page itself nothing. */
  here?: string
  actions?: ReactNode
}

export async function ImportHead({ municipality, plan, title, state, here, actions }: Props) {
  const t = await getTranslations('imports')
  const planHref = `/${municipality}/plans/${plan.id}`
  const start = here ? { label: t('title'), href: `${planHref}/import` } : { label: t('title') }
  return (
    <PageHead
      above={
        <PlanCrumbs
          municipality={municipality}
          plan={plan}
          trail={[start, ...(here ? [{ label: here }] : [])]}
        />
      }
      title={title}
      state={state}
      actions={actions}
    />
  )
}
