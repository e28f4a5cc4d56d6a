import { getLocale, getTranslations } from 'next-intl/server'
import { formatDate } from '@/components/ui/dates'
import { Status, statusColour } from '@/components/ui/status'
import { daysBetween } from '@/lib/calendar-days/rules'
import type { Clock } from '@/lib/concerns/rules'

/** Skyddsbedömning: shape, word and time. */
export async function ProtectionClock({ clock }: { clock: Clock }) {
  const [t, locale] = await Promise.all([getTranslations('concerns'), getLocale()])
  const { standing, daysLeft, doneOn } = clock
  if (doneOn)
    return <Status kind="done" word={t('clock.done')} detail={formatDate(doneOn, 'day', locale)} quiet />
  if (standing === 'notrequired') {
    return <Status kind="notrequired" word={t('clock.notrequired')} detail={t('clock.adult')} quiet />
  }
  if (standing === 'late') return <Late days={-daysLeft} />
  const word = daysLeft === 0 ? t('clock.today') : t('clock.tomorrow')
  return (
    <span className="inline-grid gap-1">
      <Status kind="soon" word={word} detail={t('clock.beforeMidnight')} />
      <Unworked clock={clock} />
    </span>
  )
}

/** Förhandsbedömning: the same, and one box for each day gone. */
export async function PreliminaryClock({ clock }: { clock: Clock }) {
  const [t, locale] = await Promise.all([getTranslations('concerns'), getLocale()])
  const { standing, daysLeft, day, of, doneOn } = clock
  if (doneOn)
    return <Status kind="done" word={t('clock.done')} detail={formatDate(doneOn, 'day', locale)} quiet />
  return (
    <span className="inline-grid gap-1">
      {standing === 'late' ? (
        <Late days={-daysLeft} />
      ) : (
        <Status kind={standing} word={t('clock.day', { day, of })} quiet />
      )}
      {of <= mostBoxes && <DayBoxes gone={Math.min(day, of)} of={of} colour={statusColour[standing]} />}
      <Unworked clock={clock} />
    </span>
  )
}

/** The term ends on a day that nobody works: until when somebody does, or that only the duty officer does now. */
async function Unworked({ clock: { workBy, standing, daysLeft, dueOn } }: { clock: Clock }) {
  const [t, locale] = await Promise.all([getTranslations('concerns'), getLocale()])
  if (!workBy || standing !== 'soon') return null
  const passed = daysBetween(workBy, dueOn) > daysLeft
  const [due, last] = [formatDate(dueOn, 'day', locale), formatDate(workBy, 'day', locale)]
  return (
    <span className="block text-note text-ink-2">
      {passed ? t('clock.onCall', { due }) : t('clock.workBy', { due, last })}
    </span>
  )
}

/** An extended term can be long: then the word alone says it. */
const mostBoxes = 21

async function Late({ days }: { days: number }) {
  const t = await getTranslations('concerns')
  return <Status kind="late" word={t('clock.late')} detail={t('clock.days', { count: days })} />
}

/** Says in boxes what the word beside it says in figures. Two shapes whatever the number: a list has many. */
function DayBoxes({ gone, of, colour }: { gone: number; of: number; colour: string }) {
  const boxes = (from: number, to: number, side: number) =>
    Array.from(
      { length: to - from },
      (_, index) =>
        `M${(from + index) * 8.5 + (8 - side) / 2} ${(8 - side) / 2}h${side - 1.5}v${side}h${1.5 - side}z`,
    ).join('')
  const width = of * 8.5 - 0.5
  return (
    <svg viewBox={`-0.5 -0.5 ${width} 9`} width={width} height="9" aria-hidden="true" className={colour}>
      <path d={boxes(0, gone, 8)} fill="currentColor" />
      <path d={boxes(gone, of, 7)} fill="none" className="stroke-edge" />
    </svg>
  )
}
