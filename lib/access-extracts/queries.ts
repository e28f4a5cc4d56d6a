import { type ExtractFormat, extractChoice } from '@/lib/access-extracts/schema'
import {
  type FoundRecord,
  findAccessRequest,
  isReviewed,
  openAccessContent,
  readFound,
} from '@/lib/access-requests/queries'
import { accessNumber } from '@/lib/access-requests/rules'
import { type ReviewContent, reviewContent } from '@/lib/access-reviews/schema'
import type { GroundCode, RecipientKind } from '@/lib/disclosures/rules'
import { findLogo } from '@/lib/municipality-looks/queries'
import type { Logo } from '@/lib/municipality-looks/schema'
import { writeAuditEvents } from '@/lib/platform/audit'
import { dayInStockholm, type IsoDate } from '@/lib/platform/clock'
import { type RunSql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import { openKey, openUnder, type RecordKey, type Sealed } from '@/lib/platform/sealing'
import type { Actor } from '@/lib/policy/reach'
import { findRetained } from '@/lib/retained-records/queries'
import { standingDecisions } from '@/lib/retention/queries'
import { type LongerKeeping, type Retention, retentionOf } from '@/lib/retention/rules'

export type ExtractRecipient = { on: IsoDate; recipient: RecipientKind; ground: GroundCode }
export type ExtractRecord = Pick<
  FoundRecord,
  'kind' | 'number' | 'unit' | 'gone' | 'decision' | 'withholding'
> & {
  on: IsoDate
  /** How it came in; of a case nothing of the kind. */
  channel: 'staff' | 'resident' | 'phone' | null
  sourceKind: string
  decidedOn: IsoDate | null
  pieces: ReviewContent['pieces']
  recipients: ExtractRecipient[]
  /** Null of what has been disposed of. */
  retention: Retention | null
}
export type AccessExtract = {
  format: ExtractFormat
  number: string
  receivedOn: IsoDate
  today: IsoDate
  municipality: { name: string; accent: string }
  logo: Logo | null
  person: { name: string; personalNumber: string }
  records: ExtractRecord[]
}

type Reading = { run: RunSql; actor: Actor; today: IsoDate }

/**
 * The extract as it is handed out: what each review has let through, and no record is opened beyond that. Only when all
 * are reviewed. Each record has it in its own trail that it was taken out.
 */
export const getExtract = defineQuery({
  allow: 'access_request.fetch',
  audited: ({ format }) => ({ format }),
  input: extractChoice,
  load: ({ run, input }) => findAccessRequest(run, input.requestId),
  async run({ run, actor, row, input, today }): Promise<AccessExtract | null> {
    const found = await readFound(run, row.id)
    if (!found.every(isReviewed)) return null
    const facts = await readFacts(run, row.id)
    const decisions = await standingDecisions(run)
    const records: ExtractRecord[] = []
    for (const one of found) {
      const known = facts.find(({ recordId }) => recordId === one.recordId)
      if (known) records.push(await recordOf({ run, actor, today }, { ...one, ...known }, decisions))
    }
    await noteInTrails({ run, actor, today }, row.id, found)
    const { name, accent } = actor.municipality
    return {
      ...{ format: input.format, today, receivedOn: row.receivedOn, municipality: { name, accent }, records },
      number: accessNumber(row.year, row.number),
      logo: await findLogo({ run, actor }),
      person: await openAccessContent(run, actor.municipality.id, row),
    }
  },
})

type Facts = {
  recordId: string
  startedAt: Date
  channel: ExtractRecord['channel']
  sourceKind: string
  keyVersion: number
  wrappedKey: Sealed['wrappedKey'] | null
  outcome: Uint8Array | null
  recipients: { at: string; recipient: RecipientKind; ground: GroundCode }[]
}

const readFacts = (run: RunSql, requestId: string) =>
  run<Facts>(sql`
    SELECT given.record_id AS "recordId", given.content AS outcome,
      COALESCE(report.received_at, c.opened_at) AS "startedAt", report.channel::text AS channel,
      COALESCE(report.source, '') AS "sourceKind", COALESCE(report.key_version, c.key_version) AS "keyVersion",
      COALESCE(report.wrapped_key, c.wrapped_key) AS "wrappedKey",
      COALESCE((SELECT json_agg(json_build_object('recipient', recipient, 'ground', ground,
          'at', to_char(decided_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) ORDER BY decided_at)
        FROM disclosure WHERE disclosure.municipality_id = given.municipality_id
          AND given.record_id IN (disclosure.report_id, disclosure.case_id)), '[]') AS recipients
    FROM access_record given
    LEFT JOIN concern_report report ON report.municipality_id = given.municipality_id AND report.id = given.record_id
    LEFT JOIN support_case c ON c.municipality_id = given.municipality_id AND c.id = given.record_id
    WHERE given.municipality_id = open_municipality_id() AND given.request_id = ${requestId}::uuid`)

async function recordOf(
  reading: Reading,
  one: FoundRecord & Facts,
  decisions: readonly LongerKeeping[],
): Promise<ExtractRecord> {
  const { kind, number, unit, gone, decision, withholding, channel, sourceKind, decidedAt } = one
  return {
    ...{ kind, number, unit, gone, decision, withholding, channel, sourceKind },
    on: dayInStockholm(one.startedAt),
    decidedOn: decidedAt && dayInStockholm(new Date(decidedAt)),
    pieces: await piecesOf(reading, one),
    recipients: one.recipients.map(({ at, ...given }) => ({ ...given, on: dayInStockholm(new Date(at)) })),
    retention: await retentionFor(reading, one, decisions),
  }
}

async function piecesOf({ run, actor }: Reading, one: FoundRecord & Facts): Promise<ExtractRecord['pieces']> {
  if (!one.outcome || !one.wrappedKey) return []
  const key: RecordKey = await openKey(run, actor.municipality.id, {
    ...{ table: one.kind === 'case' ? 'support_case' : 'concern_report', id: one.recordId },
    ...{ keyVersion: one.keyVersion, wrappedKey: one.wrappedKey },
  })
  return reviewContent.parse(openUnder(key, { table: 'access_record', id: one.id }, one.outcome)).pieces
}

async function retentionFor(
  { run, today }: Reading,
  { kind, recordId }: FoundRecord,
  decisions: readonly LongerKeeping[],
): Promise<Retention | null> {
  const kinds = { concern: 'concern_report', case: 'support_case' } as const
  const record = await findRetained(run, { kind: kinds[kind], id: recordId }, today)
  return record && retentionOf(record, decisions, today)
}

async function noteInTrails({ run, actor }: Reading, requestId: string, found: readonly FoundRecord[]) {
  for (const kind of ['concern', 'case'] as const) {
    const objects = found.filter((one) => one.kind === kind)
    if (objects.length === 0) continue
    await writeAuditEvents(run, {
      ...{ municipalityId: actor.municipality.id, actorId: actor.userId, actorRole: actor.membership.role },
      ...{ action: 'access_request.fetch', objectType: kind },
      objects: objects.map(({ recordId }) => ({ id: recordId, detail: { request: requestId } })),
    })
  }
}
