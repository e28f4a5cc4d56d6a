import { closeDatabase } from '@/lib/platform/db'
import { makeRound } from '@/lib/rounds/jobs'
import { projectSecrets, withDatabase } from '@/scripts/database/provision'
import { enterDemoEnvironment, portFromEnvironment } from '@/scripts/server/environment'
import { loadDotEnv } from '@/scripts/terminal/project'
import { runScript } from '@/scripts/terminal/run-script'

/** One round by hand or from cron: the same that the server makes by itself, at any hour. */
await runScript(async () => {
  loadDotEnv()
  const isDemo = !process.env.DATABASE_URL
  const rounds = await withDatabase(async (addresses) => {
    if (isDemo) enterDemoEnvironment(addresses, projectSecrets(), portFromEnvironment())
    return makeRound().finally(closeDatabase)
  })
  for (const { municipality, reminders, people, sent, failed } of rounds) {
    console.log(
      `${municipality}: ${reminders} reminders to ${people} people, ${sent} letters sent, ${failed} not`,
    )
  }
})
