import { getTranslations } from 'next-intl/server'
import { Status } from '@/components/ui/status'
import type { IncidentClock as Clock } from '@/lib/incidents/rules'

type Words = Awaited<ReturnType<typeof getTranslations<'incidents'>>>
type Kinds = Awaited<ReturnType<typeof getTranslations<'ui.status'>>>

/** How it stands with the time that holds, in a shape, a word and hours. */
export function clockStatus(clock: Clock, { t, kinds }: { t: Words; kinds: Kinds }) {
  const { standing, hours } = clock
  if (standing === 'done') {
    const late = hours > 0
    return (
      <Status
        kind="done"
        word={t('clock.done')}
        detail={late ? t('clock.after', { hours }) : t('clock.inTime')}
        quiet
      />
    )
  }
  const detail = t(standing === 'late' ? 'clock.late' : 'clock.left', { hours })
  return <Status kind={standing} word={kinds(standing)} detail={detail} quiet />
}

export async function IncidentClock({ clock }: { clock: Clock }) {
  const [t, kinds] = await Promise.all([getTranslations('incidents'), getTranslations('ui.status')])
  return clockStatus(clock, { t, kinds })
}
