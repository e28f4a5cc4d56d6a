import { createHash, randomUUID, timingSafeEqual } from 'node:crypto'
import { deriveKey, keyedHash } from '@/lib/platform/crypto'
import { env } from '@/lib/platform/env'

/**
 * A public form carries a key that serves once and a stamp that says when we gave it out. No session stands behind
 * it: the stamp is a keyed hash, of this form in this municipality.
 */
export type FormToken = { key: string; stamp: string }
type Form = { municipalityId: string; form: string }

export function issueFormToken(form: Form, now: Date): FormToken {
  const [key, second] = [randomUUID(), Math.floor(now.getTime() / 1000).toString(36)]
  return { key, stamp: `${second}.${markOf(form, key, second)}` }
}

/** Seconds since it was given out; null when it never was. */
export function ageOfToken(form: Form, { key, stamp }: FormToken, now: Date): number | null {
  const [, second = '', mark = ''] = /^([0-9a-z]{1,12})\.([0-9a-f]{64})$/.exec(stamp) ?? []
  const right = markOf(form, key, second)
  if (mark.length !== right.length || !timingSafeEqual(Buffer.from(mark), Buffer.from(right))) return null
  return Math.floor(now.getTime() / 1000) - Number.parseInt(second, 36)
}

function markOf({ municipalityId, form }: Form, key: string, second: string): string {
  return keyedHash(
    deriveKey(env().SAMLAD_MASTER_KEY, 'form tokens'),
    [municipalityId, form, key, second].join('|'),
  )
}

/** What a browser's proof of work comes to; the rule says what it must begin with. */
export function proofDigest(key: string, proof: string): Uint8Array {
  return createHash('sha256').update(`${key}.${proof}`).digest()
}
