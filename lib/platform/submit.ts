import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { OutOfReach, type Refusal, SignedOut } from '@/lib/platform/errors'
import {
  type Barrier,
  type FormState,
  municipalityField,
  type Reply,
  submissionField,
  type Typed,
  typedFrom,
} from '@/lib/platform/form-state'
import type { Command } from '@/lib/platform/gate'
import { logEvent } from '@/lib/platform/log'
import { isOwnOrigin } from '@/lib/platform/origin'
import { currentPath, sessionToken } from '@/lib/platform/page'

/**
 * A server action for a form, with or without JavaScript. `goTo` names the page to show on success; without it the
 * page is refreshed in place.
 */
export function submit<Value>(
  command: Command<Value>,
  goTo?: (value: Value, municipality: string) => string,
): (previous: FormState<Value>, formData: FormData) => Promise<FormState<Value>> {
  return async (_previous, formData) => {
    const { municipality, submissionKey, typed, files } = readForm(formData)
    const reply = await execute(command, { municipality, input: { ...typed, ...files }, submissionKey })
    if (!reply.ok) {
      await signInFirst(reply.refusal)
      return stateOf(reply.refusal, withoutPassword(typed))
    }
    // Also before going on: a page that differs only after the # would be shown as it was.
    refresh()
    if (goTo) redirect(goTo(reply.value, municipality))
    return { status: 'done', value: reply.value, at: new Date().toISOString() }
  }
}

/** A server action for a client component that saves as one types: no page refresh. */
export function call<Value>(
  command: Command<Value>,
): (municipality: string, input: unknown, submissionKey?: string) => Promise<Reply<Value>> {
  return (municipality, input, submissionKey) => execute(command, { municipality, input, submissionKey })
}

type Request = { municipality: string; input: unknown; submissionKey?: string }

async function execute<Value>(
  command: Command<Value>,
  { municipality, input, submissionKey }: Request,
): Promise<Reply<Value>> {
  if (!isOwnOrigin(await headers())) return { ok: false, refusal: { kind: 'out_of_reach' } }
  try {
    return await command(
      { token: await sessionToken(), municipality: String(municipality) },
      input,
      submissionKey,
    )
  } catch (error) {
    if (error instanceof SignedOut) return { ok: false, refusal: { kind: 'signed_out' } }
    if (error instanceof OutOfReach) return { ok: false, refusal: { kind: 'out_of_reach' } }
    const { name, code } = error as Error & { code?: string }
    logEvent('error', 'command failed', { action: command.allow, error: name, code })
    return { ok: false, refusal: { kind: 'failed' } }
  }
}

/**
 * Without scripts the browser would be sent on to sign in by the page, and take the posted form along to where nobody
 * knows it. From here it is sent with a plain GET. With scripts the form stays on the page and says what to do.
 */
async function signInFirst(refusal: Refusal | Barrier) {
  if (refusal.kind !== 'signed_out' || (await headers()).has('next-action')) return
  redirect(`/login?next=${encodeURIComponent(await currentPath())}`)
}

/** What goes back to the page stands in it: never what proves who one is. */
function withoutPassword({ password: _password, ...typed }: Typed): Typed {
  return typed
}

export function stateOf(refusal: Refusal | Barrier, typed: Typed): FormState<never> {
  return isBarrier(refusal) ? { status: refusal.kind, typed } : { status: 'refused', refusal, typed }
}

function isBarrier(refusal: Refusal | Barrier): refusal is Barrier {
  return ['signed_out', 'out_of_reach', 'failed'].includes(refusal.kind)
}

export function readForm(formData: FormData) {
  const submissionKey = formData.get(submissionField)
  return {
    municipality: String(formData.get(municipalityField) ?? ''),
    submissionKey: typeof submissionKey === 'string' && submissionKey !== '' ? submissionKey : undefined,
    typed: typedFrom(formData),
    files: filesOf(formData),
  }
}

/**
 * Only the command sees them: they are not sent back as what was typed. A field without a choice is an empty file; one
 * whose name ends in [] may have several.
 */
function filesOf(formData: FormData): Record<string, File | File[]> {
  const files: Record<string, File | File[]> = {}
  for (const name of new Set(formData.keys())) {
    if (/^[_$]/.test(name)) continue
    const chosen = formData.getAll(name).filter((value) => value instanceof File && value.size > 0) as File[]
    const [first] = chosen
    if (!first) continue
    if (name.endsWith('[]')) files[name.slice(0, -2)] = chosen
    else files[name] = chosen.at(-1) ?? first
  }
  return files
}
