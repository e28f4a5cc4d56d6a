import { afterAll, describe, expect, test } from 'vitest'
import { addFromLibrary } from '@/lib/measure-library/commands'
import { getLibrary } from '@/lib/measure-library/queries'
import { archiveMeasure } from '@/lib/measures/commands'
import { getMeasure } from '@/lib/measures/queries'
import { prepareSharing, shareMeasure, withdrawMeasure } from '@/lib/shared-measures/commands'
import { getSharing } from '@/lib/shared-measures/queries'
import { accepted } from '@/tests/support/guideline-desk'
import { buildWorld } from '@/tests/support/world'

const world = await buildWorld()
afterAll(world.close)

const strategist = await world.access('A', 'strategist')
const coordinator = await world.access('A', 'coordinator')
const foreign = await world.access('B', 'coordinator')
const plan = world.A.plans.own.draft

const libraryOf = async (tenant: 'A' | 'B', filter = {}) =>
  (
    await getLibrary(await world.access(tenant, 'coordinator'), {
      planId: world[tenant].plans.own.draft.id,
      ...filter,
    })
  ).view

describe('the starter library', () => {
  test('holds examples from all five documents, filtered by what they are about', async () => {
    const all = await libraryOf('A')
    expect(all.total).toBeGreaterThanOrEqual(60)
    expect(new Set(all.entries.map(({ source }) => source))).toEqual(
      new Set(['stockholm', 'norrmalm', 'kalmar', 'orebro', 'joint_plan']),
    )
    const some = await libraryOf('A', { focus: 'support', level: 'individual', target: 'leavers' })
    expect(some.entries.length).toBeGreaterThan(1)
    expect(
      some.entries.every(
        ({ level, targetGroups }) => level === 'individual' && targetGroups.includes('leavers'),
      ),
    )
    expect(some.entries.length).toBeLessThan(all.entries.length)
    expect((await libraryOf('A', { focus: 'x' })).entries).toHaveLength(all.total)
  })

  test('adds an example once, with its steps, and again when it has been archived', async () => {
    const entry = (await libraryOf('A')).entries.find(({ steps }) => steps.length > 1)
    const given = { planId: plan.id, sectionId: plan.measureSection, libraryId: entry?.id }
    const { measureId } = accepted(await addFromLibrary(coordinator, given))
    const { view } = await getMeasure(coordinator, { planId: plan.id, measureId })
    expect(view.draft).toMatchObject({ title: entry?.title, purpose: entry?.purpose, status: 'not_started' })
    expect(view.draft.steps.map(({ title }) => title)).toEqual(entry?.steps)
    const there = { refusal: { fields: { '': ['already_in_plan'] } } }
    expect(await addFromLibrary(coordinator, given)).toMatchObject(there)
    expect((await libraryOf('A')).entries.filter(({ added }) => added).map(({ id }) => id)).toEqual([
      entry?.id,
    ])
    accepted(await archiveMeasure(coordinator, { measureId }))
    accepted(await addFromLibrary(coordinator, given))
  })

  test('is for plans that are being written, by those who write them', async () => {
    const given = {
      planId: plan.id,
      sectionId: plan.measureSection,
      libraryId: (await libraryOf('A')).entries[3]?.id,
    }
    await expect(addFromLibrary(foreign, given)).rejects.toThrow('not found')
    await expect(getLibrary(coordinator, { planId: world.A.plans.own.in_force.id })).rejects.toThrow(
      'not found',
    )
    const { own } = world.A.plans
    const decided = { ...given, planId: own.in_force.id, sectionId: own.in_force.measureSection }
    expect(await addFromLibrary(coordinator, decided)).toMatchObject({ refusal: { kind: 'not_allowed_now' } })
    for (const sectionId of [plan.textSection, world.B.plans.own.draft.measureSection]) {
      expect(await addFromLibrary(coordinator, { ...given, sectionId })).toMatchObject({
        refusal: { fields: { sectionId: ['invalid_choice'] } },
      })
    }
  })
})

