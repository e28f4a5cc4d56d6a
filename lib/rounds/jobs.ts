import { takeOverGuidelines } from '@/lib/guideline-publishing/jobs'
import { sendWaitingMail } from '@/lib/outbox/jobs'
import { fillPersonIndex } from '@/lib/person-index/jobs'
import { clock } from '@/lib/platform/clock'
import { env } from '@/lib/platform/env'
import { listPlaces } from '@/lib/platform/job-gate'
import { logEvent } from '@/lib/platform/log'
import { remindOfMeasures } from '@/lib/reminders/jobs'
import { isDaytime } from '@/lib/rounds/rules'

export type Round = { municipality: string; reminders: number; people: number; sent: number; failed: number }

/** Everything that waits, in every municipality: what begins today, then what is to be told, then the letters. */
export async function makeRound({ reminds = true } = {}): Promise<Round[]> {
  const rounds: Round[] = []
  for (const slug of await listPlaces()) {
    await takeOverGuidelines(slug, undefined)
    await fillPersonIndex(slug)
    const told = (reminds ? await remindOfMeasures(slug, undefined) : null) ?? { reminders: 0, people: 0 }
    rounds.push({ municipality: slug, ...told, ...(await sendWaitingMail(slug)) })
  }
  return rounds
}

const [firstAfter, pause] = [15_000, 5 * 60_000]

/** The server's own round, as long as it lives. What goes wrong is logged and tried again in the next. */
export function startRounds(): void {
  if (env().SAMLAD_JOBS === 'off') return
  const round = async () => {
    try {
      await makeRound({ reminds: isDaytime(clock.now()) })
    } catch (error) {
      const { name, code } = error as Error & { code?: string }
      logEvent('error', 'round failed', { error: name, code })
    }
    setTimeout(round, pause).unref()
  }
  setTimeout(round, firstAfter).unref()
}
