import { replayShredLedger } from '@/lib/disposals/jobs'
import { closeDatabase } from '@/lib/platform/db'
import { projectSecrets, withDatabase } from '@/scripts/database/provision'
import { enterDemoEnvironment, portFromEnvironment } from '@/scripts/server/environment'
import { Halt } from '@/scripts/terminal/halt'
import { loadDotEnv } from '@/scripts/terminal/project'
import { runScript } from '@/scripts/terminal/run-script'

/** After a restore, before the app is let at the database: what had been destroyed is destroyed again. */
await runScript(async () => {
  loadDotEnv()
  const isDemo = !process.env.DATABASE_URL
  const { destroyed, gone, held, faults } = await withDatabase(async (addresses) => {
    if (isDemo) enterDemoEnvironment(addresses, projectSecrets(), portFromEnvironment())
    return replayShredLedger().finally(closeDatabase)
  })
  console.log(`${destroyed} records destroyed again, ${gone} were gone already`)
  for (const id of held) console.log(`${id} is on hold in this database and was left`)
  for (const fault of faults) console.error(fault)
  if (faults.length > 0) throw new Halt('A part of the ledger could not be used.')
})
