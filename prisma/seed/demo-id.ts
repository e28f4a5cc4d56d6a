import { createHash } from 'node:crypto'

const namespace = 'samlad demo data'

/**
 * The same words give the same id in every demo database, so that links and tests hold:
 * `demoId('stockholm', 'plan', 'norrmalm-2027')`. Shaped as a version 5 UUID.
 */
export function demoId(...parts: readonly string[]): string {
  const bytes = createHash('sha1')
    .update([namespace, ...parts].join('\n'))
    .digest()
    .subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
