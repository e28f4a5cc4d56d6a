import pg from 'pg'
import { afterAll, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { planStates } from '@/lib/plans/rules'
import { closeDatabase, plainTransaction, type RunSql, sql } from '@/lib/platform/db'
import { done, invalid, type Outcome, OutOfReach } from '@/lib/platform/errors'
import { type Access, defineCommand, defineQuery, defineSqlCommand } from '@/lib/platform/gate'
import { database } from '@/tests/support/database'
import type { TenantName } from '@/tests/support/tenant'
import { buildWorld } from '@/tests/support/world'

/**
 * Few connections, many tenants, things going wrong all the time: every answer must be the one that was asked for,
 * and hold nothing of the other municipality.
 */
const faults = ['none', 'database', 'timeout', 'refusal', 'reach', 'abort', 'cut'] as const
type Fault = (typeof faults)[number]

const input = z.object({ number: z.int(), fault: z.enum(faults) })

/** What only the open municipality's rows and this very call can give. */
const echo = (number: number) => sql`
  SELECT ${number}::int AS number, string_agg(DISTINCT title, ' ') AS titles, count(*)::int AS count,
    pg_backend_pid() AS connection FROM action_plan`
type Echo = { number: number; titles: string; count: number; connection: number }

const failing: Partial<Record<Fault, ReturnType<typeof sql>>> = {
  database: sql`SELECT 1 / 0`,
  timeout: sql`SELECT pg_sleep(1)`,
  cut: sql`SELECT pg_terminate_backend(pg_backend_pid())`,
}

const readEcho = defineQuery({
  allow: 'plan.list',
  input,
  run: async ({ run, input: { number, fault } }) => {
    if (fault === 'timeout') await run(sql`SET LOCAL statement_timeout = 5`)
    const statement = failing[fault]
    if (statement) await run(statement)
    if (fault === 'abort') throw new Error('planted')
    if (fault === 'reach' || fault === 'refusal') throw new OutOfReach()
    const [answer] = await run<Echo>(echo(number))
    return answer ?? null
  },
})

type Writing = { run: RunSql; input: z.output<typeof input> }
const spec = {
  allow: 'concern.list_own' as const,
  input,
  run: async ({ run, input: { number, fault } }: Writing): Promise<Outcome<Echo>> => {
    if (fault === 'timeout') await run(sql`SELECT set_config('statement_timeout', '5', true)`)
    const statement = failing[fault]
    if (statement) await run(statement)
    if (fault === 'abort') throw new Error('planted')
    if (fault === 'reach') throw new OutOfReach()
    if (fault === 'refusal') return invalid('number', 'wrong_value')
    const [answer] = await run<Echo>(echo(number))
    if (!answer) throw new Error('no answer')
    return done(answer)
  },
}
/** What nobody waits for goes wrong after everything else went well. */
const sendEcho = defineSqlCommand({
  ...spec,
  run: async ({ run, send, input: { number, fault } }) => {
    if (fault === 'timeout') await run(sql`SELECT set_config('statement_timeout', '5', true)`)
    const statement = failing[fault]
    if (statement) send(statement)
    return spec.run({ run, input: { number, fault: statement ? 'none' : fault } })
  },
})
const writers = [defineCommand(spec), defineSqlCommand(spec), sendEcho]

const world = await buildWorld()
const access: Record<TenantName, Access> = {
  A: await world.access('A', 'strategist'),
  B: await world.access('B', 'strategist'),
}
// A plan in every state for both committees, and one more: so that a row too many or too few would show.
await world.plan({ tenant: 'B' })
const everyState = 2 * planStates.length
const counts = { A: everyState, B: everyState + 1 }
afterAll(world.close)

/** The whole answer, or the word for how it failed. */
async function ask(tenant: TenantName, number: number, fault: Fault): Promise<Echo | string> {
  const write = number % 5 === 0 ? writers[(number / 5) % writers.length] : undefined
  try {
    if (!write) return (await readEcho(access[tenant], { number, fault })).view
    const outcome = await write(access[tenant], { number, fault })
    return outcome.ok ? outcome.value : outcome.refusal.kind
  } catch (error) {
    return (error as Error).name
  }
}

function isRight(tenant: TenantName, number: number, answer: Echo | string): boolean {
  if (typeof answer === 'string') return false
  const other = tenant === 'A' ? world.B : world.A
  return (
    answer.number === number &&
    answer.count === counts[tenant] &&
    answer.titles.includes(world[tenant].canary) &&
    !answer.titles.includes(other.canary)
  )
}

/** One call in ten goes wrong, each kind in turn; tenants alternate without rhythm. */
function planOf(number: number): { tenant: TenantName; fault: Fault } {
  const tenant = (number * 7919) % 13 < 6 ? 'A' : 'B'
  const wrong = number % 10 === 3 || number % 50 === 25
  const fault = wrong ? faults[1 + (Math.floor(number / 10) % (faults.length - 1))] : 'none'
  return { tenant, fault: fault ?? 'none' }
}

const size = vi.hoisted(() => ({ pool: 1 }))
vi.mock('@/lib/platform/env', async (original) => {
  const { env } = await original<typeof import('@/lib/platform/env')>()
  return { env: () => ({ ...env(), DATABASE_POOL_SIZE: size.pool }) }
})

const observer = new pg.Client({ connectionString: database.superuserUrl })
await observer.connect()
afterAll(() => observer.end())

async function connections(): Promise<number> {
  const name = new URL(database.appUrl).pathname.slice(1)
  const { rows } = await observer.query(
    `SELECT count(*)::int AS count FROM pg_stat_activity WHERE usename = 'samlad_app' AND datname = $1`,
    [name],
  )
  return rows[0].count
}

const calls = 5_000
const callers = 20

test.each([1, 5])(`${calls} calls over a pool of %i`, { timeout: 300_000 }, async (pool) => {
  await closeDatabase()
  size.pool = pool
  const wrong: string[] = []
  const failed = new Map<Fault, number>()
  let next = 0
  const caller = async () => {
    for (let number = next++; number < calls; number = next++) {
      const { tenant, fault } = planOf(number)
      const answer = await ask(tenant, number, fault)
      if (fault !== 'none' && typeof answer === 'string') failed.set(fault, (failed.get(fault) ?? 0) + 1)
      else if (fault !== 'none' || !isRight(tenant, number, answer)) {
        wrong.push(`${number} ${tenant} ${fault}: ${JSON.stringify(answer)}`)
      }
      if (number === calls / 2) expect(await connections()).toBeLessThanOrEqual(pool)
    }
  }
  await Promise.all(Array.from({ length: callers }, caller))
  expect(wrong).toEqual([])
  expect([...failed.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(calls / 10)
  expect(failed.size).toBe(faults.length - 1)
})

/** After an error the adapter has been reported to give the next answer to the wrong query. */
const kinds: [string, number][] = [
  ['a read', 1],
  ['a write', 15],
  ['a write in SQL alone', 5],
  ['a write that nobody waits for', 10],
]

test.each(kinds)(
  '%s that failed in the database gives its connection up; one that was refused keeps it',
  async (_what, number) => {
    await closeDatabase()
    size.pool = 1
    const connection = async () => (await ask('A', number, 'none')) as Echo
    const { connection: first } = await connection()
    for (const sound of ['refusal', 'reach'] as const) {
      await ask('B', number, sound)
      expect((await connection()).connection).toBe(first)
    }
    for (const broken of ['database', 'timeout', 'cut'] as const) {
      const { connection: before } = await connection()
      expect(typeof (await ask('B', number, broken))).toBe('string')
      expect((await connection()).connection).not.toBe(before)
    }
  },
)

test.each(kinds)('%s leaves nothing set on its connection', async (_what, number) => {
  await closeDatabase()
  size.pool = 1
  const left = () =>
    plainTransaction('SELECT 1', (run) =>
      run(
        sql`SELECT open_municipality_id() AS place, open_user_id() AS person, pg_backend_pid() AS connection`,
      ),
    )
  const { connection } = (await ask('A', number, 'none')) as Echo
  expect(await left()).toEqual([{ place: null, person: null, connection }])
  await ask('A', number, 'refusal')
  expect(await left()).toEqual([{ place: null, person: null, connection }])
})
