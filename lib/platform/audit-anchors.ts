import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { deriveKey, keyedHash } from '@/lib/platform/crypto'
import { env, masterKeys } from '@/lib/platform/env'

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
  const lines = anchors.map(signedLine)
  appendFileSync(file, `${lines.join('\n')}\n`, { mode: 0o600, flush: true })
}

/** Signed anew by the current master key, so that the previous one can be forgotten. A changed line stays as it is. */
export function resignAnchors(): number {
  const file = env().AUDIT_ANCHOR_FILE
  if (!existsSync(file)) return 0
  const lines = readFileSync(file, 'utf8').split('\n')
  const signed = lines.map((line) => {
    const anchor = openLine(line)
    return anchor ? signedLine(anchor) : line
  })
  const draft = `${file}.new`
  writeFileSync(draft, signed.join('\n'), { mode: 0o600, flush: true })
  renameSync(draft, file)
  return signed.filter((line) => line !== '').length
}

const signedLine = (anchor: Anchor) =>
  JSON.stringify({ ...anchor, mac: signature(anchor, env().SAMLAD_MASTER_KEY) })

function openLine(line: string): Anchor | null {
  try {
    const { mac, ...anchor } = JSON.parse(line) as Anchor & { mac: string }
    return masterKeys().some((key) => mac === signature(anchor, key)) ? anchor : null
  } catch {
    return null
  }
}

function signature({ municipalityId, seq, hash, at }: Anchor, masterKey: Buffer): string {
  const key = deriveKey(masterKey, 'audit anchors')
  return keyedHash(key, [municipalityId, seq, hash, at].join('|'))
}
