import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { editMeasure } from '@/lib/measures/commands'
import { getMeasure } from '@/lib/measures/queries'
import type { Outcome } from '@/lib/platform/errors'
import type { Access } from '@/lib/platform/gate'
import type { Plan } from '@/tests/support/plans'
import { buildWorld, type World } from '@/tests/support/world'

let world: World
let coordinator: Access
let strategist: Access
let plan: Plan

beforeAll(async () => {
  world = await buildWorld()
  coordinator = await world.access('A', 'coordinator')
  strategist = await world.access('A', 'strategist')
  plan = await world.plan({ state: 'draft' })
})
afterAll(() => world.close())

function accepted<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}
const stored = (id: string) =>
  world.within('A', (tx) => tx.measure.findFirstOrThrow({ where: { id }, include: { steps: true } }))
const eventsOf = (objectId: string) =>
  world.within('A', (tx) => tx.auditEvent.findMany({ where: { objectId }, orderBy: { seq: 'asc' } }))
const draftOf = async (measureId: string) =>
  (await getMeasure(coordinator, { planId: plan.id, measureId })).view.draft
/** One field changed, by someone who saw `base`. */
const change = (measureId: string, field: string, [from, to]: [unknown, unknown], version = 1) => ({
  measureId,
  version,
  base: { [field]: from },
  [field]: to,
})

