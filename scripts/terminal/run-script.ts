import { EnvironmentError } from '@/lib/platform/env'
import { Halt } from './halt'

/** Runs a script's main function and turns what it throws into one sentence and an exit code. */
export async function runScript(main: () => Promise<unknown>): Promise<void> {
  try {
    await main()
  } catch (error) {
    process.exitCode = error instanceof Halt ? error.exitCode : 1
    console.error(sentenceFor(error) ?? error)
  }
}

function sentenceFor(error: unknown): string | null {
  if (error instanceof Halt || error instanceof EnvironmentError) return `\n${error.message}`
  const { code, path } = error as NodeJS.ErrnoException
  if (code !== 'EACCES' && code !== 'EPERM') return null
  return `\n${path} belongs to another user: run this as that user, or as the user who ran npm ci.`
}
