import { getLocale, getTranslations } from 'next-intl/server'
import { formatDate } from '@/components/ui/dates'
import { Status } from '@/components/ui/status'
import type { HeldFacts } from '@/lib/held-reports/queries'

/** Until when somebody should have looked, by shape and word. */
export async function LookBy({ clock }: Pick<HeldFacts, 'clock'>) {
  const [t, locale] = await Promise.all([getTranslations('held-reports'), getLocale()])
  const day = formatDate(clock.dueOn, 'day', locale)
  if (clock.standing === 'course') return day
  return <Status kind={clock.standing} word={t(`${clock.standing}Word`)} detail={day} />
}

/** What the law says, from the day it came in: it does not wait for anybody to look. */
export async function LawClocks({ protection, preliminary }: Pick<HeldFacts, 'protection' | 'preliminary'>) {
  const [t, locale] = await Promise.all([getTranslations('held-reports'), getLocale()])
  const kinds = [
    ['protection', protection],
    ['preliminary', preliminary],
  ] as const
  return kinds
    .filter(([, { standing }]) => standing !== 'notrequired')
    .map(([name, { standing, dueOn }]) => {
      const text = t(name, { day: formatDate(dueOn, 'day', locale) })
      return (
        <span key={name} className="block">
          {standing === 'late' ? <Status kind="late" word={t('lateWord')} detail={text} /> : text}
        </span>
      )
    })
}
