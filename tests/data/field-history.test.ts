import { afterAll, describe, expect, test } from 'vitest'
import { keepMeasureText, keepSectionText } from '@/lib/field-history/commands'
import { getFieldHistory, type HistoryLine, type Restore } from '@/lib/field-history/queries'
import { restoreFields } from '@/lib/field-history/rules'
import { followUpMeasure } from '@/lib/follow-ups/commands'
import { archiveMeasure, editMeasure } from '@/lib/measures/commands'
import { editPlanText } from '@/lib/plans/commands'
import { OutOfReach } from '@/lib/platform/errors'
import { typedFrom } from '@/lib/platform/form-state'
import type { Access } from '@/lib/platform/gate'
import type { Plan } from '@/tests/support/plans'
import { buildWorld } from '@/tests/support/world'

const world = await buildWorld()
afterAll(() => world.close())
const coordinator = await world.access('A', 'coordinator')
const strategist = await world.access('A', 'strategist')
const plan = await world.plan({ state: 'draft' })

const linesOf = async (
  about: { measure?: string; section?: string },
  of: Plan = plan,
  access: Access = coordinator,
) => (await getFieldHistory(access, { planId: of.id, ...about, page: 1 })).view.lines
const change = (measureId: string, version: number, values: Record<string, [unknown, unknown]>) => ({
  measureId,
  version,
  base: Object.fromEntries(Object.entries(values).map(([field, [from]]) => [field, from])),
  ...Object.fromEntries(Object.entries(values).map(([field, [, to]]) => [field, to])),
})
const said = ({ field, before, after, unchosen }: HistoryLine) => [field, before, after, unchosen]

/** What the browser sends when the button is pressed. */
function pressed(restore: Restore | null | undefined): unknown {
  if (!restore) throw new Error('nothing to put back')
  const form = new FormData()
  if (restore.kind === 'section') {
    const { sectionId, version, base, body } = restore
    return { sectionId, version: String(version), base, body }
  }
  form.append('measureId', restore.measureId)
  form.append('version', String(restore.version))
  for (const [name, value] of restoreFields(restore.edit)) form.append(name, value)
  return typedFrom(form)
}

describe('every field', () => {
  test('keeps what it was, with who, when and the words that forms use', async () => {
    const { id } = await world.measure({ plan, title: 'Förut', otherParties: '' })
    await editMeasure(coordinator, change(id, 1, { title: ['Förut', 'Nu'], dueOn: ['', '2026-06-30'] }))
    await editMeasure(strategist, change(id, 2, { environments: [[], ['islamist', 'right_wing']] }))
    const lines = await linesOf({ measure: id })
    expect(lines.map(said).slice(1).sort()).toEqual([
      ['dueOn', '', '2026-06-30', false],
      ['title', 'Förut', 'Nu', false],
    ])
    expect(lines.map(said)[0]).toEqual(['environments', '', 'right_wing,islamist', false])
    expect(lines[0]).toMatchObject({ by: world.A.people.strategist.name, object: 'measure', title: 'Nu' })
    expect(Math.abs(Date.now() - Date.parse(lines[0]?.at ?? ''))).toBeLessThan(60_000)
  })

  test('of a step, of a follow-up and of a section’s text too, also when no command says so', async () => {
    const { id, step } = await world.measure({ plan, status: 'ongoing' })
    const before = {
      id: step,
      title: `${world.A.canary} delsteg`,
      responsible: '',
      status: 'not_started',
      dueOn: '',
      note: '',
    }
    const steps = [[before], [{ ...before, status: 'done' }]] as [unknown, unknown]
    expect((await editMeasure(coordinator, change(id, 1, { steps }))).ok).toBe(true)
    const report = { measureId: id, status: 'done', comment: 'Klart', obstacle: '' }
    expect((await followUpMeasure(coordinator, report)).ok).toBe(true)
    expect((await linesOf({ measure: id })).map(said)).toEqual([
      ['status', 'ongoing', 'done', false],
      [`steps.${step}.status`, 'not_started', 'done', false],
    ])
    await world.within('A', (tx) =>
      tx.planSection.updateMany({ where: { id: plan.measureSection }, data: { heading: 'Ny rubrik' } }),
    )
    expect((await linesOf({ section: plan.measureSection })).map(said)).toEqual([
      ['heading', `${world.A.canary} åtgärder`, 'Ny rubrik', false],
    ])
  })

  test('that is refused leaves nothing, and moving or archiving is no change of what is said', async () => {
    const { id } = await world.measure({ plan, title: 'Kvar' })
    await editMeasure(coordinator, change(id, 1, { title: ['Kvar', 'Nytt'], dueOn: ['', '1999-01-01'] }))
    await archiveMeasure(coordinator, { measureId: id })
    expect(await linesOf({ measure: id })).toEqual([])
  })

  test('is never rewritten', async () => {
    const { id } = await world.measure({ plan, title: 'Förut' })
    await editMeasure(coordinator, change(id, 1, { title: ['Förut', 'Nu'] }))
    const all = await world.within('A', (tx) => tx.fieldChange.findMany({ where: { objectId: id } }))
    expect(all).toMatchObject([{ version: 2, byUserId: world.A.people.coordinator.userId, planId: plan.id }])
  })
})

