import { join } from 'node:path'
import { projectRoot } from '@/scripts/terminal/project'

/** The Next.js command line under this very Node, whichever one the machine has. */
export function nextCommand(...args: string[]): [string, string[]] {
  return [process.execPath, [join(projectRoot, 'node_modules', 'next', 'dist', 'bin', 'next'), ...args]]
}
