import { getTranslations } from 'next-intl/server'
import { Tabs } from '@/components/ui/tabs'

const places = {
  events: '',
  reads: '/reads',
  patterns: '/patterns',
  glasses: '/glasses',
  disclosures: '/disclosures',
} as const
export type AuditPlace = keyof typeof places

/** The officer's pages: what has happened, who has read, what to ask about, what to review. */
export async function AuditPlaces({ slug, current }: { slug: string; current: AuditPlace }) {
  const t = await getTranslations('audit')
  const items = (Object.keys(places) as AuditPlace[]).map((place) => ({
    href: `/${slug}/audit${places[place]}`,
    label: t(`places.${place}`),
    current: place === current,
  }))
  return (
    <div className="mt-6 border-b border-line" data-print="no">
      <Tabs label={t('places.label')} items={items} />
    </div>
  )
}
