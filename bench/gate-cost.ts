import { directCost } from './direct'
import type { Bench } from './measure'
import { atMost } from './report'
import { accountAt, subjects } from './subjects'

const gateLimit = 2

/** The query called in this process, against its own statements in a row-secured transaction. */
export async function measureGate({ database, large, product, size, report }: Bench): Promise<void> {
  for (const { name, account, read } of subjects) {
    const token = await product.signIn(accountAt(account, large.slug))
    const access = { token, municipality: large.slug }
    const cost = await directCost(database.many.appUrl, () => read(access, large), size.gateSeconds)
    report.add(`${name}: raw SQL, p50`, cost.raw, 'ms')
    report.add(`${name}: raw SQL, p95`, cost.rawP95, 'ms')
    report.add(`${name}: gate, p50`, cost.gate, 'ms')
    report.add(`${name}: gate / raw SQL`, cost.gate / cost.raw, '×', atMost(gateLimit))
  }
}
