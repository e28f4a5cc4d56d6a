import { createHash, randomBytes } from 'node:crypto'

/** The browser's secret: 256 random bits. The database keeps only its hash. */
export function newSessionToken(): string {
  return randomBytes(32).toString('base64url')
}

export function hashSessionToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
