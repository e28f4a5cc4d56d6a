import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
} from 'node:crypto'

/**
 * Envelope encryption (AES-256-GCM): the master key, outside the database, wraps one key per municipality; that wraps
 * one key per report. Destroying a report's wrapped key is disposal (gallring), also in every backup.
 * Sealed bytes: 12 bytes nonce, 16 bytes tag, ciphertext.
 */
const [nonceLength, tagLength, keyLength] = [12, 16, 32]

/** Where the sealed value stands, e.g. `concern_report/content/<municipality>/<id>`: moved elsewhere it will not open. */
export type Place = string

export const newKey = () => randomBytes(keyLength)

/** Node asks long what a bare buffer is; with this half of a short sealing's time is saved. */
const keyObject = (key: Buffer) => createSecretKey(key)

export function seal(key: Buffer, plain: Uint8Array, place: Place): Buffer {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', keyObject(key), nonce).setAAD(Buffer.from(place))
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body])
}

/** Throws when the key is wrong, the bytes are changed or they come from another place. */
export function unseal(key: Buffer, sealed: Uint8Array, place: Place): Buffer {
  const bytes = Buffer.from(sealed)
  const decipher = createDecipheriv('aes-256-gcm', keyObject(key), bytes.subarray(0, nonceLength))
    .setAAD(Buffer.from(place))
    .setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength))
  return Buffer.concat([decipher.update(bytes.subarray(nonceLength + tagLength)), decipher.final()])
}

/** With the first of the keys that fits: while a key is changed there are two. */
export function unsealWithOneOf(keys: readonly Buffer[], sealed: Uint8Array, place: Place): Buffer {
  const [first, ...others] = keys
  if (!first) throw new Error('No key to open with.')
  if (others.length === 0) return unseal(first, sealed, place)
  try {
    return unseal(first, sealed, place)
  } catch {
    return unsealWithOneOf(others, sealed, place)
  }
}

/** A key of its own for each use, so that one leaked use says nothing of another. */
export function deriveKey(masterKey: Buffer, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', masterKey, '', use, keyLength))
}

export function keyedHash(key: Buffer, text: string): string {
  return createHmac('sha256', key).update(text).digest('hex')
}
