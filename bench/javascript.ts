import { gzipSync } from 'node:zlib'
import { emptyPath } from './build'
import { writeDrafts } from './drafts'
import type { Bench } from './measure'
import { atMost } from './report'
import { fetchPage, sessionCookie } from './servers'
import { accountAt, subjects } from './subjects'

type Route = { name: string; account: string; path: string; limit: number }

const reporter = 'personal'
const formLimit = 30
const pageLimit = 110
const formSteps = [1, 2, 3, 4]

/** On the copy, because it has an empty page in the same build; the browser's files are the product's own. */
export async function measureScripts(bench: Bench): Promise<void> {
  const { ceiling, large, report } = bench
  const floor = await firstLoad(`${ceiling.address}${emptyPath}`, '')
  report.add('empty page: JavaScript', floor, 'kB')
  for (const { name, account, path, limit } of await routesOf(bench)) {
    const cookie = sessionCookie(await ceiling.signIn(accountAt(account, large.slug)))
    const size = await firstLoad(`${ceiling.address}${path}`, cookie)
    report.add(`${name}: JavaScript above the empty page`, size - floor, 'kB', atMost(limit))
  }
}

async function routesOf({ ceiling, large }: Bench): Promise<Route[]> {
  const { slug } = large
  const token = await ceiling.signIn(accountAt(reporter, slug))
  const [draft = ''] = await writeDrafts({ token, municipality: slug }, 1)
  return [
    { name: 'sign-in', account: reporter, path: '/login', limit: pageLimit },
    { name: 'start page', account: 'strateg', path: `/${slug}`, limit: pageLimit },
    ...subjects.map(({ name, account, path }) => ({ name, account, path: path(large), limit: pageLimit })),
    { name: 'inbox', account: 'socialsekreterare', path: `/${slug}/concerns`, limit: pageLimit },
    ...formSteps.map((step) => ({
      name: `concern form, step ${step}`,
      account: reporter,
      path: `/${slug}/concerns/new?draft=${draft}&step=${step}`,
      limit: formLimit,
    })),
  ]
}

const script = /\/_next\/static\/[^"'\\ ]+\.js/g

/** Every script that the page names, gzipped, in kB. */
async function firstLoad(url: string, cookie: string): Promise<number> {
  const html = await fetchPage(url, { cookie })
  // Named, but loaded only by browsers that are too old for modules.
  const modern = html.replace(/<script[^>]*\bnoModule\b[^>]*>/gi, '')
  const sizes = [...new Set(modern.match(script))].map(async (name) => {
    const file = await fetch(new URL(name, url))
    return gzipSync(Buffer.from(await file.arrayBuffer())).length
  })
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1000
}