describe('putting back', () => {
  test('is an ordinary change: a value, a list, a step and a section’s text', async () => {
    const { id, step } = await world.measure({ plan, title: 'Först', environments: ['islamist'] })
    const title = `${world.A.canary} delsteg`
    const before = { id: step, title, responsible: '', status: 'not_started', dueOn: '', note: '' }
    await editMeasure(
      coordinator,
      change(id, 1, {
        title: ['Först', 'Sedan'],
        environments: [['islamist'], []],
        steps: [[before], [{ ...before, dueOn: '2026-05-01' }]],
      }),
    )
    for (const field of ['title', 'environments', `steps.${step}.dueOn`]) {
      const line = (await linesOf({ measure: id })).find((each) => each.field === field)
      expect(await editMeasure(coordinator, pressed(line?.restore))).toMatchObject({ ok: true })
    }
    const now = await world.within('A', (tx) =>
      tx.measure.findFirstOrThrow({ where: { id }, include: { steps: true } }),
    )
    expect(now).toMatchObject({
      title: 'Först',
      environments: ['islamist'],
      version: 5,
      steps: [{ dueOn: null }],
    })
    expect(await linesOf({ measure: id })).toHaveLength(6)

    const text = { sectionId: plan.textSection, version: 1, base: { body: `${world.A.canary} brödtext` } }
    await editPlanText(coordinator, { ...text, body: '<script>alert(1)</script> 🕊️' })
    const [line] = await linesOf({ section: plan.textSection })
    expect(await editPlanText(coordinator, pressed(line?.restore))).toMatchObject({ ok: true })
    const lines = await linesOf({ section: plan.textSection })
    expect(lines.map(said)[0]).toEqual([
      'body',
      '<script>alert(1)</script> 🕊️',
      `${world.A.canary} brödtext`,
      false,
    ])
    expect(lines[0]?.restore).toMatchObject({ body: '<script>alert(1)</script> 🕊️' })
    expect(lines[1]?.restore).toBeNull()
  })

  test('from an old page is a conflict, and nothing is overwritten', async () => {
    const { id } = await world.measure({ plan, title: 'Ett' })
    await editMeasure(coordinator, change(id, 1, { title: ['Ett', 'Två'] }))
    const [old] = await linesOf({ measure: id })
    await editMeasure(strategist, change(id, 2, { title: ['Två', 'Tre'] }))
    expect(await editMeasure(coordinator, pressed(old?.restore))).toMatchObject({
      refusal: { kind: 'conflict', fields: [{ field: 'title', mine: 'Ett', theirs: 'Tre' }] },
    })
  })

  test('is not offered for a decided plan, an archived measure, or in the whole plan’s list', async () => {
    const frozen = await world.plan({ state: 'draft' })
    await editMeasure(
      coordinator,
      change(frozen.measure.id, 1, { title: [`${world.A.canary} åtgärd`, 'Nu'] }),
    )
    const offers = async (about: { measure?: string }) =>
      (await linesOf(about, frozen)).map(({ restore }) => restore !== null)
    expect(await offers({ measure: frozen.measure.id })).toEqual([true])
    expect(await offers({})).toEqual([false])
    await world.within('A', (tx) =>
      tx.actionPlan.updateMany({ where: { id: frozen.id }, data: { state: 'decided' } }),
    )
    expect(await offers({ measure: frozen.measure.id })).toEqual([false])
    const { id } = await world.measure({ plan, title: 'Ett' })
    await editMeasure(coordinator, change(id, 1, { title: ['Ett', 'Två'] }))
    await archiveMeasure(coordinator, { measureId: id })
    expect((await linesOf({ measure: id })).map(({ restore }) => restore)).toEqual([null])
  })
})

describe('a text that was not chosen', () => {
  test('is kept, can be used after all, and tells no event of a change', async () => {
    const { id } = await world.measure({ plan, purpose: 'Deras' })
    expect(
      (await keepMeasureText(coordinator, { measureId: id, field: 'purpose', mine: 'Mitt', theirs: 'Deras' }))
        .ok,
    ).toBe(true)
    const [line] = await linesOf({ measure: id })
    expect(line && said(line)).toEqual(['purpose', 'Deras', 'Mitt', true])
    expect(await editMeasure(coordinator, pressed(line?.restore))).toMatchObject({ ok: true })
    expect((await linesOf({ measure: id })).map(said)).toContainEqual(['purpose', 'Deras', 'Mitt', false])
    const events = await world.within('A', (tx) => tx.auditEvent.findMany({ where: { objectId: id } }))
    expect(JSON.stringify(events.map(({ detail }) => detail))).not.toContain('Mitt')
    const kept = await keepSectionText(coordinator, {
      sectionId: plan.measureSection,
      mine: 'Min',
      theirs: 'Deras',
    })
    expect(kept.ok).toBe(true)
    expect((await linesOf({ section: plan.measureSection })).map(said)).toContainEqual([
      'body',
      'Deras',
      'Min',
      true,
    ])
  })

  test('of a name that is no field is refused', async () => {
    const { id } = await world.measure({ plan })
    for (const field of ['a b', 'steps.x.title', 'x'.repeat(50)])
      expect((await keepMeasureText(coordinator, { measureId: id, field, mine: 'a', theirs: 'b' })).ok).toBe(
        false,
      )
  })
})

test('working material is for those who write the plan', async () => {
  const { id } = world.A.plans.own.in_force
  const ask = (access: Access) => getFieldHistory(access, { planId: id, page: 1 })
  await expect(ask(coordinator)).resolves.toBeDefined()
  await expect(ask(strategist)).resolves.toBeDefined()
  await expect(ask(await world.access('A', 'committee_member'))).rejects.toThrow(OutOfReach)
  await expect(ask(await world.access('A', 'board_member'))).rejects.toThrow(OutOfReach)
  await expect(ask(await world.accessOf('A', world.A.colleagues.otherCoordinator))).rejects.toThrow(
    OutOfReach,
  )
  await expect(ask(await world.access('B', 'strategist'))).rejects.toThrow(OutOfReach)
  await expect(
    getFieldHistory(coordinator, { planId: id, measure: plan.measure.id, page: 1 }),
  ).rejects.toThrow(OutOfReach)
})
