import { type Acting, takeStep } from '@/lib/concern-steps/commands'
import { lockReport, type ReportOnItsWay } from '@/lib/concern-steps/queries'
import { readMergedClocks } from '@/lib/merges/queries'
import { earliestClock, losesAssessment } from '@/lib/merges/rules'
import { mergedInput, mergeInput } from '@/lib/merges/schema'
import { auditEntry, writeAuditEvent } from '@/lib/platform/audit'
import { type RunSql, sql } from '@/lib/platform/db'
import { done, invalid, type Outcome, OutOfReach, refuse } from '@/lib/platform/errors'
import { defineCommand } from '@/lib/platform/gate'
import { judge } from '@/lib/policy/may'
import type { Actor } from '@/lib/policy/reach'

type Merged = Outcome<{ id: string; into: string }>

/** Both in the same order whichever way round: of two who merge at once one waits and nobody for ever. */
async function lockBoth(run: RunSql, ids: readonly string[]) {
  await run(sql`
    SELECT id::text AS id FROM concern_report WHERE municipality_id = open_municipality_id()
      AND id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`)
}

/** The other one, which the actor must have as well: whose it is otherwise is not said. */
async function otherOf({ run, actor }: { run: RunSql; actor: Actor }, id: string): Promise<ReportOnItsWay> {
  const other = await lockReport({ run, input: { id } })
  if (!other || judge(actor, 'concern.merge', other) === 'out_of_reach') throw new OutOfReach()
  return other
}

/** The report goes on in another of one's own: closed with a pointer there, and its clocks with it. */
export const mergeConcern = defineCommand({
  allow: 'concern.merge',
  input: mergeInput,
  async load({ run, input }) {
    await lockBoth(run, [input.id, input.intoId])
    return lockReport({ run, input })
  },
  async run({ tx, run, actor, now, input, row, audit }): Promise<Merged> {
    const into = await otherOf({ run, actor }, input.intoId)
    if (into.id === row.id) return invalid('', 'stale_form')
    if (into.state !== 'accepted') return refuse({ kind: 'not_allowed_now', reason: 'merge_decided' })
    if ((await readMergedClocks(run, row.id)).length > 0) return invalid('', 'merge_has_merged')
    if (losesAssessment(row, into)) return invalid('', 'merge_other_way')
    const acting = { tx, run, actor, now }
    await takeStep({ ...acting, row }, 'merge', { change: { mergedIntoId: into.id, mergedAt: now } })
    await keepEarliest({ ...acting, row: into }, 'receive_merged')
    await auditOther({ run, actor }, into.id, { received: row.id })
    audit(row.id, { from: row.state, state: 'closed', into: into.id })
    return done({ id: row.id, into: into.id })
  },
})

/** They were two matters after all: the merged one is at work again, and each has its own clock. */
export const unmergeConcern = defineCommand({
  allow: 'concern.unmerge',
  input: mergedInput,
  async load({ run, input }) {
    const [merged] = await run<{ into: string }>(sql`
      SELECT merged_into_id::text AS into FROM concern_report
      WHERE municipality_id = open_municipality_id() AND id = ${input.id}::uuid AND merged_into_id IS NOT NULL`)
    await lockBoth(run, [input.id, ...(merged ? [merged.into] : [])])
    return lockReport({ run, input })
  },
  async run({ tx, run, actor, now, row, audit }): Promise<Merged> {
    if (!row.mergedIntoId) return refuse({ kind: 'not_allowed_now', reason: 'state' })
    const into = await otherOf({ run, actor }, row.mergedIntoId)
    if (into.state !== 'accepted') return refuse({ kind: 'not_allowed_now', reason: 'merge_decided' })
    const acting = { tx, run, actor, now }
    await takeStep({ ...acting, row }, 'unmerge', { change: { mergedIntoId: null, mergedAt: null } })
    await keepEarliest({ ...acting, row: into }, 'release_merged')
    await auditOther({ run, actor }, into.id, { released: row.id })
    audit(row.id, { from: row.state, state: 'accepted', outOf: into.id })
    return done({ id: row.id, into: into.id })
  },
})

const dayOrNull = (day: string | null) => (day ? new Date(day) : null)

/** Of what is in it now: counted anew from the reports themselves, so that what is taken out leaves nothing behind. */
async function keepEarliest(acting: Acting, step: 'receive_merged' | 'release_merged') {
  const { run, row } = acting
  const extended = await readExtension(run, row.id)
  const own = { receivedOn: row.receivedOn, clockFrom: null, extendedTo: extended }
  const { clockFrom, extendedTo } = earliestClock(own, await readMergedClocks(run, row.id))
  await takeStep(acting, step, {
    change: { clockFrom: dayOrNull(clockFrom), extendedTo: dayOrNull(extendedTo) },
  })
}

/** As it was decided for this report, whatever has been merged into it since. */
async function readExtension(run: RunSql, reportId: string): Promise<string | null> {
  const [row] = await run<{ until: string }>(sql`
    SELECT extended_to::text AS until FROM concern_assessment
    WHERE municipality_id = open_municipality_id() AND report_id = ${reportId}::uuid AND kind = 'extension'
    ORDER BY registered_at DESC LIMIT 1`)
  return row?.until ?? null
}

/** The gate writes the one report's event, this the other's. */
const auditOther = (
  { run, actor }: { run: RunSql; actor: Actor },
  objectId: string,
  detail: Record<string, string>,
) => writeAuditEvent(run, auditEntry(actor, 'concern.merge', { objectId, detail }))
