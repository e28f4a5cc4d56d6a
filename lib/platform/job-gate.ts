import { type AuditDetail, writeAuditEvent } from '@/lib/platform/audit'
import { clock, type IsoDate } from '@/lib/platform/clock'
import { plainTransaction, type RunSql, sql, type Tx, writeTransaction } from '@/lib/platform/db'
import { OutOfReach } from '@/lib/platform/errors'
import { systemMay } from '@/lib/policy/may'
import type { Action } from '@/lib/policy/table'

/**
 * The gate's other door: work that nobody asked for at that moment. A job is the municipality's own system actor. It
 * opens one municipality, sealed by row security like any request, may do only what the policy table gives to the
 * system, and is written in the audit trail under that name. No session leads here and nothing of the web can import
 * it: only a module's jobs.ts may, and only the server's start and scripts may import that (scripts/house).
 */
export type Place = {
  id: string
  slug: string
  name: string
  locale: string
  reminderDays: number[]
  reminderEveryDays: number
  reminderMost: number
}
type Context<Input> = {
  tx: Tx
  run: RunSql
  municipality: Place
  now: Date
  today: IsoDate
  input: Input
  audit: (detail: AuditDetail) => void
}
type JobSpec<Input, Value> = {
  allow: Action
  /** Two processes do not do it in the same municipality at the same time: the second one gets null. */
  alone?: true
  run: (context: Context<Input>) => Promise<Value>
}
export type Job<Input, Value> = (slug: string, input: Input) => Promise<Value | null>

export function defineJob<Input, Value>(spec: JobSpec<Input, Value>): Job<Input, Value> {
  return (slug, input) =>
    writeTransaction(async (tx, run) => {
      if (!systemMay(spec.allow)) throw new OutOfReach()
      const municipality = await open(run, slug)
      if (spec.alone && !(await isAlone(run, `${spec.allow}:${municipality.id}`))) return null
      const done: AuditDetail[] = []
      const audit = (detail: AuditDetail) => {
        done.push(detail)
      }
      const time = { now: clock.now(), today: clock.today() }
      const value = await spec.run({ tx, run, municipality, ...time, input, audit })
      for (const detail of done) await writeAuditEvent(run, auditEntry(spec.allow, municipality.id, detail))
      return value
    })
}

/** Every municipality there is: their addresses are public. */
export function listPlaces(): Promise<string[]> {
  return plainTransaction('SELECT 1', async (run) => {
    const rows = await run<{ slug: string }>(sql`SELECT slug FROM municipality ORDER BY slug`)
    return rows.map(({ slug }) => slug)
  })
}

async function open(run: RunSql, slug: string): Promise<Place> {
  const [place] = await run<Place & { opened: string }>(sql`
    SELECT id, slug, name, default_locale AS locale, reminder_days AS "reminderDays",
      reminder_every_days AS "reminderEveryDays", reminder_most AS "reminderMost",
      set_config('app.municipality_id', id::text, true) AS opened,
      set_config('statement_timeout', '15s', true) AS "timeLimit"
    FROM municipality WHERE slug = ${slug}`)
  if (!place) throw new OutOfReach()
  return place
}

async function isAlone(run: RunSql, name: string): Promise<boolean> {
  const [lock] = await run<{ held: boolean }>(sql`
    SELECT pg_try_advisory_xact_lock(hashtextextended(${`job:${name}`}, 0)) AS held`)
  return lock?.held ?? false
}

const auditEntry = (action: Action, municipalityId: string, detail: AuditDetail) => ({
  municipalityId,
  actorId: null,
  actorRole: 'system',
  action,
  objectType: action.split('.')[0] ?? action,
  objectId: null,
  detail,
})
