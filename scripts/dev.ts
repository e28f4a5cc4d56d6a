import { printLogins } from '@/scripts/server/logins'
import { serveFromFolder } from '@/scripts/server/serving'
import { runScript } from '@/scripts/terminal/run-script'

await runScript(() =>
  serveFromFolder({
    command: 'dev',
    mode: 'dev',
    announce: async (_server, address) => printLogins(address),
  }),
)
