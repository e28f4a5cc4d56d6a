import { getMessages, getTranslations } from 'next-intl/server'
import { TemplateCrumbs } from '@/components/plan-templates/crumbs'
import { NewTemplateForm } from '@/components/plan-templates/new-template-form'
import { PageHead } from '@/components/ui/page-head'
import type { NewTemplateView } from '@/lib/plan-templates/queries'

type Props = { municipality: string; view: NewTemplateView }

export async function NewTemplatePage({ municipality, view }: Props) {
  const [t, messages] = await Promise.all([getTranslations('plan-templates.new'), getMessages()])
  const { from, name, taken, sources, can } = view
  return (
    <>
      <PageHead
        above={<TemplateCrumbs municipality={municipality} administers={can.administer} here={t('title')} />}
        title={t('title')}
        state={t('state')}
      />
      <NewTemplateForm
        key={from}
        municipality={municipality}
        submissionKey={crypto.randomUUID()}
        sources={sources}
        from={from}
        name={taken ? t('copyName', { name }) : name}
        words={messages['plan-templates'].new}
        formWords={messages.errors}
      />
    </>
  )
}
