import { readIndicatorDraft, valuesOf } from '@/lib/indicators/queries'
import { numberOf, refuseIndicator } from '@/lib/indicators/rules'
import {
  type IndicatorDraft,
  indicatorChoice,
  indicatorEdit,
  limits,
  newIndicator,
  newValue,
  type ReportedValues,
  valueCorrection,
} from '@/lib/indicators/schema'
import { current, lockMeasure } from '@/lib/measures/commands'
import { mergeFields } from '@/lib/merging/rules'
import type { IsoDate } from '@/lib/platform/clock'
import { type RunSql, type Sql, sql, type Tx } from '@/lib/platform/db'
import { clash, done, invalid, type Outcome, refuse } from '@/lib/platform/errors'
import { defineCommand } from '@/lib/platform/gate'
import type { Actor } from '@/lib/policy/reach'

/** Where to go when it is done: the measure's page, at the indicator. */
export type IndicatorPlace = { planId: string; measureId: string; indicatorId: string }

type LockedIndicator = {
  id: string
  measureId: string
  planId: string
  committeeId: string
  state: string
  version: number
}

/** Holds the indicator, and the plan in its state, until the transaction ends. */
async function lockIndicator(run: RunSql, indicatorId: string, which: Sql): Promise<LockedIndicator | null> {
  const [row] = await run<LockedIndicator>(sql`
    SELECT i.id, m.id AS "measureId", m.plan_id AS "planId", plan.committee_id AS "committeeId",
      plan.state::text AS state, i.version
    FROM indicator i
    JOIN measure m ON m.municipality_id = i.municipality_id AND m.id = i.measure_id
    JOIN action_plan plan ON plan.municipality_id = m.municipality_id AND plan.id = m.plan_id
    WHERE i.municipality_id = open_municipality_id() AND i.id = ${indicatorId}::uuid
      AND m.archived_at IS NULL AND ${which}
    FOR UPDATE OF i FOR SHARE OF plan`)
  return row ?? null
}
const standing = sql`i.removed_at IS NULL`
const removed = sql`i.removed_at IS NOT NULL`

const placeOf = ({ id, measureId, planId }: LockedIndicator): IndicatorPlace => ({
  planId,
  measureId,
  indicatorId: id,
})

function columnsOf(draft: IndicatorDraft) {
  const { name, unit, direction, source } = draft
  const day = (text: string) => (text === '' ? null : new Date(text))
  return {
    ...{ name, unit, direction, source },
    baselineValue: numberOf(draft.baselineValue),
    baselineOn: day(draft.baselineOn),
    targetValue: numberOf(draft.targetValue),
    targetOn: day(draft.targetOn),
  }
}

export const addIndicator = defineCommand({
  allow: 'indicator.add',
  input: newIndicator,
  load: ({ run, input }) => lockMeasure(run, input.measureId, current),
  async run({ tx, actor, run, input, row, now, today, audit }): Promise<Outcome<IndicatorPlace>> {
    const { measureId, ...draft } = input
    const fault = refuseIndicator(draft, today)
    if (fault) return invalid(fault.field, fault.key)
    const [there] = await run<{ count: number; last: number }>(sql`
      SELECT count(*) FILTER (WHERE removed_at IS NULL)::int AS count, COALESCE(max(position), 0)::int AS last
      FROM indicator WHERE municipality_id = open_municipality_id() AND measure_id = ${measureId}::uuid`)
    if ((there?.count ?? 0) >= limits.perMeasure) return invalid('', 'too_many_indicators')
    const stamp = { updatedAt: now, updatedById: actor.userId, position: (there?.last ?? 0) + 1 }
    const key = { municipalityId: actor.municipality.id, measureId }
    const { id } = await tx.indicator.create({ data: { ...key, ...columnsOf(draft), ...stamp } })
    audit(id, { measure: measureId, plan: row.planId })
    return done({ planId: row.planId, measureId, indicatorId: id })
  },
})

export const editIndicator = defineCommand({
  allow: 'indicator.edit',
  input: indicatorEdit,
  load: ({ run, input }) => lockIndicator(run, input.indicatorId, standing),
  async run({ tx, actor, run, input, row, now, today, audit }): Promise<Outcome<IndicatorPlace>> {
    const { indicatorId, base, ...mine } = input
    const before = await readIndicatorDraft(run, indicatorId)
    const { draft, changed, conflicts } = mergeFields<Record<string, string>>(before, { base, mine })
    if (conflicts.length > 0) return clash(conflicts, row.version)
    const merged = draft as IndicatorDraft
    const fault = refuseIndicator(merged, today)
    if (fault) return invalid(fault.field, fault.key)
    if (changed.length > 0) {
      await tx.indicator.update({
        where: { municipalityId_id: { municipalityId: actor.municipality.id, id: row.id } },
        data: {
          ...columnsOf(merged),
          ...{ version: row.version + 1, updatedAt: now, updatedById: actor.userId },
        },
        select: { id: true },
      })
    }
    audit(row.id, { measure: row.measureId, fields: changed })
    return done(placeOf(row))
  },
})

