import type { Call } from '@/lib/concern-calls/schema'
import { keptPerson } from '@/lib/concern-people/rules'
import type { ConcernContent } from '@/lib/concerns/schema'
import type { IsoDate } from '@/lib/platform/clock'

/**
 * What is written down of a call. SoL (2025:400) 19:1: who reports in their work says who they are; 19:4: all others may
 * keep it to themselves, and then nothing that points at them is kept, not even a number that was typed.
 */
export function contentOfCall(
  call: Call,
  { takenBy, today }: { takenBy: string; today: IsoDate },
): ConcernContent {
  const { observed, heard, ownWords, observedWhen, basis, done, earlier } = call
  const isKnown = call.anonymous === ''
  const isProfessional = call.caller === 'professional'
  return {
    ...{ observed, heard, ownWords, observedWhen, basis, done, earlier },
    people: call.people.map((person) => keptPerson(person, today)),
    attachments: [],
    reporterName: isKnown ? call.callerName : '',
    reporterRole: isProfessional ? call.callerRole : '',
    reporterUnit: isProfessional ? call.callerUnit : '',
    reporterPhone: isKnown ? call.callerPhone : '',
    reporterAnonymous: !isKnown,
    takenBy,
  }
}
