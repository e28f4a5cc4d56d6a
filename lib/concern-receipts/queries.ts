import { type Feedback, readFeedback } from '@/lib/concern-feedback/queries'
import { hasRight } from '@/lib/concern-feedback/rules'
import { type ClearRow, clearColumns, factsOf } from '@/lib/concerns/queries'
import { lawOn, receiptStatus } from '@/lib/concerns/rules'
import { concernInput } from '@/lib/concerns/schema'
import type { IsoDate } from '@/lib/platform/clock'
import { sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import { can } from '@/lib/policy/may'
import { reportedSubject } from '@/lib/settled-ages/queries'

/** What whoever filed a report may know of it afterwards. */
export type Receipt = {
  id: string
  number: string
  receivedAt: string
  status: 'received' | 'being_assessed'
  policeFirst: boolean
  protectionNeeded: boolean
  protectionBy: IsoDate
  decisionBy: IsoDate
  feedbackSection: string
  /** Null when the reporter has no right to any. */
  feedback: { asked: Feedback | null } | null
  act: string
  /** Whoever wrote down a call, and works where it went, can take it over at once. */
  can: { accept: boolean }
}

export const readReceipt = defineQuery({
  allow: 'concern.read_receipt',
  input: concernInput,
  load: async ({ run, input }) => {
    const [row] = await run<ClearRow & { ownerId: string; unitId: string; channel: string }>(sql`
      SELECT ${clearColumns}, ${reportedSubject} AS subject, report.channel::text AS channel, report.reporter_id AS "ownerId",
        report.receiving_unit_id AS "unitId"
      FROM concern_report report
      WHERE report.municipality_id = open_municipality_id() AND report.id = ${input.id}::uuid`)
    return row ?? null
  },
  run: async ({ run, actor, row, today }): Promise<Receipt> => {
    const { id, number, receivedAt, state, subject, protection, preliminary } = factsOf(
      // That another report came before it is nothing for the reporter to know.
      { ...row, clockFrom: null },
      today,
    )
    const { act, feedback } = lawOn(row.receivedOn)
    return {
      id,
      number,
      receivedAt,
      status: receiptStatus(state),
      policeFirst: row.policeFirst,
      protectionNeeded: subject !== 'adult',
      protectionBy: protection.dueOn,
      decisionBy: preliminary.dueOn,
      feedbackSection: feedback,
      act,
      can: { accept: can(actor, 'concern.accept', row) },
      feedback: hasRight(row) ? { asked: await readFeedback(run, id) } : null,
    }
  },
})
