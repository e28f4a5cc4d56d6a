/** Runs once when the server starts. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { prepareProcess } = await import('@/lib/platform/process')
  await prepareProcess()
  const { startRounds } = await import('@/lib/rounds/jobs')
  startRounds()
  const { startDisposals } = await import('@/lib/disposals/jobs')
  startDisposals()
}

export async function onRequestError(
  error: unknown,
  request: { method: string },
  context: { routePath: string },
) {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { logEvent } = await import('@/lib/platform/log')
  const { name, code, digest } = error as Error & { code?: string; digest?: string }
  logEvent('error', 'request failed', {
    reference: digest,
    error: name,
    code,
    method: request.method,
    route: context.routePath,
  })
}
