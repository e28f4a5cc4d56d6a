const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const PARENT_POLL_MS = 500
// A terminal and a supervisor may both pass on the same Ctrl-C.
const ECHO_MS = 1000

/** Aborts at the first Ctrl-C or request to stop, so that a script can put things in order; a later one kills. */
export function interruption(): AbortSignal {
  const controller = new AbortController()
  let first = 0
  for (const name of SIGNALS) {
    process.on(name, () => {
      if (first > 0 && performance.now() - first > ECHO_MS) process.exit(1)
      first ||= performance.now()
      controller.abort()
    })
  }
  watchParent(controller)
  return controller.signal
}

export function interrupted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
}

/** npm passes a request to stop to its shell only; the shell dies of it and tells nobody. */
function watchParent(controller: AbortController): void {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid !== parent) controller.abort()
  }, PARENT_POLL_MS)
  timer.unref()
  controller.signal.addEventListener('abort', () => clearInterval(timer), { once: true })
}
