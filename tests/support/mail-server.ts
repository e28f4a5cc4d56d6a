import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export type Received = { to: string[]; text: string }

/** A real mail server on this machine, that keeps what it gets. `refuse` makes it answer with that code. */
export async function startMailServer() {
  const received: Received[] = []
  const state: { refuse: number | null } = { refuse: null }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_address, _session, callback) {
      if (state.refuse === null) return callback()
      callback(Object.assign(new Error('No, not to person@example.se'), { responseCode: state.refuse }))
    },
    async onData(stream, session, callback) {
      const parts: Buffer[] = []
      for await (const part of stream) parts.push(part as Buffer)
      received.push({
        to: session.envelope.rcptTo.map(({ address }) => address),
        text: Buffer.concat(parts).toString('utf8'),
      })
      callback()
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return {
    received,
    state,
    url: `smtp://127.0.0.1:${port}`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
