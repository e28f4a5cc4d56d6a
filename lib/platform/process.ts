import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { refuseUnsafeDatabase } from '@/lib/platform/database-safety'
import { env } from '@/lib/platform/env'
import { logEvent } from '@/lib/platform/log'
import { peerHeader } from '@/lib/platform/origin'

/** What the serving process does before the first request. A wrong environment stops it with one sentence. */
export async function prepareProcess() {
  try {
    env()
    await refuseUnsafeDatabase()
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`)
    process.exit(1)
  }
  // The socket's own address, which no header can forge: whatever the client sent under this name is overwritten.
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage }
    request.headers[peerHeader] = request.socket.remoteAddress ?? 'unknown'
  })
  logEvent('info', 'started')
}
