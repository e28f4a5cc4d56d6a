import { readDraft } from '@/lib/measures/queries'
import { cadenceStart, type FieldConflict, mergeMeasure, nextDueOn, refuseDates } from '@/lib/measures/rules'
import {
  type MeasureDraft,
  type MeasureField,
  measureChoice,
  measureEdit,
  measureMove,
  moved,
  newMeasure,
  type StepDraft,
} from '@/lib/measures/schema'
import { same } from '@/lib/merging/rules'
import { measureAnchor } from '@/lib/plans/rules'
import { type RunSql, type Sql, sql, type Tx } from '@/lib/platform/db'
import { done, invalid, type Outcome, refuse } from '@/lib/platform/errors'
import { defineCommand } from '@/lib/platform/gate'

export type LockedMeasure = {
  id: string
  planId: string
  sectionId: string
  committeeId: string
  state: string
  planStart: string
  version: number
  archived: boolean
  followedFrom: string | null
}

/** Holds the measure, and the plan in its state, until the transaction ends. */
export async function lockMeasure(run: RunSql, measureId: string, which: Sql): Promise<LockedMeasure | null> {
  const [row] = await run<LockedMeasure>(sql`
    SELECT m.id, m.plan_id AS "planId", m.section_id AS "sectionId", plan.committee_id AS "committeeId",
      plan.state::text AS state, plan.period_from::text AS "planStart", m.version, m.archived_at IS NOT NULL AS archived,
      m.followed_from::text AS "followedFrom"
    FROM measure m JOIN action_plan plan ON plan.municipality_id = m.municipality_id AND plan.id = m.plan_id
    WHERE m.municipality_id = open_municipality_id() AND m.id = ${measureId}::uuid AND ${which}
    FOR UPDATE OF m FOR SHARE OF plan`)
  return row ?? null
}
export const current = sql`m.archived_at IS NULL`
const archived = sql`m.archived_at IS NOT NULL`

/** Where to go when it is done: the plan's page, at the measure. */
type Place = { planId: string; measureId: string; anchor: string }

const placeOf = ({ id, planId }: { id: string; planId: string }): Place => ({
  planId,
  measureId: id,
  anchor: measureAnchor({ id }),
})

export const addMeasure = defineCommand({
  allow: 'measure.add',
  input: newMeasure,
  async load({ run, input }) {
    const [plan] = await run<{ id: string; committeeId: string; state: string }>(sql`
      SELECT id, committee_id AS "committeeId", state::text AS state FROM action_plan
      WHERE municipality_id = open_municipality_id() AND id = ${input.planId}::uuid FOR SHARE`)
    return plan ?? null
  },
  async run({ tx, actor, run, input, row, now, audit }): Promise<Outcome<Place>> {
    const sections = await lockSections(run, row.id)
    if (!sections.includes(input.sectionId)) return invalid('sectionId', 'invalid_choice')
    const [last] = await run<{ position: number }>(sql`
      SELECT COALESCE(max(position), 0)::int AS position FROM measure
      WHERE municipality_id = open_municipality_id() AND section_id = ${input.sectionId}::uuid`)
    const measure = await tx.measure.create({
      data: {
        municipalityId: actor.municipality.id,
        planId: row.id,
        sectionId: input.sectionId,
        title: input.title,
        position: (last?.position ?? 0) + 1,
        updatedAt: now,
        updatedById: actor.userId,
      },
    })
    audit(measure.id, { plan: row.id, section: input.sectionId })
    return done(placeOf({ id: measure.id, planId: row.id }))
  },
})

/** One writer at a time per plan decides positions. In id order, so that two can never wait for each other. */
export async function lockSections(run: RunSql, planId: string): Promise<string[]> {
  const rows = await run<{ id: string }>(sql`
    SELECT id FROM plan_section
    WHERE municipality_id = open_municipality_id() AND plan_id = ${planId}::uuid AND kind = 'measures'
    ORDER BY id FOR UPDATE`)
  return rows.map(({ id }) => id)
}

/** What colleagues changed since the editor last looked. */
export type Told = { fields: string[]; by: string; at: string }
export type EditedMeasure = Place & {
  version: number
  at: string
  draft: MeasureDraft
  told: Told[]
  stay: boolean
}

