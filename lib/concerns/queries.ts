import { areasJson } from '@/lib/areas/queries'
import type { Area } from '@/lib/areas/rules'
import { type ConcernWork, readWork } from '@/lib/assessments/queries'
import type { AssessmentDecision } from '@/lib/assessments/schema'
import {
  type GlassColumns,
  glassColumns,
  glassDetail,
  glassOf,
  glassOver,
  type StandingGlass,
} from '@/lib/broken-glass/queries'
import { keyOf } from '@/lib/concern-steps/queries'
import {
  type Clock,
  type ConcernState,
  type ConcernSubject,
  concernNumber,
  type InboxTab,
  inboxStanding,
  inInboxOrder,
  isInTab,
  preliminaryClock,
  protectionClock,
  type ReceivingUnit,
  receiptStatus,
} from '@/lib/concerns/rules'
import { type ConcernContent, concernContent, concernInput, inboxInput, noInput } from '@/lib/concerns/schema'
import { mayTakeOver } from '@/lib/deputies/queries'
import { type HeldStanding, heldStanding } from '@/lib/held-reports/queries'
import { isValidToday } from '@/lib/members/queries'
import type { IsoDate } from '@/lib/platform/clock'
import { type RunSql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import { openRecord, type Sealed } from '@/lib/platform/sealing'
import { mayOpen } from '@/lib/policy/may'
import type { Actor } from '@/lib/policy/reach'

export type Surroundings = {
  dutyOfficerName: string | null
  dutyOfficerPhone: string | null
  lastSource: string | null
  committeeId: string | null
  units: ReceivingUnit[]
  areas: Area[]
}

type Scope = Pick<Actor['membership'], 'committeeId' | 'unitId'>
type Asking = { municipality: { id: string }; userId: string | null; membership: Scope }

/** What the form and its filing need of the municipality, in one statement. */
export async function readSurroundings(run: RunSql, actor: Asking): Promise<Surroundings> {
  const { municipality, membership, userId } = actor
  const [row] = await run<Surroundings>(sql`
    SELECT duty_officer_name AS "dutyOfficerName", duty_officer_phone AS "dutyOfficerPhone",
      (SELECT source FROM concern_report WHERE municipality_id = municipality.id AND reporter_id = ${userId}::uuid
        ORDER BY received_at DESC LIMIT 1) AS "lastSource",
      COALESCE(${membership.committeeId}::uuid, (SELECT committee_id FROM unit
        WHERE municipality_id = municipality.id AND id = ${membership.unitId}::uuid)) AS "committeeId",
      COALESCE((
        SELECT json_agg(json_build_object('id', unit.id, 'name', unit.name, 'committeeId', committee_id,
          'committeeName', committee.name, 'general', committee.kind IS DISTINCT FROM 'district',
          'staffed', EXISTS (
            SELECT 1 FROM membership WHERE municipality_id = municipality.id AND unit_id = unit.id
              AND role = 'case_worker' AND ${isValidToday})) ORDER BY committee.position, unit.name)
        FROM unit LEFT JOIN committee
          ON committee.municipality_id = unit.municipality_id AND committee.id = unit.committee_id
        WHERE unit.municipality_id = municipality.id AND receives_concerns), '[]') AS units,
      ${areasJson} AS areas
    FROM municipality WHERE id = ${municipality.id}::uuid`)
  if (!row) throw new Error('The open municipality has no row.')
  return row
}

export type OwnConcerns = {
  can: { registerCall: boolean }
  drafts: { id: string; savedAt: string }[]
  reports: { id: string; number: string; receivedAt: string; status: 'received' | 'being_assessed' }[]
}

export const listOwnConcerns = defineQuery({
  allow: 'concern.list_own',
  input: noInput,
  run: async ({ run, actor, reachable }): Promise<OwnConcerns> => {
    const drafts = await run<{ id: string; savedAt: Date }>(sql`
      SELECT id, updated_at AS "savedAt" FROM concern_draft
      WHERE municipality_id = open_municipality_id() AND ${reachable({ ownerId: 'reporter_id' })}
      ORDER BY updated_at DESC LIMIT 50`)
    const reports = await run<{
      id: string
      year: number
      number: number
      receivedAt: Date
      state: ConcernState
    }>(sql`
      SELECT id, year, number, received_at AS "receivedAt", state::text AS state FROM concern_report
      WHERE municipality_id = open_municipality_id() AND ${reachable({ ownerId: 'reporter_id' })}
      ORDER BY received_at DESC LIMIT 200`)
    return {
      can: { registerCall: mayOpen(actor, 'concern.register_call') },
      drafts: drafts.map(({ id, savedAt }) => ({ id, savedAt: savedAt.toISOString() })),
      reports: reports.map(({ id, year, number, receivedAt, state }) => ({
        id,
        number: concernNumber(year, number),
        receivedAt: receivedAt.toISOString(),
        status: receiptStatus(state),
      })),
    }
  },
})

/** The clear columns of a report, with days as they fall in Stockholm. */
export const clearColumns = sql`report.id, report.year, report.number, report.subject::text AS subject,
  report.immediate_danger AS "immediateDanger", report.police_first AS "policeFirst", report.received_at AS "receivedAt", report.source,
  report.state::text AS state, report.assigned_to_id AS "assignedToId",
  (report.received_at AT TIME ZONE 'Europe/Stockholm')::date::text AS "receivedOn",
  (report.protection_assessed_at AT TIME ZONE 'Europe/Stockholm')::date::text AS "protectionAssessedOn",
  (report.preliminary_decided_at AT TIME ZONE 'Europe/Stockholm')::date::text AS "preliminaryDecidedOn",
  report.extended_to::text AS "extendedTo", report.clock_from::text AS "clockFrom",
  report.merged_into_id IS NOT NULL AS "isMerged", report.decision::text AS decision`

export type ClearRow = {
  id: string
  year: number
  number: number
  subject: ConcernSubject
  immediateDanger: boolean
  policeFirst: boolean
  receivedAt: Date
  source: string
  state: ConcernState
  assignedToId: string | null
  receivedOn: IsoDate
  protectionAssessedOn: IsoDate | null
  preliminaryDecidedOn: IsoDate | null
  extendedTo: IsoDate | null
  clockFrom: IsoDate | null
  isMerged: boolean
  decision: AssessmentDecision | null
}

/** What may be said of a report without opening it: its number and clocks, never whom it is about. */
export type ConcernFacts = {
  id: string
  number: string
  receivedAt: string
  receivedOn: IsoDate
  source: string
  subject: ConcernSubject
  immediateDanger: boolean
  policeFirst: boolean
  state: ConcernState
  /** Goes on in another report. */
  isMerged: boolean
  decision: AssessmentDecision | null
  protection: Clock
  preliminary: Clock
}

export function factsOf(row: ClearRow, today: IsoDate): ConcernFacts {
  return {
    id: row.id,
    number: concernNumber(row.year, row.number),
    receivedAt: row.receivedAt.toISOString(),
    receivedOn: row.receivedOn,
    source: row.source,
    subject: row.subject,
    immediateDanger: row.immediateDanger,
    policeFirst: row.policeFirst,
    state: row.state,
    isMerged: row.isMerged,
    decision: row.decision,
    protection: protectionClock(row, today),
    preliminary: preliminaryClock(row, today),
  }
}

export type InboxRow = ConcernFacts & { recipient: { mine: boolean; name: string } | null }
export type Inbox = {
  tab: InboxTab
  today: IsoDate
  now: string
  counts: Record<'all' | 'unassigned' | 'mine', number>
  standing: ReturnType<typeof inboxStanding>
  /** From the public pages, beside the inbox: somebody has to look. */
  held: HeldStanding
  rows: InboxRow[]
  selected: InboxRow | null
  /** Stands as deputy, and may take over the one that is selected. */
  mayTakeOver: boolean
}

/** More open reports than this in one unit is another problem than a long page. */
const mostRows = 500

export const openInbox = defineQuery({
  allow: 'concern.list_inbox',
  input: inboxInput,
  run: async ({ run, actor, input, reachable, today, now }): Promise<Inbox> => {
    const found = await run<ClearRow & { recipientName: string | null; unitId: string }>(sql`
      SELECT ${clearColumns}, users.name AS "recipientName", report.receiving_unit_id AS "unitId"
      FROM concern_report report LEFT JOIN users ON users.id = report.assigned_to_id
      WHERE report.municipality_id = open_municipality_id() AND report.state <> 'closed'
        AND ${reachable({ unitId: 'report.receiving_unit_id' })}
      ORDER BY report.received_at DESC LIMIT ${mostRows}`)
    const every = found.map((row): InboxRow => {
      const mine = row.assignedToId === actor.userId
      const recipient = row.assignedToId ? { mine, name: row.recipientName ?? '' } : null
      return { ...factsOf(row, today), recipient }
    })
    const count = (tab: typeof input.tab) => every.filter((row) => isInTab(row, tab)).length
    const rows = inInboxOrder(every.filter((row) => isInTab(row, input.tab)))
    const selected = rows.find((row) => row.id === input.selected) ?? null
    const taken = found.find(({ id, assignedToId }) => id === selected?.id && assignedToId !== actor.userId)
    return {
      tab: input.tab,
      today,
      now: now.toISOString(),
      counts: { all: every.length, unassigned: count('unassigned'), mine: count('mine') },
      standing: inboxStanding(every),
      held: await heldStanding(run, reachable({ unitId: 'held.receiving_unit_id' }), today),
      rows,
      selected,
      mayTakeOver: taken ? await mayTakeOver({ run, actor }, taken) : false,
    }
  },
})

export type ConcernView = ConcernFacts & {
  now: string
  /** Read in need by somebody it is not assigned to. */
  glass: StandingGlass | null
  areaName: string | null
  content: ConcernContent
  work: ConcernWork
}

type SealedConcern = ClearRow &
  GlassColumns & { unitId: string; areaName: string | null } & Pick<Sealed, 'keyVersion' | 'content'> & {
    wrappedKey: Sealed['wrappedKey'] | null
  }

/** A report with all that the policy asks about it, and its content, sealed. */
export async function findSealedConcern(
  { run, ...reading }: { run: RunSql; actor: Actor; now: Date },
  id: string,
): Promise<SealedConcern | null> {
  const [row] = await run<SealedConcern>(sql`
    SELECT ${clearColumns}, report.receiving_unit_id AS "unitId", report.key_version AS "keyVersion",
      report.wrapped_key AS "wrappedKey", report.content, (SELECT name FROM area
        WHERE municipality_id = report.municipality_id AND id = report.area_id) AS "areaName", ${glassColumns}
    FROM concern_report report ${glassOver(reading, sql`report.id`)}
    WHERE report.municipality_id = open_municipality_id() AND report.id = ${id}::uuid`)
  return row ?? null
}

/** Opens the content for the case worker it is assigned to. The read is written in the audit trail or does not happen. */
export const readConcern = defineQuery({
  allow: 'concern.read',
  input: concernInput,
  load: (context) => findSealedConcern(context, context.input.id),
  audited: (_input, row) => glassDetail(row),
  run: async ({ run, actor, row, today, now }): Promise<ConcernView | null> => {
    const { id, keyVersion, wrappedKey, content } = row
    // Disposed of: the key is destroyed, the content gone.
    if (!wrappedKey) return null
    const sealed = { keyVersion, wrappedKey, content }
    const json = await openRecord(run, actor.municipality.id, { table: 'concern_report', id, sealed })
    const key = await keyOf(run, actor, { id, keyVersion, wrappedKey })
    const work = await readWork({ run, actor, key, now }, row)
    const known = { now: now.toISOString(), glass: glassOf(row), areaName: row.areaName, work }
    return { ...factsOf(row, today), ...known, content: concernContent.parse(json) }
  },
})
