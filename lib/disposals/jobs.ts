import { hindranceNow, prepareList } from '@/lib/disposals/commands'
import type { IsoDate } from '@/lib/platform/clock'
import { type RunSql, sql } from '@/lib/platform/db'
import { defineJob, listPlaces } from '@/lib/platform/job-gate'
import { logEvent } from '@/lib/platform/log'
import { appendShredded, readShredded, type Shredded } from '@/lib/platform/shred-ledger'
import { onWake } from '@/lib/platform/wake'
import { destroyRecord, lockRecord } from '@/lib/retained-records/commands'
import { askedFor } from '@/lib/retained-records/queries'
import { type RecordKind, recordKind } from '@/lib/retained-records/schema'
import { standingDecisions } from '@/lib/retention/queries'

/** A list that was turned down is not made again at once. */
const pauseDays = 30

/** What has become due since the last list, unless one is waiting for its hands. The register's officers are told. */
export const prepareDueDisposals = defineJob<undefined, { records: number }>({
  allow: 'disposal.prepare_due',
  alone: true,
  async run({ run, municipality, now, today, audit }) {
    const [open] = await run<{ id: string }>(sql`
      SELECT id FROM disposal_list WHERE municipality_id = open_municipality_id() AND (state IN ('prepared', 'proposed')
        OR withdrawn_at > ${now}::timestamptz - make_interval(days => ${pauseDays}::int)) LIMIT 1`)
    if (open) return { records: 0 }
    const list = await prepareList({ run, municipalityId: municipality.id, now, today }, null)
    if (!list) return { records: 0 }
    await tellOfficers(run, list, today)
    audit({ list: list.id, number: list.number, records: list.records })
    return { records: list.records }
  },
})

async function tellOfficers(
  run: RunSql,
  list: { id: string; number: string; records: number },
  today: IsoDate,
) {
  await run(sql`
    INSERT INTO notification (municipality_id, id, user_id, kind, object_type, object_id, params)
    SELECT open_municipality_id(), gen_random_uuid(), user_id, 'disposal_prepared', 'disposal', ${list.id}::uuid,
      ${JSON.stringify({ number: list.number, count: list.records })}::jsonb
    FROM (SELECT DISTINCT user_id FROM membership WHERE municipality_id = open_municipality_id()
      AND role = 'data_protection_officer' AND valid_from <= ${today}::date
      AND (valid_to IS NULL OR valid_to >= ${today}::date)) officer
    RETURNING id`)
}

type Item = { listId: string; recordId: string; kind: RecordKind; rule: string }

/**
 * One record of an approved list, in a transaction of its own: a process that dies leaves it whole or destroyed, and
 * the next one goes on. Its id is in the ledger before the database is told.
 */
export const destroyNext = defineJob<undefined, boolean>({
  allow: 'disposal.destroy',
  async run({ run, municipality, now, today, audit }) {
    const [item] = await run<Item>(sql`
      SELECT item.list_id AS "listId", item.record_id AS "recordId", item.kind, item.rule FROM disposal_item item
      JOIN disposal_list list ON list.municipality_id = item.municipality_id AND list.id = item.list_id
      WHERE item.municipality_id = open_municipality_id() AND item.state = 'listed' AND list.state = 'approved'
      ORDER BY list.approved_at, item.must_by, item.record_id LIMIT 1 FOR UPDATE OF item SKIP LOCKED`)
    if (!item) return false
    const place = { run, municipalityId: municipality.id, now, today }
    await lockRecord(run, item.recordId)
    const because = await hindranceNow(place, item, await standingDecisions(run))
    if (because) await note(run, item, { state: 'left_out', because, now: null, files: 0 })
    else {
      appendShredded({
        municipalityId: municipality.id,
        kind: item.kind,
        id: item.recordId,
        at: now.toISOString(),
      })
      const destroyed = await destroyRecord(place, { kind: item.kind, id: item.recordId })
      await note(run, item, { state: 'destroyed', because: '', now, files: destroyed?.files ?? 0 })
      audit({ list: item.listId, record: item.recordId, kind: item.kind, rule: item.rule })
    }
    await finish(run, item.listId, now)
    return true
  },
})

