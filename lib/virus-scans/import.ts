import { spawn } from 'node:child_process'
import { connect } from 'node:net'
import { env } from '@/lib/platform/env'

/**
 * Asks the municipality's own scanner about a file, if it has one. Whatever is not a clear answer is no answer, and
 * whoever asked refuses the file: a scanner that is down must not be a way past it.
 */
export type Scan = 'clean' | 'infected' | 'no answer'

const longest = 30_000

export async function scan(bytes: Uint8Array, scanner = env().FILE_SCANNER): Promise<Scan> {
  if (!scanner) return 'clean'
  return scanner.startsWith('clamd:') ? askDaemon(scanner, bytes) : askProgram(scanner, bytes)
}

/** clamd's own protocol: INSTREAM, each piece with its length before it, a length of nothing at the end. */
function askDaemon(address: string, bytes: Uint8Array): Promise<Scan> {
  return new Promise((resolve) => {
    const socket = connect(placeOf(address))
    let said = ''
    const end = (scan: Scan) => {
      socket.destroy()
      resolve(scan)
    }
    socket.setTimeout(longest, () => end('no answer'))
    socket.on('error', () => end('no answer'))
    socket.on('data', (piece) => {
      said += piece.toString('latin1')
      if (said.length > 10_000) end('no answer')
    })
    socket.on('close', () => end(verdictOf(said)))
    socket.on('connect', () => {
      socket.write('zINSTREAM\0')
      const step = 65_536
      for (let at = 0; at < bytes.length; at += step) {
        const piece = bytes.subarray(at, at + step)
        socket.write(lengthOf(piece.length))
        socket.write(piece)
      }
      socket.write(lengthOf(0))
    })
  })
}

function placeOf(address: string): { path: string } | { host: string; port: number } {
  const [, host, port] = /^clamd:\/\/([^:]+):(\d+)$/.exec(address) ?? []
  return host ? { host, port: Number(port) } : { path: address.slice('clamd:'.length) }
}

function lengthOf(length: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(length)
  return bytes
}

function verdictOf(said: string): Scan {
  if (/^stream: OK\0?\s*$/.test(said)) return 'clean'
  return / FOUND\0?\s*$/.test(said) ? 'infected' : 'no answer'
}

/** The program gets the file on standard input and nothing of our environment but where programs are. */
function askProgram(command: string, bytes: Uint8Array): Promise<Scan> {
  const [program = '', ...parts] = command.split(/\s+/)
  return new Promise((resolve) => {
    const child = spawn(/* turbopackIgnore: true */ program, parts, {
      stdio: ['pipe', 'ignore', 'ignore'],
      env: { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH },
      timeout: longest,
      killSignal: 'SIGKILL',
    })
    child.on('error', () => resolve('no answer'))
    child.on('close', (code) => resolve(code === 0 ? 'clean' : code === 1 ? 'infected' : 'no answer'))
    // It may have made up its mind before it has read everything.
    child.stdin.on('error', () => undefined)
    child.stdin.end(bytes)
  })
}
