import { gzipSync } from 'node:zlib'
import { type Browser, chromium } from 'playwright-core'
import { findChromium } from '@/scripts/browser'
import { Halt } from '@/scripts/terminal/halt'
import { emptyPath } from './build'
import { writeDrafts } from './drafts'
import type { Bench } from './measure'
import { atMost } from './report'
import { sessionCookieName } from './servers'
import { accountAt, subjects } from './subjects'

type Route = { name: string; account: string; path: string; limit: number }

const reporter = 'personal'
const formLimit = 30
const pageLimit = 110
const formSteps = [1, 2, 3, 4]

/** On the copy, because it has an empty page in the same build; the browser's files are the product's own. */
export async function measureScripts(bench: Bench): Promise<void> {
  const { ceiling, large, report } = bench
  const { executablePath, args } = await findChromium()
  const browser = await chromium.launch({ executablePath, args })
  try {
    const floor = await firstLoad(browser, `${ceiling.address}${emptyPath}`)
    report.add('empty page: JavaScript', floor, 'kB')
    for (const { name, account, path, limit } of await routesOf(bench)) {
      const token = await ceiling.signIn(accountAt(account, large.slug))
      const size = await firstLoad(browser, `${ceiling.address}${path}`, token)
      report.add(`${name}: JavaScript above the empty page`, size - floor, 'kB', atMost(limit))
    }
  } finally {
    await browser.close()
  }
}

async function routesOf({ ceiling, large }: Bench): Promise<Route[]> {
  const { slug, planId, measureId } = large
  const token = await ceiling.signIn(accountAt(reporter, slug))
  const [draft = ''] = await writeDrafts({ token, municipality: slug }, 1)
  return [
    { name: 'sign-in', account: reporter, path: '/login', limit: pageLimit },
    { name: 'start page', account: 'strateg', path: `/${slug}`, limit: pageLimit },
    ...subjects.map(({ name, account, path }) => ({ name, account, path: path(large), limit: pageLimit })),
    {
      name: 'one plan, editing',
      account: 'samordnare',
      path: `/${slug}/plans/${planId}?edit=${measureId}`,
      limit: pageLimit,
    },
    { name: 'inbox', account: 'socialsekreterare', path: `/${slug}/concerns`, limit: pageLimit },
    ...formSteps.map((step) => ({
      name: `concern form, step ${step}`,
      account: reporter,
      path: `/${slug}/concerns/new?draft=${draft}&step=${step}`,
      limit: formLimit,
    })),
  ]
}

/** Every script that a browser fetches until the page is at rest, gzipped, in kB. */
async function firstLoad(browser: Browser, url: string, token?: string): Promise<number> {
  const context = await browser.newContext()
  if (token) await context.addCookies([{ name: sessionCookieName, value: token, url }])
  const page = await context.newPage()
  const scripts = new Map<string, Promise<number>>()
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return
    scripts.set(
      response.url(),
      response.body().then((body) => gzipSync(body).length),
    )
  })
  const answer = await page.goto(url, { waitUntil: 'networkidle' })
  if (answer?.status() !== 200 || page.url() !== url) throw new Halt(`${url} led to ${page.url()}.`)
  const sizes = await Promise.all(scripts.values())
  await context.close()
  return sizes.reduce((sum, size) => sum + size, 0) / 1000
}
