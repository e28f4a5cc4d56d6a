import { answers, file, lastStep, writeDrafts } from './drafts'
import { encryptionCost } from './encryption-cost'
import { formHeaders, formPost, hiddenFields } from './form'
import { load } from './load'
import type { Bench } from './measure'
import { atMost, higher } from './report'
import { fetchPage, sessionCookie } from './servers'
import { withStatementLog } from './statement-log'
import { accountAt } from './subjects'
import { submitCost } from './submit-cost'

const name = 'concern submit'
const overBareInsert = 3
const encryptionShare = 20

/**
 * Filing a concern that is ready to be sent: the last press of the button. A draft becomes one report, so each press
 * spends a draft that was written beforehand. It has no ceiling: a write cannot be answered from memory.
 */
export async function measureSubmit(bench: Bench): Promise<void> {
  const { product, large, database, size, report } = bench
  const access = { token: await product.signIn(accountAt('personal', large.slug)), municipality: large.slug }
  const drafts = await writeDrafts(access, 3 * size.submits)
  const statements = await withStatementLog(database.cluster, ({ during }) =>
    during(() => file(access, drafts.pop() ?? '')),
  )
  const cost = await submitCost(database.many.appUrl, access, drafts.splice(0, size.submits))
  report.add(`${name}: SQL statements`, statements.length, '')
  report.add(`${name}: raw SQL, p50`, cost.raw.p50, 'ms')
  report.add(`${name}: gate, p50`, cost.gate.p50, 'ms')
  report.add(`${name}: gate / raw SQL`, cost.gate.p50 / cost.raw.p50, '×')
  report.add(`${name}: bare insert, p95`, cost.bare.p95, 'ms')
  report.add(`${name}: gate, p95`, cost.gate.p95, 'ms')
  report.add(`${name}: p95 / bare insert`, cost.gate.p95 / cost.bare.p95, '×', atMost(overBareInsert))
  const encryption = await encryptionCost(answers)
  report.add(`${name}: encryption, p50`, encryption, 'ms')
  report.add(`${name}: encryption`, (encryption / cost.gate.p50) * 100, '% of it', atMost(encryptionShare))
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
