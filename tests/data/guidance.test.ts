import { randomUUID } from 'node:crypto'
import { afterAll, describe, expect, test } from 'vitest'
import { answerQuestion, askForAdvice } from '@/lib/advice-questions/commands'
import { adviceForm, getQuestion, listQuestions } from '@/lib/advice-questions/queries'
import { continueDialogue } from '@/lib/dialogues/commands'
import { saveGuidance } from '@/lib/guidance/commands'
import { getStaffGuidance, listGuidance, openGuidance } from '@/lib/guidance/queries'
import { clock } from '@/lib/platform/clock'
import { issueFormToken } from '@/lib/platform/form-tokens'
import { changeSettings } from '@/lib/resident-settings/commands'
import { openPublicPage } from '@/lib/residents/queries'
import { payloads } from '@/tests/support/payloads'
import { newVisitor, proofFor } from '@/tests/support/resident-desk'
import { buildWorld } from '@/tests/support/world'

const world = await buildWorld()
const { A, B } = world
const place = { municipality: A.municipality.slug }
const [strategist, coordinator, support] = await Promise.all([
  world.access('A', 'strategist'),
  world.access('A', 'coordinator'),
  world.access('A', 'support_function'),
])
afterAll(world.close)

const text = {
  ...{ title: 'Orolig?', lead: 'Hör av dig.', child: 'Ett\nTvå', adult: 'Tre', event: '' },
  ...{ now: 'Lyssna', routine: 'Så gör vi' },
}
const arabic = { audience: 'resident', language: 'ar' } as const

describe('guidance', () => {
  test('is a draft until it is published, and then what residents read in that language', async () => {
    const shown = async (language: string) =>
      (await openPublicPage(place, { language })).view.text?.title ?? null
    expect(await shown('ar')).toBeNull()
    const save = (version: number, act: string, title = 'عنوان') =>
      saveGuidance(coordinator, { ...arabic, ...text, title, version, act }, randomUUID())
    expect(await save(0, 'keep')).toMatchObject({ ok: true })
    expect(await shown('ar')).toBeNull()
    expect((await openGuidance(strategist, arabic)).view).toMatchObject({ state: 'draft', version: 1 })
    expect(await save(1, 'publish')).toMatchObject({ ok: true })
    expect(await shown('ar')).toBe('عنوان')
    expect(await save(2, 'keep', 'جديد')).toMatchObject({ ok: true })
    expect(await shown('ar')).toBe('عنوان')
    const { pages } = (await listGuidance(strategist, {})).view
    expect(pages.find(({ language, audience }) => language === 'ar' && audience === 'resident')?.state).toBe(
      'changed',
    )
    // An old tab: what it holds is refused, not written over.
    expect(await save(1, 'publish', 'gammal')).toMatchObject({ refusal: { kind: 'not_allowed_now' } })
    expect(await shown('ar')).toBe('عنوان')
  })

  test('is written by two at once without either being lost unseen', async () => {
    const save = (title: string) =>
      saveGuidance(
        strategist,
        { audience: 'staff', language: 'en', ...text, title, version: 0, act: 'publish' },
        randomUUID(),
      )
    const answers = await Promise.all(['one', 'two', 'three'].map(save))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test.each<[string, object, string, string]>([
    ['no heading', { title: ' ' }, 'title', 'required'],
    ['a heading of a page', { title: 'x'.repeat(121) }, 'title', 'too_long'],
    ['an object', { lead: { a: 1 } }, 'lead', 'wrong_value'],
    ['an unknown act', { act: 'burn' }, 'act', 'choose_one'],
  ])('is refused with %s', async (_what, changed, field, key) => {
    const given = { ...arabic, ...text, version: 3, act: 'publish', ...changed }
    expect(await saveGuidance(strategist, given, randomUUID())).toMatchObject({
      refusal: { kind: 'invalid', fields: { [field]: [key] } },
    })
  })

  test('keeps a text that wants to be a script as text', async () => {
    const given = {
      audience: 'staff',
      language: 'sv',
      ...text,
      child: payloads.join(' '),
      version: 1,
      act: 'publish',
    }
    await saveGuidance(strategist, given, randomUUID())
    const staff = await world.access('A', 'staff')
    expect((await getStaffGuidance(staff, { language: 'sv' })).view.text?.child).toContain('<script>')
  })
})

test('the municipality chooses its languages; Swedish stays, and another’s choice is its own', async () => {
  const given = { languages: ['fi'], receptionPhone: '08-000 00 01', supportLinePhone: '' }
  expect(await changeSettings(strategist, given, randomUUID())).toMatchObject({ ok: true })
  expect((await openPublicPage(place, {})).view).toMatchObject({
    languages: ['sv', 'fi'],
    receptionPhone: '08-000 00 01',
  })
  const other = (await openPublicPage({ municipality: B.municipality.slug }, {})).view
  expect(other.languages).toEqual(['sv', 'en', 'ar'])
  const bad = await changeSettings(strategist, { ...given, languages: ['tlh'] }, randomUUID())
  expect(bad).toMatchObject({ refusal: { fields: { 'languages.0': ['invalid_choice'] } } })
})

describe('a question for advice', () => {
  async function ask(question: string, changed: object = {}) {
    const given = new Date(clock.now().getTime() - 60_000)
    const { key, stamp } = issueFormToken({ municipalityId: A.municipality.id, form: adviceForm }, given)
    const input = { language: 'sv', question, stamp, proof: proofFor(key), ...changed }
    const outcome = await askForAdvice({ ...place, address: newVisitor() }, input, key)
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
    return outcome.value.code
  }
  const open = async (code: string, message = '') => {
    const outcome = await continueDialogue(
      { ...place, address: newVisitor() },
      { code, message },
      randomUUID(),
    )
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
    return outcome.value
  }

  test('is answered to whoever has the code, both ways, and nobody has a name', async () => {
    const code = await ask('Hur pratar jag med min son om det här?')
    const { questions } = (await listQuestions(support, {})).view
    const id = questions.at(-1)?.id === A.residents.question ? questions[0]?.id : questions.at(-1)?.id
    const asked = (await getQuestion(support, { id: id ?? '' })).view
    expect(asked.messages).toMatchObject([
      { from: 'resident', text: 'Hur pratar jag med min son om det här?' },
    ])
    const answer = { id: asked.id, message: 'Börja med att fråga hur han har det.' }
    expect(await answerQuestion(support, answer, randomUUID())).toMatchObject({ ok: true })
    const answered = await open(code)
    expect(answered.messages.map(({ from }) => from)).toEqual(['resident', 'office'])
    expect(JSON.stringify(answered)).not.toContain(A.people.support_function.name)
    expect((await open(code, 'Tack!')).messages).toHaveLength(3)
    const told = await world.within('A', (tx) =>
      tx.notification.findMany({ where: { objectId: asked.id, userId: A.people.support_function.userId } }),
    )
    expect(told).toHaveLength(1)
  })

  test('what a machine may have sent stands last, is not told to anyone, and can be answered all the same', async () => {
    const code = await ask('Buy now', { trap: 'x' })
    const { questions } = (await listQuestions(support, {})).view
    const suspect = questions.find((one) => one.suspect)
    expect(questions.filter(({ answeredAt }) => !answeredAt).at(-1)?.id).toBe(suspect?.id)
    const told = await world.within('A', (tx) => tx.notification.count({ where: { objectId: suspect?.id } }))
    expect(told).toBe(0)
    expect((await open(code)).canWrite).toBe(true)
  })
})
