import { randomUUID } from 'node:crypto'
import { findAccessRequest, isReviewed, openAccessContent, readFound } from '@/lib/access-requests/queries'
import { accessNumber } from '@/lib/access-requests/rules'
import { accessStep, handingOut, newAccessRequest } from '@/lib/access-requests/schema'
import { notify } from '@/lib/notifications/commands'
import { fullPersonalNumber } from '@/lib/person-index/rules'
import { isPersonalNumber } from '@/lib/personal-numbers/rules'
import type { IsoDate } from '@/lib/platform/clock'
import { type RunSql, sql } from '@/lib/platform/db'
import { done, invalid, type Outcome, refuse } from '@/lib/platform/errors'
import { defineCommand } from '@/lib/platform/gate'
import { sealRecord } from '@/lib/platform/sealing'
import { searchHash, searchKeyOf } from '@/lib/platform/search-keys'
import type { Actor } from '@/lib/policy/reach'

type Acting = { run: RunSql; actor: Actor }
type Found = { kind: string; id: string }

/** By the whole number alone, through the keyed hash: what has it and is not in the request yet. */
async function addFound(
  { run, actor }: Acting,
  request: { id: string; personalNumber: string },
  today: IsoDate,
): Promise<Found[]> {
  const whole = fullPersonalNumber(request.personalNumber, today) ?? ''
  const hash = searchHash(await searchKeyOf(run, actor.municipality.id), 'personal_number', whole)
  return run<Found>(sql`
    INSERT INTO access_record (municipality_id, id, request_id, record_kind, record_id)
    SELECT open_municipality_id(), gen_random_uuid(), ${request.id}::uuid, record_kind, record_id FROM person_hash
    WHERE municipality_id = open_municipality_id() AND hash = decode(${hash}, 'hex') AND kind = 'personal_number'
      AND NOT EXISTS (SELECT FROM access_record known WHERE known.municipality_id = open_municipality_id()
        AND known.request_id = ${request.id}::uuid AND known.record_id = person_hash.record_id)
    GROUP BY record_kind, record_id
    RETURNING record_kind::text AS kind, record_id::text AS id`)
}

/** Whoever has a record is told that it waits for a review: a number and nothing else. */
async function tellHolders(acting: Acting, request: { id: string; number: string }, found: readonly Found[]) {
  const ids = found.map(({ id }) => id)
  await notify(
    acting,
    sql`SELECT assigned_to_id AS user_id FROM concern_report WHERE municipality_id = open_municipality_id()
        AND id = ANY(${ids}::uuid[]) AND assigned_to_id IS NOT NULL
      UNION SELECT user_id FROM case_assignment WHERE municipality_id = open_municipality_id()
        AND case_id = ANY(${ids}::uuid[]) AND ended_at IS NULL`,
    {
      ...{ kind: 'access_review_asked', objectType: 'access_request', objectId: request.id },
      params: { number: request.number },
    },
  )
}

/** Somebody asks what is held of a person. The trail says why and which records were found; the number stands nowhere. */
export const openAccessRequest = defineCommand({
  allow: 'access_request.open',
  input: newAccessRequest,
  async run({ tx, run, actor, input, now, today, audit }): Promise<Outcome<{ id: string }>> {
    const { personalNumber, name, receivedOn, ...given } = input
    if (!isPersonalNumber(personalNumber) || !fullPersonalNumber(personalNumber, today))
      return invalid('personalNumber', 'wrong_personal_number')
    if (receivedOn > today) return invalid('receivedOn', 'day_ahead')
    const [municipalityId, id, year] = [actor.municipality.id, randomUUID(), Number(today.slice(0, 4))]
    await run(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`access:${municipalityId}`}, 0))::text`)
    const [last] = await run<{ number: number }>(sql`
      SELECT COALESCE(max(number), 0)::int AS number FROM access_request
      WHERE municipality_id = open_municipality_id() AND year = ${year}::int`)
    const sealed = await sealRecord(run, municipalityId, {
      ...{ table: 'access_request', id, json: { name, personalNumber } },
    })
    const number = (last?.number ?? 0) + 1
    await tx.accessRequest.create({
      data: {
        ...{ municipalityId, id, year, number, ...given, ...sealed },
        ...{ receivedOn: new Date(receivedOn), openedAt: now, openedById: actor.userId },
      },
      select: { id: true },
    })
    const found = await addFound({ run, actor }, { id, personalNumber }, today)
    const own = { id, number: accessNumber(year, number) }
    await tellHolders({ run, actor }, own, found)
    audit(id, {
      number: own.number,
      ...given,
      found: found.map(({ kind, id: record }) => `${kind} ${record}`),
    })
    return done({ id })
  },
})

const lockRequest = ({ run, input }: { run: RunSql; input: { requestId: string } }) =>
  findAccessRequest(run, input.requestId, sql`FOR UPDATE OF request`)

/** Reports that have come in since, before anything is handed out. */
export const searchAgain = defineCommand({
  allow: 'access_request.search_again',
  input: accessStep,
  load: lockRequest,
  async run({ run, actor, row, today, audit }): Promise<Outcome<{ id: string }>> {
    if (row.handedOutAt) return refuse({ kind: 'not_allowed_now', reason: 'state' })
    const { personalNumber } = await openAccessContent(run, actor.municipality.id, row)
    const found = await addFound({ run, actor }, { id: row.id, personalNumber }, today)
    await tellHolders({ run, actor }, { id: row.id, number: accessNumber(row.year, row.number) }, found)
    audit(row.id, { found: found.map(({ kind, id }) => `${kind} ${id}`) })
    return done({ id: row.id })
  },
})

/** Only what has been gone through, and all of it: what came in meanwhile is looked for once more. */
export const handOut = defineCommand({
  allow: 'access_request.hand_out',
  input: handingOut,
  load: lockRequest,
  async run({ tx, run, actor, row, input, now, today, audit }): Promise<Outcome<{ id: string }>> {
    if (row.handedOutAt) return refuse({ kind: 'not_allowed_now', reason: 'state' })
    const records = await readFound(run, row.id)
    if (!records.every(isReviewed)) return invalid('', 'access_not_reviewed')
    const { personalNumber } = await openAccessContent(run, actor.municipality.id, row)
    const more = await addFound({ run, actor }, { id: row.id, personalNumber }, today)
    if (more.length > 0) return invalid('', 'access_found_more')
    await tx.accessRequest.update({
      where: { municipalityId_id: { municipalityId: actor.municipality.id, id: row.id } },
      data: { handedOutAt: now, handedOutById: actor.userId, means: input.means },
      select: { id: true },
    })
    audit(row.id, {
      means: input.means,
      records: records.map(({ number, decision }) => `${number} ${decision}`),
    })
    return done({ id: row.id })
  },
})
