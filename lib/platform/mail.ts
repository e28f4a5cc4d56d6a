import { createTransport, type Transporter } from 'nodemailer'
import { env } from '@/lib/platform/env'

export type Letter = { id: string; address: string; subject: string; body: string }

/** Without a mail server letters stay in the outbox. */
export const hasMailServer = () => env().SMTP_URL !== undefined

let open: { url: string; transport: Transporter } | undefined

function transport(url: string): Transporter {
  if (open?.url === url) return open.transport
  const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }
  // A letter is text: nothing in it may make the server read a file or fetch an address.
  const closed = { disableFileAccess: true, disableUrlAccess: true }
  open = { url, transport: createTransport({ url, ...patience, ...closed }) }
  return open.transport
}

/** Hands the letter to the mail server, or throws. The id makes a letter that is sent twice the same letter. */
export async function deliver({ id, address, subject, body }: Letter): Promise<void> {
  const { SMTP_URL: url, MAIL_FROM: from, NEXTAUTH_URL } = env()
  if (!url) throw new Error('no mail server')
  const messageId = `<${id}@${new URL(NEXTAUTH_URL).hostname}>`
  // An automatic letter asks for no automatic answer (RFC 3834).
  const headers = { 'Auto-Submitted': 'auto-generated' }
  await transport(url).sendMail({ from, to: { name: '', address }, subject, text: body, messageId, headers })
}
