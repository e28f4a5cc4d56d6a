import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  answerDanger,
  describeConcern,
  describePerson,
  keepDraft,
  removePerson,
} from '@/lib/concern-drafts/commands'
import { openConcernForm } from '@/lib/concern-drafts/queries'
import { acceptConcern, fileConcern } from '@/lib/concerns/commands'
import { readConcern } from '@/lib/concerns/queries'
import { OutOfReach } from '@/lib/platform/errors'
import {
  auditOf,
  caseWorker,
  closeDesk,
  filing,
  makeDraft,
  openDesk,
  person,
  rowOf,
  secret,
  story,
  teacher,
  world,
} from '@/tests/support/concern-desk'

beforeAll(openDesk)
afterAll(closeDesk)

describe('what a step takes', () => {
  test.each<[string, object, string, string]>([
    ['nothing', { observed: '' }, 'observed', 'describe_behaviour'],
    ['an opinion in a word', { observed: 'Han är extremist' }, 'observed', 'not_a_ground'],
    ['emoji only', { observed: '🔪'.repeat(60) }, 'observed', 'describe_behaviour'],
    ['ten thousand characters', { observed: 'a'.repeat(10_000) }, 'observed', 'too_long'],
    ['no time', { observedWhen: '  ' }, 'observedWhen', 'say_when'],
    ['no way of knowing', { basis: [] }, 'basis', 'say_how_known'],
    ['an unknown way of knowing', { basis: ['dreamt'] }, 'basis.0', 'choose_one'],
    ['an object for a text', { observed: { contains: '' } }, 'observed', 'wrong_value'],
  ])('step 2 refuses %s', async (_what, changed, field, key) => {
    const draft = randomUUID()
    await answerDanger(teacher, { draft, danger: 'no' })
    const outcome = await describeConcern(teacher, { draft, ...story, ...changed })
    expect(outcome).toMatchObject({ ok: false, refusal: { kind: 'invalid', fields: { [field]: [key] } } })
  })

  test.each<[string, object, string, string]>([
    ['no age', { kind: undefined }, 'kind', 'say_age'],
    ['no name', { name: '' }, 'name', 'say_who'],
    ['a name of a page', { name: 'x'.repeat(301) }, 'name', 'too_long'],
    ['a number that is none', { personalNumber: '20120401-0000' }, 'personalNumber', 'wrong_personal_number'],
    [
      'the address of somebody protected',
      { protectedIdentity: 'yes', address: 'Storgatan 1' },
      'address',
      'protected_address',
    ],
    ['an object for a name', { name: { contains: '' } }, 'name', 'wrong_value'],
    ['a list for a guardian', { guardians: [['Kim']] }, 'guardians.0', 'wrong_value'],
    ['a place of a step that is not there', { position: 10 }, 'position', 'too_many_people'],
  ])('step 3 refuses %s', async (_what, changed, field, key) => {
    const draft = randomUUID()
    await answerDanger(teacher, { draft, danger: 'no' })
    const outcome = await describePerson(teacher, { draft, ...person, ...changed })
    expect(outcome).toMatchObject({ ok: false, refusal: { kind: 'invalid', fields: { [field]: [key] } } })
  })
})

describe('several people', () => {
  const sibling = { kind: 'unknown', name: `Syskonet ${secret}` }
  const peopleOf = async (draft: string) =>
    (await openConcernForm(teacher, { draft })).view.draft?.answers.people.map(({ name }) => name)

  test('are added one at a time, changed in their places and taken out again', async () => {
    const draft = await makeDraft()
    const step = (given: object) => describePerson(teacher, { draft, ...given })
    expect(await step({ ...person, next: 'another' })).toEqual({ ok: true, value: { id: draft, next: 1 } })
    // A place beyond the last one is the next.
    expect(await step({ ...sibling, position: 7 })).toEqual({ ok: true, value: { id: draft, next: null } })
    expect(await peopleOf(draft)).toEqual([person.name, sibling.name])
    await step({ ...person, name: 'Ändrad', position: 0 })
    expect(await peopleOf(draft)).toEqual(['Ändrad', sibling.name])
    await keepDraft(teacher, { draft, position: 2, name: 'Halv' })
    expect((await openConcernForm(teacher, { draft })).view.draft?.next).toBe(3)
    expect(await removePerson(teacher, { draft, position: 2 })).toMatchObject({ ok: true })
    await removePerson(teacher, { draft, position: 0 })
    await removePerson(teacher, { draft, position: 5 })
    expect(await peopleOf(draft)).toEqual([sibling.name])
    const colleague = await world.accessOf('A', world.A.colleagues.staff)
    await expect(removePerson(colleague, { draft, position: 0 })).rejects.toThrow(OutOfReach)
    expect(await peopleOf(draft)).toEqual([sibling.name])
  })

  test('are all read by the receiver, the child’s clock for the child, and no address of the protected', async () => {
    const grown = {
      kind: 'adult',
      name: 'Farbrodern',
      address: `Gatan ${secret}`,
      guardians: person.guardians,
    }
    const draft = await makeDraft(teacher, { person: { ...grown, personalNumber: '900118-9811' } })
    const hidden = { ...sibling, kind: 'child', protectedIdentity: 'yes' }
    await describePerson(teacher, { draft, position: 1, ...hidden })
    await keepDraft(teacher, { draft, position: 1, ...hidden, address: 'Hemliga gatan 1' })
    await fileConcern(teacher, { draft, ...filing }, draft)
    expect((await rowOf(draft)).subject).toBe('child')
    await acceptConcern(caseWorker, { id: draft })
    const { people } = (await readConcern(caseWorker, { id: draft })).view.content
    expect(people).toMatchObject([
      { kind: 'adult', address: grown.address, guardians: [], personalNumber: '19900118-9811' },
      { kind: 'child', protectedIdentity: true, address: '' },
    ])
    const filed = await auditOf(draft, 'concern.file')
    expect(JSON.stringify(filed.map(({ detail }) => detail))).not.toMatch(/9811|Farbrodern|Hemliga/)
  })

  test('a text of opinions alone is asked about once, then taken and filed', async () => {
    const draft = await makeDraft()
    const opinion = { draft, ...story, observed: 'Han är extremist' }
    expect(await describeConcern(teacher, opinion)).toMatchObject({ ok: false })
    expect(await describeConcern(teacher, { ...opinion, asked: 'yes' })).toMatchObject({ ok: true })
    expect(await fileConcern(teacher, { draft, ...filing }, draft)).toMatchObject({ ok: true })
  })
})
