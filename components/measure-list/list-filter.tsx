import { getMessages, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { Field } from '@/components/ui/field'
import { Link } from '@/components/ui/link'
import { type Option, Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import {
  allEnvironments,
  columnKeys,
  defaultColumns,
  defaultSort,
  type FilterName,
  gaps,
  groupKeys,
  isFiltered,
  type ListAddress,
  listHref,
  notChosen,
  sortKeys,
  timings,
  unfiltered,
} from '@/lib/measure-list/schema'
import type { ListFrame } from '@/lib/measure-selection/queries'
import { environments, measureStatuses, preventionLevels } from '@/lib/measures/schema'

type Props = Pick<ListFrame, 'offered' | 'hasOwn'> & { address: ListAddress; here: string }

/** The choice stands in the address: it can be saved, sent and gone back from, and needs no script. */
export async function ListFilter({ offered, hasOwn, address, here }: Props) {
  const [t, { measures }] = await Promise.all([getTranslations('measure-list'), getMessages()])
  const pick = (name: FilterName, options: readonly Option[]) => (
    <Field id={`filter-${name}`} label={t(`filter.${name}`)}>
      {(control) => (
        <Select
          {...control}
          name={name}
          empty={t('filter.any')}
          defaultValue={address[name] ?? ''}
          options={options}
        />
      )}
    </Field>
  )
  const search = (name: 'responsible' | 'text') => (
    <Field id={`filter-${name}`} label={t(`filter.${name}`)}>
      {(control) => <TextInput {...control} name={name} type="search" defaultValue={address[name] ?? ''} />}
    </Field>
  )
  const named = <Value extends string>(values: readonly Value[], labelOf: (value: Value) => string) =>
    values.map((value) => ({ value, label: labelOf(value) }))
  const levels = [
    ...named(preventionLevels, (value) => measures.levels[value]),
    { value: notChosen, label: t('noLevel') },
  ]
  const places = [
    ...named(environments, (value) => measures.environments[value]),
    { value: allEnvironments, label: t('allEnvironments') },
  ]
  const folded: FilterName[] = ['plan', 'lacks', 'level', 'environment', 'area', 'text', 'mine']
  return (
    <search aria-label={t('filter.label')} data-print="no">
      <form action={here} className="mt-6 dense-scale">
        {address.view !== 'table' && <input type="hidden" name="view" value={address.view} />}
        <div className="grid grid-cols-2 gap-x-4 gap-y-3 lg:grid-cols-[1fr_1fr_1fr_1fr_auto]">
          {pick('committee', offered.committees)}
          {pick(
            'timing',
            named(timings, (value) => t(`timings.${value}`)),
          )}
          {pick(
            'status',
            named(measureStatuses, (value) => measures.status[value]),
          )}
          {search('responsible')}
          <Button type="submit" className="self-end max-lg:col-span-2 sm:max-lg:justify-self-start">
            {t('filter.apply')}
          </Button>
        </div>
        <div className="mt-2 flex flex-wrap items-start gap-x-8">
          <Details summary={t('filter.more')} open={folded.some((name) => address[name])} className="grow">
            <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
              {pick('plan', offered.plans)}
              {pick('area', [...offered.areas, { value: notChosen, label: t('noArea') }])}
              {pick('level', levels)}
              {pick('environment', places)}
              {pick(
                'lacks',
                named(gaps, (value) => t(`gaps.${value}`)),
              )}
              {search('text')}
              {hasOwn && address.view !== 'mine' && (
                <Tick name="mine" value="1" checked={address.mine === '1'}>
                  {t('filter.mine')}
                </Tick>
              )}
            </div>
          </Details>
          <Display address={address} />
          {isFiltered(address) && (
            <p className="py-2 text-ui">
              <Link href={listHref(here, unfiltered(address))}>{t('filter.clear')}</Link>
            </p>
          )}
        </div>
      </form>
    </search>
  )
}

/** How the rows are shown; opened only by those who want it otherwise. */
async function Display({ address }: { address: ListAddress }) {
  const t = await getTranslations('measure-list')
  const { sort, order, group, col } = address
  const shown = sort ?? defaultSort(address.view)
  const changed =
    shown !== defaultSort(address.view) || order || group || col.join() !== defaultColumns.join()
  return (
    <Details summary={t('filter.display')} open={Boolean(changed)} className="grow">
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
        <Field id="filter-sort" label={t('filter.sort')}>
          {(control) => (
            <Select
              {...control}
              name="sort"
              defaultValue={shown}
              options={sortKeys.map((value) => ({ value, label: t(`sorts.${value}`) }))}
            />
          )}
        </Field>
        <Field id="filter-group" label={t('filter.group')}>
          {(control) => (
            <Select
              {...control}
              name="group"
              empty={t('filter.noGroup')}
              defaultValue={group ?? ''}
              options={groupKeys.map((value) => ({ value, label: t(`groups.${value}`) }))}
            />
          )}
        </Field>
        <Tick name="order" value="desc" checked={order === 'desc'}>
          {t('filter.order')}
        </Tick>
        <fieldset className="sm:col-span-2">
          <legend className="text-ui font-semibold">{t('filter.columns')}</legend>
          <div className="flex flex-wrap gap-x-6">
            {columnKeys.map((key) => (
              <Tick key={key} name="col" value={key} checked={col.includes(key)}>
                {t(`columns.${key}`)}
              </Tick>
            ))}
          </div>
        </fieldset>
      </div>
    </Details>
  )
}

type TickProps = { name: string; value: string; checked: boolean; children: ReactNode }

function Tick({ name, value, checked, children }: TickProps) {
  return (
    <label className="inline-flex min-h-11 items-center gap-2 control-text sm:min-h-8">
      <input
        type="checkbox"
        name={name}
        value={value}
        defaultChecked={checked}
        className="size-5 accent-accent"
      />
      {children}
    </label>
  )
}
