import { randomUUID } from 'node:crypto'
import { type CaseRow, contentUnder, findCase, openCaseKey, validToday } from '@/lib/cases/queries'
import { assignment, type CaseContent, caseContent, caseDescription, newCase } from '@/lib/cases/schema'
import { concernNumber } from '@/lib/concerns/rules'
import { mergeFields } from '@/lib/merging/rules'
import { notify } from '@/lib/notifications/commands'
import { indexPeople } from '@/lib/person-index/commands'
import { personOfCase } from '@/lib/person-index/queries'
import type { IsoDate } from '@/lib/platform/clock'
import { type RunSql, sql } from '@/lib/platform/db'
import { clash, done, invalid, type Outcome } from '@/lib/platform/errors'
import { type CommandContext, defineCommand } from '@/lib/platform/gate'
import { type RecordKey, sealRecord, sealUnder } from '@/lib/platform/sealing'
import type { Actor } from '@/lib/policy/reach'

type Common = { run: RunSql; actor: Actor }
type Asking = Common & { today: IsoDate; input: { caseId: string } }
export type CasePlace = { caseId: string }

/** Holds the case until the transaction ends: of two at once the second sees what the first did. */
export const lockCase = ({ run, actor, today, input }: Asking): Promise<CaseRow | null> =>
  findCase({ run, actor, today }, input.caseId, sql`FOR UPDATE OF c`)

export async function lockedKey(common: Common, row: CaseRow): Promise<RecordKey> {
  const key = await openCaseKey(common, row)
  if (!key) throw new Error('The case is disposed of.')
  return key
}

/** No address is kept of whoever lives under protected identity, whatever was typed. */
const kept = (content: CaseContent): CaseContent =>
  content.protectedIdentity ? { ...content, address: '' } : content

/** Found by number and name alone, as a report is. */
const indexCase = (
  run: RunSql,
  { id, content }: { id: string; content: CaseContent },
  time: { today: IsoDate; municipalityId: string },
) => indexPeople(run, { kind: 'case', id, people: [personOfCase(content)] }, time)

type Origin = { unitId: string | null; assignedToId: string | null; decided: boolean }

/** Opens a case, with whoever opens it as its first worker: from one's own report, or of one's own accord. */
export const openCase = defineCommand({
  allow: 'case.open',
  input: newCase,
  load: ({ run, actor, input }) => originOf({ run, actor }, input.report),
  async run({ tx, run, actor, input, row, now, today, audit }): Promise<Outcome<CasePlace>> {
    if (!row.decided) return invalid('', 'report_not_assessed')
    const [id, municipalityId, year] = [randomUUID(), actor.municipality.id, Number(today.slice(0, 4))]
    const number = await nextNumber({ run, actor }, year)
    const json = kept(caseContent.parse(input))
    const sealed = await sealRecord(run, municipalityId, { table: 'support_case', id, json })
    const opened = { openedAt: now, openedById: actor.userId, reportId: input.report || null }
    await tx.case.create({
      data: {
        municipalityId,
        id,
        year,
        number,
        kind: input.kind,
        unitId: row.unitId ?? '',
        ...opened,
        ...sealed,
      },
      select: { id: true },
    })
    await indexCase(run, { id, content: json }, { today, municipalityId })
    await assign({ tx, actor, now }, id, actor.userId)
    audit(id, { number: concernNumber(year, number), kind: input.kind, report: input.report || null })
    return done({ caseId: id })
  },
})

async function originOf({ run, actor }: Common, reportId: string): Promise<Origin | null> {
  if (!reportId) return { unitId: actor.membership.unitId, assignedToId: actor.userId, decided: true }
  const [report] = await run<Origin>(sql`
    SELECT receiving_unit_id AS "unitId", assigned_to_id AS "assignedToId",
      preliminary_decided_at IS NOT NULL AS decided
    FROM concern_report WHERE municipality_id = open_municipality_id() AND id = ${reportId}::uuid FOR SHARE`)
  return report ?? null
}

