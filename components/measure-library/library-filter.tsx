import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import type { LibraryView } from '@/lib/measure-library/queries'
import { libraryFocuses, targetGroups } from '@/lib/measure-library/schema'
import { preventionLevels } from '@/lib/measures/schema'

type Props = { view: LibraryView; action: string }

/** The choice stands in the address. */
export async function LibraryFilter({ view, action }: Props) {
  const [t, measures] = await Promise.all([getTranslations('measure-library'), getTranslations('measures')])
  const { address, sections } = view
  const choices = [
    { name: 'focus', options: libraryFocuses.map((value) => ({ value, label: t(`focuses.${value}`) })) },
    {
      name: 'level',
      options: preventionLevels.map((value) => ({ value, label: measures(`levels.${value}`) })),
    },
    { name: 'target', options: targetGroups.map((value) => ({ value, label: t(`targets.${value}`) })) },
    {
      name: 'from',
      options: (['examples', 'shared'] as const).map((value) => ({ value, label: t(`froms.${value}`) })),
    },
  ] as const
  return (
    <search aria-label={t('filter.label')} data-print="no">
      <form action={action} className="mt-8 grid gap-x-6 gap-y-3 text-ui sm:flex sm:flex-wrap sm:items-end">
        {sections.length > 0 && (
          <div>
            <label htmlFor="section" className="mb-1 block font-semibold">
              {t('filter.section')}
            </label>
            <Select
              id="section"
              name="section"
              defaultValue={address.section ?? ''}
              options={sections.map(({ id, label }) => ({ value: id, label }))}
              className="sm:w-64"
            />
          </div>
        )}
        {choices.map(({ name, options }) => (
          <div key={name}>
            <label htmlFor={name} className="mb-1 block font-semibold">
              {t(`filter.${name}`)}
            </label>
            <Select
              id={name}
              name={name}
              defaultValue={address[name] ?? ''}
              empty={t('filter.all')}
              options={options}
              className="sm:w-52"
            />
          </div>
        ))}
        <Button type="submit">{t('filter.show')}</Button>
      </form>
    </search>
  )
}
