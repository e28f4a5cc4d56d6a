import { type LockedForBulk, lockMeasures } from '@/lib/bulk-changes/queries'
import { type BulkEntry, judgeChange, judgeUndo, type May, type Skipped } from '@/lib/bulk-changes/rules'
import { type BulkPatch, bulkChange, bulkUndo } from '@/lib/bulk-changes/schema'
import { nextDueOn } from '@/lib/measures/rules'
import type { MeasureStatus } from '@/lib/measures/schema'
import { writeAuditEvents } from '@/lib/platform/audit'
import type { IsoDate } from '@/lib/platform/clock'
import { type RunSql, sql } from '@/lib/platform/db'
import { done, invalid, type Outcome, OutOfReach, refuse } from '@/lib/platform/errors'
import { defineCommand } from '@/lib/platform/gate'
import { can, judge } from '@/lib/policy/may'
import type { Actor } from '@/lib/policy/reach'
import type { Action } from '@/lib/policy/table'

type Made = { changeId: string; back: string }
type Acting = { actor: Actor; run: RunSql; now: Date; today: IsoDate; action: Action }

/** What the actor may not even see is as if it had not been ticked. */
const isSeen = (actor: Actor, measure: LockedForBulk) => can(actor, 'measure.read', subject(measure))
const subject = ({ committeeId, state }: LockedForBulk) => ({ committeeId, state })

function mayOf(actor: Actor, measure: LockedForBulk): May {
  return {
    status: judge(actor, 'measure.follow_up', subject(measure)),
    rest: judge(actor, 'measure.edit', subject(measure)),
  }
}

export const changeMeasures = defineCommand({
  allow: 'measure.change_many',
  input: bulkChange,
  async run({ tx, actor, run, input, now, today, audit }): Promise<Outcome<Made>> {
    const { measures, patch, back } = input
    if (patch.guidelineSectionId && !(await isKnownSection(run, patch.guidelineSectionId))) {
      return invalid('guidelineSectionId', 'invalid_choice')
    }
    const locked = await lockMeasures(
      run,
      measures.map(({ id }) => id),
    )
    const seen = measures.filter(({ id }) => {
      const measure = locked.get(id)
      return measure && isSeen(actor, measure)
    })
    if (seen.length === 0) throw new OutOfReach()
    const entries: BulkEntry[] = []
    const skipped: Skipped[] = []
    for (const { id, version } of seen) {
      const measure = locked.get(id) as LockedForBulk
      const verdict = judgeChange(measure, { seen: version, patch, may: mayOf(actor, measure) })
      if (typeof verdict === 'string') skipped.push({ id, reason: verdict })
      else entries.push(verdict)
    }
    const change = await tx.bulkChange.create({
      data: { municipalityId: actor.municipality.id, userId: actor.userId, at: now, entries, skipped },
    })
    const acting = { actor, run, now, today, action: 'measure.change_many' as const }
    const patches = new Map(entries.map(({ id, after }) => [id, after]))
    await writePatches(acting, locked, patches)
    audit(change.id, { change: change.id, measures: entries.map(({ id }) => id) })
    return done({ changeId: change.id, back })
  },
})

async function isKnownSection(run: RunSql, id: string): Promise<boolean> {
  const known = await run(sql`
    SELECT s.id FROM guideline_section s
    JOIN guideline g ON g.municipality_id = s.municipality_id AND g.id = s.guideline_id
    WHERE s.municipality_id = open_municipality_id() AND s.id = ${id}::uuid AND g.state <> 'draft'`)
  return known.length > 0
}

/** Every measure in one statement; a change of status is a follow-up too, as when it is made on the measure's page. */
async function writePatches(
  { actor, run, now, today, action }: Acting,
  locked: ReadonlyMap<string, LockedForBulk>,
  patches: ReadonlyMap<string, BulkPatch>,
) {
  if (patches.size === 0) return
  const rows = [...patches].map(([id, patch]) => {
    const measure = { ...(locked.get(id) as LockedForBulk), ...patch }
    const { status, responsible, dueOn, guidelineSectionId, version, steps } = measure
    const timed = { status: status as MeasureStatus, dueOn: dueOn || null, steps }
    const empty = { dueOn: dueOn || null, guidelineSectionId: guidelineSectionId || null }
    const next = { nextDueOn: nextDueOn(timed), version: version + 1 }
    return { id, status, responsible, ...empty, ...next, fields: Object.keys(patch) }
  })
  const given = JSON.stringify(rows)
  await run(sql`
    UPDATE measure SET status = given.status, responsible = given.responsible, due_on = given."dueOn",
      guideline_section_id = given."guidelineSectionId", next_due_on = given."nextDueOn", version = given.version,
      followed_from = CASE WHEN given.fields ? 'status' THEN ${today}::date ELSE measure.followed_from END,
      updated_at = ${now}, updated_by_id = ${actor.userId}::uuid
    FROM jsonb_to_recordset(${given}::jsonb) AS given (id uuid, status measure_status, responsible text, "dueOn" date,
      "guidelineSectionId" uuid, "nextDueOn" date, version int, fields jsonb)
    WHERE measure.municipality_id = open_municipality_id() AND measure.id = given.id`)
  await run(sql`
    INSERT INTO measure_update (municipality_id, id, measure_id, at, by_user_id, status)
    SELECT open_municipality_id(), gen_random_uuid(), given.id, ${now}, ${actor.userId}::uuid, given.status
    FROM jsonb_to_recordset(${given}::jsonb) AS given (id uuid, status measure_status, fields jsonb)
    WHERE given.fields ? 'status'`)
  await writeAuditEvents(run, {
    municipalityId: actor.municipality.id,
    actorId: actor.userId,
    actorRole: actor.membership.role,
    action,
    objectType: 'measure',
    objects: rows.map(({ id, fields, version }) => ({ id, detail: { fields, version } })),
  })
}

type StoredChange = { id: string; ownerId: string; undone: boolean; entries: BulkEntry[] }

export const undoBulkChange = defineCommand({
  allow: 'measure.undo_many',
  input: bulkUndo,
  async load({ run, input }) {
    const [change] = await run<StoredChange>(sql`
      SELECT id, user_id AS "ownerId", undone_at IS NOT NULL AS undone, entries FROM bulk_change
      WHERE municipality_id = open_municipality_id() AND id = ${input.changeId}::uuid FOR UPDATE`)
    return change ?? null
  },
  async run({ tx, actor, run, input, row, now, today, audit }): Promise<Outcome<Made>> {
    if (row.undone) return refuse({ kind: 'not_allowed_now', reason: 'already_undone' })
    const locked = await lockMeasures(
      run,
      row.entries.map(({ id }) => id),
    )
    const patches = new Map<string, BulkPatch>()
    const kept: Skipped[] = []
    for (const entry of row.entries) {
      const measure = locked.get(entry.id)
      const seen = measure && isSeen(actor, measure)
      const verdict = seen ? judgeUndo(measure, entry, mayOf(actor, measure)) : 'gone'
      if (typeof verdict === 'string') kept.push({ id: entry.id, reason: verdict })
      else patches.set(entry.id, verdict)
    }
    await writePatches({ actor, run, now, today, action: 'measure.undo_many' }, locked, patches)
    await tx.bulkChange.update({
      where: { municipalityId_id: { municipalityId: actor.municipality.id, id: row.id } },
      data: { undoneAt: now, kept },
      select: { id: true },
    })
    audit(row.id, { change: row.id, measures: [...patches.keys()] })
    return done({ changeId: row.id, back: input.back })
  },
})
