import { getMessages, getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { DateField } from '@/components/ui/date-field'
import { Details } from '@/components/ui/details'
import { Field } from '@/components/ui/field'
import { Link } from '@/components/ui/link'
import { type Option, Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { type Area, areaChoices } from '@/lib/areas/rules'
import {
  type FilterName,
  isFiltered,
  type ListAddress,
  listHref,
  standings,
  unfiltered,
} from '@/lib/incident-list/schema'
import { incidentKinds } from '@/lib/incidents/schema'
import { environments } from '@/lib/measures/schema'

type Props = { address: ListAddress; areas: readonly Area[]; here: string }

/** The choice stands in the address: it can be saved, sent and gone back from, and needs no script. */
export async function IncidentFilter({ address, areas, here }: Props) {
  const [t, messages] = await Promise.all([getTranslations('incidents.list'), getMessages()])
  const { kinds } = messages.incidents
  const pick = (name: 'kind' | 'area' | 'environment' | 'standing', options: readonly Option[]) => (
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
  const day = (name: 'from' | 'to') => (
    <Field id={`filter-${name}`} label={t(`filter.${name}`)}>
      {(control) => <DateField {...control} name={name} defaultValue={address[name] ?? ''} />}
    </Field>
  )
  const folded: FilterName[] = ['environment', 'from', 'to', 'text', 'offensive']
  return (
    <search aria-label={t('filter.label')} data-print="no">
      <form action={here} className="mt-6 dense-scale">
        {address.scope && <input type="hidden" name="scope" value={address.scope} />}
        <div className="grid grid-cols-2 gap-x-4 gap-y-3 lg:grid-cols-[1fr_1fr_1fr_auto]">
          {pick(
            'kind',
            incidentKinds.map((value) => ({ value, label: kinds[value] })),
          )}
          {pick('area', areaChoices(areas))}
          {pick(
            'standing',
            standings.map((value) => ({ value, label: t(`standings.${value}`) })),
          )}
          <Button type="submit" className="self-end max-lg:col-span-2 sm:max-lg:justify-self-start">
            {t('filter.apply')}
          </Button>
        </div>
        <div className="mt-2 flex flex-wrap items-start gap-x-8">
          <Details summary={t('filter.more')} open={folded.some((name) => address[name])} className="grow">
            <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-4">
              {pick(
                'environment',
                environments.map((value) => ({ value, label: messages.measures.environments[value] })),
              )}
              {day('from')}
              {day('to')}
              <Field id="filter-text" label={t('filter.text')}>
                {(control) => (
                  <TextInput {...control} name="text" type="search" defaultValue={address.text ?? ''} />
                )}
              </Field>
              <label className="inline-flex min-h-11 items-center gap-2 control-text sm:min-h-8">
                <input
                  type="checkbox"
                  name="offensive"
                  value="yes"
                  defaultChecked={address.offensive === 'yes'}
                  className="size-5 accent-accent"
                />
                {t('filter.offensive')}
              </label>
            </div>
          </Details>
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
