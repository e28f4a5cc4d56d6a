import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { StartVersionForm } from '@/components/guideline-drafts/start-version-form'
import { GuidelineDocument } from '@/components/guidelines/guideline-document'
import { GuidelineStatus } from '@/components/guidelines/guideline-status'
import { VersionList } from '@/components/guidelines/version-list'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { ButtonLink } from '@/components/ui/button'
import { formatDate } from '@/components/ui/dates'
import { PageHead } from '@/components/ui/page-head'
import type { GuidelineView } from '@/lib/guidelines/queries'

type Props = { view: GuidelineView; municipality: string }

/** One version: what it says, what became of it, and for the strategic function the next one. */
export async function GuidelinePage({ view, municipality }: Props) {
  const [t, ui, locale] = await Promise.all([
    getTranslations('guidelines'),
    getTranslations('ui'),
    getLocale(),
  ])
  const { guideline, versions } = view
  const home = `/${municipality}`
  return (
    <>
      <PageHead
        above={
          <Breadcrumb
            label={ui('breadcrumb')}
            items={[
              { label: t('title'), href: `${home}/guidelines` },
              { label: t('version', { version: guideline.version }) },
            ]}
          />
        }
        title={guideline.title}
        state={t(`stateOf.${guideline.inForce ? 'inForce' : guideline.state}`, {
          version: guideline.version,
          day: formatDate(guideline.validFrom, 'dayYear', locale),
        })}
        actions={<Actions view={view} municipality={municipality} />}
        aside={<GuidelineStatus guideline={guideline} />}
      />
      <GuidelineDocument guideline={guideline} home={home} level={2} />
      {versions.length > 1 && (
        <VersionList title={t('versions')} versions={versions} home={home} here={guideline.id} />
      )}
    </>
  )
}

async function Actions({ view, municipality }: Props) {
  const [t, messages] = await Promise.all([getTranslations('guidelines'), getMessages()])
  const { guideline, versions, can } = view
  const here = `/${municipality}/guidelines/${guideline.id}`
  const isDraft = guideline.state === 'draft'
  return (
    <>
      {!isDraft && (
        <ButtonLink href={`/${municipality}/guidelines/matrix?guideline=${guideline.id}`}>
          {t('matrix')}
        </ButtonLink>
      )}
      <ButtonLink href={`${here}/export`}>{t('export')}</ButtonLink>
      {versions.length > 1 && <ButtonLink href={`${here}/compare`}>{t('compare')}</ButtonLink>}
      {can.move && versions.length > 1 && <ButtonLink href={`${here}/move`}>{t('move')}</ButtonLink>}
      {can.edit && <ButtonLink href={`${here}/edit`}>{t('edit')}</ButtonLink>}
      {can.publish && (
        <ButtonLink href={`${here}/publish`} variant="primary">
          {t('publish')}
        </ButtonLink>
      )}
      {can.create && (
        <StartVersionForm
          municipality={municipality}
          guidelineId={guideline.id}
          submissionKey={crypto.randomUUID()}
          label={t('newVersion')}
          formWords={messages.errors}
        />
      )}
    </>
  )
}
