/**
 * Keeps machines from filling the public forms, our own choice (security-bar.md row 14) and no law. Suspicion never
 * costs a report: what looks as if a machine sent it is held for a person to look at. Whoever has no scripts pays with
 * a few seconds of waiting instead of with work.
 */

/** A digest must begin with as many zero bits: some 30,000 tries, a second or two on a phone while one writes. */
export const proofBits = 15

export function isProof(digest: Uint8Array): boolean {
  const whole = Math.floor(proofBits / 8)
  const rest = proofBits % 8
  if (digest.length <= whole) return false
  return digest.subarray(0, whole).every((byte) => byte === 0) && (digest[whole] ?? 255) >> (8 - rest) === 0
}

export const suspicions = ['trap', 'stamp', 'haste', 'proof', 'often'] as const
export type Suspicion = (typeof suspicions)[number]

export type SentForm = {
  /** What stood in the field that nobody sees. */
  trap: string
  /** Seconds since the form was given out; null when it was not given out by us. */
  age: number | null
  proof: 'right' | 'wrong' | 'none'
  /** From the same network within the hour, before this one. */
  earlier: number
}

const week = 7 * 24 * 3600
/** Nobody reads and writes as fast; without scripts nothing else shows that somebody has. */
const fastest = { right: 3, wrong: 3, none: 6 } as const
const mostPerHour = 5

/** Nothing means that it goes the ordinary way. */
export function suspicionsOf({ trap, age, proof, earlier }: SentForm): Suspicion[] {
  const found: Record<Suspicion, boolean> = {
    trap: trap !== '',
    stamp: age === null || age > week,
    haste: age !== null && age < fastest[proof],
    proof: proof === 'wrong',
    often: earlier >= mostPerHour,
  }
  return suspicions.filter((one) => found[one])
}

const longestWait = 8_000

/** Milliseconds before a form is taken: with a proof of work none, without it longer for each. */
export function waitBeforeForm(tries: number, hasProof: boolean): number {
  return hasProof ? 0 : Math.min(longestWait, 2_000 + 500 * tries)
}

const freeGuesses = 5

/** Before a code is tried: the first are free, and nobody is ever locked out. */
export function waitBeforeCode(tries: number): number {
  return Math.min(longestWait, Math.max(0, tries - freeGuesses) * 400)
}
