import { afterFault, claimMinutes, faultOf } from '@/lib/outbox/rules'
import { sql } from '@/lib/platform/db'
import { defineJob } from '@/lib/platform/job-gate'
import { deliver, hasMailServer, type Letter } from '@/lib/platform/mail'

type Claimed = Letter & { attempts: number }

/** One letter for this process: the row is moved ahead, so that no other takes it while this one tries. */
const claimMail = defineJob({
  allow: 'outbox.send',
  async run({ run, now }): Promise<Claimed | null> {
    const [letter] = await run<Claimed>(sql`
      UPDATE outgoing_mail SET attempts = attempts + 1,
        not_before = ${now}::timestamptz + make_interval(mins => ${claimMinutes}::int)
      WHERE municipality_id = open_municipality_id() AND id = (
        SELECT id FROM outgoing_mail
        WHERE municipality_id = open_municipality_id() AND sent_at IS NULL AND failed_at IS NULL
          AND not_before <= ${now}::timestamptz
        ORDER BY not_before, id LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING id, address, subject, body, attempts`)
    return letter ?? null
  },
})

type Tried = { id: string; attempts: number; error: object | null }

const noteOutcome = defineJob<Tried, void>({
  allow: 'outbox.send',
  async run({ run, now, input: { id, attempts, error } }) {
    const fault = error && faultOf(error)
    const fate = fault && afterFault(attempts, fault.isFinal, now)
    await run(sql`
      UPDATE outgoing_mail SET sent_at = ${fate ? null : now}::timestamptz, fault = ${fault?.code ?? null},
        failed_at = ${fate?.kind === 'given_up' ? now : null}::timestamptz,
        not_before = ${fate?.kind === 'again' ? fate.at : now}::timestamptz
      WHERE municipality_id = open_municipality_id() AND id = ${id}::uuid AND attempts = ${attempts}::int
        AND sent_at IS NULL
      RETURNING id`)
  },
})

export type Sending = { sent: number; failed: number }

/**
 * Sends what waits, one letter at a time: claimed in one transaction, sent outside any, noted in another. A process
 * that dies after the mail server's answer may send a letter twice, with the same message id; never not at all.
 */
export async function sendWaitingMail(slug: string, most = 200): Promise<Sending> {
  const sending = { sent: 0, failed: 0 }
  if (!hasMailServer()) return sending
  while (sending.sent + sending.failed < most) {
    const letter = await claimMail(slug, undefined)
    if (!letter) break
    const error = await deliver(letter).then(
      () => null,
      (fault: Error) => fault,
    )
    sending[error ? 'failed' : 'sent'] += 1
    await noteOutcome(slug, { id: letter.id, attempts: letter.attempts, error })
  }
  return sending
}
