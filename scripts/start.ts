import { env } from '@/lib/platform/env'
import { startAppServer } from '@/scripts/server/app-server'
import { buildExists } from '@/scripts/server/build'
import { demandFreePort } from '@/scripts/server/environment'
import { Halt } from '@/scripts/terminal/halt'
import { interrupted, interruption } from '@/scripts/terminal/interruption'
import { loadDotEnv } from '@/scripts/terminal/project'
import { runScript } from '@/scripts/terminal/run-script'

await runScript(async () => {
  loadDotEnv()
  const { PORT: port } = env()
  if (!buildExists()) throw new Halt('There is no production build: run npm run build first.')
  await demandFreePort(port, 'start')
  const signal = interruption()
  const server = startAppServer({ mode: 'start', port })
  await Promise.race([server.ended, interrupted(signal)])
  const code = await server.stop()
  if (!signal.aborted) throw new Halt(`The server ended by itself with code ${code}.`, code || 1)
})
