import { hash, verify } from '@node-rs/argon2'
import { clock } from '@/lib/platform/clock'
import { deriveKey, keyedHash } from '@/lib/platform/crypto'
import { type RunSql, sql, type Tx, writeTransaction } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { SignedOut } from '@/lib/platform/errors'
import { hashSessionToken, newSessionToken } from '@/lib/platform/session-token'
import { type Attempts, delayBefore, isRefused } from '@/lib/platform/sign-in-rules'

export type SignInResult = { kind: 'signed_in'; userId: string } | { kind: 'wrong' } | { kind: 'too_many' }

/** The absolute limit of a session; the idle limit stands in open_session() in SQL. */
const sessionHours = 12

/** Checked when the account is unknown, so that the answer takes as long and says nothing. */
let standInHash: Promise<string> | undefined

export async function signInWithPassword(
  given: { email: string; password: string },
  address: string,
): Promise<SignInResult> {
  const email = normalizeEmail(given.email)
  const account = () => findCredential(email)
  const answer = await tryPassword(attemptKeys(email, address), given.password, account)
  return typeof answer === 'string' ? { kind: answer } : { kind: 'signed_in', userId: answer.userId }
}

type Account = { userId: string; passwordHash: string }

/** Every way a password is looked at: counted first, slowed when guessed at. */
async function tryPassword(
  keys: AttemptKeys,
  password: string,
  find: () => Promise<Account | null>,
): Promise<Account | 'wrong' | 'too_many'> {
  // Noted before it is counted: a burst of guesses sent at once cannot all slip past the limit.
  const attempt = await noteAttempt(keys)
  const earlier = await countEarlier(keys)
  if (isRefused(earlier)) {
    await withdraw(keys, attempt)
    return 'too_many'
  }
  await pause(delayBefore(earlier))
  const account = await find()
  standInHash ??= hash('no account has this password')
  const right = await verify(account?.passwordHash ?? (await standInHash), password).catch(() => false)
  if (!right || !account) return 'wrong'
  await forgetAttempts(keys, attempt)
  return account
}

/** Minutes after which a sign-in by the municipality's own provider is no longer fresh. */
const freshMinutes = 15

/**
 * Is the one at the keyboard still the one who signed in? By the password; whoever has none here signs in again at the
 * provider. Guesses count for the account, as at the door.
 */
export async function confirmIdentity(
  tokenHash: string,
  password: string,
): Promise<'confirmed' | 'wrong_password' | 'too_many_tries' | 'sign_in_again'> {
  const person = await findSignedIn(tokenHash)
  if (!person) throw new SignedOut()
  const { email, passwordHash, userId, fresh } = person
  if (!passwordHash) return fresh ? 'confirmed' : 'sign_in_again'
  const answer = await tryPassword(attemptKeys(email, 'confirmation'), password, async () => ({
    userId,
    passwordHash,
  }))
  if (answer === 'wrong') return 'wrong_password'
  return answer === 'too_many' ? 'too_many_tries' : 'confirmed'
}

type SignedIn = { userId: string; email: string; passwordHash: string | null; fresh: boolean }

async function findSignedIn(tokenHash: string): Promise<SignedIn | undefined> {
  return writeTransaction(async (_tx, run) => {
    // Opens the person, and nothing when the session is over.
    await run(sql`SELECT open_session(${tokenHash}, NULL)`)
    const [person] = await run<SignedIn>(sql`
      SELECT users.id AS "userId", users.email, credential.password_hash AS "passwordHash",
        session.created_at > now() - make_interval(mins => ${freshMinutes}::int) AS fresh
      FROM users JOIN session ON session.user_id = users.id AND session.token_hash = ${tokenHash}
      LEFT JOIN credential ON credential.user_id = users.id
      WHERE users.id = open_user_id()`)
    return person
  })
}

/** OIDC: the provider has vouched for the address; only an existing, enabled account with a membership gets in. */
export async function findUserByEmail(email: string): Promise<string | null> {
  return writeTransaction(async (_tx, run) => (await findAccount(run, normalizeEmail(email)))?.id ?? null)
}

/** Makes the session row and returns the browser's secret. */
export async function startSession(userId: string): Promise<string> {
  const token = newSessionToken()
  await writeTransaction(async (tx, run) => {
    await actAs(run, userId)
    await tx.session.create({
      data: { userId, tokenHash: hashSessionToken(token), expiresAt: hoursFromNow(sessionHours) },
    })
  })
  return token
}

