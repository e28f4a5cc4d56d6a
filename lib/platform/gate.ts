import type { z } from 'zod'
import { type AuditDetail, auditEntry, writeAuditEvent } from '@/lib/platform/audit'
import { clock, type IsoDate } from '@/lib/platform/clock'
import {
  plainTransaction,
  quoteLiteral,
  type RunSql,
  type SendSql,
  type Sql,
  sql,
  type Tx,
  trustedSql,
  writeTransaction,
} from '@/lib/platform/db'
import { type Outcome, OutOfReach, Refused, refuse, SignedOut } from '@/lib/platform/errors'
import { conditionSql, type SubjectColumns } from '@/lib/platform/reach-sql'
import { hashSessionToken } from '@/lib/platform/session-token'
import { confirmIdentity } from '@/lib/platform/sign-in'
import { claimSubmission, keepAnswer, type Submission } from '@/lib/platform/submissions'
import { judge, listCondition, mayOpen } from '@/lib/policy/may'
import type { Actor, Subject } from '@/lib/policy/reach'
import type { Action } from '@/lib/policy/table'

/**
 * The one way to data. A query or a command declares what it needs (`allow`, a row of the policy table) and cannot be
 * made without; the gate resolves the actor, opens a transaction sealed to the municipality, checks the object at
 * hand, runs, and writes the audit event in the same transaction.
 */
export type Access = {
  token: string | undefined
  municipality: string
  /** Asked by an open page by itself: a read that does not count as a sign of life of the session. */
  unattended?: true
}

type Common = {
  actor: Actor
  run: RunSql
  now: Date
  today: IsoDate
}
export type QueryContext<Input, Row> = Common & {
  input: Input
  row: Row
  /** The WHERE condition of what this actor may list, over the given columns. */
  reachable: (columns: SubjectColumns) => Sql
}
type WriteContext<Input, Row> = Common & {
  input: Input
  row: Row
  /** What the audit event is to say beside who, what and when. */
  audit: (objectId: string | null, detail?: AuditDetail) => void
}
export type CommandContext<Input, Row> = WriteContext<Input, Row> & { tx: Tx }
export type SqlCommandContext<Input, Row> = WriteContext<Input, Row> & { send: SendSql }

type Loader<Input, Row> = (context: Common & { input: Input }) => Promise<Row | null>

type QuerySpec<Input, Row, View> = {
  allow: Action
  input: z.ZodType<Input>
  /** The object asked for; the policy is asked about it. A list has none and uses `reachable`. */
  load?: Loader<Input, Row>
  run: (context: QueryContext<Input, Row>) => Promise<View | null>
  /** Every read of this is written in the audit trail; as a function it says more than who, what and when. */
  audited?: true | ((input: Input, row: Row) => AuditDetail)
}
export type Opened<View> = { actor: Actor; view: View }
export type Query<Input, View> = ((access: Access, input: Input) => Promise<Opened<View>>) & { allow: Action }

export function defineQuery<Input, Row extends Subject, View>(
  spec: QuerySpec<Input, Row, View>,
): Query<Input, View> {
  const query = async (access: Access, rawInput: Input): Promise<Opened<View>> => {
    const work = async (run: RunSql, opened: unknown) => {
      const actor = actorFrom(opened)
      const parsed = spec.input.safeParse(rawInput)
      // A malformed id in a URL is a page that does not exist.
      if (!parsed.success || !mayOpen(actor, spec.allow)) throw new OutOfReach()
      const common = { actor, run, now: clock.now(), today: clock.today(), input: parsed.data }
      return { actor, view: await readWithin(spec, common) }
    }
    // Opening a session notes that it was used. That alone is taken back; an audited read is always kept.
    const ending = access.unattended && !spec.audited ? 'ROLLBACK' : 'COMMIT'
    return plainTransaction(openingStatement(access), work, { ending })
  }
  return Object.assign(query, { allow: spec.allow })
}

