'use server'

import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { env } from '@/lib/platform/env'
import { chooseMembership } from '@/lib/platform/memberships'
import { clientAddress, isOwnOrigin } from '@/lib/platform/origin'
import { sessionToken } from '@/lib/platform/page'
import { sessionCookieName, sessionCookieOptions } from '@/lib/platform/session-cookie'
import { endSession, signInWithPassword, startSession } from '@/lib/platform/sign-in'

export type SignInState = { error: 'wrong' | 'too_many' | null; email: string }

/** The form's way in, with or without JavaScript; scripts use next-auth's own address. */
export async function signInAction(_previous: SignInState, form: FormData): Promise<SignInState> {
  const [email, password] = [String(form.get('email') ?? ''), String(form.get('password') ?? '')]
  const asked = await headers()
  if (!isOwnOrigin(asked)) return { error: 'wrong', email }
  const result = await signInWithPassword({ email, password }, clientAddress(asked, env().TRUSTED_PROXY_HOPS))
  if (result.kind !== 'signed_in') return { error: result.kind, email }
  // A new secret at every sign-in; whatever session the browser came with ends.
  const earlier = await sessionToken()
  if (earlier) await endSession(earlier)
  const jar = await cookies()
  jar.set(sessionCookieName(), await startSession(result.userId), sessionCookieOptions())
  redirect(ownPath(form.get('next')))
}

export async function signOutAction(): Promise<void> {
  const token = await sessionToken()
  if (token && isOwnOrigin(await headers())) await endSession(token)
  const jar = await cookies()
  jar.set(sessionCookieName(), '', { ...sessionCookieOptions(), maxAge: 0 })
  redirect('/login?signed_out=1')
}

export async function chooseMembershipAction(form: FormData): Promise<void> {
  const token = await sessionToken()
  if (!token || !isOwnOrigin(await headers())) redirect('/login')
  const chosen = await chooseMembership(token, String(form.get('membership') ?? ''))
  redirect(chosen ? `/${chosen.municipalitySlug}` : '/choose')
}

/** Only a path on this host: never a way to send someone elsewhere after signing in. */
function ownPath(next: FormDataEntryValue | null): string {
  return typeof next === 'string' && /^\/(?![/\\])[\x21-\x7e]*$/.test(next) ? next : '/'
}
