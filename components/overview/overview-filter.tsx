import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { type OverviewInput, type OverviewShow, overviewOrders } from '@/lib/overview/schema'

type Props = OverviewInput & {
  action: string
  /** Kinds of committee that this municipality has. */
  shows: readonly OverviewShow[]
}

/** The choice stands in the address: it can be saved, sent and gone back from, and needs no script. */
export async function OverviewFilter({ action, shows, show, order }: Props) {
  const t = await getTranslations('overview.filter')
  return (
    <search aria-label={t('label')} data-print="no">
      <form action={action} className="mt-8 flex flex-wrap items-end gap-x-6 gap-y-3 text-ui">
        <div className="grid gap-x-2 max-sm:w-full sm:flex sm:items-center">
          <label htmlFor="filter-show" className="text-ink-2">
            {t('show')}
          </label>
          <Select
            id="filter-show"
            name="show"
            defaultValue={show}
            className="sm:w-auto"
            options={shows.map((value) => ({ value, label: t(`shows.${value}`) }))}
          />
        </div>
        <div className="grid gap-x-2 max-sm:w-full sm:flex sm:items-center">
          <label htmlFor="filter-order" className="text-ink-2">
            {t('order')}
          </label>
          <Select
            id="filter-order"
            name="order"
            defaultValue={order}
            className="sm:w-auto"
            options={overviewOrders.map((value) => ({ value, label: t(`orders.${value}`) }))}
          />
        </div>
        <Button type="submit">{t('apply')}</Button>
      </form>
    </search>
  )
}
