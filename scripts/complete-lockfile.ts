import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { completeLockfile, type Lockfile } from '@/scripts/quality/lockfile'
import { projectRoot } from '@/scripts/terminal/project'
import { runScript } from '@/scripts/terminal/run-script'

/**
 * Run after `npm install` against a registry that carries only some platforms: npm then leaves the packages of
 * the others out of the lockfile, and `npm ci` refuses it everywhere.
 */
await runScript(async () => {
  const file = join(projectRoot, 'package-lock.json')
  const lockfile = JSON.parse(readFileSync(file, 'utf8')) as Lockfile
  const added = completeLockfile(lockfile)
  writeFileSync(file, `${JSON.stringify(lockfile, null, 2)}\n`)
  console.log(added.length > 0 ? `Added ${added.join(', ')}.` : 'Nothing to add: the lockfile is complete.')
})
