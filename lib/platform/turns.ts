/**
 * Whoever sends a thousand forms at once stands in line behind the first of them, in memory and without holding a
 * connection: all others pass. And the public forms together never take more than a few connections of the pool.
 */
const lines = new Map<string, Promise<unknown>>()
const mostAtOnce = 3
let atWork = 0
const waiting: (() => void)[] = []

export const inTurn = <Value>(who: string, work: () => Promise<Value>): Promise<Value> =>
  inLine(who, () => withRoom(work))

/** Behind whoever stands there under the same name, and takes no connection. */
export function inLine<Value>(who: string, work: () => Promise<Value>): Promise<Value> {
  const before = lines.get(who) ?? Promise.resolve()
  const mine = before.then(work)
  const over = mine
    .catch(() => undefined)
    .then(() => {
      if (lines.get(who) === over) lines.delete(who)
    })
  lines.set(who, over)
  return mine
}

async function withRoom<Value>(work: () => Promise<Value>): Promise<Value> {
  if (atWork >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  else atWork += 1
  try {
    return await work()
  } finally {
    // The place is handed on, or given back.
    const next = waiting.shift()
    if (next) next()
    else atWork -= 1
  }
}
