import { randomUUID } from 'node:crypto'
import { findQuestion, openQuestion } from '@/lib/advice-questions/queries'
import {
  findDialogueReport,
  keyOfReport,
  type Message,
  type OpenedDialogue,
  readMessages,
  type Thread,
} from '@/lib/dialogues/queries'
import { mostMessages, statusOf } from '@/lib/dialogues/rules'
import { continueInput, writeInput } from '@/lib/dialogues/schema'
import { type CodeRow, findCode } from '@/lib/follow-up-codes/queries'
import { readCode, writtenCode } from '@/lib/follow-up-codes/rules'
import { waitBeforeCode } from '@/lib/form-proofs/rules'
import { type RunSql, sql, type Tx } from '@/lib/platform/db'
import { done, invalid, OutOfReach, refuse } from '@/lib/platform/errors'
import { defineCommand } from '@/lib/platform/gate'
import { definePublicCommand } from '@/lib/platform/public-gate'
import { type RecordKey, sealUnder } from '@/lib/platform/sealing'
import { tellSupport } from '@/lib/support-notices/commands'

type NewMessage = Thread & { key: RecordKey; authorId: string | null; text: string; at: Date }

export async function addMessage(tx: Tx, { key, text, ...given }: NewMessage): Promise<void> {
  const id = randomUUID()
  const content = sealUnder(key, { table: 'concern_message', id }, { text })
  await tx.concernMessage.create({ data: { municipalityId: key.municipalityId, id, content, ...given } })
}

/** A question to whoever sent the report in, read by whoever has its code. */
export const askReporter = defineCommand({
  allow: 'concern.write_dialogue',
  input: writeInput,
  load: ({ run, input }) => findDialogueReport(run, input.id, sql`FOR UPDATE OF report`),
  run: async ({ tx, run, actor, now, input, row, audit }) => {
    const key = await keyOfReport(run, actor.municipality.id, row)
    if (!key) throw new OutOfReach()
    await addMessage(tx, { key, reportId: row.id, authorId: actor.userId, text: input.message, at: now })
    audit(row.id)
    return done({ id: row.id })
  },
})

/**
 * Whoever has the code reads and answers. A code that is wrong, of another municipality or of what has been disposed
 * of gives one and the same answer; guessing costs time, and never locks anyone out.
 */
export const continueDialogue = definePublicCommand({
  allow: 'dialogue.continue',
  input: continueInput,
  wait: waitBeforeCode,
  run: async ({ run, tx, resident, input, now, audit }) => {
    const place = { run, municipalityId: resident.municipality.id }
    const opened = await openByCode(place, input.code)
    if (!opened) return invalid('code', 'unknown_code')
    const { code, talk } = opened
    audit(code.reportId ?? code.questionId ?? code.heldId ?? code.id, { wrote: input.message !== '' })
    if (input.message === '') return done({})
    if (!talk?.open || talk.messages.length >= mostMessages) {
      return refuse({ kind: 'not_allowed_now', reason: 'state' })
    }
    const { thread, key } = talk
    await addMessage(tx, { key, ...thread, authorId: null, text: input.message, at: now })
    if ('reportId' in thread) await tellCaseWorker(run, thread.reportId)
    else await tellSupport(run, thread.questionId)
    return done({})
  },
  show: async ({ run, resident, input }): Promise<OpenedDialogue> => {
    const opened = await openByCode({ run, municipalityId: resident.municipality.id }, input.code)
    if (!opened) throw new OutOfReach()
    const messages = (opened.talk?.messages ?? []).map(({ id, at, from, text }) => ({ id, at, from, text }))
    const open = opened.talk?.open ?? true
    return {
      code: writtenCode(readCode(input.code) ?? ''),
      receivedAt: opened.code.createdAt.toISOString(),
      status: statusOf(
        messages.map(({ from }) => from),
        open,
      ),
      messages,
      canWrite: opened.talk?.open === true,
      sent: input.message !== '',
    }
  },
})

type Talk = { thread: Thread; key: RecordKey; open: boolean; messages: Message[] }
type Place = { run: RunSql; municipalityId: string }

/** What is held has no talk yet: it is received, and nobody has read it. */
async function openByCode(place: Place, typed: string): Promise<{ code: CodeRow; talk: Talk | null } | null> {
  const code = await findCode(place.run, place.municipalityId, typed)
  if (!code || code.heldId) return code && { code, talk: null }
  const talk = code.questionId
    ? await talkOfQuestion(place, code.questionId)
    : await talkOfReport(place, code.reportId ?? '')
  return talk && { code, talk }
}

async function talkOfReport({ run, municipalityId }: Place, reportId: string): Promise<Talk | null> {
  const report = await findDialogueReport(run, reportId)
  const key = report && (await keyOfReport(run, municipalityId, report))
  if (!key) return null
  const thread = { reportId }
  return { thread, key, open: report.state !== 'closed', messages: await readMessages(run, key, thread) }
}

async function talkOfQuestion({ run, municipalityId }: Place, questionId: string): Promise<Talk | null> {
  const question = await findQuestion(run, questionId)
  const opened = question && (await openQuestion(run, municipalityId, question))
  return opened && { thread: { questionId }, open: true, ...opened }
}

/** The one it is assigned to. As long as it is nobody's, it is read when somebody takes it. */
async function tellCaseWorker(run: RunSql, reportId: string): Promise<void> {
  await run(sql`
    INSERT INTO notification (municipality_id, id, user_id, kind, object_type, object_id, params)
    SELECT municipality_id, gen_random_uuid(), assigned_to_id, 'dialogue_answered', 'concern', id,
      jsonb_build_object('number', year || '-' || lpad(number::text, 4, '0'))
    FROM concern_report WHERE municipality_id = open_municipality_id() AND id = ${reportId}::uuid
      AND assigned_to_id IS NOT NULL RETURNING id`)
}
