import { type MailState, mailState } from '@/lib/outbox/rules'
import { type MailShow, outboxInput } from '@/lib/outbox/schema'
import { sql } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { defineQuery } from '@/lib/platform/gate'

export type MailLine = {
  id: string
  name: string | null
  address: string
  subject: string
  /** Only in a demo without a mail server, where letters go nowhere else: whoever runs the service need not read them. */
  body: string | null
  createdAt: string
  sentAt: string | null
  state: MailState
  attempts: number
  fault: string | null
}
export type OutboxView = {
  show: MailShow
  counts: Record<MailState, number>
  lines: MailLine[]
  delivery: 'server' | 'none' | 'demo'
}

type Stored = Omit<MailLine, 'state' | 'createdAt' | 'sentAt' | 'body'> & {
  body: string
  createdAt: Date
  sentAt: Date | null
  failedAt: Date | null
}

const most = 100

export const openOutbox = defineQuery({
  allow: 'outbox.read',
  input: outboxInput,
  async run({ run, input }): Promise<OutboxView> {
    const delivery = deliveryHere()
    const chosen = {
      all: sql`true`,
      sent: sql`mail.sent_at IS NOT NULL`,
      failed: sql`mail.failed_at IS NOT NULL`,
      waiting: sql`mail.sent_at IS NULL AND mail.failed_at IS NULL`,
    }
    const [counts] = await run<Record<MailState, number>>(sql`
      SELECT count(*) FILTER (WHERE sent_at IS NOT NULL) AS sent, count(*) FILTER (WHERE failed_at IS NOT NULL) AS failed,
        count(*) FILTER (WHERE sent_at IS NULL AND failed_at IS NULL) AS waiting
      FROM outgoing_mail WHERE municipality_id = open_municipality_id()`)
    const rows = await run<Stored>(sql`
      SELECT mail.id, users.name, mail.address, mail.subject, mail.body, mail.created_at AS "createdAt",
        mail.sent_at AS "sentAt", mail.failed_at AS "failedAt", mail.attempts, mail.fault
      FROM outgoing_mail mail LEFT JOIN users ON users.id = mail.user_id
      WHERE mail.municipality_id = open_municipality_id() AND ${chosen[input.show]}
      ORDER BY mail.created_at DESC, mail.id LIMIT ${most}`)
    return {
      show: input.show,
      counts: counts ?? { sent: 0, failed: 0, waiting: 0 },
      delivery,
      lines: rows.map(({ failedAt, body, createdAt, sentAt, ...row }) => ({
        ...row,
        body: delivery === 'demo' ? body : null,
        state: mailState({ sentAt, failedAt }),
        createdAt: createdAt.toISOString(),
        sentAt: sentAt?.toISOString() ?? null,
      })),
    }
  },
})

function deliveryHere(): OutboxView['delivery'] {
  const { SMTP_URL, SAMLAD_DEMO } = env()
  if (SMTP_URL) return 'server'
  return SAMLAD_DEMO ? 'demo' : 'none'
}
