/**
 * What the law wants to be found in an assessment, as data with the day it holds from, and what it refuses. SoL
 * (2025:400) 20:1 and 20:2, before that SoL (2001:453) 11:1 a; SOSFS 2014:5 chapter 5 (what is to be documented of a
 * protective and a preliminary assessment). Adults: no protective assessment, no term in the act, and an inquiry only
 * with the person's consent or where the act on compulsory care of abusers (LVM) lets it begin without.
 */
import type { AssessmentKind, PreliminaryInput } from '@/lib/assessments/schema'
import { addDays } from '@/lib/calendar-days/rules'
import type { ConcernSubject } from '@/lib/concerns/rules'
import type { IsoDate } from '@/lib/platform/clock'

export const demandKeys = [
  'need',
  'basis',
  'reasons',
  'action',
  'decision',
  'child',
  'consent',
  'exceptional',
  'until',
  'whoWhen',
] as const
export type DemandKey = (typeof demandKeys)[number]
/** What is to be documented, and where that is said. */
export type Demand = { item: DemandKey; source: string }

const regulation = 'SOSFS 2014:5'

const documentation: readonly { from: IsoDate; demands: Record<AssessmentKind, readonly Demand[]> }[] = [
  { from: '2025-07-01', demands: demandsOf('SoL 20:1', 'SoL 20:2') },
  { from: '2013-01-01', demands: demandsOf('SoL 11:1 a', 'SoL 11:1 a') },
]

function demandsOf(protection: string, preliminary: string): Record<AssessmentKind, readonly Demand[]> {
  return {
    protection: [
      { item: 'need', source: protection },
      { item: 'basis', source: regulation },
      { item: 'reasons', source: regulation },
      { item: 'whoWhen', source: regulation },
    ],
    extension: [
      { item: 'exceptional', source: preliminary },
      { item: 'until', source: preliminary },
    ],
    preliminary: [
      { item: 'decision', source: preliminary },
      { item: 'basis', source: regulation },
      { item: 'reasons', source: regulation },
      { item: 'child', source: regulation },
      { item: 'whoWhen', source: regulation },
    ],
  }
}

/** By the law of the day the report came in. Of an adult nobody asks how the child was heard, but for consent. */
export function demandsOn(day: IsoDate, kind: AssessmentKind, subject: ConcernSubject): readonly Demand[] {
  const { demands } = documentation.find(({ from }) => from <= day) ?? documentation[0] ?? { demands: null }
  const asked = demands?.[kind] ?? []
  if (subject !== 'adult') return asked
  return asked.map((demand) => (demand.item === 'child' ? { ...demand, item: 'consent' as const } : demand))
}

type Fault = { field: string; key: string }

/** Made after the report came in, and not in time to come. */
export function refuseMoment(made: Date, { receivedAt, now }: { receivedAt: Date; now: Date }): Fault | null {
  // The form knows minutes, the report seconds.
  if (made.getTime() + 60_000 <= receivedAt.getTime()) return { field: 'on', key: 'before_received' }
  return made > now ? { field: 'on', key: 'moment_ahead' } : null
}

type Asked = Pick<
  PreliminaryInput,
  'decision' | 'childHeard' | 'childHeardHow' | 'consent' | 'consentHow' | 'recipient' | 'recipientName'
>

/** What a decision cannot do without, by whom it is about. */
export function refuseDecision(subject: ConcernSubject, asked: Asked): Fault | null {
  const { decision } = asked
  if (subject !== 'adult' && !asked.childHeard) return { field: 'childHeard', key: 'say_child_heard' }
  if (subject !== 'adult' && !asked.childHeardHow) return { field: 'childHeardHow', key: 'required' }
  if (subject === 'adult' && decision === 'open_inquiry' && !asked.consent)
    return { field: 'consent', key: 'say_consent' }
  if (subject === 'adult' && decision === 'open_inquiry' && !asked.consentHow)
    return { field: 'consentHow', key: 'required' }
  if (decision === 'pass_on' && !asked.recipient) return { field: 'recipient', key: 'say_recipient' }
  if (decision === 'pass_on' && asked.recipient !== 'police' && !asked.recipientName)
    return { field: 'recipientName', key: 'required' }
  return null
}

/** Longer than this is no extension of fourteen days. */
const furthest = 90

/** A term is extended while it runs, to a day after the one it ends on. */
export function refuseExtension(
  until: IsoDate,
  { dueOn, today }: { dueOn: IsoDate; today: IsoDate },
): Fault | null {
  if (today > dueOn) return { field: '', key: 'term_over' }
  if (until <= dueOn) return { field: 'until', key: 'before_term' }
  return until > addDays(dueOn, furthest) ? { field: 'until', key: 'term_too_long' } : null
}
