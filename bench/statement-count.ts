import type { Bench } from './measure'
import { atMost } from './report'
import { fetchPage, sessionCookie } from './servers'
import { withStatementLog } from './statement-log'
import { accountAt, type Place, type Subject, subjects } from './subjects'

const statementLimit = 6

/** Counted in PostgreSQL's log, for a large municipality and a small one: rows must not make statements. */
export async function countStatements({ database, large, small, product, report }: Bench): Promise<void> {
  await withStatementLog(database.cluster, async ({ during }) => {
    for (const subject of subjects) {
      const count = async (place: Place) => {
        const visit = await visitorOf(subject, place)
        // The first visit may fill caches that live as long as the process.
        await visit()
        return (await during(visit)).length
      }
      const [many, few] = [await count(large), await count(small)]
      report.add(`${subject.name}: SQL statements`, many, '', atMost(statementLimit))
      report.add(`${subject.name}: more of them with more rows`, many - few, '', atMost(0))
    }
  })

  async function visitorOf({ account, path }: Subject, place: Place) {
    const cookie = sessionCookie(await product.signIn(accountAt(account, place.slug)))
    return () => fetchPage(`${product.address}${path(place)}`, { cookie })
  }
}
