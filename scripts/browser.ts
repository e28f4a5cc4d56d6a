import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium as playwright } from 'playwright-core'
import { Halt } from '@/scripts/terminal/halt'

export type Browser = { executablePath: string; args: string[] }

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const MAC_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]
// The tests visit one server on this machine; a browser that also calls home makes them slow and uneven.
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * A Chromium for the browser tests: Playwright's own, npm's, the system's or the distribution's package. The first two
 * have no window of their own to draw: a page opens in a third of the time.
 */
export async function findChromium(): Promise<Browser> {
  const executablePath = playwrightsOwn() ?? (await npmsOwn()) ?? systems() ?? installed()
  if (!executablePath) {
    throw new Halt(
      'The browser tests need Chromium and none could be found or installed: install chromium or google-chrome.',
    )
  }
  // The sandbox needs an ordinary user.
  const args = process.getuid?.() === 0 ? ['--no-sandbox', ...QUIET] : QUIET
  return { executablePath, args }
}

function playwrightsOwn(): string | null {
  const path = playwright.executablePath()
  return existsSync(path) ? path : null
}

function systems(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const candidates = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...candidates, ...MAC_PATHS].find(isExecutable) ?? null
}

function installed(): string | null {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null
  console.log('  No Chromium found: installing the distribution’s package.')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env })
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      stdio: 'ignore',
      env,
    })
  } catch {
    return null
  }
  return systems()
}

/** Shipped inside a package; it starts only where the system has the libraries it is linked with. */
async function npmsOwn(): Promise<string | null> {
  try {
    const { default: packaged } = await import('@sparticuz/chromium')
    const path = await packaged.executablePath()
    execFileSync(path, ['--version', '--no-sandbox'], { stdio: 'ignore', timeout: 20_000 })
    return path
  } catch {
    return null
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
