import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { carryPlanOn, revisePlan } from '@/lib/editions/commands'
import { attachFile, removeAttachment } from '@/lib/measure-attachments/commands'
import { type Attachment, getAttachment } from '@/lib/measure-attachments/queries'
import { mostAttachments } from '@/lib/measure-attachments/schema'
import { getMeasure } from '@/lib/measures/queries'
import { getPlanFile } from '@/lib/plan-exports/queries'
import { planJson } from '@/lib/plan-exports/rules'
import type { Access } from '@/lib/platform/gate'
import { keepFile } from '@/lib/stored-files/commands'
import { partBytes } from '@/lib/stored-files/rules'
import { pdfOf } from '@/tests/support/good-files'
import type { Plan } from '@/tests/support/plans'
import { buildWorld, type World } from '@/tests/support/world'

let world: World
let coordinator: Access
let board: Access
let plan: Plan
beforeAll(async () => {
  world = await buildWorld()
  coordinator = await world.access('A', 'coordinator')
  board = await world.access('A', 'board_member')
  plan = await world.plan({ state: 'draft' })
})
afterAll(() => world.close())

const textFile = (content: string, name = 'bilaga.txt') => new File([content], name)
const attach = (measureId: string, file: File, key?: string) =>
  attachFile(coordinator, { measureId, file }, key)
const shown = async (at: Plan, access = coordinator): Promise<Attachment[]> =>
  (await getMeasure(access, { planId: at.id, measureId: at.measure.id })).view.attachments

async function attached(at: Plan, file: File): Promise<Attachment> {
  const outcome = await attach(at.measure.id, file)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  const found = (await shown(at)).at(-1)
  if (!found) throw new Error('not there')
  return found
}
const opened = async (at: Plan, { id }: { id: string }, access = coordinator) =>
  (await getAttachment(access, { planId: at.id, measureId: at.measure.id, attachmentId: id })).view
const setState = (at: Plan, state: 'sent' | 'in_force') =>
  world.within('A', (tx) =>
    tx.actionPlan.updateMany({
      where: { id: at.id },
      data: { state, decidedOn: new Date('2026-02-01'), paragraph: '§ 1' },
    }),
  )
const rows = () =>
  world.within('A', async (tx) => ({
    files: await tx.storedFile.count(),
    parts: await tx.storedFilePart.count(),
    attachments: await tx.measureAttachment.count(),
  }))

describe('a file on a measure', () => {
  test('is kept, listed with what it is and who added it, and comes out as it went in', async () => {
    const at = await world.plan({ state: 'draft' })
    const large = new Uint8Array(
      Buffer.concat([pdfOf(`% ${'å'.repeat(partBytes)}\n`, ''), Buffer.from('%%EOF')]),
    )
    const file = await attached(at, new File([large], 'Underlag hösten.pdf'))
    expect(file).toMatchObject({ name: 'Underlag hösten.pdf', kind: 'pdf', size: large.length })
    expect(file.by).toBe(world.A.people.coordinator.name)
    const { kind, name, bytes } = await opened(at, file)
    expect([kind, name, Buffer.compare(bytes, large)]).toEqual(['pdf', 'Underlag hösten.pdf', 0])
  })

  test('lies sealed in the database, and opens nowhere else', async () => {
    const at = await world.plan({ state: 'draft' })
    const canary = `kanarie-${randomUUID()}`
    const file = await attached(at, textFile(canary))
    const lies = await world.within('A', async (tx) => {
      const { fileId } = await tx.measureAttachment.findFirstOrThrow({ where: { id: file.id } })
      return tx.storedFilePart.findMany({ where: { fileId } })
    })
    expect(lies).toHaveLength(1)
    expect(Buffer.concat(lies.map(({ content }) => content)).includes(canary)).toBe(false)
    const other = await attached(at, textFile('en annan bilaga av samma slag'))
    await world.within('A', async (tx) => {
      const { fileId } = await tx.measureAttachment.findFirstOrThrow({ where: { id: other.id } })
      await tx.storedFilePart.updateMany({ where: { fileId }, data: { content: lies[0]?.content } })
    })
    await expect(opened(at, other)).rejects.toThrow()
    expect(Buffer.from((await opened(at, file)).bytes).toString()).toContain(canary)
  })

  test('shortened, or with its parts in another order, does not open', async () => {
    const { draft } = world.A.plans.own
    const given = { planId: draft.id, measureId: draft.measure.id, attachmentId: world.A.attachment.id }
    const whole = await getAttachment(coordinator, given)
    expect(Buffer.from(whole.view.bytes).toString()).toContain(world.A.canary)
    const change = (parts: number, size: number) =>
      world.within('A', (tx) =>
        tx.storedFile.updateMany({ where: { id: world.A.attachment.fileId }, data: { parts, size } }),
      )
    await change(1, whole.view.bytes.length - 'del två'.length - 1)
    await expect(getAttachment(coordinator, given)).rejects.toThrow()
    await change(2, whole.view.bytes.length)
    await world.within('A', async (tx) => {
      const where = { fileId: world.A.attachment.fileId }
      await tx.storedFilePart.updateMany({ where: { ...where, position: 1 }, data: { position: 3 } })
      await tx.storedFilePart.updateMany({ where: { ...where, position: 2 }, data: { position: 1 } })
      await tx.storedFilePart.updateMany({ where: { ...where, position: 3 }, data: { position: 2 } })
    })
    await expect(getAttachment(coordinator, given)).rejects.toThrow()
  })

  test('counts as work on the measure, and stands in its history', async () => {
    const at = await world.plan({ state: 'draft' })
    const file = await attached(at, textFile('x'))
    await removeAttachment(coordinator, { attachmentId: file.id })
    const { view } = await getMeasure(coordinator, { planId: at.id, measureId: at.measure.id })
    expect(view.history.map(({ action }) => action)).toEqual(['measure.detach', 'measure.attach'])
    const { version } = await world.within('A', (tx) =>
      tx.measure.findFirstOrThrow({ where: { id: at.measure.id } }),
    )
    expect(version).toBe(3)
  })

  test('is added once, however often the form is sent', async () => {
    const at = await world.plan({ state: 'draft' })
    const key = randomUUID()
    const twice = await Promise.all([1, 2].map(() => attach(at.measure.id, textFile('x'), key)))
    expect(twice.map(({ ok }) => ok)).toEqual([true, true])
    expect(await shown(at)).toHaveLength(1)
  })

  test('every fetching is in the trail, and says nothing of what it is', async () => {
    const at = await world.plan({ state: 'draft' })
    const file = await attached(at, textFile('innehåll', 'Hemligt namn.txt'))
    await opened(at, file)
    const events = await world.within('A', (tx) => tx.auditEvent.findMany({ where: { objectId: file.id } }))
    expect(events.map(({ action, detail }) => [action, detail])).toEqual([
      ['attachment.read', { measure: at.measure.id }],
    ])
    const all = await world.within('A', (tx) =>
      tx.auditEvent.findMany({ where: { objectId: at.measure.id } }),
    )
    expect(JSON.stringify(all.map(({ detail }) => detail))).not.toMatch(/Hemligt|innehåll/)
  })
})

