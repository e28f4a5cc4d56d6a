import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCase } from '@/lib/cases/commands'
import { acceptConcern } from '@/lib/concerns/commands'
import { searchPerson } from '@/lib/person-search/commands'
import { OutOfReach } from '@/lib/platform/errors'
import type { Access } from '@/lib/platform/gate'
import { type Role, roles } from '@/lib/policy/reach'
import { caseWorker, closeDesk, fileAbout, openDesk, teacher, world } from '@/tests/support/concern-desk'

beforeAll(openDesk)
afterAll(closeDesk)

const search = async (person: string, access: Access = caseWorker) => {
  const outcome = await searchPerson(access, { person, reason: 'assessment' })
  return outcome.ok ? outcome.value.hits : outcome.refusal
}
const trail = () =>
  world.within('A', (tx) =>
    tx.auditEvent.findMany({ where: { action: 'person.search' }, orderBy: { seq: 'asc' } }),
  )

test('a whole name finds the report: its number and whom to ask; one’s own is opened', async () => {
  const id = await fileAbout(teacher, 'Sökt Kanariefågel')
  expect(await search('Kanariefagel, sokt')).toMatchObject([
    { kind: 'concern', id, mine: false, ask: `${world.A.canary} mottagningen` },
  ])
  await acceptConcern(caseWorker, { id })
  expect(await search('Sökt Kanariefågel')).toMatchObject([{ id, mine: true }])
  const other = await world.accessOf('A', world.A.colleagues.otherReceptionWorker)
  const hits = await search('Sökt Kanariefågel', other)
  expect(hits).toMatchObject([{ mine: false, ask: `${world.A.canary} mottagningen` }])
  expect(JSON.stringify(hits)).not.toContain(world.A.people.case_worker.name)
})

test('a number finds reports and cases alike', async () => {
  const personalNumber = '20121212-1212'
  await world.concern({ year: 2025, people: [{ name: 'X', personalNumber }] })
  const opened = await openCase(caseWorker, {
    ...{
      report: '',
      kind: 'coordinated_support',
      name: 'Kanarie Ärendesson',
      personalNumber,
      ageGroup: 'child',
    },
  })
  expect(opened).toMatchObject({ ok: true })
  expect(await search('121212-1212')).toMatchObject([
    { kind: 'case', mine: true },
    { kind: 'concern', mine: false },
  ])
})

test('the trail says who, why and what was found, never what was searched for', async () => {
  await search('Okänd Kanariesson Ovanlig')
  await search('Spårad Kanariesson')
  await search('20111111-1111')
  const events = await trail()
  expect(events.at(-1)).toMatchObject({
    actorId: world.A.people.case_worker.userId,
    detail: { by: 'personal_number', reason: 'assessment', found: [] },
  })
  const text = JSON.stringify(events, (_key, value) => (typeof value === 'bigint' ? Number(value) : value))
  expect(text).not.toMatch(/kanarie|20111111/i)
})

test.each(['islamist', 'Kanarie', '%', '2011', `' OR 1=1 --`, '<script>', 'å'.repeat(300), '🙂'])(
  '%j is refused, and finds nobody',
  async (person) => {
    expect(await search(person)).toMatchObject({ kind: 'invalid' })
  },
)

test('without a reason nothing is searched', async () => {
  const before = (await trail()).length
  for (const reason of [undefined, '', 'curiosity', ['assessment']]) {
    expect(await searchPerson(caseWorker, { person: 'Sökt Kanariefågel', reason })).toMatchObject({
      ok: false,
    })
  }
  expect(await trail()).toHaveLength(before)
})

test('another municipality finds nothing of it', async () => {
  expect(await search('Sökt Kanariefågel', await world.access('B', 'case_worker'))).toEqual([])
})

test.each<Role>(roles.filter((role) => role !== 'case_worker'))('%s finds nobody', async (role) => {
  const access = await world.access('A', role)
  await expect(searchPerson(access, { person: 'Sökt Kanariefågel', reason: 'duty' })).rejects.toThrow(
    OutOfReach,
  )
})
