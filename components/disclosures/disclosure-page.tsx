import { getTranslations } from 'next-intl/server'
import { DisclosureForm } from '@/components/disclosures/disclosure-form'
import { DisclosureList } from '@/components/disclosures/disclosure-list'
import { excerptTexts } from '@/components/disclosures/excerpt-texts'
import { PieceChooser } from '@/components/disclosures/piece-chooser'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { SecretLabel } from '@/components/ui/secrecy-label'
import type { DisclosureDesk } from '@/lib/disclosures/queries'
import { excerptKeys } from '@/lib/disclosures/rules'

type Props = { desk: DisclosureDesk; municipality: string; chosen: readonly string[] }

const folders = { case: 'cases', concern: 'concerns' } as const

/** The one way out for what is known of a person: what exactly, to whom, on which ground, and why. */
export async function DisclosurePage({ desk, municipality, chosen }: Props) {
  const [t, ui, texts] = await Promise.all([
    getTranslations('disclosures'),
    getTranslations('ui'),
    excerptTexts(desk),
  ])
  const path = `/${municipality}/${folders[desk.source]}/${desk.id}`
  const pieces = excerptKeys.filter((key) => texts[key] !== undefined && chosen.includes(key))
  return (
    <>
      <PageHead
        above={
          <Breadcrumb
            label={ui('breadcrumb')}
            items={[
              { label: t(`crumb.${desk.source}`, { number: desk.number }), href: path },
              { label: t('title') },
            ]}
          />
        }
        title={t('title')}
        state={t('state', { count: desk.earlier.length })}
      />
      <div className="mt-6 flex flex-wrap items-baseline gap-x-6 gap-y-2 border-y border-line py-3 text-ui">
        <SecretLabel>{t('secrecy')}</SecretLabel>
        <p>{t('logged')}</p>
      </div>
      {desk.person.protectedIdentity && (
        <div className="mt-6">
          <Notice kind="late" title={t('protected')}>
            {t('protectedText')}
          </Notice>
        </div>
      )}
      <div className="mt-8 grid gap-x-12 gap-y-12 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid content-start gap-12">
          <PieceChooser {...{ desk, texts, pieces, path: `${path}/disclosures` }} />
          {pieces.length > 0 && <DisclosureForm {...{ desk, texts, pieces, municipality }} />}
        </div>
        <DisclosureList {...{ desk, path: `/api${path}/disclosures` }} />
      </div>
    </>
  )
}
