import { randomUUID } from 'node:crypto'
import { findPackage, listKept, type PackageRow } from '@/lib/archive-exports/queries'
import { archiveNumber } from '@/lib/archive-exports/rules'
import { newPackage, packageChoice } from '@/lib/archive-exports/schema'
import { type RunSql, sql } from '@/lib/platform/db'
import { done, invalid, type Outcome, refuse } from '@/lib/platform/errors'
import { defineCommand } from '@/lib/platform/gate'

/** Chooses what goes to the archive. Nothing is opened yet. */
export const makePackage = defineCommand({
  allow: 'archive.make',
  input: newPackage,
  async run({ run, actor, input, now, today, audit }): Promise<Outcome<{ id: string }>> {
    const municipalityId = actor.municipality.id
    await run(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`archive:${municipalityId}`}, 0))::text`)
    const chosen = new Set(input.records)
    const items = (await listKept(run, today)).filter(({ recordId }) => chosen.has(recordId))
    // Asked for what is not kept, is packed already or is somebody else's: none of it.
    if (items.length !== chosen.size) return invalid('records', 'record_not_kept')
    const [id, year] = [randomUUID(), Number(today.slice(0, 4))]
    const [made] = await run<{ number: number }>(sql`
      INSERT INTO archive_package (municipality_id, id, year, number, register_number, made_at, made_by_id)
      SELECT open_municipality_id(), ${id}::uuid, ${year}::int, COALESCE(max(number), 0) + 1, ${input.registerNumber},
        ${now}::timestamptz, ${actor.userId}::uuid
      FROM archive_package WHERE municipality_id = open_municipality_id() AND year = ${year}::int RETURNING number`)
    await run(sql`
      INSERT INTO archive_item (municipality_id, package_id, record_id, kind, record_number, rule, act, section,
        register_number)
      SELECT open_municipality_id(), ${id}::uuid, "recordId", kind, "recordNumber", rule, act, section, "registerNumber"
      FROM jsonb_to_recordset(${JSON.stringify(items)}::jsonb) AS item ("recordId" uuid, kind text,
        "recordNumber" text, rule text, act text, section text, "registerNumber" text)
      RETURNING record_id`)
    audit(id, {
      number: archiveNumber(year, made?.number ?? 0),
      records: items.map(({ recordNumber }) => recordNumber),
    })
    return done({ id })
  },
})

const lockPackage = ({ run, input }: { run: RunSql; input: { packageId: string } }) =>
  findPackage(run, input.packageId, sql`FOR UPDATE`)

export const approvePackage = defineCommand({
  allow: 'archive.approve',
  input: packageChoice,
  load: lockPackage,
  async run({ tx, actor, row, now, audit }): Promise<Outcome<{ id: string }>> {
    if (row.madeById === actor.userId) return refuse({ kind: 'not_allowed_now', reason: 'two_hands_archive' })
    await tx.archivePackage.update({
      where: { municipalityId_id: { municipalityId: actor.municipality.id, id: row.id } },
      data: { state: 'approved', approvedAt: now, approvedById: actor.userId },
      select: { id: true },
    })
    audit(row.id, { from: row.state, state: 'approved' })
    return done({ id: row.id })
  },
})

/** The archive has said that it has it: from here on the records are archived and the package is closed. */
export const deliverPackage = defineCommand({
  allow: 'archive.deliver',
  input: packageChoice,
  load: lockPackage,
  async run({ tx, run, actor, row, now, audit }): Promise<Outcome<{ id: string }>> {
    await tx.archivePackage.update({
      where: { municipalityId_id: { municipalityId: actor.municipality.id, id: row.id } },
      data: { state: 'delivered', deliveredAt: now, deliveredById: actor.userId },
      select: { id: true },
    })
    await markArchived(run, row, now)
    audit(row.id, { from: row.state, state: 'delivered' })
    return done({ id: row.id })
  },
})

async function markArchived(run: RunSql, { id }: PackageRow, now: Date) {
  await run(sql`
    UPDATE concern_report SET archived_at = ${now}::timestamptz, version = version + 1
    WHERE municipality_id = open_municipality_id() AND id IN (SELECT record_id FROM archive_item
      WHERE municipality_id = open_municipality_id() AND package_id = ${id}::uuid AND kind = 'concern_report')
    RETURNING id`)
}
