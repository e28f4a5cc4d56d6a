import { noInput, questionContent, questionInput } from '@/lib/advice-questions/schema'
import { type Message, readMessages } from '@/lib/dialogues/queries'
import { type RunSql, type Sql, sql } from '@/lib/platform/db'
import { type FormToken, issueFormToken } from '@/lib/platform/form-tokens'
import { defineQuery } from '@/lib/platform/gate'
import { definePublicQuery } from '@/lib/platform/public-gate'
import { openKey, openRecord, type RecordKey, type Sealed } from '@/lib/platform/sealing'
import type { ResidentLanguage } from '@/lib/resident-languages/rules'
import { type PublicFace, readFace } from '@/lib/residents/queries'

export type QuestionRow = Omit<Sealed, 'wrappedKey'> & {
  id: string
  receivedAt: Date
  answeredAt: Date | null
  suspicions: string[]
  language: ResidentLanguage
  wrappedKey: Sealed['wrappedKey'] | null
}

export async function findQuestion(run: RunSql, id: string, lock: Sql = sql``): Promise<QuestionRow | null> {
  const [row] = await run<QuestionRow>(sql`
    SELECT question.id, question.received_at AS "receivedAt", question.answered_at AS "answeredAt",
      question.suspicions, code.language, question.key_version AS "keyVersion", question.wrapped_key AS "wrappedKey",
      question.content
    FROM advice_question question JOIN follow_up_code code
      ON code.municipality_id = question.municipality_id AND code.question_id = question.id
    WHERE question.municipality_id = open_municipality_id() AND question.id = ${id}::uuid ${lock}`)
  return row ?? null
}

type OpenedQuestion = { key: RecordKey; messages: Message[] }

/** The question itself is the first of what was written. Null when it has been disposed of. */
export async function openQuestion(
  run: RunSql,
  municipalityId: string,
  { id, wrappedKey, keyVersion, content, receivedAt }: QuestionRow,
): Promise<OpenedQuestion | null> {
  if (!wrappedKey) return null
  const place = { table: 'advice_question', id } as const
  const key = await openKey(run, municipalityId, { ...place, keyVersion, wrappedKey })
  const json = await openRecord(run, municipalityId, {
    ...place,
    sealed: { keyVersion, wrappedKey, content },
  })
  const { text } = questionContent.parse(json)
  const first: Message = { id, at: receivedAt.toISOString(), from: 'resident', author: null, text }
  return { key, messages: [first, ...(await readMessages(run, key, { questionId: id }))] }
}

export type QuestionFacts = { id: string; receivedAt: string; answeredAt: string | null; suspect: boolean }

const mostRows = 500

export const listQuestions = defineQuery({
  allow: 'question.list',
  input: noInput,
  run: async ({ run, reachable }): Promise<{ questions: QuestionFacts[]; open: number }> => {
    const rows = await run<{ id: string; receivedAt: Date; answeredAt: Date | null; suspect: boolean }>(sql`
      SELECT id, received_at AS "receivedAt", answered_at AS "answeredAt", suspicions <> '{}' AS suspect
      FROM advice_question WHERE municipality_id = open_municipality_id() AND wrapped_key IS NOT NULL
        AND ${reachable({})}
      ORDER BY answered_at IS NOT NULL, suspicions <> '{}', received_at LIMIT ${mostRows}`)
    const questions = rows.map(({ receivedAt, answeredAt, ...row }) => ({
      ...row,
      receivedAt: receivedAt.toISOString(),
      answeredAt: answeredAt?.toISOString() ?? null,
    }))
    return { questions, open: questions.filter(({ answeredAt, suspect }) => !answeredAt && !suspect).length }
  },
})

export type QuestionView = QuestionFacts & { language: ResidentLanguage; messages: Message[] }

export const getQuestion = defineQuery({
  allow: 'question.read',
  input: questionInput,
  load: ({ run, input }) => findQuestion(run, input.id),
  audited: true,
  run: async ({ run, actor, row }): Promise<QuestionView | null> => {
    const opened = await openQuestion(run, actor.municipality.id, row)
    if (!opened) return null
    return {
      id: row.id,
      receivedAt: row.receivedAt.toISOString(),
      answeredAt: row.answeredAt?.toISOString() ?? null,
      suspect: row.suspicions.length > 0,
      language: row.language,
      messages: opened.messages,
    }
  },
})

export const adviceForm = 'advice'

export const openAdviceForm = definePublicQuery({
  allow: 'public.read',
  input: noInput,
  run: async ({ run, resident, now }): Promise<PublicFace & { token: FormToken }> => {
    const form = { municipalityId: resident.municipality.id, form: adviceForm }
    return { ...(await readFace(run)), token: issueFormToken(form, now) }
  },
})