type Note = { state: 'left_out' | 'destroyed'; because: string; now: Date | null; files: number }

async function note(run: RunSql, { listId, recordId }: Item, { state, because, now, files }: Note) {
  await run(sql`
    UPDATE disposal_item SET state = ${state}::disposal_item_state, left_out_because = ${because},
      destroyed_at = ${now}::timestamptz, files = ${files}::int
    WHERE municipality_id = open_municipality_id() AND list_id = ${listId}::uuid AND record_id = ${recordId}::uuid
    RETURNING record_id`)
}

async function finish(run: RunSql, listId: string, now: Date) {
  await run(sql`
    UPDATE disposal_list list SET state = 'carried_out', carried_out_at = ${now}::timestamptz, version = version + 1
    WHERE municipality_id = open_municipality_id() AND id = ${listId}::uuid AND state = 'approved'
      AND NOT EXISTS (SELECT FROM disposal_item item WHERE item.municipality_id = list.municipality_id
        AND item.list_id = list.id AND item.state = 'listed')
    RETURNING id`)
}

/** All that has been approved; how many records were gone through. */
export async function carryOutDisposals(slug: string): Promise<number> {
  let count = 0
  while (await destroyNext(slug, undefined)) count += 1
  return count
}

const replayOne = defineJob<Shredded, 'destroyed' | 'gone' | 'held' | 'unknown'>({
  allow: 'disposal.replay',
  async run({ run, municipality, now, today, input, audit }) {
    const kind = recordKind.safeParse(input.kind)
    if (!kind.success) return 'unknown'
    await lockRecord(run, input.id)
    const [standing] = await run<{ held: boolean }>(sql`
      SELECT EXISTS (SELECT FROM legal_hold
        WHERE municipality_id = open_municipality_id() AND record_id = ${input.id}::uuid AND lifted_at IS NULL
          AND from_day <= ${today}::date AND (until_day IS NULL OR until_day >= ${today}::date))
        OR ${askedFor(sql`${input.id}::uuid`)} AS held`)
    if (standing?.held) return 'held'
    const destroyed = await destroyRecord(
      { run, municipalityId: municipality.id, now, today },
      { kind: kind.data, id: input.id },
    )
    if (!destroyed) return 'gone'
    audit({ record: input.id, kind: kind.data })
    return 'destroyed'
  },
})

export type Replay = { destroyed: number; gone: number; held: string[]; faults: string[] }

/** After a restore: what was destroyed since that backup was taken is destroyed again. Twice does no more than once. */
export async function replayShredLedger(): Promise<Replay> {
  const { shredded, faults } = readShredded()
  const replay: Replay = { destroyed: 0, gone: 0, held: [], faults: [...faults] }
  for (const slug of await listPlaces()) {
    for (const entry of await ownEntries(slug, shredded)) {
      const outcome = await replayOne(slug, entry)
      if (outcome === 'destroyed') replay.destroyed += 1
      else if (outcome === 'held') replay.held.push(entry.id)
      else if (outcome === 'unknown') replay.faults.push(`${entry.id}: ${entry.kind} is no kind of record`)
      else replay.gone += 1
    }
  }
  return replay
}

const ownEntries = async (slug: string, shredded: readonly Shredded[]): Promise<Shredded[]> => {
  const own = await municipalityIdOf(slug, undefined)
  return shredded.filter(({ municipalityId }) => municipalityId === own)
}

const municipalityIdOf = defineJob<undefined, string>({
  allow: 'disposal.replay',
  run: async ({ municipality }) => municipality.id,
})

/** The server goes on with what is approved as soon as it is, whatever its rounds do. */
export function startDisposals(): void {
  let [working, again] = [false, false]
  const work = async () => {
    again = working
    if (working) return
    working = true
    try {
      for (const slug of await listPlaces()) await carryOutDisposals(slug)
    } catch (error) {
      const { name, code } = error as Error & { code?: string }
      logEvent('error', 'disposal failed', { error: name, code })
    } finally {
      working = false
    }
    if (again) await work()
  }
  onWake(() => void work())
}
