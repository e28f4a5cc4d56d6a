import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Halt } from '@/scripts/terminal/halt'
import { projectRoot } from '@/scripts/terminal/project'
import { readSchema } from './files'

const stampFile = join(projectRoot, 'prisma', 'generated', '.stamp')

/** Generates the Prisma client from the schema; quiet, and nothing when it is up to date or there is no schema. */
export async function generateClient(): Promise<'generated' | 'current'> {
  const stamp = schemaStamp()
  if (stamp === null || (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp)) return 'current'
  await runPrisma()
  writeFileSync(stampFile, stamp)
  return 'generated'
}

function schemaStamp(): string | null {
  const files = readSchema()
  if (files.length === 0) return null
  const lockfile = readFileSync(join(projectRoot, 'package-lock.json'), 'utf8')
  const versions = [...lockfile.matchAll(/"node_modules\/@?prisma[^{]*{\s*"version": "([^"]+)"/g)].map(
    ([, version]) => version,
  )
  return createHash('sha256')
    .update(JSON.stringify([files.map((file) => file.content), versions]))
    .digest('hex')
}

async function runPrisma(): Promise<void> {
  const prisma = join(projectRoot, 'node_modules', 'prisma', 'build', 'index.js')
  // The client is generated in WebAssembly; naming any program as the engine keeps Prisma from fetching one.
  const env = {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
  }
  const options = { cwd: projectRoot, env }
  await promisify(execFile)(process.execPath, [prisma, 'generate', '--no-hints'], options).catch(
    (error: { stderr?: string }) => {
      throw new Halt(`The Prisma client could not be generated.\n${error.stderr ?? error}`)
    },
  )
}
