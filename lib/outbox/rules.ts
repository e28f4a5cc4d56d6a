/**
 * A letter is tried again after a pause that grows, and given up in the end; the administrator sees that and may try
 * once more. What the mail server says about the address itself (5xx) no pause can change.
 */
const pausesInMinutes = [1, 5, 30, 120, 720] as const

export type Fate = { kind: 'again'; at: Date } | { kind: 'given_up' }

export function afterFault(attempts: number, isFinal: boolean, now: Date): Fate {
  const pause = pausesInMinutes[attempts - 1]
  if (isFinal || pause === undefined) return { kind: 'given_up' }
  return { kind: 'again', at: new Date(now.getTime() + pause * 60_000) }
}

/** How long a process has for one letter: if it dies, another one tries after this. */
export const claimMinutes = 5

type SmtpError = { responseCode?: number; code?: string }

/** A code, never the server's own words: they may quote what was sent, or to whom. */
export function faultOf(error: SmtpError): { code: string; isFinal: boolean } {
  const { responseCode, code } = error
  if (responseCode) return { code: String(responseCode), isFinal: responseCode >= 550 && responseCode < 555 }
  return { code: /^[A-Z_]{2,20}$/.test(code ?? '') ? String(code) : 'UNKNOWN', isFinal: false }
}

export type MailState = 'sent' | 'failed' | 'waiting'

export function mailState({ sentAt, failedAt }: { sentAt: unknown; failedAt: unknown }): MailState {
  if (sentAt) return 'sent'
  return failedAt ? 'failed' : 'waiting'
}
