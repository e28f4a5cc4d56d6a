import { writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { registerCall } from '@/lib/concern-calls/commands'
import { fileConcern } from '@/lib/concerns/commands'
import type { Access } from '@/lib/platform/gate'
import { logEvent } from '@/lib/platform/log'

/** A draft that is sent, when nothing is given; else a call. */
export type Work = { access: Access; key: string; given: object | null }

/**
 * The app process of the crash test: takes submissions on its standard input, a line each, and gives a receipt on its
 * standard output only when the gate has answered. It is killed in the middle, so nothing is left to be done at the end.
 */
const atOnce = 6

async function submit({ access, key, given }: Work): Promise<string | null> {
  const outcome =
    given === null
      ? await fileConcern(access, { draft: key, source: 'school', phone: '' }, key)
      : await registerCall(access, given, key)
  return outcome.ok ? outcome.value.id : null
}

const waiting: Work[] = []
let working = 0

function goOn() {
  while (working < atOnce && waiting.length > 0) {
    const work = waiting.shift() as Work
    working += 1
    // A database that is down is an answer like any other here: whoever sent it sends it again.
    submit(work)
      .then((id) => id && writeSync(1, `${work.key} ${id}\n`))
      .catch(({ name }: Error) => logEvent('warn', 'not filed', { error: name }))
      .finally(() => {
        working -= 1
        writeSync(1, `${work.key}\n`)
        goOn()
      })
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  waiting.push(JSON.parse(line) as Work)
  goOn()
}
