import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Halt } from '@/scripts/terminal/halt'
import { projectRoot } from '@/scripts/terminal/project'
import { nextCommand } from './next-command'

const SOURCES = [
  '{app,components,lib,messages,public,prisma/schema}/**',
  '{next.config,instrumentation,proxy}.ts',
  'postcss.config.mjs',
  'package-lock.json',
]
const stampFile = join(projectRoot, '.next', 'samlad-build-stamp')
const OUTPUT_LIMIT = 50_000_000

/** Makes the production build, unless the one that exists was made from exactly these sources. */
export async function ensureBuild(signal?: AbortSignal): Promise<'built' | 'unchanged'> {
  const stamp = sourceStamp()
  if (builtFrom() === stamp) return 'unchanged'
  rmSync(stampFile, { force: true })
  await runBuild(signal)
  writeFileSync(stampFile, stamp)
  return 'built'
}

export function buildExists(): boolean {
  return existsSync(join(projectRoot, '.next', 'BUILD_ID'))
}

function builtFrom(): string | null {
  return buildExists() && existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : null
}

function sourceStamp(): string {
  const hash = createHash('sha256')
  for (const name of globSync(SOURCES, { cwd: projectRoot }).sort()) {
    const file = join(projectRoot, name)
    if (statSync(file).isFile()) hash.update(`${name}\0`).update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

async function runBuild(signal?: AbortSignal): Promise<void> {
  const [program, args] = nextCommand('build')
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' }
  try {
    await promisify(execFile)(program, args, { cwd: projectRoot, env, signal, maxBuffer: OUTPUT_LIMIT })
  } catch (error) {
    signal?.throwIfAborted()
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
    throw new Halt(`The build failed.\n\n${stdout}${stderr}`)
  }
}
