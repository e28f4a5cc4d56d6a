import { getTranslations } from 'next-intl/server'
import { Specimen } from '@/components/styleguide/specimen'
import { Button, ButtonLink } from '@/components/ui/button'
import { DefinitionList } from '@/components/ui/definition-list'
import { Details } from '@/components/ui/details'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorPage } from '@/components/ui/error-page'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'

export async function MessageSection() {
  const t = await getTranslations('styleguide.messages')
  const sections = await getTranslations('styleguide.sections')
  return (
    <Specimen id="guide-messages" title={sections('messages')}>
      <div className="grid gap-4">
        <Notice>{t('info')}</Notice>
        <Notice kind="late" title={t('lateTitle')}>
          {t('late')}
        </Notice>
        <Notice kind="soon" title={t('soonTitle')}>
          {t('soon')}
        </Notice>
        <Notice kind="done" title={t('doneTitle')}>
          {t('done')}
        </Notice>
      </div>
      <div className="grid gap-12 md:grid-cols-2">
        <EmptyExample />
        <div>
          <h3>{t('facts')}</h3>
          <Facts />
        </div>
      </div>
      <div>
        <h3 className="mb-4">{t('errorTitle')}</h3>
        <ErrorPage
          level={4}
          title={t('errorPage')}
          state={t('errorState')}
          actions={<Button variant="primary">{t('errorAgain')}</Button>}
          reference={t('errorReference')}
        >
          <p>{t('errorAdvice')}</p>
        </ErrorPage>
      </div>
    </Specimen>
  )
}

async function EmptyExample() {
  const t = await getTranslations('styleguide.messages')
  return (
    <div>
      <h3>{t('emptyTitle')}</h3>
      <p className="mt-2">{t('emptyState')}</p>
      <EmptyState
        steps={[
          { title: t('step1'), text: t('step1Text') },
          { title: t('step2'), text: t('step2Text') },
          { title: t('step3'), text: t('step3Text') },
        ]}
        actions={
          <>
            <ButtonLink href="#guide-messages" variant="primary">
              {t('emptyAction')}
            </ButtonLink>
            <ButtonLink href="#guide-messages">{t('emptyOther')}</ButtonLink>
          </>
        }
        note={t('emptyNote')}
      />
    </div>
  )
}

async function Facts() {
  const t = await getTranslations('styleguide.messages')
  const ui = await getTranslations('ui')
  return (
    <>
      <DefinitionList
        items={[
          { key: 'received', term: t('received'), value: t('receivedValue') },
          { key: 'reporter', term: t('reporter'), value: t('reporterValue') },
          {
            key: 'feedback',
            term: t('feedback'),
            value: t('feedbackValue'),
            end: <Link href="#guide-messages">{ui('change')}</Link>,
          },
        ]}
      />
      <Details summary={ui('showAsTable')}>
        <p className="text-ui">{t('info')}</p>
      </Details>
    </>
  )
}