describe('editing a measure', () => {
  test('writes the field, the version, who and when, the next day due, and an event without the text', async () => {
    const { id } = await world.measure({ plan, title: 'Förut' })
    const edited = accepted(await editMeasure(coordinator, change(id, 'dueOn', ['', '2026-06-30'])))
    expect(edited).toMatchObject({ version: 2, told: [], draft: { dueOn: '2026-06-30' } })
    accepted(await editMeasure(coordinator, change(id, 'title', ['Förut', 'Hemlig text'], 2)))
    const after = await stored(id)
    expect(after).toMatchObject({
      title: 'Hemlig text',
      version: 3,
      updatedById: world.A.people.coordinator.userId,
    })
    expect(after.nextDueOn).toEqual(new Date('2026-06-30'))
    const events = await eventsOf(id)
    expect(events.map(({ action, detail }) => [action, detail])).toEqual([
      ['measure.edit', { fields: ['dueOn'], version: 2 }],
      ['measure.edit', { fields: ['title'], version: 3 }],
    ])
    expect(JSON.stringify(events.map(({ detail }) => detail))).not.toContain('Hemlig')
  })

  test('why and for whom are fields of their own: two may write at once, and the same one is a conflict', async () => {
    const { id } = await world.measure({ plan })
    accepted(await editMeasure(coordinator, change(id, 'targetGroup', ['', 'Unga i årskurs 8'])))
    accepted(await editMeasure(strategist, change(id, 'genderPerspective', ['', 'Både flickor och pojkar'])))
    const late = await editMeasure(strategist, change(id, 'targetGroup', ['', 'Föräldrar']))
    expect(late).toMatchObject({ ok: false, refusal: { kind: 'conflict' } })
    const tooLong = await editMeasure(coordinator, change(id, 'need', ['', 'x'.repeat(501)], 3))
    expect(tooLong).toMatchObject({ refusal: { fields: { need: ['too_long'] } } })
    expect(await draftOf(id)).toMatchObject({
      need: '',
      targetGroup: 'Unga i årskurs 8',
      genderPerspective: 'Både flickor och pojkar',
    })
  })

  test('a done measure has no next day', async () => {
    const { id } = await world.measure({
      plan,
      dueOn: new Date('2026-06-30'),
      nextDueOn: new Date('2026-06-30'),
    })
    accepted(await editMeasure(coordinator, change(id, 'status', ['not_started', 'done'])))
    expect((await stored(id)).nextDueOn).toBeNull()
  })

  test('another field changed by a colleague is kept, and told', async () => {
    const { id } = await world.measure({ plan, title: 'Titel', responsible: '' })
    accepted(await editMeasure(strategist, change(id, 'responsible', ['', 'Kollegans enhet'])))
    const edited = accepted(await editMeasure(coordinator, change(id, 'title', ['Titel', 'Min titel'])))
    expect(edited.draft).toMatchObject({ title: 'Min titel', responsible: 'Kollegans enhet' })
    expect(edited.told).toMatchObject([{ fields: ['responsible'], by: world.A.people.strategist.name }])
  })

  test('the same field changed by a colleague is refused with both texts, and nothing is overwritten', async () => {
    const { id } = await world.measure({ plan, purpose: 'Syfte' })
    accepted(await editMeasure(strategist, change(id, 'purpose', ['Syfte', 'Kollegans'])))
    const outcome = await editMeasure(coordinator, change(id, 'purpose', ['Syfte', 'Mitt']))
    expect(outcome).toMatchObject({
      ok: false,
      refusal: {
        kind: 'conflict',
        by: world.A.people.strategist.name,
        version: 2,
        fields: [{ field: 'purpose', mine: 'Mitt', theirs: 'Kollegans' }],
      },
    })
    expect((await stored(id)).purpose).toBe('Kollegans')
    accepted(await editMeasure(coordinator, change(id, 'purpose', ['Kollegans', 'Mitt'], 2)))
    expect((await stored(id)).purpose).toBe('Mitt')
  })

  test('of many who write at once, each is either kept or told', async () => {
    const { id } = await world.measure({ plan, otherParties: '' })
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, number) =>
        editMeasure(
          number % 2 ? coordinator : strategist,
          change(id, 'otherParties', ['', `Skrivare ${number}`]),
        ),
      ),
    )
    const winners = outcomes.filter((outcome) => outcome.ok)
    expect(winners).toHaveLength(1)
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.refusal.kind === 'conflict')).toHaveLength(7)
    expect(await stored(id)).toMatchObject({
      version: 2,
      otherParties: winners[0]?.ok && winners[0].value.draft.otherParties,
    })
  })

  test('steps are added, changed, reordered and removed, and the earliest day is kept', async () => {
    const { id, step } = await world.measure({ plan })
    const before = (await draftOf(id)).steps
    const added = {
      id: randomUUID(),
      title: 'Nytt delsteg',
      responsible: '',
      status: 'ongoing',
      dueOn: '2026-05-01',
      note: '',
    }
    const steps = [added, { ...before[0], dueOn: '2026-04-01' }]
    accepted(await editMeasure(coordinator, change(id, 'steps', [before, steps])))
    expect((await draftOf(id)).steps).toEqual(steps)
    expect((await stored(id)).nextDueOn).toEqual(new Date('2026-04-01'))
    accepted(await editMeasure(coordinator, change(id, 'steps', [steps, [added]], 2)))
    expect((await stored(id)).steps.map((each) => each.id)).toEqual([added.id])
    expect(step).not.toBe(added.id)
  })

  test.each([
    ['empty', { title: '  ' }, 'title', 'required'],
    ['300 characters', { title: 'x'.repeat(300) }, 'title', 'too_long'],
    ['a day before the plan begins', { dueOn: '2025-12-31' }, 'dueOn', 'before_plan_start'],
    ['no day at all', { dueOn: 'i morgon' }, 'dueOn', 'invalid_date'],
  ])('refuses %s beside the field', async (_, given, field, key) => {
    const { id } = await world.measure({ plan, title: 'Kvar' })
    const base = { title: 'Kvar', dueOn: '' }
    const outcome = await editMeasure(coordinator, { measureId: id, version: 1, base, ...given })
    expect(outcome).toEqual({ ok: false, refusal: { kind: 'invalid', fields: { [field]: [key] } } })
    expect(await stored(id)).toMatchObject({ title: 'Kvar', version: 1 })
  })

  test('refuses an end before the start', async () => {
    const { id } = await world.measure({ plan, startsOn: new Date('2027-06-01') })
    const outcome = await editMeasure(coordinator, change(id, 'dueOn', ['', '2027-05-01']))
    expect(outcome).toMatchObject({ refusal: { fields: { dueOn: ['before_start'] } } })
  })

  test('refuses a field whose base is not told', async () => {
    const { id } = await world.measure({ plan })
    const outcome = await editMeasure(coordinator, { measureId: id, version: 1, base: {}, title: 'Blint' })
    expect(outcome).toMatchObject({ refusal: { fields: { '': ['stale_form'] } } })
  })

  test('keeps emoji and tags as text', async () => {
    const { id } = await world.measure({ plan, title: 'Förut' })
    const title = '🕊️ <script>alert(1)</script> "åäö"'
    accepted(await editMeasure(coordinator, change(id, 'title', ['Förut', title])))
    expect((await stored(id)).title).toBe(title)
  })

  test('another municipality’s unit or guideline section is as unknown as none; one’s own is taken', async () => {
    const { id } = await world.measure({ plan })
    for (const [field, theirs, own] of [
      ['responsibleUnitId', world.B.units.school, world.A.units.school],
      ['guidelineSectionId', world.B.guideline.section, world.A.guideline.section],
    ] as const) {
      for (const unknown of [theirs, randomUUID()]) {
        expect(await editMeasure(coordinator, change(id, field, ['', unknown]))).toEqual({
          ok: false,
          refusal: { kind: 'invalid', fields: { [field]: ['invalid_choice'] } },
        })
      }
      accepted(await editMeasure(coordinator, change(id, field, ['', own])))
      expect((await draftOf(id))[field]).toBe(own)
    }
  })
})
