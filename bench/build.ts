import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ensureBuild } from '@/scripts/server/build'
import { nextCommand } from '@/scripts/server/next-command'
import { Halt } from '@/scripts/terminal/halt'
import { dataRoot, projectRoot } from '@/scripts/terminal/project'

/**
 * Where the copy of the app is built. Inside the project, so that it finds the same packages; without a lock file of
 * its own, so that Turbopack takes the project as its root.
 */
export const ceilingFolder = join(dataRoot, 'bench', 'ceiling')

const copied = [
  'app',
  'components',
  'lib',
  'messages',
  'prisma',
  'public',
  'instrumentation.ts',
  'next.config.ts',
  'package.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
]

const pageFile = 'lib/platform/page.ts'
const shippedFile = 'lib/platform/page-as-shipped.ts'
/** Pages that only the copy has. */
const added = { 'empty.tsx': 'app/bench-empty/page.tsx', 'static.tsx': 'app/bench-static/page.tsx' }
export const emptyPath = '/bench-empty'
export const staticPath = '/bench-static'
const replacements = join(import.meta.dirname, 'ceiling')
const outputLimit = 50_000_000

export async function buildProduct(): Promise<string> {
  return ensureBuild()
}

/** Builds the app that answers from memory: the product's own files but for the one that reads. */
export async function buildCeiling(): Promise<string> {
  const stampFile = join(ceilingFolder, '.next', 'bench-stamp')
  const stamp = ceilingStamp()
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return 'unchanged'
  rmSync(ceilingFolder, { recursive: true, force: true })
  for (const name of copied.filter((name) => existsSync(join(projectRoot, name)))) {
    cpSync(join(projectRoot, name), join(ceilingFolder, name), { recursive: true })
  }
  // One file names a font by its place beside the app.
  symlinkSync(join(projectRoot, 'node_modules'), join(ceilingFolder, 'node_modules'), 'junction')
  for (const [from, to] of Object.entries(added)) cpSync(join(replacements, from), join(ceilingFolder, to))
  replacePage()
  await runBuild()
  writeFileSync(stampFile, stamp)
  return 'built'
}

/** The one file that differs: it wraps the shipped one, which moves aside. */
function replacePage(): void {
  const page = join(ceilingFolder, pageFile)
  renameSync(page, join(ceilingFolder, shippedFile))
  const wrapper = readFileSync(join(replacements, 'page.ts'), 'utf8')
  writeFileSync(page, wrapper.replaceAll('@/lib/platform/page', '@/lib/platform/page-as-shipped'))
}

/** The same sources as the product's build, whose own stamp speaks for them, and the replacements. */
function ceilingStamp(): string {
  const hash = createHash('sha256').update(readFileSync(join(projectRoot, '.next', 'samlad-build-stamp')))
  for (const name of readdirSync(replacements).sort()) hash.update(readFileSync(join(replacements, name)))
  return hash.digest('hex')
}

async function runBuild(): Promise<void> {
  const [program, args] = nextCommand('build')
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' }
  const options = { cwd: ceilingFolder, env, maxBuffer: outputLimit }
  await promisify(execFile)(program, args, options).catch(({ stdout = '', stderr = '' }) => {
    throw new Halt(`The build of the in-memory copy failed.\n\n${stdout}${stderr}`)
  })
}
