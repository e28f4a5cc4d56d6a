import { type CaseContent, caseContent } from '@/lib/cases/schema'
import { concernContent } from '@/lib/concerns/schema'
import type { IndexedRecord } from '@/lib/person-index/commands'
import type { NamedPerson } from '@/lib/person-index/rules'
import { type RunSql, sql } from '@/lib/platform/db'
import { openRecord, type Sealed } from '@/lib/platform/sealing'

/** The one person a case is about. */
export const personOfCase = ({ name, personalNumber, protectedIdentity }: CaseContent): NamedPerson => ({
  name,
  personalNumber,
  protectedIdentity: protectedIdentity === 'yes',
})

type Batch = { municipalityId: string; after: string; most: number }

/** Reports in the order of their ids, with the people in them; without those whose key is destroyed. */
export async function readPeopleOfConcerns(
  run: RunSql,
  { municipalityId, after, most }: Batch,
): Promise<IndexedRecord[]> {
  const rows = await run<Sealed & { id: string }>(sql`
    SELECT id, key_version AS "keyVersion", wrapped_key AS "wrappedKey", content FROM concern_report
    WHERE municipality_id = ${municipalityId}::uuid AND id > ${after}::uuid AND wrapped_key IS NOT NULL
    ORDER BY id LIMIT ${most}::int`)
  const records: IndexedRecord[] = []
  for (const { id, ...sealed } of rows) {
    const json = await openRecord(run, municipalityId, { table: 'concern_report', id, sealed })
    records.push({ kind: 'concern', id, people: concernContent.parse(json).people })
  }
  return records
}

/** Cases likewise. */
export async function readPeopleOfCases(
  run: RunSql,
  { municipalityId, after, most }: Batch,
): Promise<IndexedRecord[]> {
  const rows = await run<Sealed & { id: string }>(sql`
    SELECT id, key_version AS "keyVersion", wrapped_key AS "wrappedKey", content FROM support_case
    WHERE municipality_id = ${municipalityId}::uuid AND id > ${after}::uuid AND wrapped_key IS NOT NULL
    ORDER BY id LIMIT ${most}::int`)
  const records: IndexedRecord[] = []
  for (const { id, ...sealed } of rows) {
    const json = await openRecord(run, municipalityId, { table: 'support_case', id, sealed })
    records.push({ kind: 'case', id, people: [personOfCase(caseContent.parse(json))] })
  }
  return records
}