async function readWithin<Input, Row extends Subject, View>(
  spec: QuerySpec<Input, Row, View>,
  context: Common & { input: Input },
): Promise<View> {
  const { actor, run } = context
  const row = (spec.load ? await spec.load(context) : {}) as Row | null
  if (!row || (spec.load && judge(actor, spec.allow, row) !== 'yes')) throw new OutOfReach()
  const reachable = (columns: SubjectColumns) => conditionSql(listCondition(actor, spec.allow), columns)
  const view = await spec.run({ ...context, row, reachable })
  if (view === null) throw new OutOfReach()
  if (spec.audited) {
    const detail = typeof spec.audited === 'function' ? spec.audited(context.input, row) : undefined
    await writeAuditEvent(run, auditEntry(actor, spec.allow, { objectId: row.id ?? null, detail }))
  }
  return view
}

type CommandSpec<Input, Row, Value, Context> = {
  allow: Action
  input: z.ZodType<Input>
  load?: Loader<Input, Row>
  /** The actor must be who they are once more: the password given, or for those without one a fresh sign-in. */
  confirm?: (input: Input) => string
  run: (context: Context) => Promise<Outcome<Value>>
}
export type Command<Value> = ((
  access: Access,
  rawInput: unknown,
  submissionKey?: string,
) => Promise<Outcome<Value>>) & {
  allow: Action
}

/** What a command has beside `run`: Prisma's client, or a way to send what nobody waits for. */
type Means = { tx: Tx; send?: undefined } | { send: SendSql }
type Opener<More extends Means> = <Value>(
  access: Access,
  work: (run: RunSql, opened: unknown, more: More) => Promise<Value>,
) => Promise<Value>

export function defineCommand<Input, Row extends Subject, Value>(
  spec: CommandSpec<Input, Row, Value, CommandContext<Input, Row>>,
): Command<Value> {
  return commandThrough<Input, Row, Value, { tx: Tx }>(spec, (access, work) =>
    writeTransaction(async (tx, run) => {
      const [answer] = await run<{ opened: unknown }>(sql`
        SELECT open_session(${tokenHash(access)}, ${slugOf(access)}) AS opened, ${trustedSql(statementLimit)}`)
      return work(run, answer?.opened, { tx })
    }),
  )
}

/**
 * A command that writes SQL alone, on a plain connection and in few round trips: for what many people send at once. Its
 * `load` is asked for together with the claim of the submission, and must bear to be asked for by a repeat.
 */
export function defineSqlCommand<Input, Row extends Subject, Value>(
  spec: CommandSpec<Input, Row, Value, SqlCommandContext<Input, Row>>,
): Command<Value> {
  return commandThrough<Input, Row, Value, { send: SendSql }>(spec, (access, work) =>
    plainTransaction(openingStatement(access), (run, opened, send) => work(run, opened, { send }), {
      prepared: true,
    }),
  )
}

function commandThrough<Input, Row extends Subject, Value, More extends Means>(
  spec: CommandSpec<Input, Row, Value, WriteContext<Input, Row> & More>,
  open: Opener<More>,
): Command<Value> {
  const command = async (
    access: Access,
    rawInput: unknown,
    submissionKey?: string,
  ): Promise<Outcome<Value>> => {
    try {
      if (spec.confirm) await confirmActor(access, spec.confirm(parseOrRefuse(spec.input, rawInput)))
      return await open(access, async (run, opened, more) => {
        const common = { actor: actorFrom(opened), run, now: clock.now(), today: clock.today() }
        if (!mayOpen(common.actor, spec.allow)) throw new OutOfReach()
        const context = { ...common, input: parseOrRefuse(spec.input, rawInput) }
        const submission = submissionKey ? { command: spec.allow, key: submissionKey } : null
        const claim = async () => submission && claimSubmission(common, submission)
        const load = async () => (spec.load ? spec.load(context) : ({} as Row))
        const [claiming, loading] = more.send ? [claim(), load()] : [claim(), null]
        const [earlier, loaded] = await Promise.all([claiming, loading])
        if (earlier) return earlier as Outcome<Value>
        return runAudited(spec, { ...context, row: loading ? loaded : await load(), submission, more })
      })
    } catch (error) {
      if (error instanceof Refused) return refuse(error.refusal)
      throw error
    }
  }
  return Object.assign(command, { allow: spec.allow })
}

/** Before the transaction: a password takes time to look at. */
async function confirmActor(access: Access, password: string) {
  const answer = await confirmIdentity(tokenHash(access), password)
  if (answer !== 'confirmed') throw new Refused({ kind: 'invalid', fields: { password: [answer] } })
}

