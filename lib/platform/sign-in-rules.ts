/** Failed sign-ins of the last hour: for this account from this address, for the account, for the address. */
export type Attempts = { pair: number; account: number; address: number }

/**
 * Slows guessing without giving anyone the power to lock a colleague out: the account is refused only from the
 * address that keeps guessing; from elsewhere its owner waits at most `longestDelay`.
 */
export const limits = { pair: 10, address: 60, longestDelay: 4_000 } as const

export function isRefused(attempts: Attempts): boolean {
  return attempts.pair >= limits.pair || attempts.address >= limits.address
}

/** Milliseconds to wait before the password is looked at: none for the first three, then doubling. */
export function delayBefore(attempts: Attempts): number {
  return attempts.account < 3 ? 0 : Math.min(limits.longestDelay, 125 * 2 ** (attempts.account - 3))
}
