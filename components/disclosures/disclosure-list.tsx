import { getLocale, getTranslations } from 'next-intl/server'
import { CaseText } from '@/components/cases/case-text'
import { formatDate } from '@/components/ui/dates'
import { DefinitionList } from '@/components/ui/definition-list'
import { Details } from '@/components/ui/details'
import { SectionHead } from '@/components/ui/section-head'
import type { DisclosureDesk, DisclosureView } from '@/lib/disclosures/queries'
import { groundsOn } from '@/lib/disclosures/rules'
import { disclosureFormats } from '@/lib/disclosures/schema'

type Props = { desk: DisclosureDesk; path: string }

/** What has been given out of this record, the newest first. It is never changed. */
export async function DisclosureList({ desk, path }: Props) {
  const t = await getTranslations('disclosures')
  return (
    <section id="utlamnat">
      <SectionHead title={t('list.title')} />
      {desk.earlier.length === 0 && <p className="mt-3 text-ui text-ink-2">{t('list.none')}</p>}
      <ol>
        {desk.earlier.map((one) => (
          <li key={one.id} className="border-b border-line py-4 text-ui">
            <Disclosure disclosure={one} source={desk.source} />
            {one.means === 'document' && (
              <p className="mt-2 flex flex-wrap gap-4">
                {disclosureFormats.map((format) => (
                  <a key={format} href={`${path}/${format}?disclosure=${one.id}`} download>
                    {t(`list.${format}`)}
                  </a>
                ))}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

async function Disclosure({
  disclosure,
  source,
}: {
  disclosure: DisclosureView
  source: DisclosureDesk['source']
}) {
  const [t, locale] = await Promise.all([getTranslations('disclosures'), getLocale()])
  const { at, on, by, ground, means, organisation, name, role, excerpts } = disclosure
  const section = groundsOn(on, source).find(({ code }) => code === ground)?.section ?? ''
  const to = [organisation, name, role].filter(Boolean).join(', ')
  const reasons = (['circumstances', 'provision', 'weighing'] as const).filter((field) => disclosure[field])
  return (
    <>
      <p className="font-semibold">
        <bdi className="wrap-anywhere">{to}</bdi>
      </p>
      <p className="text-ink-2">
        {t('list.when', { at: formatDate(at, 'dayClock', locale), by })} {t(`means.${means}`)}.{' '}
        {t(`grounds.${ground}.name`)}, {section}.
      </p>
      <Details summary={t('list.what')}>
        <DefinitionList
          items={[
            ...excerpts.map(({ key, text }) => ({
              ...{ key, term: t(`pieces.${key}`), value: <CaseText>{text}</CaseText> },
            })),
            ...reasons.map((field) => ({
              ...{ key: field, term: t(`form.${field}`), value: <CaseText>{disclosure[field]}</CaseText> },
            })),
          ]}
        />
      </Details>
    </>
  )
}