type Given<Input, Row, More> = Common & {
  input: Input
  row: Row | null
  submission: Submission | null
  more: More
}

async function runAudited<Input, Row extends Subject, Value, More extends Means>(
  spec: CommandSpec<Input, Row, Value, WriteContext<Input, Row> & More>,
  { row, submission, more, ...context }: Given<Input, Row, More>,
): Promise<Outcome<Value>> {
  const { actor } = context
  if (!row) throw new OutOfReach()
  const verdict = spec.load ? judge(actor, spec.allow, row) : 'yes'
  if (verdict === 'out_of_reach') throw new OutOfReach()
  if (verdict === 'not_now') throw new Refused({ kind: 'not_allowed_now', reason: 'state' })
  let event: { objectId: string | null; detail?: AuditDetail } = { objectId: row.id ?? null }
  const writing: WriteContext<Input, Row> = {
    ...context,
    row,
    audit: (objectId, detail) => {
      event = { objectId, detail }
    },
  }
  const outcome = await spec.run({ ...writing, ...more })
  if (!outcome.ok) throw new Refused(outcome.refusal)
  const write = more.send ?? context.run
  await writeAuditEvent(write, auditEntry(actor, spec.allow, event))
  if (submission) await keepAnswer({ actor, write }, submission, outcome)
  return outcome
}

type PreparedSpec<Given, Door, Value> = {
  input: z.ZodType<Given>
  /** The page the form stands on: whoever may not open it gets no work done either. */
  door: Query<Door, unknown>
  open: (given: Given) => Door
  /** Slow work on what was given, before any transaction; its outcome is the command's input. */
  prepare: (given: Given) => Promise<Outcome<unknown>>
  command: Command<Value>
}

/** A command whose input must first be worked out, as when a file is read. */
export function prepareCommand<Given, Door, Value>(spec: PreparedSpec<Given, Door, Value>): Command<Value> {
  const prepared: (...given: Parameters<Command<Value>>) => Promise<Outcome<Value>> = async (
    access,
    rawInput,
    submissionKey,
  ) => {
    const given = spec.input.safeParse(rawInput)
    if (!given.success) return refuse({ kind: 'invalid', fields: fieldsOf(given.error) })
    await spec.door(access, spec.open(given.data))
    const ready = await spec.prepare(given.data)
    return ready.ok ? spec.command(access, ready.value, submissionKey) : ready
  }
  return Object.assign(prepared, { allow: spec.command.allow })
}

const tokenShape = /^[A-Za-z0-9_-]{20,128}$/

function tokenHash(access: Access): string {
  if (!access.token || !tokenShape.test(access.token)) throw new SignedOut()
  return hashSessionToken(access.token)
}

const slugShape = /^[a-z0-9-]{1,80}$/

/** From the URL: what cannot be a municipality never reaches the database (a NUL would break its protocol). */
export function slugOf({ municipality }: { municipality: string }): string {
  if (!slugShape.test(municipality)) throw new OutOfReach()
  return municipality
}

/** No single statement holds a connection longer; set for the transaction alone, as a pool in between demands. */
export const statementLimit = "set_config('statement_timeout', '15s', true)"

function openingStatement(access: Access): string {
  const session = `open_session(${quoteLiteral(tokenHash(access))}, ${quoteLiteral(slugOf(access))})`
  return `SELECT ${session}, ${statementLimit}`
}

/** `opened` is the answer of open_session() in SQL. A valid session without a role here meets the same 404. */
function actorFrom(opened: unknown): Actor {
  if (!opened) throw new SignedOut()
  const actor = opened as Actor & { membership: Actor['membership'] | null }
  if (!actor.membership) throw new OutOfReach()
  return actor
}

export function parseOrRefuse<Input>(schema: z.ZodType<Input>, rawInput: unknown): Input {
  const parsed = schema.safeParse(rawInput)
  if (parsed.success) return parsed.data
  throw new Refused({ kind: 'invalid', fields: fieldsOf(parsed.error) })
}

function fieldsOf({ issues }: z.ZodError): Record<string, string[]> {
  const fields: Record<string, string[]> = {}
  for (const issue of issues) {
    const field = issue.path.join('.')
    fields[field] = [...(fields[field] ?? []), issue.message]
  }
  return fields
}