export const editMeasure = defineCommand({
  allow: 'measure.edit',
  input: measureEdit,
  load: ({ run, input }) => lockMeasure(run, input.measureId, current),
  async run({ tx, actor, run, input, row, now, today, audit }): Promise<Outcome<EditedMeasure>> {
    const { measureId, version: seenVersion, base, stay, ...mine } = input
    const unseen = (Object.keys(mine) as MeasureField[]).some((field) => base[field] === undefined)
    if (unseen) return invalid('', 'stale_form')
    const before = await readDraft(run, row.id)
    const { draft, changed, conflicts } = mergeMeasure(before, { base, mine })
    const told = seenVersion === row.version ? [] : await toldSince(run, row.id, seenVersion)
    if (conflicts.length > 0) return refuseConflict(conflicts, told, row.version)
    const refused = refuseDates(draft, changed, row.planStart)
    if (refused) return invalid(refused.field, refused.key)
    const foreign = await unknownChoice(run, draft, changed)
    if (foreign) return invalid(foreign, 'invalid_choice')
    const version = row.version + (changed.length > 0 ? 1 : 0)
    if (changed.length > 0) {
      const key = { municipalityId: actor.municipality.id, id: row.id }
      const stamp = { version, updatedAt: now, updatedById: actor.userId }
      const followedFrom = row.followedFrom ?? cadenceStart(draft, today)
      await writeMeasure(tx, key, {
        draft,
        changed,
        stamp: { ...stamp, followedFrom: dayOrNull(followedFrom) },
      })
      if (changed.includes('steps')) await writeSteps(tx, key, { before: before.steps, after: draft.steps })
    }
    audit(row.id, { fields: changed, version })
    return done({ ...placeOf(row), version, at: now.toISOString(), draft, told, stay: stay === 'yes' })
  },
})

/** Read from the audit trail, which knows who changed which field in which version. */
async function toldSince(run: RunSql, measureId: string, version: number): Promise<Told[]> {
  const events = await run<{ at: Date; by: string | null; fields: string[] }>(sql`
    SELECT event.at, users.name AS by, event.detail->'fields' AS fields
    FROM audit_event event LEFT JOIN users ON users.id = event.actor_id
    WHERE event.municipality_id = open_municipality_id() AND event.object_type = 'measure'
      AND event.object_id = ${measureId}::uuid AND (event.detail->>'version')::int > ${version}
      AND jsonb_array_length(event.detail->'fields') > 0
    ORDER BY event.seq DESC LIMIT 50`)
  return events.map(({ at, by, fields }) => ({ fields, by: by ?? '', at: at.toISOString() }))
}

function refuseConflict(conflicts: FieldConflict[], told: Told[], version: number): Outcome<never> {
  const names = conflicts.map(({ field }) => field.split('.')[0] ?? field)
  const latest = told.find(({ fields }) => fields.some((field) => names.includes(field)))
  return refuse({ kind: 'conflict', by: latest?.by ?? '', at: latest?.at ?? '', fields: conflicts, version })
}

/** An id of another municipality is as unknown as one that never was. */
async function unknownChoice(
  run: RunSql,
  draft: MeasureDraft,
  changed: MeasureField[],
): Promise<MeasureField | null> {
  const chosen = (field: 'responsibleUnitId' | 'guidelineSectionId') =>
    changed.includes(field) && draft[field] !== '' ? draft[field] : null
  const [unit, section] = [chosen('responsibleUnitId'), chosen('guidelineSectionId')]
  if (!unit && !section) return null
  const [known] = await run<{ unit: boolean; section: boolean }>(sql`
    SELECT EXISTS (SELECT FROM unit
        WHERE municipality_id = open_municipality_id() AND id = ${unit}::uuid) AS unit,
      EXISTS (SELECT FROM guideline_section s
        JOIN guideline g ON g.municipality_id = s.municipality_id AND g.id = s.guideline_id
        WHERE s.municipality_id = open_municipality_id() AND s.id = ${section}::uuid AND g.state <> 'draft') AS section`)
  if (unit && !known?.unit) return 'responsibleUnitId'
  return section && !known?.section ? 'guidelineSectionId' : null
}

type MeasureKey = { municipalityId: string; id: string }
type Stamp = { version: number; updatedAt: Date; updatedById: string; followedFrom: Date | null }
type Written = { draft: MeasureDraft; changed: readonly MeasureField[]; stamp: Stamp }

