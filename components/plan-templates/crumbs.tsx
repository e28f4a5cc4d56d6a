import { getTranslations } from 'next-intl/server'
import { Breadcrumb } from '@/components/ui/breadcrumb'

type Props = { municipality: string; administers: boolean; here: string | null }

/** An administrator comes from the administration, the strategic function from the plans. */
export async function TemplateCrumbs({ municipality, administers, here }: Props) {
  const [t, ui] = await Promise.all([getTranslations('plan-templates'), getTranslations('ui')])
  const home = administers
    ? { label: t('crumbAdmin'), href: `/${municipality}/admin` }
    : { label: t('crumbPlans'), href: `/${municipality}/plans` }
  const list = { label: t('title'), href: `/${municipality}/admin/templates` }
  const items = here === null ? [home, { label: t('title') }] : [home, list, { label: here }]
  return <Breadcrumb label={ui('breadcrumb')} items={items} />
}
