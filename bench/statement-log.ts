import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { withClient } from '@/scripts/database/client'
import type { Throwaway } from '@/scripts/database/throwaway'

const prefix = 'bench:%u@%d '
const settleMs = 300

export type StatementLog = {
  /** The statements that the application sent to the database while `work` ran. */
  during: (work: () => Promise<unknown>) => Promise<string[]>
}

/** PostgreSQL's own account: it logs every statement that a client sends, until `use` is over. */
export async function withStatementLog<T>(
  cluster: Throwaway,
  use: (log: StatementLog) => Promise<T>,
): Promise<T> {
  const file = join(cluster.folder, 'postgres', 'postgres.log')
  const during = async (work: () => Promise<unknown>) => {
    const start = statSync(file).size
    await work()
    await pause(settleMs)
    return sentByApp(readFileSync(file).subarray(start).toString('utf8'))
  }
  await setLogging(cluster.superuserUrl, { log_statement: 'all', log_line_prefix: prefix })
  try {
    return await use({ during })
  } finally {
    await setLogging(cluster.superuserUrl, { log_statement: 'none', log_line_prefix: '' })
  }
}

async function setLogging(superuserUrl: string, settings: Record<string, string>): Promise<void> {
  await withClient(superuserUrl, async (client) => {
    for (const [name, value] of Object.entries(settings))
      await client.query(`ALTER SYSTEM SET ${name} = '${value}'`)
    await client.query('SELECT pg_reload_conf()')
  })
  await pause(settleMs)
}

const entry = /^bench:samlad_app@\S+ LOG: {2}(?:statement|execute [^:]+): /

/** BEGIN, COMMIT and ROLLBACK are not counted; a statement inside an SQL function is part of its caller. */
function sentByApp(text: string): string[] {
  return text
    .split(/^(?=bench:)/m)
    .filter((one) => entry.test(one))
    .map((one) => one.replace(entry, '').replace(/^BEGIN[^;]*;?\s*/, ''))
    .filter((one) => one.trim() !== '' && !/^(COMMIT|ROLLBACK)\b/.test(one))
}
