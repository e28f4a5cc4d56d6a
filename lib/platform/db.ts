import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { env } from '@/lib/platform/env'
import { Prisma, PrismaClient } from '@/prisma/generated/client'

/**
 * The only file that knows the database clients; everything else goes through the gate.
 * Reads are SQL on a plain connection, because a page is one or two statements and their cost is the page's cost.
 * Writes go through Prisma, where types pay, but for the few that many people send at once. Both share one pool.
 */
export type Tx = Omit<Prisma.TransactionClient, '$executeRawUnsafe' | '$queryRawUnsafe'>
export type Sql = Prisma.Sql
export const { sql, join, empty, raw: trustedSql } = Prisma

/** Runs one statement of the open transaction. Those that do not wait for one another's answers travel together. */
export type RunSql = <Row>(statement: Sql) => Promise<Row[]>

export class DatabaseUnavailable extends Error {
  constructor(cause: unknown) {
    super('the database does not answer', { cause })
    this.name = 'DatabaseUnavailable'
  }
}

const [bigint, date] = [20, 1082]

/** Days stay text (a Date would drag a time zone in); counts fit a number. */
const rowTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format: 'text' | 'binary') => {
    if (oid === date) return (text: string) => text
    if (oid === bigint) return Number
    return pg.types.getTypeParser(oid, format as 'text')
  }) as typeof pg.types.getTypeParser,
}

/**
 * A connection that has seen an error is not reused: after a failed statement the Prisma adapter has been reported
 * to hand the next answer to the wrong query (prisma/orm 30374).
 */
class WatchfulPool extends pg.Pool {
  override connect = ((...given: Parameters<pg.Pool['connect']>) => {
    const [callback] = given as unknown[]
    return callback ? super.connect(...given) : super.connect().then(discardAfterError)
  }) as pg.Pool['connect']
}

function discardAfterError(client: pg.PoolClient): pg.PoolClient {
  const { query, release } = client
  let failed = false
  const note = () => {
    failed = true
  }
  // The pool hears of the connections that lie idle; of one at work that breaks nobody would, and the process would end.
  client.on('error', note)
  const watched = (...parts: unknown[]) => {
    const answer = (query as (...parts: unknown[]) => unknown).apply(client, parts)
    if (answer instanceof Promise) answer.catch(note)
    return answer
  }
  client.query = watched as typeof client.query
  client.release = (error) => {
    client.query = query
    client.release = release
    client.off('error', note)
    release.call(client, error ?? (failed || undefined))
  }
  return client
}

type Clients = { pool: pg.Pool; prisma: PrismaClient }
const shared = globalThis as { samladClients?: Clients }

function clients(): Clients {
  shared.samladClients ??= openClients()
  return shared.samladClients
}

function openClients(): Clients {
  const pool = new WatchfulPool({
    connectionString: env().DATABASE_URL,
    max: env().DATABASE_POOL_SIZE,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    // What is asked at once is sent at once and done in that order.
    pipeline: true,
  })
  // Without a listener an idle connection that breaks would stop the process.
  pool.on('error', () => undefined)
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) }
}

/** For scripts and tests that end. */
export async function closeDatabase() {
  const open = shared.samladClients
  shared.samladClients = undefined
  await open?.prisma.$disconnect()
  await open?.pool.end()
}

/** Sends a statement whose answer nobody waits for; that it went well is known before anything is committed. */
export type SendSql = (statement: Sql) => void
/** One of the two. */
export type WriteSql = (statement: Sql) => unknown

type PlainOptions = {
  ending?: 'COMMIT' | 'ROLLBACK'
  /** The statements are few and always the same: the database keeps how it does them. */
  prepared?: boolean
}

/** A transaction on a plain connection. `opening` travels with BEGIN in one round trip. */
export async function plainTransaction<Value>(
  opening: string,
  work: (run: RunSql, opened: unknown, send: SendSql) => Promise<Value>,
  { ending = 'COMMIT', prepared = false }: PlainOptions = {},
): Promise<Value> {
  const client = await connect()
  let failure: Error | undefined
  const sent: Promise<unknown>[] = []
  const ask = (statement: Sql) => {
    sendTogether(client)
    const { text, values } = statement
    const name = prepared && mayPrepare() ? nameOf(text) : undefined
    return client.query({ name, text, values, types: rowTypes })
  }
  const send = (statement: Sql) => {
    const answer = ask(statement)
    answer.catch(() => undefined)
    sent.push(answer)
  }
  try {
    const answers = (await client.query(`BEGIN; ${opening}`)) as unknown as pg.QueryResult[]
    const opened: unknown = Object.values(answers.at(-1)?.rows[0] ?? {})[0]
    const run = async <Row>(statement: Sql) => (await ask(statement)).rows as Row[]
    const value = await work(run, opened, send)
    sendTogether(client)
    await Promise.all([...sent, client.query(ending)])
    return value
  } catch (error) {
    failure = error as Error
    await client.query('ROLLBACK').catch(() => undefined)
    throw asUnavailable(error)
  } finally {
    client.release(isRefusalSignal(failure) ? undefined : failure)
  }
}

