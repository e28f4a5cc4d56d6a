/**
 * Following up. Source: the plans' own demand that each measure is reported, Stockholm's guidelines (yearly and half-
 * yearly follow-up) and look.md. A report is never changed afterwards. "No change" is a report like any other. When
 * one occurrence of a recurring measure is reported done, the next day is set by the measure's own rule; what was
 * reported stays in the history with the day that it was about.
 */
import { addMonths, daysInMonth } from '@/lib/calendar-days/rules'
import type { MeasureDraft, MeasureStatus } from '@/lib/measures/schema'
import type { IsoDate } from '@/lib/platform/clock'

/** Only what is to be done can stand still: the rest is settled, or not decided. */
export function canStandStill(status: MeasureStatus): boolean {
  return status === 'not_started' || status === 'ongoing'
}

/**
 * The first day after both the occurrence and today in the series that the rule makes. What is due at the end of a
 * month stays there: 28 February is followed by 31 March.
 */
export function nextOccurrence(dueOn: IsoDate, months: number, today: IsoDate): IsoDate {
  const [year = 0, month = 1, date = 1] = dueOn.split('-').map(Number)
  const atEnd = date === daysInMonth(year, month)
  for (let count = 1; ; count += 1) {
    const day = addMonths(atEnd ? `${dueOn.slice(0, 8)}01` : dueOn, months * count)
    const next = atEnd ? `${day.slice(0, 8)}${daysInMonth(...monthOf(day))}` : day
    if (next > today) return next
  }
}

const monthOf = (day: IsoDate): [year: number, month: number] => [
  Number(day.slice(0, 4)),
  Number(day.slice(5, 7)),
]

export type Reported = { status: MeasureStatus; dueOn: string; occurrenceOn: IsoDate | null }

/** What a follow-up makes of the measure: a recurring one that is done begins anew, with its next day. */
export function afterReport(
  measure: Pick<MeasureDraft, 'dueOn' | 'recurrenceMonths'>,
  status: MeasureStatus,
  today: IsoDate,
): Reported {
  const { dueOn, recurrenceMonths } = measure
  if (status !== 'done' || recurrenceMonths === '') return { status, dueOn, occurrenceOn: null }
  const occurrenceOn = dueOn || today
  const next = nextOccurrence(occurrenceOn, Number(recurrenceMonths), today)
  return { status: 'ongoing', dueOn: next, occurrenceOn }
}
