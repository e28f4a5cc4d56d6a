import { readDecided, readFeedback } from '@/lib/concern-feedback/queries'
import { answerOf, hasRight } from '@/lib/concern-feedback/rules'
import { answerInput, feedbackInput } from '@/lib/concern-feedback/schema'
import { lockReport } from '@/lib/concern-steps/queries'
import type { ConcernSubject } from '@/lib/concerns/rules'
import { sql } from '@/lib/platform/db'
import { done, type Outcome, refuse } from '@/lib/platform/errors'
import { defineCommand } from '@/lib/platform/gate'
import { reportedSubject } from '@/lib/settled-ages/queries'

const notNow = () => refuse({ kind: 'not_allowed_now', reason: 'state' })

/** The reporter asks, once; who has no right to it is not offered it and is refused. */
export const askFeedback = defineCommand({
  allow: 'concern.ask_feedback',
  input: feedbackInput,
  async load({ run, input }) {
    const [row] = await run<{
      id: string
      ownerId: string | null
      subject: ConcernSubject
      channel: string
      source: string
    }>(sql`
      SELECT report.id::text AS id, report.reporter_id::text AS "ownerId", ${reportedSubject} AS subject,
        report.channel::text AS channel, report.source
      FROM concern_report report
      WHERE report.municipality_id = open_municipality_id() AND report.id = ${input.id}::uuid`)
    return row ?? null
  },
  async run({ run, now, row, audit }): Promise<Outcome<{ id: string }>> {
    if (!hasRight(row)) return notNow()
    await run(sql`
      INSERT INTO concern_feedback (municipality_id, report_id, asked_at)
      VALUES (open_municipality_id(), ${row.id}::uuid, ${now}) ON CONFLICT DO NOTHING RETURNING report_id`)
    audit(row.id)
    return done({ id: row.id })
  },
})

/** One of three outcomes, as the decision says, and nothing more. */
export const giveFeedback = defineCommand({
  allow: 'concern.give_feedback',
  input: answerInput,
  load: lockReport,
  async run({ run, actor, now, input, row, audit }): Promise<Outcome<{ id: string }>> {
    const asked = await readFeedback(run, row.id)
    const { decision } = await readDecided(run, row.id)
    const answer = input.give === 'yes' ? answerOf(decision) : 'withheld'
    if (!asked || asked.answer || !answer) return notNow()
    await run(sql`
      UPDATE concern_feedback SET answered_at = ${now}, answered_by_id = ${actor.userId}::uuid, answer = ${answer}
      WHERE municipality_id = open_municipality_id() AND report_id = ${row.id}::uuid RETURNING report_id`)
    audit(row.id, { answer })
    return done({ id: row.id })
  },
})
