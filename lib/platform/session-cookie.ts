import { env } from '@/lib/platform/env'

const isSecure = () => env().NEXTAUTH_URL.startsWith('https:')

/** With https the browser itself refuses the cookie from anywhere but this host over https (__Host-). */
export const sessionCookieName = () => (isSecure() ? '__Host-samlad-session' : 'samlad-session')

/** Gone when the browser closes; the row decides how long it is good for. */
export const sessionCookieOptions = () =>
  ({ httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() }) as const
