import { carryOutDisposals, prepareDueDisposals } from '@/lib/disposals/jobs'
import { escalateConcerns } from '@/lib/escalations/jobs'
import { takeOverGuidelines } from '@/lib/guideline-publishing/jobs'
import { escalateHeld } from '@/lib/held-reports/jobs'
import { sendWaitingMail } from '@/lib/outbox/jobs'
import { fillPersonIndex } from '@/lib/person-index/jobs'
import { clock } from '@/lib/platform/clock'
import { env } from '@/lib/platform/env'
import { listPlaces } from '@/lib/platform/job-gate'
import { logEvent } from '@/lib/platform/log'
import { hasMailServer } from '@/lib/platform/mail'
import { remindOfMeasures } from '@/lib/reminders/jobs'
import { isDaytime } from '@/lib/rounds/rules'
import { freezeQuarters } from '@/lib/statistics/jobs'

export type Round = {
  municipality: string
  reminders: number
  people: number
  warnings: number
  sent: number
  failed: number
}

/** Everything that waits, in every municipality: what begins today, then what is to be told, then the letters. */
export async function makeRound({ reminds = true } = {}): Promise<Round[]> {
  const rounds: Round[] = []
  for (const slug of await listPlaces()) {
    await takeOverGuidelines(slug, undefined)
    await freezeQuarters(slug, undefined)
    await fillPersonIndex(slug)
    await prepareDueDisposals(slug, undefined)
    await carryOutDisposals(slug)
    const told = (reminds ? await remindOfMeasures(slug, undefined) : null) ?? { reminders: 0, people: 0 }
    const { warnings } = (reminds ? await escalateConcerns(slug, undefined) : null) ?? { warnings: 0 }
    const held = (reminds ? await escalateHeld(slug, undefined) : null) ?? { warnings: 0 }
    const warned = { warnings: warnings + held.warnings }
    rounds.push({ municipality: slug, ...told, ...warned, ...(await sendWaitingMail(slug)) })
  }
  return rounds
}

const [firstAfter, pause] = [15_000, 5 * 60_000]
/** A letter may be an alarm: it does not wait for the next round. */
const betweenLetters = 20_000

/** The server's own round, as long as it lives. What goes wrong is logged and tried again in the next. */
export function startRounds(): void {
  if (env().SAMLAD_JOBS === 'off') return
  repeat(() => makeRound({ reminds: isDaytime(clock.now()) }), pause)
  if (hasMailServer()) repeat(sendLetters, betweenLetters)
}

async function sendLetters(): Promise<void> {
  for (const slug of await listPlaces()) await sendWaitingMail(slug)
}

function repeat(work: () => Promise<unknown>, milliseconds: number) {
  const once = async () => {
    try {
      await work()
    } catch (error) {
      const { name, code } = error as Error & { code?: string }
      logEvent('error', 'round failed', { error: name, code })
    }
    setTimeout(once, milliseconds).unref()
  }
  setTimeout(once, firstAfter).unref()
}