/** The next number of the year. The row lock holds until the end, so that no number is given twice or skipped. */
async function nextNumber({ run, actor }: Common, year: number): Promise<number> {
  const name = `support_case/${year}`
  await run(sql`
    INSERT INTO counter (municipality_id, name, value) VALUES (${actor.municipality.id}::uuid, ${name}, 0)
    ON CONFLICT DO NOTHING RETURNING value`)
  const [counter] = await run<{ value: number }>(sql`
    UPDATE counter SET value = value + 1 WHERE municipality_id = open_municipality_id() AND name = ${name}
    RETURNING value`)
  if (!counter) throw new Error('The counter of cases is missing.')
  return counter.value
}

/** What is known of the person and what the support is about. Two who write at once lose nothing. */
export const describeCase = defineCommand({
  allow: 'case.describe',
  input: caseDescription,
  load: lockCase,
  async run({ tx, run, actor, input, row, today, audit }): Promise<Outcome<CasePlace>> {
    const key = await lockedKey({ run, actor }, row)
    const { base, caseId: _, ...mine } = input
    const { draft, changed, conflicts } = mergeFields<Record<string, string>>(contentUnder(key, row), {
      base,
      mine,
    })
    if (conflicts.length > 0) return clash(conflicts, row.version)
    const json = kept(caseContent.parse(draft))
    const content = sealUnder(key, { table: 'support_case', id: row.id }, json)
    if (changed.length > 0) {
      await indexCase(run, { id: row.id, content: json }, { today, municipalityId: actor.municipality.id })
      await tx.case.update({
        where: { municipalityId_id: { municipalityId: actor.municipality.id, id: row.id } },
        data: { content, version: row.version + 1 },
        select: { id: true },
      })
    }
    audit(row.id, { fields: changed })
    return done({ caseId: row.id })
  },
})

type Assigning = Pick<CommandContext<unknown, unknown>, 'tx' | 'actor' | 'now'>

const assign = ({ tx, actor, now }: Assigning, caseId: string, userId: string) =>
  tx.caseAssignment.create({
    data: {
      ...{ municipalityId: actor.municipality.id, caseId, userId },
      ...{ assignedAt: now, assignedById: actor.userId },
    },
    select: { id: true },
  })

/** A colleague of the case's own unit: nobody else of the office gets at it. */
export const assignWorker = defineCommand({
  allow: 'case.assign',
  input: assignment,
  load: lockCase,
  async run({ tx, run, actor, input: { userId }, row, now, audit }): Promise<Outcome<CasePlace>> {
    const [colleague] = await run<{ working: boolean }>(sql`
      SELECT EXISTS (SELECT FROM case_assignment WHERE municipality_id = open_municipality_id()
        AND case_id = ${row.id}::uuid AND user_id = ${userId}::uuid AND ended_at IS NULL) AS working
      FROM membership WHERE municipality_id = open_municipality_id() AND user_id = ${userId}::uuid
        AND unit_id = ${row.unitId}::uuid AND role = 'case_worker' AND ${validToday} LIMIT 1`)
    if (!colleague) return invalid('userId', 'invalid_choice')
    if (!colleague.working) {
      await assign({ tx, actor, now }, row.id, userId)
      const number = concernNumber(row.year, row.number)
      const told = {
        kind: 'case_assigned',
        objectType: 'case',
        objectId: row.id,
        params: { number },
      } as const
      await notify({ run, actor }, sql`SELECT ${userId}::uuid AS user_id`, told)
    }
    audit(row.id, { assigned: userId })
    return done({ caseId: row.id })
  },
})

/** Ends somebody's work with the case, at once. Somebody must always have it. */
export const releaseWorker = defineCommand({
  allow: 'case.assign',
  input: assignment,
  load: lockCase,
  async run({ run, actor, input: { userId }, row, now, audit }): Promise<Outcome<CasePlace>> {
    const working = await run<{ userId: string }>(sql`
      SELECT user_id::text AS "userId" FROM case_assignment WHERE municipality_id = open_municipality_id()
        AND case_id = ${row.id}::uuid AND ended_at IS NULL`)
    if (!working.some((one) => one.userId === userId)) return invalid('userId', 'invalid_choice')
    if (working.every((one) => one.userId === userId)) return invalid('userId', 'last_worker')
    await run(sql`
      UPDATE case_assignment SET ended_at = ${now}::timestamptz
      WHERE municipality_id = ${actor.municipality.id}::uuid AND case_id = ${row.id}::uuid
        AND user_id = ${userId}::uuid AND ended_at IS NULL RETURNING id`)
    audit(row.id, { released: userId })
    return done({ caseId: row.id })
  },
})