/** Holds what is written to the connection until this turn of the event loop is over: one write for many statements. */
function sendTogether(client: pg.PoolClient) {
  const { stream } = (client as pg.PoolClient & pg.Client).connection
  stream.cork()
  process.nextTick(() => stream.uncork())
}

/** An older PgBouncer cannot; whoever has one between gives the address past it too (deploy/README.md). */
const mayPrepare = () => env().DATABASE_LISTEN_URL === undefined

const names = new Map<string, string>()

function nameOf(text: string): string {
  const name = names.get(text) ?? `samlad_${names.size}`
  names.set(text, name)
  return name
}

/** A write transaction through Prisma. */
export async function writeTransaction<Value>(work: (tx: Tx, run: RunSql) => Promise<Value>): Promise<Value> {
  try {
    return await clients().prisma.$transaction((tx) => work(tx, (statement) => tx.$queryRaw(statement)), {
      maxWait: 5_000,
      timeout: 15_000,
    })
  } catch (error) {
    throw asUnavailable(error)
  }
}

/** The connection that hears what the database tells. */
export type Listening = {
  tell: (channel: string, notices: readonly string[]) => Promise<void>
  close: () => Promise<void>
}
type Hearing = { heard: (channel: string, notice: string) => void; lost: () => void }

/**
 * Opens a connection of its own, beside the pool: what is told comes when it comes. `lost` is called once, when it has
 * broken; whoever listens opens a new one.
 */
export async function listen(channels: readonly string[], { heard, lost }: Hearing): Promise<Listening> {
  const client = new pg.Client({
    // PgBouncer hands out another connection for each transaction, and nothing is ever heard through it.
    connectionString: env().DATABASE_LISTEN_URL ?? env().DATABASE_URL,
    application_name: 'samlad live',
    connectionTimeoutMillis: 5_000,
    query_timeout: 5_000,
    keepAlive: true,
  })
  let over = false
  const end = async (broken: boolean) => {
    if (over) return
    over = true
    if (broken) lost()
    await client.end().catch(() => undefined)
  }
  client.on('error', () => void end(true))
  client.on('end', () => void end(true))
  client.on('notification', ({ channel, payload }) => heard(channel, payload ?? ''))
  // One question at a time on the one connection.
  let turn: Promise<unknown> = Promise.resolve()
  const ask = (text: string, values: unknown[] = []) => {
    const answer = turn
      .then(() => client.query(text, values))
      .catch(async (error: unknown) => {
        await end(true)
        throw asUnavailable(error)
      })
    turn = answer.catch(() => undefined)
    return answer
  }
  try {
    await client.connect()
  } catch (error) {
    await end(false)
    throw new DatabaseUnavailable(error)
  }
  for (const channel of channels) await ask(`LISTEN ${pg.escapeIdentifier(channel)}`)
  return {
    tell: async (channel, notices) => {
      await ask('SELECT pg_notify($1, notice) FROM unnest($2::text[]) AS notice', [channel, notices])
    },
    close: () => end(false),
  }
}

/** Errors that are answers, not faults: the connection is sound. */
function isRefusalSignal(error: Error | undefined): boolean {
  return ['SignedOut', 'OutOfReach', 'Refused'].includes(error?.name ?? '')
}

async function connect(): Promise<pg.PoolClient> {
  try {
    return await clients().pool.connect()
  } catch (error) {
    throw new DatabaseUnavailable(error)
  }
}

const unreachable = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2024',
  'P2037',
])

function asUnavailable(error: unknown): unknown {
  const code = (error as { code?: string } | null)?.code
  const lost = code !== undefined && unreachable.has(code)
  return lost || (error as Error | null)?.message?.startsWith('Connection terminated')
    ? new DatabaseUnavailable(error)
    : error
}

export function quoteLiteral(text: string): string {
  return pg.escapeLiteral(text)
}
