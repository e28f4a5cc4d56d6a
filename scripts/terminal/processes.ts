import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * Whether process `pid` lives and was started with `word` on its command line.
 * The number alone proves nothing: after a crash another program may have been given it.
 */
export function runsWith(pid: number, word: string): boolean {
  return commandLine(pid).includes(word)
}

function commandLine(pid: number): string {
  try {
    if (process.platform === 'linux')
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    if (process.platform === 'win32') return windowsCommandLine(pid)
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' })
  } catch {
    return ''
  }
}

function windowsCommandLine(pid: number): string {
  const query = `(Get-CimInstance Win32_Process -Filter "ProcessId=${pid}").CommandLine`
  return execFileSync('powershell', ['-NoProfile', '-Command', query], { encoding: 'utf8' })
}
