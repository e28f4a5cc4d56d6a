import { getTranslations } from 'next-intl/server'
import { SectionChanges } from '@/components/guideline-publishing/section-changes'
import { GuidelineCrumbs } from '@/components/guidelines/guideline-crumbs'
import { Button } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import { SectionHead } from '@/components/ui/section-head'
import { Select } from '@/components/ui/select'
import type { CompareView } from '@/lib/guidelines/queries'

type Props = { view: CompareView; municipality: string }

export async function ComparePage({ view, municipality }: Props) {
  const [t, names] = await Promise.all([
    getTranslations('guideline-publishing'),
    getTranslations('guidelines'),
  ])
  const { from, to, versions, changes, unchanged } = view
  const here = `/${municipality}/guidelines/${to.id}`
  const title = t('compare.title', { from: from.version, to: to.version })
  return (
    <>
      <PageHead
        above={
          <GuidelineCrumbs
            municipality={municipality}
            guideline={to}
            trail={[{ label: t('compare.crumb') }]}
          />
        }
        title={title}
        state={t('compare.state', { count: changes.length, unchanged })}
      />
      {versions.length > 2 && (
        <form
          action={`${here}/compare`}
          className="mt-8 flex flex-wrap items-end gap-3 text-ui"
          data-print="no"
        >
          <div>
            <label htmlFor="with" className="mb-1 block font-semibold">
              {t('compare.with')}
            </label>
            <Select
              id="with"
              name="with"
              defaultValue={from.id}
              options={versions
                .filter(({ id }) => id !== to.id)
                .map(({ id, version }) => ({ value: id, label: names('version', { version }) }))}
            />
          </div>
          <Button type="submit">{t('compare.show')}</Button>
        </form>
      )}
      {changes.length > 0 && (
        <section aria-labelledby="changes" className="mt-12">
          <SectionHead id="changes" title={t('compare.changes')} />
          <SectionChanges changes={changes} />
        </section>
      )}
    </>
  )
}
