import { join } from 'node:path'
import { inject } from 'vitest'
import { cloneDatabase } from '@/scripts/database/databases'
import { addressesOf } from '@/scripts/database/embedded'

/**
 * Runs before each test file, before its imports: gives it a database of its own, copied from the migrated
 * template, and an environment that points there. Tests import `database` for addresses and nothing else:
 * what they do with data goes through the gate.
 */
const { superuserUrl, template, secrets, folder } = inject('cluster')
const worker = process.env.VITEST_POOL_ID ?? '0'
const name = `samlad_test_${worker}`

export const database = { superuserUrl, ...addressesOf(superuserUrl, name, secrets) }

if (process.env.DATABASE_URL !== database.appUrl) {
  await cloneDatabase(superuserUrl, template.name, name)
  Object.assign(process.env, {
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    NEXTAUTH_URL: 'http://localhost:3000',
    NEXTAUTH_SECRET: secrets.nextauthSecret,
    SAMLAD_MASTER_KEY: secrets.masterKey,
    AUDIT_ANCHOR_FILE: join(folder, `anchors-${worker}.jsonl`),
    SHRED_LEDGER_FILE: join(folder, `shredded-${worker}.jsonl`),
    LOG_LEVEL: 'silent',
  })
}
