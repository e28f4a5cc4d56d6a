import { cookies, headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { OutOfReach, SignedOut } from '@/lib/platform/errors'
import type { Opened, Query } from '@/lib/platform/gate'
import { type Asked, type Following, type Named, openLiveStream } from '@/lib/platform/live-stream'
import { pathHeader } from '@/lib/platform/origin'
import type { PublicOpened, PublicQuery } from '@/lib/platform/public-gate'
import { sessionCookieName } from '@/lib/platform/session-cookie'

export async function sessionToken(): Promise<string | undefined> {
  return (await cookies()).get(sessionCookieName())?.value
}

/** A page and its title ask the same: within one request it is read, and where reads are audited noted, once. */
const once = cache(
  <Input, View>(query: Query<Input, View>, municipality: string, inputText: string): Promise<Opened<View>> =>
    sessionToken().then((token) => query({ token, municipality }, JSON.parse(inputText) as Input)),
)

/** A page's one read: signed out leads to sign-in and back, out of reach is 404. */
export async function read<Input, View>(
  query: Query<Input, View>,
  municipality: string,
  input: Input,
): Promise<Opened<View>> {
  return (await readIfOpen(query, municipality, input)) ?? notFound()
}

/** Null when out of reach: for an address that shows different people different things. */
export async function readIfOpen<Input, View>(
  query: Query<Input, View>,
  municipality: string,
  input: Input,
): Promise<Opened<View> | null> {
  try {
    return await once(query, municipality, JSON.stringify(input))
  } catch (error) {
    if (error instanceof SignedOut) redirect(`/login?next=${encodeURIComponent(await currentPath())}`)
    if (error instanceof OutOfReach) return null
    throw error
  }
}

const oncePublic = cache(
  <Input, View>(query: PublicQuery<Input, View>, municipality: string, inputText: string) =>
    query({ municipality }, JSON.parse(inputText) as Input),
)

/** A public page's one read: nobody is asked who they are. */
export async function readPublic<Input, View>(
  query: PublicQuery<Input, View>,
  municipality: string,
  input: Input,
): Promise<PublicOpened<View>> {
  try {
    return await oncePublic(query, municipality, JSON.stringify(input))
  } catch (error) {
    if (error instanceof OutOfReach) return notFound()
    throw error
  }
}

/** The same read as JSON. */
export async function answer<Input, View>(
  query: Query<Input, View>,
  municipality: string,
  input: Input,
): Promise<Response> {
  try {
    const { view } = await query({ token: await sessionToken(), municipality }, input)
    return Response.json(view)
  } catch (error) {
    if (error instanceof SignedOut) return Response.json({ error: 'signed_out' }, { status: 401 })
    if (error instanceof OutOfReach) return Response.json({ error: 'not_found' }, { status: 404 })
    throw error
  }
}

/** What happens to a plan, told as it happens to whoever may read it. */
export async function answerLive(
  query: Query<Asked, Named>,
  municipality: string,
  following: Following,
): Promise<Response> {
  try {
    return await openLiveStream({ token: await sessionToken(), municipality }, following, { query })
  } catch (error) {
    if (error instanceof SignedOut) return Response.json({ error: 'signed_out' }, { status: 401 })
    if (error instanceof OutOfReach) return Response.json({ error: 'not_found' }, { status: 404 })
    throw error
  }
}

type SentFile = { name: string; type: string; content: string | Uint8Array<ArrayBuffer> }

/**
 * The same read as a file to save. Its address is that of the page which offers it, under /api and with the format
 * last: whoever has been signed out meanwhile is led there.
 */
export async function answerFile<Input, View>(
  query: Query<Input, View>,
  { municipality, input }: { municipality: string; input: Input },
  fileOf: (view: View) => Promise<SentFile>,
): Promise<Response> {
  try {
    const { view } = await query({ token: await sessionToken(), municipality }, input)
    const { name, type, content } = await fileOf(view)
    return new Response(content, { headers: { ...fileHeaders, ...headersOf(name, type) } })
  } catch (error) {
    if (error instanceof SignedOut) redirect(`/login?next=${encodeURIComponent(await offeringPage())}`)
    if (error instanceof OutOfReach) return Response.json({ error: 'not_found' }, { status: 404 })
    throw error
  }
}

/** Never shown inside our own pages, never guessed at, never kept by a machine on the way; opened, it may do nothing. */
const fileHeaders = {
  'x-content-type-options': 'nosniff',
  'cache-control': 'private, no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
}

/** The plain name for old programs and the whole one for all others (RFC 6266). */
function headersOf(name: string, type: string): Record<string, string> {
  const plain = name.replace(/[^\w .()+-]/g, '_')
  const whole =
    plain === name ? '' : `; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, escapedSign)}`
  return { 'content-type': type, 'content-disposition': `attachment; filename="${plain}"${whole}` }
}

const escapedSign = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`

async function offeringPage(): Promise<string> {
  return (await currentPath()).replace(/^\/api(?=\/)/, '').replace(/\/[^/]*$/, '')
}

/** Where the visitor is, with the query. */
export async function currentPath(): Promise<string> {
  return (await headers()).get(pathHeader) ?? '/'
}
