import { execFileSync } from 'node:child_process'
import { findSecrets } from '@/scripts/quality/secrets'
import { Halt } from '@/scripts/terminal/halt'
import { projectRoot } from '@/scripts/terminal/project'
import { runScript } from '@/scripts/terminal/run-script'

const OUTPUT_LIMIT = 200_000_000

/** Refuses a commit whose staged lines hold what looks like a key, a password or an address with one. */
await runScript(async () => {
  const options = { cwd: projectRoot, encoding: 'utf8', maxBuffer: OUTPUT_LIMIT } as const
  const diff = execFileSync(
    'git',
    ['diff', '--cached', '--unified=0', '--no-color', '--no-ext-diff'],
    options,
  )
  const found = findSecrets(diff)
  if (found.length > 0) throw new Halt(`This looks like a secret and is not committed:\n${found.join('\n')}`)
})
