import { z } from 'zod'
import { type AuditDetail, auditEntry, writeAuditEvent } from '@/lib/platform/audit'
import { clock, type IsoDate } from '@/lib/platform/clock'
import {
  quoteLiteral,
  type RunSql,
  readTransaction,
  type Sql,
  sql,
  type Tx,
  trustedSql,
  writeTransaction,
} from '@/lib/platform/db'
import { type Outcome, OutOfReach, type Refusal, refuse, SignedOut } from '@/lib/platform/errors'
import { conditionSql, type SubjectColumns } from '@/lib/platform/reach-sql'
import { hashSessionToken } from '@/lib/platform/session-token'
import { confirmIdentity } from '@/lib/platform/sign-in'
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
export type CommandContext<Input, Row> = Common & {
  tx: Tx
  input: Input
  row: Row
  /** What the audit event is to say beside who, what and when. */
  audit: (objectId: string | null, detail?: AuditDetail) => void
}

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
    return readTransaction(openingStatement(access), work, ending)
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

type CommandSpec<Input, Row, Value> = {
  allow: Action
  input: z.ZodType<Input>
  load?: Loader<Input, Row>
  /** The actor must be who they are once more: the password given, or for those without one a fresh sign-in. */
  confirm?: (input: Input) => string
  run: (context: CommandContext<Input, Row>) => Promise<Outcome<Value>>
}
export type Command<Value> = ((
  access: Access,
  rawInput: unknown,
  submissionKey?: string,
) => Promise<Outcome<Value>>) & {
  allow: Action
}

/** Rolls the transaction back and comes out as a value. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.kind)
  }
}

export function defineCommand<Input, Row extends Subject, Value>(
  spec: CommandSpec<Input, Row, Value>,
): Command<Value> {
  const command = async (
    access: Access,
    rawInput: unknown,
    submissionKey?: string,
  ): Promise<Outcome<Value>> => {
    try {
      if (spec.confirm) await confirmActor(access, spec.confirm(parseOrRefuse(spec.input, rawInput)))
      return await writeTransaction(async (tx, run) => {
        const [answer] = await run<{ opened: unknown }>(sql`
          SELECT open_session(${tokenHash(access)}, ${slugOf(access)}) AS opened, ${trustedSql(statementLimit)}`)
        const common = { actor: actorFrom(answer?.opened), run, now: clock.now(), today: clock.today() }
        if (!mayOpen(common.actor, spec.allow)) throw new OutOfReach()
        const input = parseOrRefuse(spec.input, rawInput)
        const earlier = submissionKey ? await claimSubmission(common, spec.allow, submissionKey) : null
        if (earlier) return earlier as Outcome<Value>
        const outcome = await runAudited(spec, { ...common, tx, input })
        if (submissionKey) await keepAnswer(common, submissionKey, outcome)
        return outcome
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

async function runAudited<Input, Row extends Subject, Value>(
  spec: CommandSpec<Input, Row, Value>,
  context: Common & { tx: Tx; input: Input },
): Promise<Outcome<Value>> {
  const { actor, run } = context
  const row = (spec.load ? await spec.load(context) : {}) as Row | null
  if (!row) throw new OutOfReach()
  const verdict = spec.load ? judge(actor, spec.allow, row) : 'yes'
  if (verdict === 'out_of_reach') throw new OutOfReach()
  if (verdict === 'not_now') throw new Refused({ kind: 'not_allowed_now', reason: 'state' })
  let event: { objectId: string | null; detail?: AuditDetail } = { objectId: row.id ?? null }
  const outcome = await spec.run({
    ...context,
    row,
    audit: (objectId, detail) => {
      event = { objectId, detail }
    },
  })
  if (!outcome.ok) throw new Refused(outcome.refusal)
  await writeAuditEvent(run, auditEntry(actor, spec.allow, event))
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

const submissionKeyShape = z.uuid()

type Submitter = { run: RunSql; actor: { userId: string; municipality: { id: string } } }

/**
 * The first submit with this key inserts the row; a repeat waits for it and gets the kept answer. The insert and the
 * effect are one transaction, so a killed process leaves neither.
 */
export async function claimSubmission(
  { actor, run }: Submitter,
  command: string,
  key: string,
): Promise<unknown> {
  if (!submissionKeyShape.safeParse(key).success)
    throw new Refused({ kind: 'invalid', fields: { '': ['stale_form'] } })
  const claimed = await run(sql`
    INSERT INTO submission (municipality_id, user_id, key, command)
    VALUES (${actor.municipality.id}::uuid, ${actor.userId}::uuid, ${key}::uuid, ${command})
    ON CONFLICT DO NOTHING RETURNING key`)
  if (claimed.length > 0) return null
  const [kept] = await run<{ answer: unknown; command: string }>(sql`
    SELECT answer, command FROM submission
    WHERE municipality_id = ${actor.municipality.id}::uuid AND user_id = ${actor.userId}::uuid AND key = ${key}::uuid`)
  if (!kept?.answer || kept.command !== command) {
    throw new Refused({ kind: 'invalid', fields: { '': ['stale_form'] } })
  }
  return kept.answer
}

export async function keepAnswer({ actor, run }: Submitter, key: string, answer: unknown) {
  await run(sql`
    UPDATE submission SET answer = ${JSON.stringify(answer)}::jsonb
    WHERE municipality_id = ${actor.municipality.id}::uuid AND user_id = ${actor.userId}::uuid AND key = ${key}::uuid`)
}
