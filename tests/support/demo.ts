import {
  type APIRequestContext,
  type APIResponse,
  type BrowserContext,
  expect,
  request,
} from '@playwright/test'

/** The demo as visitors meet it: its accounts and its addresses. */
export const demoRoles = [
  'strateg',
  'samordnare',
  'namnd',
  'styrelse',
  'personal',
  'socialsekreterare',
  'stodfunktion',
  'polis',
  'dso',
  'admin',
] as const
export type DemoRole = (typeof demoRoles)[number]
/** The role's own account, or in Stockholm a colleague's of another unit. */
export type DemoAccount = DemoRole | 'falt' | 'socialsekreterare.hanna' | 'socialsekreterare.sodermalm'

/** Between them they open every kind of page; the other four see fewer of the same. */
export const widestRoles = [
  'samordnare',
  'styrelse',
  'personal',
  'socialsekreterare',
  'dso',
  'admin',
] as const

export const demoPassword = 'samlad-demo'
export const emailOf = (role: DemoAccount, slug: string) => `${role}@${slug}.demo`

/** Signs in at next-auth's own address, as a script would. */
async function signIn(client: APIRequestContext, role: DemoAccount, slug: string): Promise<void> {
  const csrf = await client.get('/api/auth/csrf')
  const { csrfToken } = (await csrf.json()) as { csrfToken: string }
  const answer = await client.post('/api/auth/callback/credentials', {
    form: { csrfToken, email: emailOf(role, slug), password: demoPassword },
    maxRedirects: 0,
  })
  expect(answer.status()).toBe(302)
  expect(answer.headers().location).not.toContain('/login')
}

/** A client of its own, signed in; without a role a stranger. Redirects are shown, not followed. */
export async function visitor(
  baseURL: string | undefined,
  slug: string,
  role?: DemoRole,
): Promise<APIRequestContext> {
  const client = await request.newContext({ baseURL, maxRedirects: 0 })
  if (role) await signIn(client, role, slug)
  return client
}

export async function signInBrowser(context: BrowserContext, role: DemoAccount, slug: string): Promise<void> {
  await signIn(context.request, role, slug)
}

export type Visited = { path: string; answer: APIResponse; body: string }

const id = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g
export const patternOf = (path: string) => path.replace(id, ':id')
/** Pages that differ only in an id; and of one page, for a list that is ordered and filtered has no end of addresses. */
const most = { perPattern: 2, perPage: 6 }

/** Tried also where nothing leads: what is not for the role must not be linked, and answers 404. */
const places = [
  'overview',
  'plans',
  'measures',
  'guidelines',
  'concerns',
  'concerns/new',
  'admin',
  'audit',
  'disposals',
  'cases',
  'cases/new',
  'incidents',
  'incidents/new',
  'admin',
  'audit',
]

/** Follows every link within the municipality; of pages that differ only in an id, a few. */
export async function crawl(client: APIRequestContext, slug: string, limits = most) {
  const links = new Set([`/${slug}`])
  for (const place of places) {
    const answer = await client.get(`/${slug}/${place}`)
    if (answer.ok()) links.add(`/${slug}/${place}`)
  }
  const visited: Visited[] = []
  const counts = new Map<string, number>()
  for (const path of links) {
    const [pattern, page] = [patternOf(path), `${patternOf(path.split('?')[0] ?? path)}?`]
    const [count, ofPage] = [(counts.get(pattern) ?? 0) + 1, (counts.get(page) ?? 0) + 1]
    if (count > limits.perPattern || ofPage > limits.perPage) continue
    counts.set(pattern, count).set(page, ofPage)
    const answer = await client.get(path)
    const body = await answer.text()
    visited.push({ path, answer, body })
    for (const link of linksIn(body, slug)) links.add(link)
  }
  return { visited, links: [...links] }
}

function linksIn(body: string, slug: string): string[] {
  const found = [...body.matchAll(/href="(\/[^"#]*)/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))
  return found.filter(
    (href) => href === `/${slug}` || href.startsWith(`/${slug}/`) || href.startsWith(`/${slug}?`),
  )
}

export const headingOf = (body: string) =>
  /<h1[^>]*>(.*?)<\/h1>/s
    .exec(body)?.[1]
    ?.replace(/<[^>]+>/g, '')
    .trim() ?? ''
