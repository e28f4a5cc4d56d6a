import { headers } from 'next/headers'
import { env } from '@/lib/platform/env'
import { OutOfReach } from '@/lib/platform/errors'
import type { FormState, Reply } from '@/lib/platform/form-state'
import { logEvent } from '@/lib/platform/log'
import { clientAddress, isOwnOrigin } from '@/lib/platform/origin'
import type { PublicCommand } from '@/lib/platform/public-gate'
import { readForm, stateOf } from '@/lib/platform/submit'

/**
 * A server action for a form on the public pages, with or without JavaScript. The answer is shown in place of the
 * form: what it holds, a code or a conversation, must never stand in an address.
 */
export function submitPublic<Shown>(
  command: PublicCommand<Shown>,
): (previous: FormState<Shown>, formData: FormData) => Promise<FormState<Shown>> {
  return async (_previous, formData) => {
    const { municipality, submissionKey = '', typed, files } = readForm(formData)
    const reply = await execute(command, { municipality, input: { ...typed, ...files }, submissionKey })
    if (!reply.ok) return stateOf(reply.refusal, typed)
    return { status: 'done', value: reply.value, at: new Date().toISOString() }
  }
}

type Request = { municipality: string; input: unknown; submissionKey: string }

async function execute<Shown>(
  command: PublicCommand<Shown>,
  { municipality, input, submissionKey }: Request,
): Promise<Reply<Shown>> {
  const given = await headers()
  if (!isOwnOrigin(given)) return { ok: false, refusal: { kind: 'out_of_reach' } }
  try {
    const address = clientAddress(given, env().TRUSTED_PROXY_HOPS)
    return await command({ municipality, address }, input, submissionKey)
  } catch (error) {
    if (error instanceof OutOfReach) return { ok: false, refusal: { kind: 'out_of_reach' } }
    const { name, code } = error as Error & { code?: string }
    logEvent('error', 'command failed', { action: command.allow, error: name, code })
    return { ok: false, refusal: { kind: 'failed' } }
  }
}
