import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { Halt } from '@/scripts/terminal/halt'
import { dataRoot } from '@/scripts/terminal/project'
import { stopEmbedded } from './embedded'
import { embeddedFolder } from './provision'

/** Throws the embedded database away. Keys and passwords stay: they open nothing that is left. */
export async function resetDatabase(): Promise<void> {
  if (process.env.DATABASE_URL) {
    throw new Halt(
      '--reset throws away the embedded database only: leave DATABASE_URL out, or empty that database yourself.',
    )
  }
  await stopEmbedded(embeddedFolder)
  rmSync(embeddedFolder, { recursive: true, force: true })
  // The anchors vouch for an audit trail that is gone.
  rmSync(join(dataRoot, 'audit-anchors.jsonl'), { force: true })
}
