import { relative } from 'node:path'
import { resetDatabase } from '@/scripts/database/reset'
import { waitUntilHealthy } from '@/scripts/server/app-server'
import { ensureBuild } from '@/scripts/server/build'
import { printLogins } from '@/scripts/server/logins'
import { serverLogFile } from '@/scripts/server/server-log'
import { serveFromFolder } from '@/scripts/server/serving'
import { projectRoot } from '@/scripts/terminal/project'
import { runScript } from '@/scripts/terminal/run-script'
import { step } from '@/scripts/terminal/steps'

const reset = process.argv.includes('--reset')

await runScript(() =>
  serveFromFolder({
    command: 'demo',
    mode: 'start',
    before: async () => {
      if (reset) await step('Reset', resetDatabase, () => 'the old data is gone')
    },
    build: async (signal) => {
      await step(
        'Build',
        () => ensureBuild(signal),
        (outcome) => outcome,
      )
    },
    announce: async (server, address) => {
      await step(
        'Server',
        () => waitUntilHealthy(server, address),
        () => 'healthy',
      )
      printLogins(address)
      console.log(`What the server says is in ${relative(projectRoot, serverLogFile)}.`)
      console.log('Ctrl-C stops it; npm run demo starts it again with the data kept.')
    },
  }),
)
