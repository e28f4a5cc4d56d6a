import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Breadcrumb } from '@/components/ui/breadcrumb'
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
  const [plans, ui, t] = await Promise.all([
    getTranslations('plans.list'),
    getTranslations('ui'),
    getTranslations('imports'),
  ])
  const planHref = `/${municipality}/plans/${plan.id}`
  const start = here ? { label: t('title'), href: `${planHref}/import` } : { label: t('title') }
  return (
    <PageHead
      above={
        <Breadcrumb
          label={ui('breadcrumb')}
          items={[
            { label: plans('title'), href: `/${municipality}/plans` },
            { label: plan.title, href: planHref },
            start,
            ...(here ? [{ label: here }] : []),
          ]}
        />
      }
      title={title}
      state={state}
      actions={actions}
    />
  )
}
