import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { type AuditDetail, writeAuditEvent } from '@/lib/platform/audit'
import { clock, type IsoDate } from '@/lib/platform/clock'
import { deriveKey, keyedHash } from '@/lib/platform/crypto'
import {
  plainTransaction,
  quoteLiteral,
  type RunSql,
  sql,
  type Tx,
  trustedSql,
  writeTransaction,
} from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { done, type Outcome, OutOfReach, Refused, refuse } from '@/lib/platform/errors'
import { parseOrRefuse, slugOf, statementLimit } from '@/lib/platform/gate'
import { claimSubmission, keepAnswer } from '@/lib/platform/submissions'
import { inLine, inTurn } from '@/lib/platform/turns'
import { countVisit, networkOf, visitorMark } from '@/lib/platform/visitors'
import { residentMay } from '@/lib/policy/may'
import type { Action } from '@/lib/policy/table'

/**
 * The residents' door. Whoever stands here has no account: an actor of the one municipality whose public pages are
 * open, who may do what the policy table gives to `resident` and nothing else. A session that the browser happens to
 * have is not looked at. What is done is written in the audit trail as `resident`, with nothing that says who.
 */
export type PublicAccess = { municipality: string /** Of the network; never kept. */; address: string }

export type Resident = { municipality: { id: string; slug: string; name: string; accent: string } }

type Common = { resident: Resident; run: RunSql; now: Date; today: IsoDate }

type PublicQuerySpec<Input, View> = {
  allow: Action
  input: z.ZodType<Input>
  run: (context: Common & { input: Input }) => Promise<View | null>
}
export type PublicOpened<View> = { resident: Resident; view: View }
export type PublicQuery<Input, View> = ((
  access: Pick<PublicAccess, 'municipality'>,
  input: Input,
) => Promise<PublicOpened<View>>) & { allow: Action; door: 'residents' }

export function definePublicQuery<Input, View>(spec: PublicQuerySpec<Input, View>): PublicQuery<Input, View> {
  const query: (...given: Parameters<PublicQuery<Input, View>>) => Promise<PublicOpened<View>> = (
    access,
    rawInput,
  ) => {
    const slug = quoteLiteral(slugOf(access))
    return plainTransaction(
      `SELECT ${openedPlace} FROM municipality WHERE slug = ${slug}`,
      async (run, place) => {
        const parsed = spec.input.safeParse(rawInput)
        if (!place || !parsed.success || !residentMay(spec.allow)) throw new OutOfReach()
        const resident = { municipality: place as Resident['municipality'] }
        const time = { now: clock.now(), today: clock.today() }
        const view = await spec.run({ resident, run, ...time, input: parsed.data })
        if (view === null) throw new OutOfReach()
        return { resident, view }
      },
    )
  }
  return Object.assign(query, { allow: spec.allow, door: 'residents' as const })
}

/** The first column is the place; the others seal the transaction to it. */
const openedPlace = `jsonb_build_object('id', id, 'slug', slug, 'name', name, 'accent', accent),
  set_config('app.municipality_id', id::text, true), ${statementLimit}`

/** A secret that follows from the form's own key, which is kept nowhere: the same form gives the same one again. */
export type SecretOf = (use: string) => string

export type PublicContext<Input> = Common & {
  tx: Tx
  input: Input
  /** A mark that tells two visitors apart for an hour, and cannot be read as an address. */
  visitor: string
  submissionKey: string
  secretOf: SecretOf
  audit: (objectId: string, detail?: AuditDetail) => void
}

type PublicCommandSpec<Given, Input, Value, Shown> = {
  allow: Action
  input: z.ZodType<Given>
  /** Milliseconds of waiting before anything is done, by how often the visitor has tried the same within the hour. */
  wait: (tries: number, given: Given) => number
  /** Slow work on what was given: for each network one at a time, and before the transaction. */
  prepare: (given: Given, tries: number) => Promise<Outcome<Input>>
  run: (context: PublicContext<Input>) => Promise<Outcome<Value>>
  /**
   * What is answered, also to a repeat, which does not run again. The value that `run` gave is kept in clear: what is
   * secret is put in here.
   */
  show: (context: PublicContext<Input>, value: Value) => Promise<Shown>
}
export type PublicCommand<Shown> = ((
  access: PublicAccess,
  rawInput: unknown,
  submissionKey: string,
) => Promise<Outcome<Shown>>) & { allow: Action; door: 'residents' }

