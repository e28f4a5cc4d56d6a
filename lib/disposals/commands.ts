import { randomUUID } from 'node:crypto'
import { type DisposalRow, findList } from '@/lib/disposals/queries'
import { disposalNumber, hindrance, isAnother } from '@/lib/disposals/rules'
import { disposalApproval, disposalStep, nothingAsked } from '@/lib/disposals/schema'
import type { IsoDate } from '@/lib/platform/clock'
import { type RunSql, sql } from '@/lib/platform/db'
import { done, invalid, type Outcome, refuse } from '@/lib/platform/errors'
import { type CommandContext, defineCommand } from '@/lib/platform/gate'
import { wakeJobs } from '@/lib/platform/wake'
import { examine } from '@/lib/retained-records/commands'
import { findRetained, listAged } from '@/lib/retained-records/queries'
import { type RecordKind, type RetainedRecord, recordKinds } from '@/lib/retained-records/schema'
import { standingDecisions } from '@/lib/retention/queries'
import { isDue, type LongerKeeping, type Retention, retentionOf } from '@/lib/retention/rules'

export type Place = { run: RunSql; municipalityId: string; now: Date; today: IsoDate }

/** A list must be possible to read through; the rest comes on the next. */
const mostRecords = 500
const mostExamined = 300

/** What is due and on no list becomes a list, or null. One at a time: no record stands on two. */
export async function prepareList(
  place: Place,
  by: string | null,
): Promise<{ id: string; number: string; records: number } | null> {
  const { run, municipalityId, today } = place
  await run(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`disposal:${municipalityId}`}, 0))::text`)
  const items = await dueNow(place)
  if (items.length === 0) return null
  const [id, year] = [randomUUID(), Number(today.slice(0, 4))]
  const [list] = await run<{ number: number }>(sql`
    INSERT INTO disposal_list (municipality_id, id, year, number, prepared_at, prepared_by_id)
    SELECT open_municipality_id(), ${id}::uuid, ${year}::int, COALESCE(max(number), 0) + 1, ${place.now}::timestamptz,
      ${by}::uuid
    FROM disposal_list WHERE municipality_id = open_municipality_id() AND year = ${year}::int RETURNING number`)
  await run(sql`
    INSERT INTO disposal_item (municipality_id, list_id, record_id, kind, record_number, rule, act, section,
      register_number, trigger_on, may_from, must_by)
    SELECT open_municipality_id(), ${id}::uuid, "recordId", kind, "recordNumber", rule, act, section,
      "registerNumber", "triggerOn", "mayFrom", "mustBy"
    FROM jsonb_to_recordset(${JSON.stringify(items)}::jsonb) AS item ("recordId" uuid, kind text,
      "recordNumber" text, rule text, act text, section text, "registerNumber" text, "triggerOn" date,
      "mayFrom" date, "mustBy" date)
    RETURNING record_id`)
  return { id, number: disposalNumber(year, list?.number ?? 0), records: items.length }
}

async function dueNow(place: Place) {
  const decisions = await standingDecisions(place.run)
  const due: ReturnType<typeof itemOf>[] = []
  let examined = 0
  for (const aged of await listAged(place.run, recordKinds, place.today)) {
    if (due.length === mostRecords || examined === mostExamined) return due
    if (aged.held || retentionOf(aged, decisions, place.today).standing === 'kept') continue
    const record = await examine(place, aged)
    if (record !== aged) examined += 1
    const retention = retentionOf(record, decisions, place.today)
    if (isDue(retention, place.today)) due.push(itemOf(record, retention))
  }
  return due
}

function itemOf(
  { id, kind, number }: RetainedRecord,
  { rule, ...days }: Extract<Retention, { standing: 'term' }>,
) {
  const { triggerOn, mayFrom, mustBy, registerNumber } = days
  return {
    ...{ recordId: id, kind, recordNumber: number, rule: rule.key, act: rule.act, section: rule.section },
    ...{ triggerOn, mayFrom, mustBy, registerNumber },
  }
}

/** Takes off the list what may no longer be destroyed; how many are left on it. */
async function leaveOut({ run, today }: Place, listId: string): Promise<number> {
  const decisions = await standingDecisions(run)
  const items = await run<{ recordId: string; kind: RecordKind }>(sql`
    SELECT record_id AS "recordId", kind FROM disposal_item
    WHERE municipality_id = open_municipality_id() AND list_id = ${listId}::uuid AND state = 'listed'`)
  let left = items.length
  for (const { recordId, kind } of items) {
    const record = await findRetained(run, { kind, id: recordId }, today)
    const because = hindrance(record, decisions, today)
    if (because) await leaveOutItem(run, { listId, recordId, because })
    if (because) left -= 1
  }
  return left
}

type LeftOut = { listId: string; recordId: string; because: string }

async function leaveOutItem(run: RunSql, { listId, recordId, because }: LeftOut) {
  await run(sql`
    UPDATE disposal_item SET state = 'left_out', left_out_because = ${because}
    WHERE municipality_id = open_municipality_id() AND list_id = ${listId}::uuid AND record_id = ${recordId}::uuid
      AND state = 'listed' RETURNING record_id`)
}

/** In the moment of its destruction: once more, whether it may. */
export async function hindranceNow(
  { run, today }: Place,
  item: { kind: RecordKind; recordId: string },
  decisions: readonly LongerKeeping[],
) {
  const record = await findRetained(run, { kind: item.kind, id: item.recordId }, today)
  return hindrance(record, decisions, today)
}

type Step = CommandContext<{ listId: string; version: number }, DisposalRow>
const placeOf = ({ run, actor, now, today }: Pick<Step, 'run' | 'actor' | 'now' | 'today'>): Place => ({
  ...{ run, now, today },
  municipalityId: actor.municipality.id,
})

export const prepareDisposals = defineCommand({
  allow: 'disposal.prepare',
  input: nothingAsked,
  async run({ audit, ...context }): Promise<Outcome<{ id: string }>> {
    const list = await prepareList(placeOf(context), context.actor.userId)
    if (list) {
      audit(list.id, { number: list.number, records: list.records })
      return done({ id: list.id })
    }
    // Pressed twice, or a colleague was faster: the list that waits is the one.
    const [waiting] = await context.run<{ id: string }>(sql`
      SELECT id FROM disposal_list WHERE municipality_id = open_municipality_id() AND state = 'prepared'
      ORDER BY prepared_at DESC LIMIT 1`)
    if (!waiting) return invalid('', 'disposal_nothing_due')
    audit(waiting.id)
    return done({ id: waiting.id })
  },
})

const lockList = ({ run, input }: { run: RunSql; input: { listId: string } }) =>
  findList(run, input.listId, sql`FOR UPDATE`)

/** Signed anew by somebody since this page was read. */
const isStale = ({ row, input }: Pick<Step, 'row' | 'input'>) => row.version !== input.version
const stale = () => refuse({ kind: 'not_allowed_now', reason: 'state' })

export const proposeDisposals = defineCommand({
  allow: 'disposal.propose',
  input: disposalStep,
  load: lockList,
  async run({ tx, row, input, audit, ...context }): Promise<Outcome<{ id: string }>> {
    if (isStale({ row, input })) return stale()
    const records = await leaveOut(placeOf(context), row.id)
    if (records === 0) return invalid('', 'disposal_nothing_due')
    await tx.disposalList.update({
      where: { municipalityId_id: { municipalityId: context.actor.municipality.id, id: row.id } },
      data: {
        ...{ state: 'proposed', proposedAt: context.now, proposedById: context.actor.userId },
        version: row.version + 1,
      },
    })
    audit(row.id, { from: row.state, state: 'proposed', records })
    return done({ id: row.id })
  },
})

/** The other hand. From here on nothing can be taken back: the job destroys the records one by one. */
export const approveDisposals = defineCommand({
  allow: 'disposal.approve',
  input: disposalApproval,
  load: lockList,
  async run({ tx, row, input, audit, ...context }): Promise<Outcome<{ id: string }>> {
    if (isStale({ row, input })) return stale()
    const { actor, now } = context
    if (!isAnother(row.proposedById, actor.userId))
      return refuse({ kind: 'not_allowed_now', reason: 'two_hands' })
    const records = await leaveOut(placeOf(context), row.id)
    if (records === 0) return invalid('', 'disposal_nothing_due')
    await tx.disposalList.update({
      where: { municipalityId_id: { municipalityId: actor.municipality.id, id: row.id } },
      data: { state: 'approved', approvedAt: now, approvedById: actor.userId, version: row.version + 1 },
    })
    audit(row.id, { from: row.state, state: 'approved', records })
    wakeJobs()
    return done({ id: row.id })
  },
})

export const withdrawDisposals = defineCommand({
  allow: 'disposal.withdraw',
  input: disposalStep,
  load: lockList,
  async run({ tx, run, actor, row, now, input, audit }): Promise<Outcome<{ id: string }>> {
    if (isStale({ row, input })) return stale()
    await run(sql`
      UPDATE disposal_item SET state = 'left_out', left_out_because = 'withdrawn'
      WHERE municipality_id = open_municipality_id() AND list_id = ${row.id}::uuid AND state = 'listed'
      RETURNING record_id`)
    await tx.disposalList.update({
      where: { municipalityId_id: { municipalityId: actor.municipality.id, id: row.id } },
      data: { state: 'withdrawn', withdrawnAt: now, withdrawnById: actor.userId, version: row.version + 1 },
    })
    audit(row.id, { from: row.state, state: 'withdrawn' })
    return done({ id: row.id })
  },
})