describe('who and when', () => {
  test('others meet nothing: another committee, another municipality, no file of that measure', async () => {
    const file = await attached(plan, textFile('x'))
    const strangers = [
      await world.accessOf('A', world.A.colleagues.otherCoordinator),
      await world.access('B', 'strategist'),
      await world.access('A', 'staff'),
      board,
    ]
    for (const access of strangers) {
      await expect(opened(plan, file, access)).rejects.toThrow('not found')
      await expect(removeAttachment(access, { attachmentId: file.id })).rejects.toThrow('not found')
      const given = { measureId: plan.measure.id, file: textFile('x') }
      await expect(attachFile(access, given)).rejects.toThrow('not found')
    }
    const other = await world.plan({ state: 'draft' })
    await expect(opened(other, file)).rejects.toThrow('not found')
    const beside = await world.measure({ plan, position: 2 })
    await expect(opened({ ...plan, measure: beside }, file)).rejects.toThrow('not found')
    await expect(opened({ ...plan, id: other.id }, file)).rejects.toThrow('not found')
    await expect(opened(plan, { id: randomUUID() })).rejects.toThrow('not found')
    await expect(opened(plan, { id: "1' OR 1=1" })).rejects.toThrow('not found')
  })

  test('a decided plan keeps its files as they are, for all who read it', async () => {
    const at = await world.plan({ state: 'draft' })
    const file = await attached(at, textFile('x'))
    await setState(at, 'in_force')
    const refused = { ok: false, refusal: { kind: 'not_allowed_now', reason: 'state' } }
    expect(await attach(at.measure.id, textFile('y'))).toEqual(refused)
    expect(await removeAttachment(coordinator, { attachmentId: file.id })).toEqual(refused)
    expect((await opened(at, file, board)).name).toBe('bilaga.txt')
    const { view } = await getMeasure(board, { planId: at.id, measureId: at.measure.id })
    expect(view).toMatchObject({ attachments: [{ id: file.id }], can: { attach: false, detach: false } })
  })

  test('an archived measure takes no more', async () => {
    const { id } = await world.measure({ plan, archivedAt: new Date() })
    await expect(attach(id, textFile('x'))).rejects.toThrow('not found')
  })

  test('what is refused leaves nothing behind', async () => {
    const before = await rows()
    const refused = [
      await attach(plan.measure.id, textFile('<script>alert(1)</script>', 'a.pdf')),
      await attach(plan.measure.id, textFile('')),
      await attachFile(coordinator, { measureId: plan.measure.id, file: 'a.pdf' }),
      await attachFile(coordinator, { measureId: plan.measure.id }),
      await attachFile(coordinator, { measureId: plan.measure.id, file: { name: 'a', size: 3 } }),
    ]
    const keys = refused.map(
      (outcome) => !outcome.ok && 'fields' in outcome.refusal && outcome.refusal.fields,
    )
    expect(keys).toEqual([
      { file: ['file_not_allowed'] },
      { file: ['file_empty'] },
      ...Array(3).fill({ file: ['choose_file'] }),
    ])
    expect(await rows()).toEqual(before)
  })

  test('there is an end to how many, and to how much', async () => {
    const at = await world.plan({ state: 'draft' })
    const outcomes = await Promise.all(
      Array.from({ length: mostAttachments + 2 }, (_, at_) => attach(at.measure.id, textFile(`${at_}`))),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(mostAttachments)
    const { userId } = world.A.people.coordinator
    const full = await world.within('A', (tx) =>
      keepFile(
        {
          run: (statement) => tx.$queryRaw(statement),
          actor: { userId, municipality: { id: world.A.municipality.id } } as never,
          now: new Date(),
        },
        { file: { kind: 'txt', bytes: new Uint8Array(10) }, field: 'file', most: 20 },
      ),
    )
    expect(full).toEqual({ ok: false, refusal: { kind: 'invalid', fields: { file: ['file_no_room'] } } })
  })
})

describe('editions', () => {
  test('share the bytes: taken off the new one they stay in the old, and go with the last', async () => {
    const at = await world.plan({ state: 'draft' })
    const file = await attached(at, textFile('delas av två'))
    await setState(at, 'in_force')
    const before = await rows()
    const made = await revisePlan(coordinator, { planId: at.id })
    if (!made.ok) throw new Error('refused')
    const copied = await world.within('A', (tx) =>
      tx.measure.findFirstOrThrow({ where: { planId: made.value.planId }, include: { attachments: true } }),
    )
    const copy = { ...at, id: made.value.planId, measure: { ...at.measure, id: copied.id } }
    const [mine] = await shown(copy)
    expect(mine).toMatchObject({ name: file.name, by: file.by, addedAt: file.addedAt })
    expect(await rows()).toEqual({ ...before, attachments: before.attachments + 1 })
    expect(mine?.id).not.toBe(file.id)
    await removeAttachment(coordinator, { attachmentId: mine?.id ?? '' })
    expect(await shown(copy)).toEqual([])
    expect(Buffer.from((await opened(at, file)).bytes).toString()).toContain('delas av två')
    expect(await rows()).toEqual(before)
  })

  test('the next period’s plan has them too, and what is taken away last is gone', async () => {
    const at = await world.plan({ state: 'draft' })
    const before = await rows()
    const file = await attached(at, textFile('bara här'))
    await removeAttachment(coordinator, { attachmentId: file.id })
    expect(await rows()).toEqual(before)
    await expect(removeAttachment(coordinator, { attachmentId: file.id })).rejects.toThrow('not found')
    await attached(at, textFile('följer med'))
    await setState(at, 'in_force')
    const period = { periodFrom: '2028-01-01', periodTo: '2029-12-31' }
    const next = await carryPlanOn(coordinator, { planId: at.id, title: 'Nästa', ...period, keep: [] })
    if (!next.ok) throw new Error('refused')
    const carried = await world.within('A', (tx) =>
      tx.measureAttachment.findMany({ where: { measure: { planId: next.value.planId } } }),
    )
    expect(carried).toHaveLength(1)
  })

  test('two who take it off two measures at once leave no bytes behind', async () => {
    const at = await world.plan({ state: 'draft' })
    const before = await rows()
    const file = await attached(at, textFile('på två ställen'))
    const other = await world.measure({ plan: at, position: 2 })
    const second = await world.within('A', async (tx) => {
      const {
        id: _,
        measureId: __,
        ...link
      } = await tx.measureAttachment.findFirstOrThrow({
        where: { id: file.id },
      })
      return tx.measureAttachment.create({ data: { ...link, measureId: other.id } })
    })
    const ids = [file.id, second.id]
    await Promise.all(ids.map((attachmentId) => removeAttachment(coordinator, { attachmentId })))
    expect(await rows()).toEqual(before)
  })
})

test('the files of a plan name what is attached', async () => {
  const at = await world.plan({ state: 'draft' })
  await attached(at, textFile('x', 'Checklista.txt'))
  const { view } = await getPlanFile(coordinator, { planId: at.id, format: 'json' })
  expect(planJson(view).measures[0]?.attachments).toEqual([{ name: 'Checklista.txt', kind: 'txt', size: 4 }])
})
