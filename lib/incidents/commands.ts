import { randomUUID } from 'node:crypto'
import { type Reporting, readReporting } from '@/lib/incident-rules/queries'
import { getReportForm } from '@/lib/incidents/queries'
import { clockFor, dueAt, handledBy, incidentNumber, type Reported, toldOf } from '@/lib/incidents/rules'
import {
  givenReport,
  type IncidentFacts,
  type IncidentKind,
  newReport,
  photoKinds,
} from '@/lib/incidents/schema'
import { notify } from '@/lib/notifications/commands'
import { type RunSql, type Sql, sql } from '@/lib/platform/db'
import { done, invalid, type Outcome } from '@/lib/platform/errors'
import { type CommandContext, defineCommand, prepareCommand } from '@/lib/platform/gate'
import type { Actor } from '@/lib/policy/reach'
import { keepFile } from '@/lib/stored-files/commands'
import { receiveFile } from '@/lib/stored-files/import'
import type { ReceivedFile } from '@/lib/stored-files/schema'

export type Writer = Pick<CommandContext<unknown, unknown>, 'run' | 'actor' | 'now' | 'today'>
export type IncidentPlace = { id: string }

/** Judged, scanned and drawn anew before any transaction: without where it was taken and by whom. */
export async function receivePhoto(file: File): Promise<Outcome<ReceivedFile>> {
  const received = await receiveFile(file, 'photo')
  if (!received.ok) return received
  const isPhoto = photoKinds.some((kind) => kind === received.value.kind)
  return isPhoto ? received : invalid('photo', 'photo_not_picture')
}

const keepReport = defineCommand({
  allow: 'incident.report',
  input: newReport,
  load: async ({ actor }) => ({ ownerId: actor.userId }),
  async run({ run, actor, now, today, input, audit }): Promise<Outcome<IncidentPlace>> {
    const { photo, ...facts } = input
    const writer = { run, actor, now, today }
    const reporting = await readReporting(run, actor, facts.areaId)
    const fault = faultIn(facts, reporting, today)
    if (fault) return fault
    const id = randomUUID()
    const number = await writeIncident(writer, { id, facts, reporting })
    if (photo) {
      const kept = await attachPhoto(writer, id, photo)
      if (!kept.ok) return kept
    }
    const told = await tellOf(writer, { id, number, facts, reporting })
    audit(id, {
      number,
      kind: facts.kind,
      told,
      photo: photo !== null,
      falseAlarm: facts.falseAlarm === 'yes',
    })
    return done({ id })
  },
})

/** With its photo, in one press. */
export const reportIncident = prepareCommand({
  input: givenReport,
  door: getReportForm,
  open: () => ({}),
  async prepare({ photo, ...facts }) {
    if (!photo) return done({ ...facts, photo: null })
    const received = await receivePhoto(photo)
    return received.ok ? done({ ...facts, photo: received.value }) : received
  },
  command: keepReport,
})

export function faultIn(facts: IncidentFacts, { areas }: Reporting, today: string) {
  if (facts.happenedOn > today) return invalid('happenedOn', 'day_ahead')
  return facts.areaId !== '' && areas === null ? invalid('areaId', 'invalid_choice') : null
}

export const reportedOf = (kind: IncidentKind, { areas, committeeId }: Reporting): Reported => ({
  kind,
  areas: areas ?? [],
  committeeId,
})

type Written = { id: string; facts: IncidentFacts; reporting: Reporting }

async function writeIncident({ run, actor, now, today }: Writer, { id, facts, reporting }: Written) {
  const year = Number(today.slice(0, 4))
  const number = await nextNumber(run, actor, year)
  const { kind, environment, happenedOn, happenedTime, place, areaId, description } = facts
  const offensive = facts.offensive === 'yes'
  const clock = clockFor(reporting.clocks, { kind, offensive }, today)
  const committeeId = handledBy(reporting.rules, reportedOf(kind, reporting), reporting.executiveBoard)
  await run(sql`
    INSERT INTO incident (municipality_id, id, year, number, kind, environment, offensive, happened_on, happened_time,
      place, area_id, description, reported_at, reporter_id, committee_id, clock_id, due_at)
    VALUES (${actor.municipality.id}::uuid, ${id}::uuid, ${year}::int, ${number}::int, ${kind}::incident_kind,
      ${environment}::environment, ${offensive}, ${happenedOn}::date, ${happenedTime}, ${place},
      NULLIF(${areaId}::text, '')::uuid, ${description}, ${now}::timestamptz, ${actor.userId}::uuid,
      ${committeeId}::uuid, ${clock?.id ?? null}::uuid, ${dueAt(clock, now)}::timestamptz)`)
  return incidentNumber(year, number)
}

/** The next number of the year. The row lock holds until the end, so that no number is given twice or skipped. */
async function nextNumber(run: RunSql, actor: Actor, year: number): Promise<number> {
  const [municipalityId, name] = [actor.municipality.id, `incident/${year}`]
  const take = async () => {
    const [counter] = await run<{ value: number }>(sql`
      UPDATE counter SET value = value + 1
      WHERE municipality_id = ${municipalityId}::uuid AND name = ${name} RETURNING value`)
    return counter?.value
  }
  const number = await take()
  if (number !== undefined) return number
  // The first of the year; of two at once the second waits here and then counts on.
  await run(sql`
    INSERT INTO counter (municipality_id, name, value)
    SELECT ${municipalityId}::uuid, ${name}, COALESCE(max(number), 0) FROM incident
    WHERE municipality_id = ${municipalityId}::uuid AND year = ${year}::int
    ON CONFLICT DO NOTHING RETURNING value`)
  const first = await take()
  if (first === undefined) throw new Error('The counter of incidents is missing.')
  return first
}

export async function attachPhoto({ run, actor, now }: Writer, incidentId: string, photo: ReceivedFile) {
  const kept = await keepFile({ run, actor, now }, { file: photo, field: 'photo' })
  if (!kept.ok) return kept
  await run(sql`
    INSERT INTO incident_photo (municipality_id, id, incident_id, file_id, added_at, added_by_id)
    VALUES (${actor.municipality.id}::uuid, ${randomUUID()}::uuid, ${incidentId}::uuid,
      ${kept.value.fileId}::uuid, ${now}::timestamptz, ${actor.userId}::uuid)`)
  return done(true)
}

type Told = Written & { number: string }

/** The coordinators of every committee that a rule names, and of the one that has it to handle. */
async function tellOf({ run, actor }: Writer, { id, number, facts, reporting }: Told): Promise<string[]> {
  const reported = reportedOf(facts.kind, reporting)
  const handler = handledBy(reporting.rules, reported, reporting.executiveBoard)
  const told = [...new Set([...toldOf(reporting.rules, reported), ...(handler ? [handler] : [])])]
  await notify({ run, actor }, coordinatorsOf(told), {
    kind: 'incident_reported',
    objectType: 'incident',
    objectId: id,
    params: { number },
  })
  return told
}

const coordinatorsOf = (committees: readonly string[]): Sql => sql`
  SELECT user_id FROM membership
  WHERE municipality_id = open_municipality_id() AND role = 'coordinator'
    AND committee_id = ANY(${[...committees]}::uuid[])
    AND valid_from <= (now() AT TIME ZONE 'Europe/Stockholm')::date
    AND (valid_to IS NULL OR valid_to >= (now() AT TIME ZONE 'Europe/Stockholm')::date)`
