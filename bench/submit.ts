import { file, lastStep, writeDrafts } from './drafts'
import { formHeaders, formPost, hiddenFields } from './form'
import { load } from './load'
import type { Bench } from './measure'
import { higher } from './report'
import { fetchPage, sessionCookie } from './servers'
import { withStatementLog } from './statement-log'
import { accountAt } from './subjects'
import { submitCost } from './submit-cost'

const name = 'concern submit'

/**
 * Filing a concern that is ready to be sent: the last press of the button. A draft becomes one report, so each press
 * spends a draft that was written beforehand. It has no ceiling: a write cannot be answered from memory.
 */
export async function measureSubmit(bench: Bench): Promise<void> {
  const { product, large, database, size, report } = bench
  const access = { token: await product.signIn(accountAt('personal', large.slug)), municipality: large.slug }
  const drafts = await writeDrafts(access, 2 * size.submits)
  const statements = await withStatementLog(database.cluster, ({ during }) =>
    during(() => file(access, drafts.pop() ?? '')),
  )
  const cost = await submitCost(database.many.appUrl, access, drafts.splice(0, Math.floor(size.submits / 2)))
  report.add(`${name}: SQL statements`, statements.length, '')
  report.add(`${name}: raw SQL, p50`, cost.raw, 'ms')
  report.add(`${name}: gate, p50`, cost.gate, 'ms')
  report.add(`${name}: gate / raw SQL`, cost.gate / cost.raw, '×')
  const filed = await load(await targetOf(bench, access.token, drafts), size.submits)
  report.add(`${name}: requests per second`, filed.rate, '/s', higher)
  report.add(`${name}: p50`, filed.p50, 'ms')
  report.add(`${name}: p95`, filed.p95, 'ms')
}

async function targetOf({ product, large }: Bench, token: string, drafts: string[]) {
  const [model = ''] = drafts
  const path = `/${large.slug}/concerns/new`
  const headers = { cookie: sessionCookie(token) }
  const url = `${product.address}${path}?draft=${model}&step=4`
  const fields = hiddenFields(await fetchPage(url, headers), 'phone')
  const make = () => {
    const draft = drafts.pop() ?? ''
    const entries = Object.entries({ ...fields, ...lastStep })
    const filled = Object.fromEntries(entries.map(([key, value]) => [key, value.replaceAll(model, draft)]))
    return formPost(filled)
  }
  // The answer to a filed report is the way to its receipt.
  return {
    url: `${product.address}${path}`,
    headers: { ...headers, ...formHeaders(product.address) },
    make,
    expected: 303,
  }
}
