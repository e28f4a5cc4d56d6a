import { getMessages, getTranslations } from 'next-intl/server'
import { SearchForm } from '@/components/person-search/search-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { formWords } from '@/components/ui/form-words'
import { PageHead } from '@/components/ui/page-head'
import { SecretLabel } from '@/components/ui/secrecy-label'

export async function SearchPage({ municipality }: { municipality: string }) {
  const [t, ui, messages, words] = await Promise.all([
    getTranslations('person-search'),
    getTranslations('ui'),
    getMessages(),
    formWords(),
  ])
  return (
    <>
      <PageHead
        above={
          <Breadcrumb
            label={ui('breadcrumb')}
            items={[{ label: t('crumb'), href: `/${municipality}/concerns` }, { label: t('title') }]}
          />
        }
        title={t('title')}
        state={t('state')}
      />
      <div className="mt-6 flex flex-wrap items-baseline gap-x-6 gap-y-2 border-y border-line py-3 text-ui">
        <SecretLabel>{t('secrecy')}</SecretLabel>
        <p>{t('logged')}</p>
      </div>
      <SearchForm
        municipality={municipality}
        submissionKey={crypto.randomUUID()}
        words={words}
        text={messages['person-search']}
      />
    </>
  )
}
