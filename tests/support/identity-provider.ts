import type { Server } from 'node:http'
import Provider from 'oidc-provider'
import { freePort } from '@/scripts/terminal/ports'

/**
 * A real OpenID Connect provider beside the server under test, with the library's own sign-in page. It vouches for
 * whatever address is typed there; of `unverified:ADDRESS` it says that nobody has checked it.
 */
export type IdentityProvider = {
  /** What the app needs to find it and be known by it. */
  environment: Record<'OIDC_DISCOVERY_URL' | 'OIDC_CLIENT_ID' | 'OIDC_CLIENT_SECRET' | 'OIDC_NAME', string>
  stop: () => Promise<void>
}

const unverified = /^unverified:/
const clientId = 'samlad'
const clientSecret = 'known-to-the-two-of-them-and-to-this-test'

export async function startIdentityProvider(appAddress: string): Promise<IdentityProvider> {
  const port = await freePort()
  const issuer = `http://localhost:${port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [`${appAddress}/api/auth/callback/oidc`],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    // The app reads the address from the ID token, as Entra ID and Keycloak give it.
    conformIdTokenClaims: false,
    cookies: { keys: ['signs the cookies of this provider alone'] },
    findAccount: (_context, typed) => ({
      accountId: typed,
      claims: async () => ({
        sub: typed,
        email: typed.replace(unverified, ''),
        email_verified: !unverified.test(typed),
      }),
    }),
  })
  const server = await new Promise<Server>((resolve) => {
    const listening = provider.listen(port, '127.0.0.1', () => resolve(listening))
  })
  return {
    environment: {
      OIDC_DISCOVERY_URL: `${issuer}/.well-known/openid-configuration`,
      OIDC_CLIENT_ID: clientId,
      OIDC_CLIENT_SECRET: clientSecret,
      OIDC_NAME: 'kommunkonto',
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
