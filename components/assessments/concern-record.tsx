import { getLocale, getTranslations } from 'next-intl/server'
import { formatDate } from '@/components/ui/dates'
import { SectionHead } from '@/components/ui/section-head'
import type { ConcernView } from '@/lib/concerns/queries'

/** Every step the report has taken: what, when and by whom. */
export async function ConcernRecord({ concern }: { concern: ConcernView }) {
  const [t, locale] = await Promise.all([getTranslations('assessments.record'), getLocale()])
  const when = (moment: string) => formatDate(moment, 'dayClock', locale)
  return (
    <section>
      <SectionHead title={t('title')} />
      <ol className="text-ui">
        <li className="border-b border-line py-2">
          {t('file')}
          <span className="block text-ink-2">{when(concern.receivedAt)}</span>
        </li>
        {concern.work.steps.map((step) => (
          <li key={step.id} className="border-b border-line py-2">
            {t(step.act)}
            <span className="block text-ink-2">
              <bdi>{t('by', { when: when(step.at), name: step.by })}</bdi>
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
