import type { NextAuthOptions, User } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { env } from '@/lib/platform/env'
import { clientAddress } from '@/lib/platform/origin'
import { sessionCookieName, sessionCookieOptions } from '@/lib/platform/session-cookie'
import { endSession, findUserByEmail, signInWithPassword, startSession } from '@/lib/platform/sign-in'

/**
 * next-auth does the protocols; the session is our own row. What it calls the JWT is only the row's secret:
 * `encode` hands out that secret and nothing else, so ending the row ends the session everywhere at once.
 */
export function authOptions(): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    pages: { signIn: '/login', error: '/login', signOut: '/login' },
    session: { strategy: 'jwt', maxAge: 12 * 60 * 60 },
    cookies: { sessionToken: { name: sessionCookieName(), options: sessionCookieOptions() } },
    providers: [passwordProvider(), ...oidcProvider()],
    jwt: {
      encode: async ({ token }) => String(token?.secret ?? ''),
      decode: async ({ token }) => (token ? { secret: token } : null),
    },
    callbacks: {
      signIn: async ({ user, account }) => account?.type === 'credentials' || admitByAddress(user),
      jwt: async ({ token, user }) => (user ? { secret: await startSession(user.id) } : token),
      // Nothing about the person leaves through next-auth's session address; pages ask the gate.
      session: async ({ session }) => ({ expires: session.expires }),
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.secret === 'string') await endSession(token.secret)
      },
    },
  }
}

function passwordProvider() {
  return CredentialsProvider({
    credentials: { email: { type: 'email' }, password: { type: 'password' } },
    authorize: async (credentials, request) => {
      if (!credentials) return null
      const headers = new Headers(request.headers as Record<string, string>)
      const result = await signInWithPassword(credentials, clientAddress(headers, env().TRUSTED_PROXY_HOPS))
      if (result.kind === 'too_many') throw new Error('too_many')
      return result.kind === 'signed_in' ? { id: result.userId } : null
    },
  })
}

type Profile = Record<string, unknown> & { sub: string; email_verified?: boolean | string }

function oidcProvider(): NextAuthOptions['providers'] {
  const { OIDC_DISCOVERY_URL, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME, OIDC_EMAIL_CLAIM } = env()
  if (!OIDC_DISCOVERY_URL || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return []
  return [
    {
      id: 'oidc',
      name: OIDC_NAME,
      type: 'oauth',
      wellKnown: OIDC_DISCOVERY_URL,
      idToken: true,
      checks: ['pkce', 'state', 'nonce'],
      clientId: OIDC_CLIENT_ID,
      clientSecret: OIDC_CLIENT_SECRET,
      authorization: { params: { scope: 'openid email profile' } },
      profile: (profile: Profile) => ({ id: profile.sub, email: vouchedAddress(profile, OIDC_EMAIL_CLAIM) }),
    },
  ]
}

/**
 * The address opens an account, so one that the provider says it has not checked opens none. Many municipal providers
 * leave the claim out: their addresses come from the directory.
 */
function vouchedAddress(profile: Profile, claim: string): string {
  const unchecked = profile.email_verified === false || profile.email_verified === 'false'
  return unchecked ? '' : String(profile[claim] ?? '')
}

/** The provider's subject is swapped for our own account's id; an unknown address is sent to a page that explains. */
async function admitByAddress(user: User): Promise<boolean | string> {
  const userId = user.email ? await findUserByEmail(user.email) : null
  if (!userId) return '/login?error=unknown_account'
  user.id = userId
  return true
}
