import { getTranslations } from 'next-intl/server'
import { AuditPlaces } from '@/components/audit/audit-places'
import { ReadLines } from '@/components/record-reads/read-lines'
import { Button, ButtonLink } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { PageHead } from '@/components/ui/page-head'
import { SectionHead } from '@/components/ui/section-head'
import { TextInput } from '@/components/ui/text-input'
import type { RecordReads } from '@/lib/record-reads/queries'

/** The register number is no person: it may stand in an address. */
export async function ReadsPage({ view, slug }: { view: RecordReads; slug: string }) {
  const t = await getTranslations('record-reads')
  const { asked, record, lines, next } = view
  return (
    <>
      <PageHead
        title={t('title')}
        state={record ? t('state', { number: record.number, readers: record.readers }) : t('lead')}
      />
      <AuditPlaces slug={slug} current="reads" />
      <form action={`/${slug}/audit/reads`} className="mt-6 flex flex-wrap items-end gap-3" data-print="no">
        <Field id="number" label={t('number')} hint={t('numberHint')}>
          {(control) => (
            <TextInput {...control} name="number" defaultValue={asked} autoComplete="off" className="w-56" />
          )}
        </Field>
        <Button type="submit" variant="primary">
          {t('show')}
        </Button>
      </form>
      {record ? (
        <section className="mt-10">
          <SectionHead
            title={t('reads', { number: record.number })}
            end={record.holder ? t('held', { holder: record.holder, unit: record.unit }) : record.unit}
          />
          {lines.length === 0 ? (
            <p className="mt-4">{t('none')}</p>
          ) : (
            <ReadLines lines={lines} caption={t('reads', { number: record.number })} />
          )}
          {next && (
            <div className="mt-6">
              <ButtonLink href={`/${slug}/audit/reads?number=${record.number}&before=${next}`}>
                {t('older')}
              </ButtonLink>
            </div>
          )}
        </section>
      ) : (
        asked !== '' && <p className="mt-8">{t('missing')}</p>
      )}
    </>
  )
}
