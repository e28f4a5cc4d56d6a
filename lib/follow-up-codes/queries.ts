import { readCode } from '@/lib/follow-up-codes/rules'
import { keyedHash } from '@/lib/platform/crypto'
import { type RunSql, sql } from '@/lib/platform/db'
import { earlierCodeKeys, type SearchKey, searchHash, searchKeyOf } from '@/lib/platform/search-keys'
import type { ResidentLanguage } from '@/lib/resident-languages/rules'

/** By the municipality's own search key, which outlives the master key (docs/decisions/0017). */
export const hashOfCode = (key: SearchKey, code: string): string => searchHash(key, 'follow_up_code', code)

/** As the first codes were hashed: by a key that followed from the master key. */
export const firstHashOfCode = (codeKey: Buffer, municipalityId: string, code: string): string =>
  keyedHash(codeKey, `${municipalityId}|${code}`)

export type CodeRow = {
  id: string
  language: ResidentLanguage
  createdAt: Date
  reportId: string | null
  heldId: string | null
  questionId: string | null
}

/**
 * What the code leads to. What cannot be a code costs as much to look for as one that is wrong. A code of the first kind
 * is hashed anew when it is used.
 */
export async function findCode(run: RunSql, municipalityId: string, typed: string): Promise<CodeRow | null> {
  const code = readCode(typed) ?? ''
  const hash = hashOfCode(await searchKeyOf(run, municipalityId), code)
  const earlier = (await earlierCodeKeys(run, municipalityId)).map((key) =>
    firstHashOfCode(key, municipalityId, code),
  )
  const [row] = await run<CodeRow & { codeHash: string }>(sql`
    SELECT id, code_hash AS "codeHash", language, created_at AS "createdAt", report_id AS "reportId",
      held_id AS "heldId", question_id AS "questionId"
    FROM follow_up_code
    WHERE municipality_id = ${municipalityId}::uuid AND code_hash = ANY(${[hash, ...earlier]}::text[])`)
  if (!row) return null
  const { codeHash, ...found } = row
  if (codeHash !== hash) {
    await run(sql`
      UPDATE follow_up_code SET code_hash = ${hash}
      WHERE municipality_id = ${municipalityId}::uuid AND id = ${row.id}::uuid RETURNING id`)
  }
  return found
}
