import type { AssessmentDecision } from '@/lib/assessments/schema'
import { keyOf } from '@/lib/concern-steps/queries'
import { type ConcernState, concernNumber } from '@/lib/concerns/rules'
import { type Remainder, remainingOf } from '@/lib/handovers/rules'
import {
  type HandoverDocument,
  type HandoverFormat,
  handoverChoice,
  handoverConfirmation,
  handoverContent,
  handoverDocument,
} from '@/lib/handovers/schema'
import { findLogo } from '@/lib/municipality-looks/queries'
import type { Logo } from '@/lib/municipality-looks/schema'
import type { IsoDate } from '@/lib/platform/clock'
import { type RunSql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import { type Bytes, openUnder, type RecordKey } from '@/lib/platform/sealing'
import type { Actor } from '@/lib/policy/reach'
import { openFile } from '@/lib/stored-files/queries'

type Stored = {
  id: string
  madeAt: string
  by: string
  checksum: string
  people: number
  assessments: number
  attachments: number
  /** Made after the decision that stands. */
  current: boolean
  confirmedAt: string | null
  confirmedBy: string | null
  confirmation: string | null
}
type Followed = { handovers: Stored[]; disclosed: boolean }

const utc = (
  column: string,
) => sql`to_char(${column === 'made' ? sql`handover.made_at` : sql`handover.confirmed_at`}
  AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`

/** What has followed the decision: nothing that is sealed is opened. */
async function readFollowed(run: RunSql, reportId: string): Promise<Followed> {
  const [found] = await run<Followed>(sql`
    WITH decided AS (
      SELECT COALESCE(max(registered_at), '-infinity') AS last,
        COALESCE(min(decided_at) FILTER (WHERE decision = 'pass_on'), '-infinity') AS passed
      FROM concern_assessment
      WHERE municipality_id = open_municipality_id() AND report_id = ${reportId}::uuid AND kind = 'preliminary')
    SELECT COALESCE((
      SELECT json_agg(json_build_object('id', handover.id, 'madeAt', ${utc('made')}, 'by', COALESCE(maker.name, ''),
        'checksum', handover.checksum, 'people', handover.people, 'assessments', handover.assessments,
        'attachments', handover.attachments, 'current', handover.made_at >= decided.last,
        'confirmedAt', ${utc('confirmed')}, 'confirmedBy', confirmer.name,
        'confirmation', encode(handover.confirmation, 'base64')) ORDER BY handover.made_at DESC, handover.id)
      FROM concern_handover handover
      LEFT JOIN users maker ON maker.id = handover.made_by_id
      LEFT JOIN users confirmer ON confirmer.id = handover.confirmed_by_id
      WHERE handover.municipality_id = open_municipality_id() AND handover.report_id = ${reportId}::uuid), '[]')
      AS handovers,
      EXISTS (SELECT FROM disclosure WHERE municipality_id = open_municipality_id()
        AND report_id = ${reportId}::uuid AND decided_at >= decided.passed) AS disclosed
    FROM decided`)
  return found ?? { handovers: [], disclosed: false }
}

type Decided = { id: string; decision: AssessmentDecision | null }

/** What stands in the way of closing the report. */
export const findRemainder = async (run: RunSql, { id, decision }: Decided): Promise<Remainder | null> =>
  remainingOf(decision, await readFollowed(run, id))

export type HandoverView = Omit<Stored, 'confirmation'> & { reference: string; note: string }
/** Null: the decision has not been made, or asks for none of this. */
export type FollowUp = { handovers: HandoverView[]; remaining: Remainder | null }

const asksForMore: readonly (AssessmentDecision | null)[] = ['open_inquiry', 'already_open', 'pass_on']

/** Only within a read that is written in the audit trail: it opens what is sealed. */
export async function readFollowUp(run: RunSql, key: RecordKey, report: Decided): Promise<FollowUp> {
  if (!asksForMore.includes(report.decision)) return { handovers: [], remaining: null }
  const followed = await readFollowed(run, report.id)
  return {
    handovers: followed.handovers.map(({ confirmation, ...row }) => ({
      ...row,
      ...openConfirmation(key, row.id, confirmation),
    })),
    remaining: remainingOf(report.decision, followed),
  }
}

function openConfirmation(key: RecordKey, id: string, sealed: string | null) {
  if (sealed === null) return { reference: '', note: '' }
  const opened = openUnder(key, { table: 'concern_handover', id }, Buffer.from(sealed, 'base64'))
  return handoverConfirmation.parse(opened)
}

type Row = {
  id: string
  unitId: string
  assignedToId: string | null
  state: ConcernState
  number: string
  keyVersion: number
  wrappedKey: Bytes
}

async function findReport({ run, input }: { run: RunSql; input: { id: string } }): Promise<Row | null> {
  type Found = Omit<Row, 'number' | 'wrappedKey'> & { year: number; number: number; wrappedKey: Bytes | null }
  const [row] = await run<Found>(sql`
    SELECT id, receiving_unit_id AS "unitId", assigned_to_id AS "assignedToId", state::text AS state, year, number,
      key_version AS "keyVersion", wrapped_key AS "wrappedKey"
    FROM concern_report WHERE municipality_id = open_municipality_id() AND id = ${input.id}::uuid`)
  // Disposed of: nothing of it is left to be fetched.
  if (!row?.wrappedKey) return null
  const { year, number, wrappedKey, ...rest } = row
  return { ...rest, wrappedKey, number: concernNumber(year, number) }
}

export type HandoverPackage = {
  format: HandoverFormat
  number: string
  today: IsoDate
  municipality: { name: string; accent: string }
  logo: Logo | null
  checksum: string
  /** The data file, as it was when it was handed over. */
  data: string
  document: HandoverDocument
  /** For the whole package alone. */
  files: { name: string; bytes: Uint8Array<ArrayBuffer> }[]
}

/** What was handed over, to be carried to the receiving system. Each fetching is in the trail. */
export const getHandoverPackage = defineQuery({
  allow: 'concern.fetch_handover',
  input: handoverChoice,
  audited: ({ handoverId, format }) => ({ handover: handoverId, format }),
  load: findReport,
  async run({ run, actor, row, today, input }): Promise<HandoverPackage | null> {
    const [kept] = await run<{ content: Bytes; checksum: string }>(sql`
      SELECT content, checksum FROM concern_handover
      WHERE municipality_id = open_municipality_id() AND id = ${input.handoverId}::uuid
        AND report_id = ${row.id}::uuid`)
    if (!kept) return null
    const key = await keyOf(run, actor, row)
    const place = { table: 'concern_handover', id: input.handoverId } as const
    const { data } = handoverContent.parse(openUnder(key, place, kept.content))
    const document = handoverDocument.parse(JSON.parse(data))
    const { name, accent } = actor.municipality
    return {
      ...{ format: input.format, number: row.number, today, municipality: { name, accent } },
      ...{ logo: await findLogo({ run, actor }), checksum: kept.checksum, data, document },
      files: input.format === 'zip' ? await openAttachments({ run, actor }, row.id, document) : [],
    }
  },
})

/** The files of a report, by the ids that its content names them by. */
export function listReportFiles(run: RunSql, reportId: string): Promise<{ id: string; fileId: string }[]> {
  return run<{ id: string; fileId: string }>(sql`
    SELECT id::text AS id, file_id::text AS "fileId" FROM concern_attachment
    WHERE municipality_id = open_municipality_id() AND report_id = ${reportId}::uuid ORDER BY added_at, id`)
}

async function openAttachments(
  reading: { run: RunSql; actor: Actor },
  reportId: string,
  { attachments }: HandoverDocument,
): Promise<HandoverPackage['files']> {
  const stored = await listReportFiles(reading.run, reportId)
  const files: HandoverPackage['files'] = []
  for (const { id, file } of attachments) {
    const fileId = stored.find((one) => one.id === id)?.fileId
    const opened = fileId ? await openFile(reading, fileId) : null
    if (!opened) throw new Error('an attachment that was handed over is no longer there')
    files.push({ name: file, bytes: opened.bytes })
  }
  return files
}
