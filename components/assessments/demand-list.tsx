import { getTranslations } from 'next-intl/server'
import type { Demand } from '@/lib/assessments/rules'

/** What the law wants to be found here, beside the form that asks for it. */
export async function DemandList({ demands }: { demands: readonly Demand[] }) {
  const t = await getTranslations('assessments')
  return (
    <aside className="mt-4 text-ui">
      <h3 className="text-ui font-semibold">{t('form.demands')}</h3>
      <ul className="mt-2 border-t border-edge">
        {demands.map(({ item, source }) => (
          <li key={item} className="border-b border-line py-2">
            {t(`demand.${item}`)}
            <span className="block text-note text-ink-3">{source}</span>
          </li>
        ))}
      </ul>
    </aside>
  )
}
