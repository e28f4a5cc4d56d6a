import { mailChoice } from '@/lib/outbox/schema'
import { type RunSql, sql } from '@/lib/platform/db'
import { done, type Outcome, refuse } from '@/lib/platform/errors'
import { defineCommand } from '@/lib/platform/gate'

export type NewMail = { userId: string; address: string; subject: string; body: string }

/** In the transaction of what it tells: no letter about what was never done, nothing done without its letter. */
export async function writeMail(run: RunSql, mail: readonly NewMail[]): Promise<void> {
  if (mail.length === 0) return
  await run(sql`
    INSERT INTO outgoing_mail (municipality_id, id, user_id, address, subject, body)
    SELECT open_municipality_id(), gen_random_uuid(), "userId", address, subject, body
    FROM jsonb_to_recordset(${JSON.stringify(mail)}::jsonb)
      AS letter ("userId" uuid, address text, subject text, body text)
    RETURNING id`)
}

/** A letter that was given up is tried from the beginning. */
export const retryMail = defineCommand({
  allow: 'outbox.retry',
  input: mailChoice,
  async load({ run, input }) {
    const [row] = await run<{ id: string; failed: boolean }>(sql`
      SELECT id, failed_at IS NOT NULL AS failed FROM outgoing_mail
      WHERE municipality_id = open_municipality_id() AND id = ${input.mailId}::uuid FOR UPDATE`)
    return row ?? null
  },
  async run({ run, row, now, audit }): Promise<Outcome<{ mailId: string }>> {
    if (!row.failed) return refuse({ kind: 'not_allowed_now', reason: 'state' })
    await run(sql`
      UPDATE outgoing_mail SET failed_at = NULL, attempts = 0, not_before = ${now}
      WHERE municipality_id = open_municipality_id() AND id = ${row.id}::uuid RETURNING id`)
    audit(row.id)
    return done({ mailId: row.id })
  },
})
