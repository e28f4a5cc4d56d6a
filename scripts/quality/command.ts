import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { projectRoot } from '@/scripts/terminal/project'

export type Ended = { code: number; output: string }

/** Runs a package's program to its end, its output kept; `live` also shows it as it comes. */
export function runProgram(script: string, args: string[], { live = false } = {}): Promise<Ended> {
  const file = join(projectRoot, 'node_modules', script)
  const child = spawn(process.execPath, [file, ...args], {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const collect = (chunk: Buffer) => {
    output += chunk
    if (live) process.stdout.write(chunk)
  }
  child.stdout.on('data', collect)
  child.stderr.on('data', collect)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code: code ?? 1, output }))
  })
}