async function writeMeasure(tx: Tx, key: MeasureKey, { draft, changed, stamp }: Written) {
  const { steps: _, ...texts } = draft
  const columns = {
    ...texts,
    startsOn: dayOrNull(draft.startsOn),
    dueOn: dayOrNull(draft.dueOn),
    responsibleUnitId: draft.responsibleUnitId || null,
    guidelineSectionId: draft.guidelineSectionId || null,
    preventionLevel: draft.preventionLevel || null,
    recurrenceMonths: Number(draft.recurrenceMonths) || null,
    cadenceMonths: Number(draft.cadenceMonths) || null,
  }
  const data = Object.fromEntries(
    Object.entries(columns).filter(([name]) => changed.includes(name as MeasureField)),
  )
  await tx.measure.update({
    where: { municipalityId_id: key },
    data: { ...data, ...stamp, nextDueOn: dayOrNull(nextDueOn(draft) ?? '') },
    select: { id: true },
  })
}

async function writeSteps(
  tx: Tx,
  { municipalityId, id: measureId }: MeasureKey,
  { before, after }: Record<'before' | 'after', readonly StepDraft[]>,
) {
  const key = { municipalityId, measureId }
  const gone = before.filter(({ id }) => !after.some((step) => step.id === id)).map(({ id }) => id)
  if (gone.length > 0) await tx.measureStep.deleteMany({ where: { ...key, id: { in: gone } } })
  for (const [position, { id, dueOn, ...texts }] of after.entries()) {
    const data = { ...texts, dueOn: dayOrNull(dueOn), position }
    const index = before.findIndex((step) => step.id === id)
    if (index < 0) await tx.measureStep.create({ data: { ...key, id, ...data } })
    else if (index !== position || !same(before[index], after[position])) {
      await tx.measureStep.updateMany({ where: { ...key, id }, data })
    }
  }
}

function dayOrNull(day: string | null): Date | null {
  return day === null || day === '' ? null : new Date(day)
}

export const moveMeasure = defineCommand({
  allow: 'measure.move',
  input: measureMove,
  async load({ run, input }) {
    await run(sql`
      SELECT s.id FROM plan_section s WHERE s.municipality_id = open_municipality_id() AND s.kind = 'measures'
        AND s.plan_id = (SELECT plan_id FROM measure
          WHERE municipality_id = open_municipality_id() AND id = ${input.measureId}::uuid)
      ORDER BY s.id FOR UPDATE`)
    return lockMeasure(run, input.measureId, current)
  },
  async run({ run, input, row, audit }): Promise<Outcome<Place & { direction: string }>> {
    const target = input.sectionId ?? row.sectionId
    if (!(await lockSections(run, row.planId)).includes(target)) return invalid('sectionId', 'invalid_choice')
    const inTarget = await run<{ id: string }>(sql`
      SELECT id FROM measure WHERE municipality_id = open_municipality_id() AND section_id = ${target}::uuid
        AND archived_at IS NULL ORDER BY position, id`)
    const ids = inTarget.map(({ id }) => id)
    const order = input.direction
      ? moved(ids, ids.indexOf(row.id), input.direction === 'up' ? -1 : 1)
      : [...ids.filter((id) => id !== row.id), row.id]
    await run(sql`
      UPDATE measure SET section_id = ${target}::uuid, position = placed.position
      FROM unnest(${order}::uuid[]) WITH ORDINALITY AS placed (id, position)
      WHERE measure.municipality_id = open_municipality_id() AND measure.id = placed.id
        AND (measure.section_id, measure.position) IS DISTINCT FROM (${target}::uuid, placed.position::int)`)
    audit(row.id, { section: target, place: order.indexOf(row.id) + 1 })
    return done({ ...placeOf(row), direction: input.direction ?? 'section' })
  },
})

export const archiveMeasure = defineCommand({
  allow: 'measure.archive',
  input: measureChoice,
  load: ({ run, input }) => lockMeasure(run, input.measureId, current),
  async run({ tx, actor, row, now, audit }): Promise<Outcome<Place>> {
    await setArchived(tx, { municipalityId: actor.municipality.id, id: row.id }, now)
    audit(row.id, { archived: true })
    return done(placeOf(row))
  },
})

export const restoreMeasure = defineCommand({
  allow: 'measure.archive',
  input: measureChoice,
  load: ({ run, input }) => lockMeasure(run, input.measureId, archived),
  async run({ tx, actor, row, audit }): Promise<Outcome<Place>> {
    await setArchived(tx, { municipalityId: actor.municipality.id, id: row.id }, null)
    audit(row.id, { archived: false })
    return done(placeOf(row))
  },
})

async function setArchived(tx: Tx, key: MeasureKey, archivedAt: Date | null) {
  await tx.measure.update({ where: { municipalityId_id: key }, data: { archivedAt }, select: { id: true } })
}
