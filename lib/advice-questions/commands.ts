import { randomUUID } from 'node:crypto'
import { adviceForm, findQuestion, openQuestion } from '@/lib/advice-questions/queries'
import { adviceInput, answerInput } from '@/lib/advice-questions/schema'
import { addMessage } from '@/lib/dialogues/commands'
import { codeOf, keepCode } from '@/lib/follow-up-codes/commands'
import { writtenCode } from '@/lib/follow-up-codes/rules'
import { waitBeforeForm } from '@/lib/form-proofs/rules'
import { sql } from '@/lib/platform/db'
import { done, OutOfReach } from '@/lib/platform/errors'
import { defineCommand } from '@/lib/platform/gate'
import { definePublicCommand } from '@/lib/platform/public-gate'
import { sealRecord } from '@/lib/platform/sealing'
import { suspicionsAbout } from '@/lib/residents/commands'
import { tellSupport } from '@/lib/support-notices/commands'

/** A question without a name. What looks like a machine's stands last in the list, and nothing is thrown away. */
export const askForAdvice = definePublicCommand({
  allow: 'question.ask',
  input: adviceInput,
  wait: (tries, { proof }) => waitBeforeForm(tries, proof !== ''),
  run: async (context) => {
    const { run, tx, resident, input, now, audit, secretOf } = context
    const [municipalityId, id] = [resident.municipality.id, randomUUID()]
    const suspicions = await suspicionsAbout(context, adviceForm)
    const place = { table: 'advice_question', id, json: { text: input.question } } as const
    const sealed = await sealRecord(run, municipalityId, place)
    await tx.adviceQuestion.create({ data: { municipalityId, id, receivedAt: now, suspicions, ...sealed } })
    const { language } = input
    await keepCode(context, { municipalityId, language, code: codeOf(secretOf), questionId: id })
    if (suspicions.length === 0) await tellSupport(run, id)
    audit(id, { held: suspicions })
    return done({})
  },
  show: async ({ secretOf }) => ({ code: writtenCode(codeOf(secretOf)) }),
})

export const answerQuestion = defineCommand({
  allow: 'question.answer',
  input: answerInput,
  load: ({ run, input }) => findQuestion(run, input.id, sql`FOR UPDATE OF question`),
  run: async ({ tx, run, actor, now, input, row, audit }) => {
    const municipalityId = actor.municipality.id
    const opened = await openQuestion(run, municipalityId, row)
    if (!opened) throw new OutOfReach()
    const { key } = opened
    await addMessage(tx, { key, questionId: row.id, authorId: actor.userId, text: input.message, at: now })
    await tx.adviceQuestion.update({
      where: { municipalityId_id: { municipalityId, id: row.id } },
      data: { answeredAt: now, answeredById: actor.userId },
    })
    audit(row.id)
    return done({ id: row.id })
  },
})