/** Takes effect on the next request, in every process. */
export async function endSession(token: string): Promise<void> {
  await withSession(token, (tx, tokenHash) =>
    tx.session.updateMany({ where: { tokenHash, endedAt: null }, data: { endedAt: clock.now() } }),
  )
}

async function withSession(token: string, work: (tx: Tx, tokenHash: string) => Promise<unknown>) {
  const tokenHash = hashSessionToken(token)
  await writeTransaction(async (tx, run) => {
    await run(sql`SELECT open_session(${tokenHash}, NULL)`)
    await work(tx, tokenHash)
  })
}

/** One address, one spelling: a homoglyph or a second @ never reaches the database. */
function normalizeEmail(email: string): string {
  const plain = email.trim().toLowerCase()
  return /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9.-]{1,190}$/.test(plain) ? plain : ''
}

async function findCredential(email: string) {
  return writeTransaction(async (tx, run) => {
    const account = await findAccount(run, email)
    if (!account) return null
    await actAs(run, account.id)
    const credential = await tx.credential.findUnique({ where: { userId: account.id } })
    return credential && { userId: account.id, passwordHash: credential.passwordHash }
  })
}

async function findAccount(run: RunSql, email: string): Promise<{ id: string } | undefined> {
  if (email === '') return undefined
  await run(sql`SELECT set_config('app.sign_in_email', ${email}, true)`)
  const [account] = await run<{ id: string }>(sql`
    SELECT id FROM users WHERE email = ${email} AND disabled_at IS NULL`)
  return account
}

const actAs = (run: RunSql, userId: string) => run(sql`SELECT set_config('app.user_id', ${userId}, true)`)

type AttemptKeys = { pair: string; account: string; address: string }

function attemptKeys(email: string, address: string): AttemptKeys {
  const key = deriveKey(env().SAMLAD_MASTER_KEY, 'sign-in attempts')
  return {
    pair: keyedHash(key, `pair:${email}|${address}`),
    account: keyedHash(key, `account:${email}`),
    address: keyedHash(key, `address:${address}`),
  }
}

const openKeys = (run: RunSql, keys: AttemptKeys) =>
  run(sql`SELECT set_config('app.sign_in_keys', ${Object.values(keys).join(',')}, true)`)

/** Failed or unfinished attempts of the last hour, the one at hand not counted. */
async function countEarlier(keys: AttemptKeys): Promise<Attempts> {
  return writeTransaction(async (_tx, run) => {
    await openKeys(run, keys)
    const rows = await run<{ key: string; failures: bigint | number }>(sql`
      SELECT key_hash AS key, count(*) AS failures FROM sign_in_attempt
      WHERE at > now() - interval '1 hour' GROUP BY key_hash`)
    const of = (key: string) => Number(rows.find((row) => row.key === key)?.failures ?? 1) - 1
    return { pair: of(keys.pair), account: of(keys.account), address: of(keys.address) }
  })
}

async function noteAttempt(keys: AttemptKeys): Promise<bigint[]> {
  return writeTransaction(async (tx, run) => {
    await openKeys(run, keys)
    await run(sql`DELETE FROM sign_in_attempt WHERE at < now() - interval '1 day'`)
    const data = Object.values(keys).map((keyHash) => ({ keyHash }))
    const noted = await tx.signInAttempt.createManyAndReturn({ data, select: { id: true } })
    return noted.map(({ id }) => id)
  })
}

/** A refused attempt was no guess: it must not keep the door shut for those who share the address. */
async function withdraw(keys: AttemptKeys, attempt: bigint[]) {
  await writeTransaction(async (tx, run) => {
    await openKeys(run, keys)
    await tx.signInAttempt.deleteMany({ where: { id: { in: attempt } } })
  })
}

async function forgetAttempts(keys: AttemptKeys, attempt: bigint[]) {
  await writeTransaction(async (tx, run) => {
    await openKeys(run, keys)
    await tx.signInAttempt.deleteMany({ where: { OR: [{ id: { in: attempt } }, { keyHash: keys.pair }] } })
  })
}

const hoursFromNow = (hours: number) => new Date(clock.now().getTime() + hours * 3_600_000)
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
