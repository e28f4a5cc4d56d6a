import autocannon from 'autocannon'
import { Halt } from '@/scripts/terminal/halt'
import { median, percentile } from './figures'

export type Target = {
  url: string
  headers?: Record<string, string>
  /** For what may not be sent twice: makes each request's method and body. */
  make?: () => Pick<autocannon.Request, 'method' | 'body'>
  /** The status of a right answer; 200 unless told. */
  expected?: number
}
export type Load = { rate: number; p50: number; p95: number }

const connections = 10
// A busy machine answers late; it must not be taken for a broken one.
const timeout = 60

/** Ten connections that each ask again as soon as they are answered. */
export async function load(target: Target, requests: number): Promise<Load> {
  const { url, headers, expected = 200 } = target
  const times: number[] = []
  const statuses: Record<number, number> = {}
  const started = performance.now()
  let ended = started
  const errors = await run(target, requests, (status, time) => {
    ended = performance.now()
    times.push(time)
    statuses[status] = (statuses[status] ?? 0) + 1
  })
  if (errors > 0 || times.length === 0 || statuses[expected] !== times.length) {
    throw new Halt(
      `${url} with ${Object.keys(headers ?? {})}: ${errors} errors, statuses ${JSON.stringify(statuses)}.`,
    )
  }
  return { rate: (times.length * 1000) / (ended - started), p50: median(times), p95: percentile(times, 95) }
}

type Heard = (status: number, milliseconds: number) => void

/** Resolves to the number of requests that got no answer. */
function run({ url, headers, make }: Target, amount: number, heard: Heard): Promise<number> {
  const requests = make && [{ setupRequest: (request: autocannon.Request) => ({ ...request, ...make() }) }]
  return new Promise((resolve, reject) => {
    const done = (error: unknown, result: autocannon.Result) =>
      error ? reject(error) : resolve(result.errors)
    const instance = autocannon({ url, headers, requests, connections, amount, timeout }, done)
    instance.on('response', (_client, status, _bytes, time) => heard(status, time))
  })
}
