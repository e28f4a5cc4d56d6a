import { randomUUID } from 'node:crypto'
import { afterAll, describe, expect, test } from 'vitest'
import { acceptConcern } from '@/lib/concerns/commands'
import { readConcern } from '@/lib/concerns/queries'
import { askReporter, continueDialogue } from '@/lib/dialogues/commands'
import { getDialogue, type OpenedDialogue } from '@/lib/dialogues/queries'
import { codeRow, hashIn } from '@/tests/support/follow-up-codes'
import { codeFrom, newVisitor, send } from '@/tests/support/resident-desk'
import { buildWorld } from '@/tests/support/world'

const world = await buildWorld()
const { A, B } = world
const caseWorker = await world.access('A', 'case_worker')
afterAll(world.close)

async function knock(
  code: string,
  message = '',
  { slug = A.municipality.slug, key = randomUUID(), address = newVisitor() } = {},
) {
  return continueDialogue({ municipality: slug, address }, { code, message }, key)
}
async function opened(answer: ReturnType<typeof knock>): Promise<OpenedDialogue> {
  const outcome = await answer
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}

async function acceptedReport(): Promise<{ code: string; id: string }> {
  const code = await codeFrom(send(A.municipality))
  const row = await world.within('A', (tx) => codeRow(tx, A.municipality.id, code))
  const id = row?.reportId ?? ''
  await acceptConcern(caseWorker, { id })
  return { code, id }
}
const unknown = { ok: false, refusal: { kind: 'invalid', fields: { code: ['unknown_code'] } } }

describe('a conversation', () => {
  test('goes both ways, is sealed, and is told to the case worker', async () => {
    const { code, id } = await acceptedReport()
    expect(await opened(knock(code))).toMatchObject({ status: 'received', messages: [], canWrite: true })
    const question = 'Såg du det själv, eller var det någon som berättade?'
    expect(await askReporter(caseWorker, { id, message: question }, randomUUID())).toMatchObject({ ok: true })
    const asked = await opened(knock(` ${code.toLowerCase()} `))
    expect(asked).toMatchObject({ status: 'waiting', code, messages: [{ from: 'office', text: question }] })
    expect(JSON.stringify(asked)).not.toContain(A.people.case_worker.name)
    const answered = await opened(knock(code, 'نعم، رأيته بنفسي'))
    expect(answered).toMatchObject({ status: 'noted', sent: true })
    const { messages } = (await getDialogue(caseWorker, { id })).view
    expect(messages.map(({ from, text }) => [from, text])).toEqual([
      ['office', question],
      ['resident', 'نعم، رأيته بنفسي'],
    ])
    const rows = await world.within('A', (tx) => tx.concernMessage.findMany({ where: { reportId: id } }))
    expect(rows.map(({ content }) => Buffer.from(content).toString('utf8')).join()).not.toContain('berättade')
    const told = await world.within('A', (tx) =>
      tx.notification.findMany({ where: { objectId: id, kind: 'dialogue_answered' } }),
    )
    expect(told.map(({ userId }) => userId)).toEqual([A.people.case_worker.userId])
  })

  test('a message sent twice, and ten times at once, is one', async () => {
    const { code, id } = await acceptedReport()
    const key = randomUUID()
    const address = newVisitor()
    await Promise.all(Array.from({ length: 6 }, () => knock(code, 'Det var i tisdags.', { key, address })))
    expect((await opened(knock(code))).messages).toHaveLength(1)
    const asking = randomUUID()
    await Promise.all(
      Array.from({ length: 4 }, () => askReporter(caseWorker, { id, message: 'När?' }, asking)),
    )
    expect((await opened(knock(code))).messages).toHaveLength(2)
  })

  test.each<[string, string | object, string]>([
    ['too long', 'a'.repeat(4_001), 'too_long'],
    ['an object', { contains: '' }, 'wrong_value'],
    ['NUL', 'a\0b', 'wrong_value'],
  ])('a message that is %s is refused', async (_what, message, key) => {
    const answer = await knock(A.residents.code, message as string)
    expect(answer).toMatchObject({ ok: false, refusal: { fields: { message: [key] } } })
    const asked = await askReporter(caseWorker, { id: A.concerns.accepted, message }, randomUUID())
    expect(asked).toMatchObject({ ok: false, refusal: { fields: { message: [key] } } })
  })

  test('with a closed report: what was said is read, and nothing more is written by anyone', async () => {
    const { code, id } = await acceptedReport()
    await askReporter(caseWorker, { id, message: 'Tack för att du berättade.' }, randomUUID())
    await world.within('A', (tx) =>
      tx.concernReport.updateMany({ where: { id }, data: { state: 'closed', closedAt: new Date() } }),
    )
    expect(await opened(knock(code))).toMatchObject({ status: 'closed', canWrite: false, messages: [{}] })
    expect(await knock(code, 'En sak till')).toMatchObject({ refusal: { kind: 'not_allowed_now' } })
    expect(await askReporter(caseWorker, { id, message: 'x' }, randomUUID())).toMatchObject({
      refusal: { kind: 'not_allowed_now' },
    })
  })

  test('goes with the report’s key: disposed of, the code leads nowhere', async () => {
    const { code, id } = await acceptedReport()
    await knock(code, 'Något som ska gallras.')
    await world.within('A', (tx) =>
      tx.concernReport.updateMany({ where: { id }, data: { wrappedKey: null } }),
    )
    expect(await knock(code)).toEqual(unknown)
    await expect(getDialogue(caseWorker, { id })).rejects.toThrow('not found')
    await expect(readConcern(caseWorker, { id })).rejects.toThrow('not found')
  })

  test('what is held is received, and cannot be written in yet', async () => {
    const code = await codeFrom(send(A.municipality, { trap: 'x' }))
    expect(await opened(knock(code))).toMatchObject({ status: 'received', canWrite: false, messages: [] })
    expect(await knock(code, 'Hallå?')).toMatchObject({ refusal: { kind: 'not_allowed_now' } })
  })
})

describe('a code that is not yours', () => {
  test.each([
    ['nothing', () => ''],
    ['a guess', () => '0000-0000-0000-0000'],
    ['one sign wrong', () => `${A.residents.code.slice(0, -1)}${A.residents.code.endsWith('0') ? '1' : '0'}`],
    ['another municipality’s', () => B.residents.code],
    ['a script', () => '<script>window.hit=1</script>'],
    ['SQL', () => "' OR 1=1 --"],
    ['its hash', () => world.within('A', (tx) => hashIn(tx, A.municipality.id, A.residents.code))],
  ])('%s: the same answer, and nothing of what it may lead to', async (_what, code) => {
    expect(await knock(await code(), 'Något')).toEqual(unknown)
  })

  test('guesses cost time and lock nobody out: the right code still opens, from the same network too', async () => {
    const address = newVisitor()
    const guesses = Array.from({ length: 7 }, (_, at) => knock(`0000-0000-0000-000${at}`, '', { address }))
    for (const guess of await Promise.all(guesses)) expect(guess).toEqual(unknown)
    const started = performance.now()
    expect((await knock(A.residents.code, '', { address })).ok).toBe(true)
    expect(performance.now() - started).toBeGreaterThan(700)
  })

  test('a wrong code leaves the key of the form unspent', async () => {
    const key = randomUUID()
    expect(await knock('0000-0000-0000-0000', '', { key })).toEqual(unknown)
    expect((await knock(A.residents.code, '', { key })).ok).toBe(true)
  })
})
