import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Shell } from '@/components/shell/shell'
import { ButtonLink } from '@/components/ui/button'
import { ErrorPage } from '@/components/ui/error-page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shell.notFound')
  return { title: t('title') }
}

/** The same page for what does not exist and for what is out of reach. */
export default async function NotFound() {
  const t = await getTranslations('shell.notFound')
  return (
    <Shell>
      <ErrorPage
        title={t('title')}
        state={t('state')}
        actions={
          <ButtonLink href="/" variant="primary">
            {t('start')}
          </ButtonLink>
        }
      >
        <p>{t('advice')}</p>
      </ErrorPage>
    </Shell>
  )
}
