/**
 * A state change is taken only from our own pages. Next lets a request without Origin through, so we ask ourselves:
 * the browser's own word (Sec-Fetch-Site) first, then Origin against the host; neither means no.
 */
export function isOwnOrigin(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin') return false
  const origin = headers.get('origin')
  if (origin === null) return site === 'same-origin'
  // Host, never X-Forwarded-Host: a page elsewhere cannot choose the former.
  return URL.canParse(origin) && new URL(origin).host === headers.get('host')
}

/** The peer's address as instrumentation.ts wrote it, or the one the trusted proxies vouch for. */
export function clientAddress(headers: Headers, trustedHops: number): string {
  const peer = headers.get(peerHeader) ?? 'unknown'
  if (trustedHops === 0) return peer
  const chain = (headers.get('x-forwarded-for') ?? '').split(',').map((part) => part.trim())
  return chain.at(-trustedHops) || peer
}

export const peerHeader = 'x-samlad-peer'
export const pathHeader = 'x-samlad-path'
