import { type ArchiveState, archiveNumber } from '@/lib/archive-exports/rules'
import {
  type DeliveredRecord,
  type KeptItem,
  nothingAsked,
  packageChoice,
} from '@/lib/archive-exports/schema'
import { assessmentContent } from '@/lib/assessments/schema'
import { concernContent } from '@/lib/concerns/schema'
import { writeAuditEvents } from '@/lib/platform/audit'
import type { IsoDate } from '@/lib/platform/clock'
import { type RunSql, type Sql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import { openKey, openRecord, openUnder, type Sealed } from '@/lib/platform/sealing'
import { can } from '@/lib/policy/may'
import type { Actor } from '@/lib/policy/reach'
import { listAged } from '@/lib/retained-records/queries'
import { archivedKinds, type RetainedRecord } from '@/lib/retained-records/schema'
import { standingDecisions } from '@/lib/retention/queries'
import { type Retention, retentionOf } from '@/lib/retention/rules'
import { openFile } from '@/lib/stored-files/queries'

export type PackageRow = { id: string; state: ArchiveState; madeById: string }

export async function findPackage(
  run: RunSql,
  packageId: string,
  lock: Sql = sql``,
): Promise<PackageRow | null> {
  const [row] = await run<PackageRow>(sql`
    SELECT id, state::text AS state, made_by_id AS "madeById" FROM archive_package
    WHERE municipality_id = open_municipality_id() AND id = ${packageId}::uuid ${lock}`)
  return row ?? null
}

/** What is kept for good, has reached the age when all else ends, and is in no package. */
export async function listKept(run: RunSql, today: IsoDate): Promise<KeptItem[]> {
  const decisions = await standingDecisions(run)
  const packed = await run<{ id: string }>(sql`
    SELECT record_id::text AS id FROM archive_item WHERE municipality_id = open_municipality_id()`)
  const gone = new Set(packed.map(({ id }) => id))
  const kept: KeptItem[] = []
  for (const record of await listAged(run, archivedKinds, today)) {
    const retention = retentionOf(record, decisions, today)
    if (retention.standing === 'kept' && !record.held && !gone.has(record.id))
      kept.push(itemOf(record, retention))
  }
  return kept
}

function itemOf(
  { id, kind, number }: RetainedRecord,
  { rule, registerNumber }: Extract<Retention, { standing: 'kept' }>,
): KeptItem {
  const { key, act, section } = rule
  return { recordId: id, kind, recordNumber: number, rule: key, act, section, registerNumber }
}

export type ArchivePackage = {
  id: string
  number: string
  state: ArchiveState
  registerNumber: string
  records: number
  madeAt: string
  madeBy: string | null
  approvedBy: string | null
  deliveredAt: string | null
  can: { approve: boolean; fetch: boolean; deliver: boolean }
}
export type ArchiveView = { kept: KeptItem[]; packages: ArchivePackage[]; can: { make: boolean } }

type Stored = Omit<ArchivePackage, 'number' | 'madeAt' | 'deliveredAt' | 'can'> & {
  year: number
  number: number
  madeById: string
  madeAt: Date
  deliveredAt: Date | null
}

const most = 100

export const listArchive = defineQuery({
  allow: 'archive.list',
  input: nothingAsked,
  async run({ run, actor, today }): Promise<ArchiveView> {
    const rows = await run<Stored>(sql`
      SELECT package.id, package.year, package.number, package.state::text AS state,
        package.register_number AS "registerNumber", package.made_at AS "madeAt", package.made_by_id AS "madeById",
        package.delivered_at AS "deliveredAt", maker.name AS "madeBy", approver.name AS "approvedBy",
        (SELECT count(*)::int FROM archive_item
          WHERE municipality_id = package.municipality_id AND package_id = package.id) AS records
      FROM archive_package package
      LEFT JOIN users maker ON maker.id = package.made_by_id
      LEFT JOIN users approver ON approver.id = package.approved_by_id
      WHERE package.municipality_id = open_municipality_id()
      ORDER BY package.year DESC, package.number DESC LIMIT ${most}`)
    return {
      kept: await listKept(run, today),
      packages: rows.map((row) => packageOf(actor, row)),
      can: { make: can(actor, 'archive.make', {}) },
    }
  },
})

function packageOf(actor: Actor, { year, number, madeById, ...row }: Stored): ArchivePackage {
  return {
    ...row,
    number: archiveNumber(year, number),
    madeAt: row.madeAt.toISOString(),
    deliveredAt: row.deliveredAt?.toISOString() ?? null,
    can: {
      approve: can(actor, 'archive.approve', row) && madeById !== actor.userId,
      fetch: can(actor, 'archive.fetch', row),
      deliver: can(actor, 'archive.deliver', row),
    },
  }
}

export type PackageContent = {
  number: string
  registerNumber: string
  today: IsoDate
  municipality: { name: string; accent: string }
  records: DeliveredRecord[]
}

/** Opens the records of an approved package for the archive. Each of them has the reading in its own trail. */
export const getPackageContent = defineQuery({
  allow: 'archive.fetch',
  input: packageChoice,
  audited: true,
  load: ({ run, input }) => findPackage(run, input.packageId),
  async run({ run, actor, row, today }): Promise<PackageContent | null> {
    const [made] = await run<{ year: number; number: number; registerNumber: string }>(sql`
      SELECT year, number, register_number AS "registerNumber" FROM archive_package
      WHERE municipality_id = open_municipality_id() AND id = ${row.id}::uuid`)
    if (!made) return null
    const items = await run<KeptItem>(sql`
      SELECT record_id AS "recordId", kind, record_number AS "recordNumber", rule, act, section,
        register_number AS "registerNumber"
      FROM archive_item WHERE municipality_id = open_municipality_id() AND package_id = ${row.id}::uuid
      ORDER BY record_number`)
    const records: DeliveredRecord[] = []
    for (const item of items) records.push(await openReport({ run, actor }, item))
    await writeAuditEvents(run, {
      ...{ municipalityId: actor.municipality.id, actorId: actor.userId, actorRole: actor.membership.role },
      ...{ action: 'archive.fetch', objectType: 'concern' },
      objects: items.map(({ recordId }) => ({ id: recordId, detail: { package: row.id } })),
    })
    const { name, accent } = actor.municipality
    return {
      ...{ today, municipality: { name, accent }, records, registerNumber: made.registerNumber },
      number: archiveNumber(made.year, made.number),
    }
  },
})

type Reading = { run: RunSql; actor: Actor }
type ReportRow = Sealed &
  Pick<DeliveredRecord, 'subject' | 'source' | 'channel' | 'decision'> & {
    receivedAt: Date
    closedAt: Date | null
  }
type AssessmentRow = Omit<DeliveredRecord['assessments'][number], 'content' | 'decidedAt'> & {
  id: string
  decidedAt: Date
  content: Uint8Array
}

async function openReport({ run, actor }: Reading, item: KeptItem): Promise<DeliveredRecord> {
  const [municipalityId, place] = [
    actor.municipality.id,
    { table: 'concern_report', id: item.recordId } as const,
  ]
  const [row] = await run<ReportRow>(sql`
    SELECT key_version AS "keyVersion", wrapped_key AS "wrappedKey", content, received_at AS "receivedAt",
      closed_at AS "closedAt", subject::text AS subject, source, channel::text AS channel, decision::text AS decision
    FROM concern_report WHERE municipality_id = open_municipality_id() AND id = ${item.recordId}::uuid
      AND wrapped_key IS NOT NULL`)
  if (!row) throw new Error('a record of the package is no longer there')
  const { keyVersion, wrappedKey, content: bytes, receivedAt, closedAt, ...facts } = row
  const sealed = { keyVersion, wrappedKey, content: bytes }
  const content = concernContent.parse(await openRecord(run, municipalityId, { ...place, sealed }))
  const key = await openKey(run, municipalityId, { ...place, keyVersion, wrappedKey })
  const made = await run<AssessmentRow>(sql`
    SELECT id, kind::text AS kind, decision::text AS decision, act, section, decided_at AS "decidedAt", content
    FROM concern_assessment WHERE municipality_id = open_municipality_id() AND report_id = ${item.recordId}::uuid
    ORDER BY registered_at, id`)
  return {
    ...{ ...item, ...facts, content },
    receivedAt: receivedAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
    assessments: made.map(({ id, decidedAt, content: said, ...assessment }) => ({
      ...assessment,
      decidedAt: decidedAt.toISOString(),
      content: assessmentContent.parse(openUnder(key, { table: 'concern_assessment', id }, said)),
    })),
    files: await openFiles({ run, actor }, item.recordId, content.attachments),
  }
}

async function openFiles(reading: Reading, reportId: string, named: readonly { id: string; name: string }[]) {
  const files: DeliveredRecord['files'] = []
  const stored = await reading.run<{ id: string; fileId: string }>(sql`
    SELECT id::text AS id, file_id::text AS "fileId" FROM concern_attachment
    WHERE municipality_id = open_municipality_id() AND report_id = ${reportId}::uuid ORDER BY added_at, id`)
  for (const { id, fileId } of stored) {
    const opened = await openFile(reading, fileId)
    const name = named.find((one) => one.id === id)?.name ?? id
    if (opened) files.push({ name, bytes: opened.bytes })
  }
  return files
}
