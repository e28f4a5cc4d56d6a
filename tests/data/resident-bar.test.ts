import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerDanger, describeConcern, describePerson } from '@/lib/concern-drafts/commands'
import { acceptConcern, fileConcern } from '@/lib/concerns/commands'
import { readConcern } from '@/lib/concerns/queries'
import { readHeld } from '@/lib/held-reports/queries'
import { fileResidentReport } from '@/lib/residents/commands'
import { caseWorker, closeDesk, openDesk, teacher, world } from '@/tests/support/concern-desk'
import { codeRow } from '@/tests/support/follow-up-codes'
import { manyPayloads, packed } from '@/tests/support/many-payloads'
import { codeFrom, filledForm, send, written } from '@/tests/support/resident-desk'

beforeAll(openDesk)
afterAll(closeDesk)

const counts = () =>
  world.within('A', async (tx) => ({
    reports: await tx.concernReport.count({ where: { channel: 'resident' } }),
    held: await tx.heldReport.count(),
    questions: await tx.adviceQuestion.count(),
  }))

/** Security bar, row 14: no more than five an hour from one network, and no human's report lost. */
test('a thousand bots: five get in from the one network that does all the work, and the human among them', async () => {
  const place = world.A.municipality
  const before = await counts()
  // Those that do as a browser does, from one network; and those that do not, from twenty.
  const careful = Array.from({ length: 25 }, () => filledForm(place, {}, { seconds: 60 }))
  const careless = Array.from({ length: 975 }, (_, at) => {
    const faults = [{ proof: 'x' }, { proof: 'x', trap: 'http://x.test' }, { proof: 'x', stamp: 'x' }]
    return filledForm(place, faults[at % faults.length])
  })
  const post = ({ key, input }: (typeof careful)[number], address: string) =>
    fileResidentReport({ municipality: place.slug, address }, input, key)
  const bots = [
    ...careless.map((form, at) => post(form, `198.51.100.${at % 20}`)),
    ...careful.map((form) => post(form, '198.51.100.200')),
  ]
  const human = send(place, { observed: 'Jag såg honom visa kniven för de andra' })
  const code = await codeFrom(human)
  expect((await Promise.all(bots)).filter(({ ok }) => ok)).toHaveLength(1_000)
  const after = await counts()
  expect(after.reports - before.reports).toBe(5 + 1)
  expect(after.held - before.held).toBe(995)
  const { reportId } = (await world.within('A', (tx) => codeRow(tx, place.id, code))) ?? {}
  expect(reportId).toBeTruthy()
}, 300_000)

/** Row 18: more than a hundred texts in every field, none of which is anything but a text. */
describe('texts that want to be something else', () => {
  const text = (at: number) => packed(300)[at % packed(300).length] ?? ''
  const short = (at: number) => packed(40)[at % packed(40).length] ?? ''

  test('come out of every field of the residents’ form as they went in, and nothing else is done', async () => {
    expect(manyPayloads.length).toBeGreaterThan(100)
    const before = await counts()
    for (const at of packed(300).keys()) {
      const line = { observedWhen: text(at), name: text(at), whereabouts: text(at), reporterName: text(at) }
      const named = {
        ...line,
        observed: manyPayloads.join('\n'),
        identity: 'named',
        reporterPhone: short(at),
      }
      // Held is as good as filed here, and spares the work of the proof.
      const code = await codeFrom(send(world.A.municipality, { ...named, proof: 'x' }))
      const row = await world.within('A', (tx) => codeRow(tx, world.A.municipality.id, code))
      expect((await readHeld(caseWorker, { id: row?.heldId ?? '' })).view.content).toMatchObject({
        ...{ observed: manyPayloads.join('\n'), observedWhen: text(at).trim() },
        people: [{ name: text(at).trim(), school: text(at).trim() }],
        ...{ reporterName: text(at).trim(), reporterPhone: short(at).trim() },
      })
    }
    const after = await counts()
    expect(after).toEqual({ ...before, held: before.held + packed(300).length })
  }, 60_000)

  test('come out of every field of the staff’s form as they went in', async () => {
    const all = manyPayloads.join('\n')
    for (const at of packed(300).keys()) {
      const [line, phone, draft] = [text(at).trim(), short(at).trim(), randomUUID()]
      await answerDanger(teacher, { draft, danger: 'no' })
      const told = { observed: all, heard: all, ownWords: all, done: all, earlier: all }
      const story = { draft, ...told, observedWhen: line, basis: ['told'], asked: 'yes' }
      expect(await describeConcern(teacher, story)).toMatchObject({ ok: true })
      const guardian = { name: line, phone, informed: 'informed', told: line }
      const person = {
        kind: 'child',
        name: line,
        school: line,
        age: phone,
        address: line,
        interpreter: phone,
      }
      const given = { draft, ...person, guardians: [guardian] }
      expect(await describePerson(teacher, given)).toMatchObject({ ok: true })
      expect(await fileConcern(teacher, { draft, source: 'school', phone }, draft)).toMatchObject({
        ok: true,
      })
      await acceptConcern(caseWorker, { id: draft })
      const { content } = (await readConcern(caseWorker, { id: draft })).view
      expect(content).toMatchObject({ ...told, observedWhen: line, reporterPhone: phone })
      expect(content.people).toMatchObject([{ ...person, guardians: [guardian] }])
    }
  }, 60_000)

  test('objects for texts are refused in every field, and ask the database nothing', async () => {
    const before = await counts()
    const fields = Object.keys(written)
    const objects = [{ contains: '' }, { not: null }, ['a', 'b'], [{}], 7, null, true]
    for (const field of fields) {
      for (const value of objects) {
        const answer = await send(world.A.municipality, { [field]: value, proof: 'x' })
        // What is the form's own is read as well as it can be; what is a text is a text or refused.
        if (answer.ok) expect([field]).toEqual([expect.stringMatching(/^(language|basis)$/)])
      }
    }
    const { reports, questions } = await counts()
    expect({ reports, questions }).toEqual({ reports: before.reports, questions: before.questions })
  }, 60_000)
})
