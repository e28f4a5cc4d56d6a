import { z } from 'zod'
import { type RunSql, sql, type WriteSql } from '@/lib/platform/db'
import { Refused } from '@/lib/platform/errors'

/** One press of a button: however often it arrives, it has one effect and one answer. */
export type Submission = { command: string; key: string }

type Submitter = { actor: { userId: string; municipality: { id: string } } }

const keyShape = z.uuid()

/**
 * The first submit with this key inserts the row; a repeat waits for it and gets the kept answer. The insert and the
 * effect are one transaction, so a killed process leaves neither.
 */
export async function claimSubmission(
  { actor, run }: Submitter & { run: RunSql },
  { command, key }: Submission,
): Promise<unknown> {
  if (!keyShape.safeParse(key).success) throw new Refused({ kind: 'invalid', fields: { '': ['stale_form'] } })
  const claimed = await run(sql`
    INSERT INTO submission (municipality_id, user_id, key, command)
    VALUES (${actor.municipality.id}::uuid, ${actor.userId}::uuid, ${key}::uuid, ${command})
    ON CONFLICT DO NOTHING RETURNING key`)
  if (claimed.length > 0) return null
  const [kept] = await run<{ answer: unknown; command: string }>(sql`
    SELECT answer, command FROM submission
    WHERE municipality_id = ${actor.municipality.id}::uuid AND user_id = ${actor.userId}::uuid AND key = ${key}::uuid`)
  if (!kept?.answer || kept.command !== command) {
    throw new Refused({ kind: 'invalid', fields: { '': ['stale_form'] } })
  }
  return kept.answer
}

export async function keepAnswer(
  { actor, write }: Submitter & { write: WriteSql },
  { key }: Submission,
  answer: unknown,
) {
  await write(sql`
    UPDATE submission SET answer = ${JSON.stringify(answer)}::jsonb
    WHERE municipality_id = ${actor.municipality.id}::uuid AND user_id = ${actor.userId}::uuid AND key = ${key}::uuid`)
}
