import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { deriveKey, keyedHash } from '@/lib/platform/crypto'
import { env } from '@/lib/platform/env'

/**
 * What has been destroyed, in a file outside the database: a backup from before the destruction brings the keys back, and
 * only what lies elsewhere can know that they were to be gone. Ids, never a person. Each line is signed, so that nobody
 * without the master key can have a record destroyed by writing here.
 */
export type Shredded = { municipalityId: string; kind: string; id: string; at: string }
export type KeptLedger = { shredded: Shredded[]; faults: string[] }

/** On the disk before it returns: what the database is told to destroy afterwards is never forgotten. */
export function appendShredded(entry: Shredded) {
  const file = env().SHRED_LEDGER_FILE
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const line = JSON.stringify({ ...entry, mac: signature(entry) })
  // Begun on a new line: one that a fall of power cut off must not swallow this one.
  appendFileSync(file, `\n${line}\n`, { mode: 0o600, flush: true })
}

export function readShredded(): KeptLedger {
  const file = env().SHRED_LEDGER_FILE
  if (!existsSync(file)) return { shredded: [], faults: [] }
  const lines = readFileSync(file, 'utf8').split('\n')
  const read = lines.map((line, index) => ({ line, number: index + 1 })).filter(({ line }) => line !== '')
  const opened = read.map(({ line, number }) => ({ number, entry: openLine(line) }))
  const unique = new Map(opened.flatMap(({ entry }) => (entry ? [[entry.id, entry] as const] : [])))
  return {
    shredded: [...unique.values()],
    faults: opened
      .filter(({ entry }) => entry === null)
      .map(({ number }) => `line ${number} of ${file} cannot be trusted`),
  }
}

function openLine(line: string): Shredded | null {
  try {
    const { mac, ...entry } = JSON.parse(line) as Shredded & { mac: string }
    return mac === signature(entry) ? entry : null
  } catch {
    return null
  }
}

function signature({ municipalityId, kind, id, at }: Shredded): string {
  const key = deriveKey(env().SAMLAD_MASTER_KEY, 'shred ledger')
  return keyedHash(key, [municipalityId, kind, id, at].join('|'))
}
