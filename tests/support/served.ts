import { openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sessionCookieName } from '@/lib/platform/session-cookie'
import { type AppServer, startAppServer, waitUntilHealthy } from '@/scripts/server/app-server'
import { ensureBuild } from '@/scripts/server/build'
import { freePort } from '@/scripts/terminal/ports'
import { projectRoot } from '@/scripts/terminal/project'

/** The production build, served on the test file's own database. */
export type Served = { baseUrl: string; server: AppServer }

export async function serveBuild(): Promise<Served> {
  await ensureBuild()
  const port = await freePort()
  const baseUrl = `http://localhost:${port}`
  const output = openSync(join(projectRoot, 'test-results', 'served.log'), 'a')
  const environment = {
    ...process.env,
    NEXTAUTH_URL: baseUrl,
    SAMLAD_JOBS: 'off',
    SAMLAD_DEMO: '1',
    PORT: String(port),
  }
  const server = startAppServer({ mode: 'start', port, output, environment })
  await waitUntilHealthy(server, baseUrl)
  return { baseUrl, server }
}

export type Headers = Record<string, string>

/** As a browser that is signed in with this session. */
export const signedIn = (baseUrl: string, token: string | undefined): Headers => ({
  origin: baseUrl,
  'sec-fetch-site': 'same-origin',
  ...(token ? { cookie: `${sessionCookieName()}=${token}` } : {}),
})

export type ServedAction = {
  id: string
  /** `lib/plans/actions.ts editPlanTextAction` */
  name: string
  /** A page that knows the action, as it lies in the tree of routes. */
  page: string
}

type Manifest = {
  node: Record<string, { workers: Record<string, unknown>; filename: string; exportedName: string }>
}

/** Every server action that the build lets a visitor call. */
export function servedActions(): ServedAction[] {
  const file = join(projectRoot, '.next', 'server', 'server-reference-manifest.json')
  const { node } = JSON.parse(readFileSync(file, 'utf8')) as Manifest
  return Object.entries(node).map(([id, { workers, filename, exportedName }]) => ({
    id,
    name: `${filename} ${exportedName}`,
    page: Object.keys(workers)[0] ?? '',
  }))
}

/** An address of the page in that municipality; where it names an object, one that is nobody's. */
const addressOf = (page: string, slug: string) =>
  page
    .replace(/^app/, '')
    .replace(/\/page$/, '')
    .replace('[municipality]', slug)
    .replace(/\[[^\]]+\]/g, '00000000-0000-4000-8000-000000000000') || '/'

type Sent = { slug: string; headers: Headers; body: BodyInit }

export async function postAction(baseUrl: string, { id, page }: ServedAction, { slug, headers, body }: Sent) {
  const answer = await fetch(`${baseUrl}${addressOf(page, slug)}`, {
    method: 'POST',
    headers: { ...headers, 'next-action': id },
    body,
    redirect: 'manual',
  })
  return {
    status: answer.status,
    redirect: answer.headers.get('x-action-redirect'),
    body: await answer.text(),
  }
}

/** The arguments of a form's action, as React writes them: the state before it, and the form. */
export function asForm(fields: Record<string, unknown>): FormData {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) {
    if (Array.isArray(value)) for (const one of value) body.append(`_1_${name}[]`, asField(one))
    else body.append(`_1_${name}`, value instanceof Blob ? value : asField(value))
  }
  body.append('0', JSON.stringify([{ status: 'idle' }, '$K1']))
  return body
}

const asField = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value ?? ''))
