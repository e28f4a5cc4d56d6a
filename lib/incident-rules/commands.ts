import { randomUUID } from 'node:crypto'
import { readClocks } from '@/lib/incident-rules/queries'
import { type ClockChange, changeOfClocks, clockStanding, type NewClock } from '@/lib/incident-rules/rules'
import { clockInput, type NoticeInput, noticeInput, ruleChoice } from '@/lib/incident-rules/schema'
import { type RunSql, sql } from '@/lib/platform/db'
import { done, invalid, type Outcome, refuse } from '@/lib/platform/errors'
import { defineCommand } from '@/lib/platform/gate'

type Place = { id: string }

/** What the rule names must be the municipality's own; said twice it says no more. */
export const addNotice = defineCommand({
  allow: 'incident_rule.edit',
  input: noticeInput,
  async run({ run, input, audit }): Promise<Outcome<Place>> {
    await alone(run)
    const unknown = await unknownName(run, input)
    if (unknown) return invalid(unknown, 'invalid_choice')
    const same = await findSame(run, input)
    if (same) return done(same)
    const [id, { kinds, areaId, fromCommitteeId, committeeId, source }] = [randomUUID(), input]
    const handles = input.handles === 'yes'
    await run(sql`
      INSERT INTO incident_notice_rule (municipality_id, id, kinds, area_id, from_committee_id, committee_id, handles, source)
      VALUES (open_municipality_id(), ${id}::uuid, ${kinds}::text[]::incident_kind[], NULLIF(${areaId}::text, '')::uuid,
        NULLIF(${fromCommitteeId}::text, '')::uuid, ${committeeId}::uuid, ${handles}, ${source})`)
    audit(id, { kinds: [...kinds], area: areaId || null, committee: committeeId, handles })
    return done({ id })
  },
})

/** One at a time decides what the rules are. */
const alone = (run: RunSql) =>
  run(
    sql`SELECT pg_advisory_xact_lock(hashtextextended('incident_rules:' || open_municipality_id()::text, 0))::text`,
  )

const names = ['areaId', 'fromCommitteeId', 'committeeId'] as const

async function unknownName(run: RunSql, input: NoticeInput): Promise<string | null> {
  const [known] = await run<Record<(typeof names)[number], boolean>>(sql`
    SELECT ${input.areaId}::text = '' OR EXISTS (SELECT FROM area
        WHERE municipality_id = open_municipality_id() AND id::text = ${input.areaId}::text) AS "areaId",
      ${input.fromCommitteeId}::text = '' OR EXISTS (SELECT FROM committee
        WHERE municipality_id = open_municipality_id() AND id::text = ${input.fromCommitteeId}::text) AS "fromCommitteeId",
      EXISTS (SELECT FROM committee
        WHERE municipality_id = open_municipality_id() AND id::text = ${input.committeeId}::text) AS "committeeId"`)
  return names.find((name) => !known?.[name]) ?? null
}

async function findSame(
  run: RunSql,
  { kinds, areaId, fromCommitteeId, committeeId, handles }: NoticeInput,
): Promise<Place | null> {
  const [found] = await run<Place>(sql`
    SELECT id::text AS id FROM incident_notice_rule
    WHERE municipality_id = open_municipality_id() AND committee_id = ${committeeId}::uuid
      AND kinds = ${kinds}::text[]::incident_kind[] AND handles = ${handles === 'yes'}
      AND area_id IS NOT DISTINCT FROM NULLIF(${areaId}::text, '')::uuid
      AND from_committee_id IS NOT DISTINCT FROM NULLIF(${fromCommitteeId}::text, '')::uuid`)
  return found ?? null
}

export const removeNotice = defineCommand({
  allow: 'incident_rule.edit',
  input: ruleChoice,
  async load({ run, input }) {
    await alone(run)
    const [rule] = await run<Place>(sql`
      SELECT id::text AS id FROM incident_notice_rule
      WHERE municipality_id = open_municipality_id() AND id = ${input.id}::uuid`)
    return rule ?? null
  },
  async run({ run, row, audit }): Promise<Outcome<Place>> {
    await run(sql`
      DELETE FROM incident_notice_rule
      WHERE municipality_id = open_municipality_id() AND id = ${row.id}::uuid RETURNING id`)
    audit(row.id, { removed: true })
    return done({ id: row.id })
  },
})

/** From a day to come, or from today: what has been reported keeps the clock it was given. */
export const setClock = defineCommand({
  allow: 'incident_rule.edit',
  input: clockInput,
  async run({ run, today, input, audit }): Promise<Outcome<Place>> {
    const given = { ...input, offensiveOnly: input.offensiveOnly === 'yes' }
    if (given.validFrom < today) return invalid('validFrom', 'day_passed')
    await alone(run)
    const change = changeOfClocks(await readClocks(run), given)
    if (!change) return invalid('validFrom', 'clock_decided_after')
    if (change.written) await writeClock(run, change.written)
    await endClocks(run, change.ended)
    const id = await writeClock(run, { ...given, validTo: null })
    audit(id, { kinds: [...given.kinds], hours: given.hours, from: given.validFrom })
    return done({ id })
  },
})

async function writeClock(run: RunSql, clock: NewClock & { validTo: string | null }): Promise<string> {
  const [id, { kinds, offensiveOnly, hours, source, validFrom, validTo }] = [randomUUID(), clock]
  await run(sql`
    INSERT INTO incident_clock (municipality_id, id, kinds, offensive_only, hours, source, valid_from, valid_to)
    VALUES (open_municipality_id(), ${id}::uuid, ${[...kinds]}::text[]::incident_kind[], ${offensiveOnly},
      ${hours}::int, ${source}, ${validFrom}::date, ${validTo}::date)`)
  return id
}

const endClocks = (run: RunSql, { ids, lastDay }: ClockChange['ended']) =>
  run(sql`
    UPDATE incident_clock SET valid_to = ${lastDay}::date
    WHERE municipality_id = open_municipality_id() AND id = ANY(${ids}::uuid[]) RETURNING id`)

/** What is yet to begin is taken back, and what it would have ended goes on; what holds ends with today. */
export const removeClock = defineCommand({
  allow: 'incident_rule.edit',
  input: ruleChoice,
  async load({ run, input }) {
    await alone(run)
    return (await readClocks(run)).find(({ id }) => id === input.id) ?? null
  },
  async run({ run, row, today, audit }): Promise<Outcome<Place>> {
    const standing = clockStanding(row, today)
    if (standing === 'ended') return refuse({ kind: 'not_allowed_now', reason: 'state' })
    if (standing === 'current') await endClocks(run, { ids: [row.id], lastDay: today })
    else await takeBack(run, row)
    audit(row.id, { removed: standing === 'coming', until: standing === 'current' ? today : null })
    return done({ id: row.id })
  },
})

async function takeBack(run: RunSql, { id }: Place) {
  await run(sql`
    UPDATE incident_clock before SET valid_to = NULL FROM incident_clock taken
    WHERE taken.municipality_id = open_municipality_id() AND taken.id = ${id}::uuid
      AND before.municipality_id = taken.municipality_id AND before.kinds = taken.kinds
      AND before.offensive_only = taken.offensive_only AND before.valid_to = taken.valid_from - 1
    RETURNING before.id`)
  await run(sql`
    DELETE FROM incident_clock
    WHERE municipality_id = open_municipality_id() AND id = ${id}::uuid RETURNING id`)
}
