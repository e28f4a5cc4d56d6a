import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerDanger, describeConcern, discardDraft, keepDraft } from '@/lib/concern-drafts/commands'
import { openConcernForm } from '@/lib/concern-drafts/queries'
import { fileConcern } from '@/lib/concerns/commands'
import { listOwnConcerns, openInbox } from '@/lib/concerns/queries'
import { clock } from '@/lib/platform/clock'
import { OutOfReach, SignedOut } from '@/lib/platform/errors'
import { roles } from '@/lib/policy/reach'
import {
  auditOf,
  caseWorker,
  closeDesk,
  file,
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

describe('the form', () => {
  test('keeps a draft that only its writer can open', async () => {
    const draft = await makeDraft()
    const { view } = await openConcernForm(teacher, { draft })
    expect(view.draft).toMatchObject({
      id: draft,
      next: 4,
      answers: { danger: 'no', people: [{ name: person.name }] },
    })
    expect(view.draft?.answers.observed).toBe(story.observed.replace('\r\n', '\n'))

    const colleague = await world.accessOf('A', world.A.colleagues.staff)
    const elsewhere = await world.access('B', 'staff')
    for (const other of [colleague, elsewhere, caseWorker]) {
      await expect(openConcernForm(other, { draft })).rejects.toThrow(OutOfReach)
      await expect(keepDraft(other, { draft, position: 0, name: 'ändrat' })).rejects.toThrow(OutOfReach)
      await expect(describeConcern(other, { draft, ...story })).rejects.toThrow(OutOfReach)
      await expect(discardDraft(other, { draft })).rejects.toThrow(OutOfReach)
      await expect(fileConcern(other, { draft, ...filing }, draft)).rejects.toThrow(OutOfReach)
    }
    // Beginning under the id of somebody else's draft neither opens nor overwrites it.
    await expect(answerDanger(colleague, { draft, danger: 'yes' })).rejects.toThrow(OutOfReach)
    expect((await openConcernForm(teacher, { draft })).view.draft?.answers.danger).toBe('no')
  })

  test('saves what is typed, however unfinished, and says which step is next', async () => {
    const draft = randomUUID()
    await answerDanger(teacher, { draft, danger: 'yes' })
    expect((await openConcernForm(teacher, { draft })).view.draft?.next).toBe(2)
    expect(await keepDraft(teacher, { draft, observed: 'Han' })).toMatchObject({ ok: true })
    const { view } = await openConcernForm(teacher, { draft })
    expect(view.draft).toMatchObject({ next: 2, answers: { danger: 'yes', observed: 'Han' } })
    await describeConcern(teacher, { draft, ...story })
    expect((await openConcernForm(teacher, { draft })).view.draft?.next).toBe(3)
  })

  test('beginning twice under one id is one draft, also at the same time', async () => {
    const draft = randomUUID()
    await Promise.all(Array.from({ length: 5 }, () => answerDanger(teacher, { draft, danger: 'no' })))
    const { view } = await listOwnConcerns(teacher, {})
    expect(view.drafts.filter(({ id }) => id === draft)).toHaveLength(1)
    expect(await discardDraft(teacher, { draft })).toMatchObject({ ok: true })
    await expect(openConcernForm(teacher, { draft })).rejects.toThrow(OutOfReach)
  })

  test('a draft with a gap is not filed, and stays', async () => {
    const draft = randomUUID()
    await answerDanger(teacher, { draft, danger: 'no' })
    expect(await fileConcern(teacher, { draft, ...filing }, draft)).toMatchObject({
      ok: false,
      refusal: { kind: 'invalid', fields: { '': ['concern_incomplete'] } },
    })
    expect((await openConcernForm(teacher, { draft })).view.draft).not.toBeNull()
  })

  test('without a session nothing is taken', async () => {
    await expect(answerDanger({ ...teacher, token: undefined }, {})).rejects.toThrow(SignedOut)
  })

  test.each(
    roles.filter((role) =>
      ['committee_member', 'board_member', 'data_protection_officer', 'administrator'].includes(role),
    ),
  )('%s meets nothing of it', async (role) => {
    const access = await world.access('A', role)
    await expect(openConcernForm(access, {})).rejects.toThrow(OutOfReach)
    await expect(listOwnConcerns(access, {})).rejects.toThrow(OutOfReach)
    await expect(openInbox(access, { tab: 'all' })).rejects.toThrow(OutOfReach)
    await expect(answerDanger(access, { draft: randomUUID(), danger: 'no' })).rejects.toThrow(OutOfReach)
  })
})

describe('filing', () => {
  test('twenty submits of one draft are one report with one number and one receipt', async () => {
    await file()
    const [draft, before] = [await makeDraft(), await counterValue()]
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => fileConcern(teacher, { draft, ...filing }, draft)),
    )
    for (const outcome of outcomes) expect(outcome).toEqual({ ok: true, value: { id: draft } })
    const rows = await world.within('A', (tx) => tx.concernReport.count({ where: { id: draft } }))
    expect([rows, await counterValue()]).toEqual([1, before + 1])
    expect(await auditOf(draft, 'concern.file')).toHaveLength(1)
    // A late repeat from another tab.
    expect(await fileConcern(teacher, { draft, ...filing }, draft)).toEqual({
      ok: true,
      value: { id: draft },
    })
    expect((await openConcernForm(teacher, { draft })).view).toMatchObject({ draft: null, filed: true })
  })

  test('the id of a filed report begins no new draft', async () => {
    const id = await file()
    expect(await answerDanger(teacher, { draft: id, danger: 'yes' })).toMatchObject({ ok: true })
    const { view } = await listOwnConcerns(teacher, {})
    expect(view.drafts.map((draft) => draft.id)).not.toContain(id)
  })

  test('an old tab of a filed report changes nothing and claims to have saved nothing', async () => {
    const id = await file()
    const before = await rowOf(id)
    expect(await describeConcern(teacher, { draft: id, ...story })).toMatchObject({ ok: true, value: { id } })
    await expect(keepDraft(teacher, { draft: id, position: 0, name: 'sent' })).rejects.toThrow(OutOfReach)
    expect(await rowOf(id)).toEqual(before)
    const colleague = await world.accessOf('A', world.A.colleagues.staff)
    await expect(describeConcern(colleague, { draft: id, ...story })).rejects.toThrow(OutOfReach)
  })

  test('ten at once get ten numbers in a row', async () => {
    const before = await counterValue()
    const drafts = await Promise.all(Array.from({ length: 10 }, () => makeDraft()))
    await Promise.all(drafts.map((draft) => fileConcern(teacher, { draft, ...filing }, draft)))
    const rows = await Promise.all(drafts.map(rowOf))
    const numbers = rows.map(({ number }) => number).sort((one, other) => one - other)
    expect(numbers).toEqual(Array.from({ length: 10 }, (_, index) => before + index + 1))
  })

  test('nothing of what was typed stands in clear in any table', async () => {
    const id = await file()
    expect(await tablesWith(secret)).toEqual([])
    // The search does find what is there.
    expect(await tablesWith(world.A.canary)).toContain('unit')
    const { content, wrappedKey } = await rowOf(id)
    expect(Buffer.from(content).includes(secret)).toBe(false)
    expect(wrappedKey).not.toBeNull()
  })

  test('goes to the reception of the own committee and tells its case workers, with a number only', async () => {
    const id = await file()
    const row = await rowOf(id)
    expect(row).toMatchObject({
      receivingUnitId: world.A.units.reception,
      subject: 'child',
      immediateDanger: false,
      state: 'received',
      source: 'school',
      reporterId: world.A.people.staff.userId,
    })
    const notices = await world.within('A', (tx) => tx.notification.findMany({ where: { objectId: id } }))
    expect(notices.map(({ userId }) => userId).sort()).toEqual(
      [world.A.people.case_worker.userId, world.A.colleagues.caseWorker.userId].sort(),
    )
    expect(notices[0]).toMatchObject({ kind: 'concern_received', objectType: 'concern' })
    expect(Object.keys(notices[0]?.params as object)).toEqual(['number'])
  })

  test('the chosen reception wins, an unknown one does not stop the report', async () => {
    const chosen = await makeDraft(teacher, { person: { receivingUnitId: world.A.units.otherReception } })
    await fileConcern(teacher, { draft: chosen, ...filing }, chosen)
    expect((await rowOf(chosen)).receivingUnitId).toBe(world.A.units.otherReception)
    const foreign = await makeDraft(teacher, { person: { receivingUnitId: world.B.units.reception } })
    await fileConcern(teacher, { draft: foreign, ...filing }, foreign)
    expect((await rowOf(foreign)).receivingUnitId).toBe(world.A.units.reception)
  })
})

/** The tables that hold the text, also as bytes. */
function tablesWith(text: string): Promise<string[]> {
  const bytes = Buffer.from(text).toString('hex')
  return world.within('A', async (tx) => {
    const tables = await tx.$queryRaw<{ name: string }[]>`
      SELECT table_name AS name FROM information_schema.tables
      WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name NOT LIKE '\\_prisma%'`
    const hits: string[] = []
    for (const { name } of tables) {
      const found = await tx.$queryRawUnsafe<unknown[]>(
        `SELECT 1 FROM "${name}" t WHERE strpos(t::text, $1) > 0 OR strpos(t::text, $2) > 0 LIMIT 1`,
        text,
        bytes,
      )
      if (found.length > 0) hits.push(name)
    }
    return hits
  })
}

async function counterValue(): Promise<number> {
  const counter = await world.within('A', (tx) =>
    tx.counter.findUnique({
      where: {
        municipalityId_name: {
          municipalityId: world.A.municipality.id,
          name: `concern_report/${clock.today().slice(0, 4)}`,
        },
      },
    }),
  )
  return counter?.value ?? 0
}