export const definePublicCommand = <Input, Value, Shown>(
  spec: Omit<PublicCommandSpec<Input, Input, Value, Shown>, 'prepare'>,
): PublicCommand<Shown> => preparePublicCommand({ ...spec, prepare: async (given: Input) => done(given) })

/** A command whose input must first be worked out, as when files are read. */
export function preparePublicCommand<Given, Input, Value, Shown>(
  spec: PublicCommandSpec<Given, Input, Value, Shown>,
): PublicCommand<Shown> {
  const command = async (
    access: PublicAccess,
    rawInput: unknown,
    submissionKey: string,
  ): Promise<Outcome<Shown>> => {
    if (!residentMay(spec.allow)) throw new OutOfReach()
    try {
      const given = parseOrRefuse(spec.input, rawInput)
      // Noted in a transaction of its own: a wrong guess, whose own is taken back, counts too.
      const who = networkOf(access.address)
      const tries = await inTurn(who, () =>
        writeTransaction(async (_tx, run) => {
          const { visitor } = await openPlace(run, access)
          return countVisit(run, spec.allow, visitor)
        }),
      )
      await pause(spec.wait(tries, given))
      const ready = await inLine(`prepare ${who}`, () => spec.prepare(given, tries))
      if (!ready.ok) return ready
      // Without a key of its own a form is nobody's repeat, and its secrets are nobody else's.
      const key = keyShape.test(submissionKey) ? submissionKey : randomUUID()
      return await inTurn(who, () =>
        writeTransaction((tx, run) =>
          runOnce(spec, { tx, run, access, input: ready.value, submissionKey: key }),
        ),
      )
    } catch (error) {
      if (error instanceof Refused) return refuse(error.refusal)
      throw error
    }
  }
  return Object.assign(command, { allow: spec.allow, door: 'residents' as const })
}

const keyShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

type Opening<Input> = { tx: Tx; run: RunSql; access: PublicAccess; input: Input; submissionKey: string }

async function runOnce<Given, Input, Value, Shown>(
  spec: PublicCommandSpec<Given, Input, Value, Shown>,
  { tx, run, access, input, submissionKey }: Opening<Input>,
): Promise<Outcome<Shown>> {
  const { resident, visitor } = await openPlace(run, access)
  const municipalityId = resident.municipality.id
  let event: { objectId: string | null; detail: AuditDetail } = { objectId: null, detail: {} }
  const audit = (objectId: string, detail: AuditDetail = {}) => {
    event = { objectId, detail }
  }
  const secretOf: SecretOf = (use) => derived(use, `${municipalityId}|${submissionKey}`)
  const time = { now: clock.now(), today: clock.today() }
  const context = { resident, run, tx, ...time, input, visitor, submissionKey, secretOf, audit }
  const submitter = { run, write: run, actor: { userId: nobody, municipality: resident.municipality } }
  const submission = { command: spec.allow, key: asId(secretOf('submission')) }
  const earlier = (await claimSubmission(submitter, submission)) as { ok: true; value: Value } | null
  if (earlier) return done(await spec.show(context, earlier.value))
  const outcome = await spec.run(context)
  if (!outcome.ok) throw new Refused(outcome.refusal)
  await writeAuditEvent(run, {
    municipalityId,
    actorId: null,
    actorRole: 'resident',
    action: spec.allow,
    objectType: spec.allow.split('.')[0] ?? spec.allow,
    ...event,
  })
  await keepAnswer(submitter, submission, outcome)
  return done(await spec.show(context, outcome.value))
}

/** Stands for whoever has no account where a table asks for one. */
const nobody = '00000000-0000-0000-0000-000000000000'

async function openPlace(
  run: RunSql,
  access: PublicAccess,
): Promise<{ resident: Resident; visitor: string }> {
  const [row] = await run<{ place: Resident['municipality'] }>(sql`
    SELECT jsonb_build_object('id', id, 'slug', slug, 'name', name, 'accent', accent) AS place,
      set_config('app.municipality_id', id::text, true) AS opened, ${trustedSql(statementLimit)}
    FROM municipality WHERE slug = ${slugOf(access)}`)
  if (!row) throw new OutOfReach()
  const visitor = visitorMark(access.address, row.place.id, clock.today())
  return { resident: { municipality: row.place }, visitor }
}

const derived = (use: string, text: string) =>
  keyedHash(deriveKey(env().SAMLAD_MASTER_KEY, `residents ${use}`), text)

/** 128 bits of a hash in the shape of an id. */
const asId = (hash: string) =>
  `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`

const pause = (milliseconds: number) =>
  milliseconds > 0 ? new Promise((resolve) => setTimeout(resolve, milliseconds)) : undefined
