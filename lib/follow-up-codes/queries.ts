import { readCode } from '@/lib/follow-up-codes/rules'
import { deriveKey, keyedHash } from '@/lib/platform/crypto'
import { type RunSql, sql } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import type { ResidentLanguage } from '@/lib/resident-languages/rules'

/** The same code in another municipality has another hash. */
export function hashOfCode(code: string, municipalityId: string): string {
  return keyedHash(deriveKey(env().SAMLAD_MASTER_KEY, 'follow-up codes'), `${municipalityId}|${code}`)
}

export type CodeRow = {
  id: string
  language: ResidentLanguage
  createdAt: Date
  reportId: string | null
  heldId: string | null
  questionId: string | null
}

/** What the code leads to. What cannot be a code costs as much to look for as one that is wrong. */
export async function findCode(run: RunSql, municipalityId: string, typed: string): Promise<CodeRow | null> {
  const hash = hashOfCode(readCode(typed) ?? '', municipalityId)
  const [row] = await run<CodeRow>(sql`
    SELECT id, language, created_at AS "createdAt", report_id AS "reportId", held_id AS "heldId",
      question_id AS "questionId"
    FROM follow_up_code WHERE municipality_id = ${municipalityId}::uuid AND code_hash = ${hash}`)
  return row ?? null
}