describe('sharing a measure', () => {
  const { measure } = world.A.plans.own.in_force
  const planId = world.A.plans.own.in_force.id
  const copy = {
    measureId: measure.id,
    title: 'Läxhjälp med samtal',
    purpose: 'Unga får en vuxen att prata med.',
    steps: 'Hitta lokal\nHitta ledare',
    level: 'general',
    focus: 'promotion',
    targetGroups: ['children'],
  }
  const sharing = async () =>
    (await getSharing(strategist, { planId, measureId: measure.id, change: false })).view
  const seenByB = async () => (await libraryOf('B', { from: 'shared' })).entries

  test('takes two looks; others read the copy alone, and no more once it is withdrawn', async () => {
    accepted(await prepareSharing(strategist, copy))
    expect(await seenByB()).toEqual([])
    const prepared = await sharing()
    expect(prepared.state).toBe('prepared')
    const decision = { measureId: measure.id, seen: prepared.copy?.seal, confirmed: 'yes' }
    expect(await shareMeasure(strategist, { ...decision, confirmed: '' })).toMatchObject({
      refusal: { fields: { confirmed: ['confirm_sharing'] } },
    })
    accepted(await prepareSharing(strategist, { ...copy, title: 'Ändrad efter läsningen' }))
    expect(await shareMeasure(strategist, decision)).toMatchObject({
      refusal: { reason: 'shared_copy_changed' },
    })
    accepted(await shareMeasure(strategist, { ...decision, seen: (await sharing()).copy?.seal }))

    const [seen] = await seenByB()
    expect(seen).toEqual({
      id: (await sharing()).copy?.id,
      title: 'Ändrad efter läsningen',
      purpose: copy.purpose,
      steps: ['Hitta lokal', 'Hitta ledare'],
      level: 'general',
      focus: 'promotion',
      targetGroups: ['children'],
      source: 'municipality',
      owner: world.A.municipality.name,
      added: false,
    })
    expect((await libraryOf('A', { from: 'shared' })).entries).toEqual([])
    const target = world.B.plans.own.draft
    const adding = { planId: target.id, sectionId: target.measureSection, libraryId: seen?.id }
    accepted(await addFromLibrary(foreign, adding))

    accepted(await withdrawMeasure(strategist, { measureId: measure.id }))
    expect(await seenByB()).toEqual([])
    const elsewhere = world.B.plans.own.consultation
    const late = { planId: elsewhere.id, sectionId: elsewhere.measureSection, libraryId: seen?.id }
    expect(await addFromLibrary(foreign, late)).toMatchObject({
      refusal: { fields: { '': ['library_gone'] } },
    })
  })

  test('a change after sharing takes it back until it has been read again', async () => {
    accepted(await prepareSharing(strategist, copy))
    const seen = (await sharing()).copy?.seal
    accepted(await shareMeasure(strategist, { measureId: measure.id, seen, confirmed: 'yes' }))
    expect(await seenByB()).toHaveLength(1)
    accepted(await prepareSharing(strategist, { ...copy, purpose: 'Annat' }))
    expect(await seenByB()).toEqual([])
  })

  test('refuses what points at somebody', async () => {
    const name = world.A.people.staff.name
    const tries: [Record<string, string>, string, string][] = [
      [{ purpose: 'Ring 070-123 45 67' }, 'purpose', 'shared_phone_number'],
      [{ title: 'Stöd till 850412-1234' }, 'title', 'shared_personal_number'],
      [{ steps: 'Ett\nSkriv till x@y.se' }, 'steps', 'shared_mail_address'],
      [{ purpose: `Fråga ${name}` }, 'purpose', 'shared_own_name'],
      [{ title: '🕊️'.repeat(150) }, 'title', 'too_long'],
      [{ focus: '' }, 'focus', 'choose_one'],
    ]
    for (const [changed, field, key] of tries) {
      expect(await prepareSharing(strategist, { ...copy, ...changed })).toMatchObject({
        refusal: { fields: { [field]: [key] } },
      })
    }
  })

  test('is the strategic function’s, for what has been decided', async () => {
    for (const access of [coordinator, await world.access('B', 'strategist')]) {
      await expect(prepareSharing(access, copy)).rejects.toThrow('not found')
    }
    const draft = { ...copy, measureId: plan.measure.id }
    expect(await prepareSharing(strategist, draft)).toMatchObject({ refusal: { kind: 'not_allowed_now' } })
  })
})
