import { type NextRequest, NextResponse } from 'next/server'
import { pathHeader } from '@/lib/platform/origin'

/**
 * Headers only. Who may see what is decided in the gate: this file can be deleted and no data leaks.
 */
export function proxy(request: NextRequest) {
  const policy = contentSecurityPolicy(btoa(crypto.randomUUID())) + sandboxFor(request.nextUrl.pathname)
  const forwarded = new Headers(request.headers)
  // Overwrites whatever the client sent: Next reads the nonce from this header.
  forwarded.set('content-security-policy', policy)
  forwarded.set(pathHeader, request.nextUrl.pathname + request.nextUrl.search)
  const response = NextResponse.next({ request: { headers: forwarded } })
  response.headers.set('content-security-policy', policy)
  for (const [name, value] of Object.entries(fixedHeaders)) response.headers.set(name, value)
  // What is told as it happens must not wait in a compressor for more.
  if (request.nextUrl.pathname.endsWith('/live'))
    response.headers.set('cache-control', 'private, no-store, no-transform')
  return response
}

/** What is fetched as data or as a file is no page of ours: shown as one all the same, it may do nothing. */
function sandboxFor(path: string): string {
  return /^\/api\/(?!auth\/)/.test(path) ? '; sandbox' : ''
}

const isDevelopment = process.env.NODE_ENV === 'development'

/** The one rule (touch-action) that react-aria's combobox writes into the page by itself; changes with its version. */
const comboboxStyle = 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='

function contentSecurityPolicy(nonce: string): string {
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}' '${comboboxStyle}'`}`,
    // Charts and bars set lengths as style attributes; an attribute cannot run code.
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' data:`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ')
}

const fixedHeaders: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  // Not no-referrer: browsers would then send "Origin: null" with our own forms.
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'private, no-store',
  ...(process.env.NEXTAUTH_URL?.startsWith('https:')
    ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' }
    : {}),
}

export const config = { matcher: ['/((?!_next/static/|_next/image).*)'] }
