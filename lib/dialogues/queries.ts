import type { DialogueStatus, Side } from '@/lib/dialogues/rules'
import { dialogueInput, messageContent } from '@/lib/dialogues/schema'
import { type RunSql, type Sql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import { openKey, openUnder, type RecordKey, type Sealed } from '@/lib/platform/sealing'
import { can } from '@/lib/policy/may'
import type { ResidentLanguage } from '@/lib/resident-languages/rules'

export type Message = { id: string; at: string; from: Side; author: string | null; text: string }

type Stored = { id: string; at: Date; authorId: string | null; author: string | null; content: Uint8Array }

/** What the conversation belongs to. */
export type Thread = { reportId: string } | { questionId: string }

export async function readMessages(run: RunSql, key: RecordKey, thread: Thread): Promise<Message[]> {
  const belongs =
    'reportId' in thread
      ? sql`message.report_id = ${thread.reportId}::uuid`
      : sql`message.question_id = ${thread.questionId}::uuid`
  const rows = await run<Stored>(sql`
    SELECT message.id, message.at, message.author_id AS "authorId", users.name AS author, message.content
    FROM concern_message message LEFT JOIN users ON users.id = message.author_id
    WHERE message.municipality_id = open_municipality_id() AND ${belongs}
    ORDER BY message.at, message.id`)
  return rows.map(({ id, at, authorId, author, content }) => ({
    id,
    at: at.toISOString(),
    from: authorId ? 'office' : 'resident',
    author,
    text: messageContent.parse(openUnder(key, { table: 'concern_message', id }, content)).text,
  }))
}

export type DialogueReport = Pick<Sealed, 'keyVersion'> & {
  id: string
  number: string
  unitId: string
  assignedToId: string | null
  state: string
  wrappedKey: Sealed['wrappedKey'] | null
  language: ResidentLanguage
}

/** Of a report that goes on in another one: somebody reads here for as long as that is at work. */
const effectiveState = sql`COALESCE((SELECT goal.state FROM concern_report goal
  WHERE goal.municipality_id = report.municipality_id AND goal.id = report.merged_into_id), report.state)::text`

/** A report that came in with a code. */
export async function findDialogueReport(
  run: RunSql,
  id: string,
  lock: Sql = sql``,
): Promise<DialogueReport | null> {
  const [row] = await run<DialogueReport>(sql`
    SELECT report.id, report.year || '-' || lpad(report.number::text, 4, '0') AS number,
      report.receiving_unit_id AS "unitId", report.assigned_to_id AS "assignedToId", ${effectiveState} AS state,
      report.key_version AS "keyVersion", report.wrapped_key AS "wrappedKey", code.language
    FROM concern_report report JOIN follow_up_code code
      ON code.municipality_id = report.municipality_id AND code.report_id = report.id
    WHERE report.municipality_id = open_municipality_id() AND report.id = ${id}::uuid ${lock}`)
  return row ?? null
}

/** Null when the key is destroyed: then nothing of it can be read or written any more. */
export async function keyOfReport(
  run: RunSql,
  municipalityId: string,
  { id, keyVersion, wrappedKey }: DialogueReport,
): Promise<RecordKey | null> {
  if (!wrappedKey) return null
  return openKey(run, municipalityId, { table: 'concern_report', id, keyVersion, wrappedKey })
}

export type DialogueView = {
  id: string
  language: ResidentLanguage
  messages: Message[]
  can: { write: boolean }
}

/** The case worker's side of it. A report that came in without a code has none. */
export const getDialogue = defineQuery({
  allow: 'concern.read_dialogue',
  input: dialogueInput,
  load: ({ run, input }) => findDialogueReport(run, input.id),
  audited: true,
  run: async ({ run, actor, row }): Promise<DialogueView | null> => {
    const key = await keyOfReport(run, actor.municipality.id, row)
    if (!key) return null
    const messages = await readMessages(run, key, { reportId: row.id })
    return {
      id: row.id,
      language: row.language,
      messages,
      can: { write: can(actor, 'concern.write_dialogue', row) },
    }
  },
})

/** The resident's side of it. */
export type OpenedDialogue = {
  /** As it was meant: the page asks for it again with every message, for nothing else remembers it. */
  code: string
  receivedAt: string
  status: DialogueStatus
  messages: Pick<Message, 'id' | 'at' | 'from' | 'text'>[]
  canWrite: boolean
  /** Something was added just now. */
  sent: boolean
}