/** What was measured stays, and comes back with it. */
export const removeIndicator = defineCommand({
  allow: 'indicator.remove',
  input: indicatorChoice,
  load: ({ run, input }) => lockIndicator(run, input.indicatorId, standing),
  async run({ tx, actor, row, now, audit }): Promise<Outcome<IndicatorPlace>> {
    await tx.indicator.update({
      where: { municipalityId_id: { municipalityId: actor.municipality.id, id: row.id } },
      data: { removedAt: now, updatedAt: now, updatedById: actor.userId },
      select: { id: true },
    })
    audit(row.id, { measure: row.measureId, removed: true })
    return done(placeOf(row))
  },
})

export const restoreIndicator = defineCommand({
  allow: 'indicator.remove',
  input: indicatorChoice,
  load: ({ run, input }) => lockIndicator(run, input.indicatorId, removed),
  async run({ tx, actor, row, now, audit }): Promise<Outcome<IndicatorPlace>> {
    await tx.indicator.update({
      where: { municipalityId_id: { municipalityId: actor.municipality.id, id: row.id } },
      data: { removedAt: null, updatedAt: now, updatedById: actor.userId },
      select: { id: true },
    })
    audit(row.id, { measure: row.measureId, removed: false })
    return done(placeOf(row))
  },
})

export const reportValue = defineCommand({
  allow: 'indicator.report',
  input: newValue,
  load: ({ run, input }) => lockIndicator(run, input.indicatorId, standing),
  async run({ tx, actor, input, row, now, today, audit }): Promise<Outcome<IndicatorPlace>> {
    if (input.measuredOn > today) return invalid('measuredOn', 'day_ahead')
    const { id } = await tx.indicatorValue.create({
      data: {
        ...{ municipalityId: actor.municipality.id, indicatorId: row.id, at: now, byUserId: actor.userId },
        ...{ value: numberOf(input.value), measuredOn: new Date(input.measuredOn), comment: input.comment },
      },
      select: { id: true },
    })
    audit(row.id, { measure: row.measureId, value: id, on: input.measuredOn })
    return done(placeOf(row))
  },
})

/** Beside what it corrects, also when that was measured under an earlier edition of the plan. */
export const correctValue = defineCommand({
  allow: 'indicator.report',
  input: valueCorrection,
  load: ({ run, input }) => lockIndicator(run, input.indicatorId, standing),
  async run({ tx, actor, run, input, row, now, today, audit }): Promise<Outcome<IndicatorPlace>> {
    const { valueId, value, measuredOn, comment, withdraw } = input
    if (measuredOn > today) return invalid('measuredOn', 'day_ahead')
    const [was] = await run<{ corrected: boolean }>(sql`
      SELECT EXISTS (SELECT FROM indicator_value c
        WHERE c.municipality_id = v.municipality_id AND c.corrects_id = v.id) AS corrected
      FROM indicator i
      JOIN measure m ON m.municipality_id = i.municipality_id AND m.id = i.measure_id
      JOIN action_plan plan ON plan.municipality_id = m.municipality_id AND plan.id = m.plan_id
      CROSS JOIN LATERAL (SELECT v.* FROM ${valuesOf(sql`i`, sql`plan`)} AND v.id = ${valueId}::uuid) v
      WHERE i.municipality_id = open_municipality_id() AND i.id = ${row.id}::uuid`)
    if (!was) return invalid('', 'value_gone')
    if (was.corrected) return refuse({ kind: 'not_allowed_now', reason: 'value_corrected' })
    const { id } = await tx.indicatorValue.create({
      data: {
        ...{ municipalityId: actor.municipality.id, indicatorId: row.id, at: now, byUserId: actor.userId },
        ...{ value: withdraw ? null : numberOf(value), measuredOn: new Date(measuredOn), comment },
        correctsId: valueId,
      },
      select: { id: true },
    })
    audit(row.id, { measure: row.measureId, value: id, corrects: valueId, on: measuredOn })
    return done(placeOf(row))
  },
})

type Reporting = { actor: Actor; now: Date; today: IsoDate; measureId: string; updateId: string }

/** The values of a follow-up, in its transaction. An answer is what stops them, as field and message. */
export async function fileValues(
  { tx, run }: { tx: Tx; run: RunSql },
  { actor, now, today, measureId, updateId }: Reporting,
  values: ReportedValues,
): Promise<[field: string, key: string] | null> {
  const given = Object.entries(values).filter(([, { value }]) => value !== '')
  if (given.length === 0) return null
  const ahead = given.find(([, { measuredOn }]) => measuredOn > today)
  if (ahead) return [`values.${ahead[0]}.measuredOn`, 'day_ahead']
  const known = await run<{ id: string }>(sql`
    SELECT id FROM indicator WHERE municipality_id = open_municipality_id() AND measure_id = ${measureId}::uuid
      AND removed_at IS NULL AND id = ANY(${given.map(([id]) => id)}::uuid[])
    ORDER BY id FOR UPDATE`)
  const unknown = given.find(([id]) => !known.some((indicator) => indicator.id === id))
  if (unknown) return [`values.${unknown[0]}.value`, 'indicator_gone']
  await tx.indicatorValue.createMany({
    data: given.map(([indicatorId, { value, measuredOn }]) => ({
      ...{ municipalityId: actor.municipality.id, indicatorId, updateId, at: now, byUserId: actor.userId },
      ...{ value: numberOf(value), measuredOn: new Date(measuredOn) },
    })),
  })
  return null
}
