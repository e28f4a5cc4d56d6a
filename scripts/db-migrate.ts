import { withDatabase } from '@/scripts/database/provision'
import { deployMigrations } from '@/scripts/migrations/migrations'
import { loadDotEnv } from '@/scripts/terminal/project'
import { runScript } from '@/scripts/terminal/run-script'

await runScript(async () => {
  loadDotEnv()
  const applied = await withDatabase(({ ownerUrl }) => deployMigrations(ownerUrl))
  console.log(
    applied.length > 0 ? `Applied ${applied.join(', ')}.` : 'Nothing to apply: the database is current.',
  )
})
