import { getLocale, getTranslations } from 'next-intl/server'
import { formatDate } from '@/components/ui/dates'
import { SectionHead } from '@/components/ui/section-head'
import type { StepTaken } from '@/lib/transitions/queries'

/** Newest first; never changed afterwards. */
export async function StepHistory({ history }: { history: readonly StepTaken[] }) {
  const [t, roles, locale] = await Promise.all([
    getTranslations('transitions'),
    getTranslations('navigation.roles'),
    getLocale(),
  ])
  const day = (value: string) => formatDate(value, 'dayYear', locale)
  const act = (step: StepTaken) => {
    if (step.act === 'correct') return t('correct.history')
    return step.act === 'replace' ? t('replaced') : t(`acts.${step.act}.history`)
  }
  const who = ({ by, role }: StepTaken) =>
    by && role ? t('byRole', { by, role: roles(role) }) : (by ?? t('someone'))
  return (
    <section>
      <SectionHead title={t('history')} rule="edge" />
      {history.length === 0 && <p className="mt-3 text-ui text-ink-2">{t('noHistory')}</p>}
      <ol className="text-ui">
        {history.map((step) => (
          <li key={step.id} className="border-b border-line py-3">
            <p>
              <b>{act(step)}</b> {day(step.on)}
              {step.paragraph && `, ${step.paragraph}`}
            </p>
            {step.note && <p className="mt-1 whitespace-pre-line wrap-break-word">{step.note}</p>}
            <p className="mt-1 text-note text-ink-3">
              <bdi>{who(step)}</bdi>
              {day(step.at) !== day(step.on) && `. ${t('recorded', { day: day(step.at) })}`}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
