import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { deriveKey, keyedHash } from '@/lib/platform/crypto'
import { env } from '@/lib/platform/env'

/**
 * An anchor is the head of a municipality's chain as it once was, signed, in a file outside the database. Whoever
 * holds the whole database can rewrite a chain so that it fits together again; not so that it fits its anchors.
 */
export type Anchor = { municipalityId: string; seq: number; hash: string; at: string }

export type KeptAnchors = { anchors: Anchor[]; faults: string[] }

export function readAnchors(): KeptAnchors {
  const file = env().AUDIT_ANCHOR_FILE
  if (!existsSync(file)) return { anchors: [], faults: [] }
  const lines = readFileSync(file, 'utf8').split('\n')
  const read = lines.map((line, index) => ({ line, number: index + 1 })).filter(({ line }) => line !== '')
  const opened = read.map(({ line, number }) => ({ number, anchor: openLine(line) }))
  return {
    anchors: opened.flatMap(({ anchor }) => anchor ?? []),
    faults: opened
      .filter(({ anchor }) => anchor === null)
      .map(({ number }) => `line ${number} of ${file} has been changed`),
  }
}

export function appendAnchors(anchors: readonly Anchor[]) {
  if (anchors.length === 0) return
  const file = env().AUDIT_ANCHOR_FILE
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const lines = anchors.map((anchor) => JSON.stringify({ ...anchor, mac: signature(anchor) }))
  appendFileSync(file, `${lines.join('\n')}\n`, { mode: 0o600, flush: true })
}

function openLine(line: string): Anchor | null {
  try {
    const { mac, ...anchor } = JSON.parse(line) as Anchor & { mac: string }
    return mac === signature(anchor) ? anchor : null
  } catch {
    return null
  }
}

function signature({ municipalityId, seq, hash, at }: Anchor): string {
  const key = deriveKey(env().SAMLAD_MASTER_KEY, 'audit anchors')
  return keyedHash(key, [municipalityId, seq, hash, at].join('|'))
}
