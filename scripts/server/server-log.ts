import { openSync } from 'node:fs'
import { join } from 'node:path'
import { dataRoot } from '@/scripts/terminal/project'

export const serverLogFile = join(dataRoot, 'server.log')

/** Opens the file that takes what the demo's server says, so that the terminal keeps the address and the logins. */
export function openServerLog(): number {
  return openSync(serverLogFile, 'w', 0o600)
}
