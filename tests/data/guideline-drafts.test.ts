import { randomUUID } from 'node:crypto'
import { afterAll, describe, expect, test } from 'vitest'
import {
  addSection,
  editGuidelineFacts,
  editSection,
  moveSection,
  removeSection,
} from '@/lib/guideline-drafts/commands'
import { getMatrix } from '@/lib/guideline-matrix/queries'
import { createGuideline, discardGuidelineDraft, startVersion } from '@/lib/guideline-versions/commands'
import { compareGuidelines, getGuideline, listGuidelines } from '@/lib/guidelines/queries'
import { editMeasure } from '@/lib/measures/commands'
import { accepted, baseOf, blankSection as blank, guidelineDesk } from '@/tests/support/guideline-desk'
import { buildWorld } from '@/tests/support/world'

const world = await buildWorld()
afterAll(world.close)

const strategist = await world.access('A', 'strategist')
const coordinator = await world.access('A', 'coordinator')
const { own, other } = world.A.committees
const { adopted, draftOf } = guidelineDesk(world, strategist)

describe('a draft', () => {
  test('copies the tree, keeps each section’s lineage, and is made once', async () => {
    const first = await adopted()
    const [one, two] = await Promise.all([
      startVersion(strategist, { guidelineId: first.guidelineId }),
      startVersion(strategist, { guidelineId: first.guidelineId }),
    ])
    expect(accepted(one)).toEqual(accepted(two))
    const draft = await draftOf(accepted(one).guidelineId)
    expect(
      draft.sections.map(({ number, depth, responsible }) => [number, depth, responsible.length]),
    ).toEqual([
      ['1', 0, 1],
      ['2', 0, 2],
      ['2.1', 1, 0],
    ])
    const { view } = await compareGuidelines(strategist, { id: draft.guideline.id })
    expect([view.from.id, view.changes, view.unchanged]).toEqual([first.guidelineId, [], 3])
  })

  test('is seen by the strategic function alone', async () => {
    const { draft } = world.A.guideline
    for (const access of [coordinator, await world.access('A', 'board_member')]) {
      await expect(getGuideline(access, { id: draft.id })).rejects.toThrow('not found')
      const { view } = await listGuidelines(access, {})
      expect(view.others.map(({ state }) => state)).not.toContain('draft')
      const versions = await getGuideline(access, { id: world.A.guideline.id })
      expect(versions.view.versions.map(({ id }) => id)).not.toContain(draft.id)
      await expect(getMatrix(access, { guideline: draft.id, show: 'all' })).rejects.toThrow('not found')
    }
    const { id } = await world.measure()
    const chosen = await editMeasure(coordinator, {
      measureId: id,
      version: 1,
      base: { guidelineSectionId: '' },
      guidelineSectionId: draft.section,
    })
    expect(chosen).toMatchObject({ refusal: { fields: { guidelineSectionId: ['invalid_choice'] } } })
  })

  test('two write at once: both fields are kept, the same field is shown', async () => {
    const { guidelineId } = accepted(await createGuideline(strategist, { title: randomUUID() }))
    const { sectionId } = accepted(await addSection(strategist, { guidelineId, ...blank, number: '1' }))
    const base = baseOf((await draftOf(guidelineId)).sections[0])
    const save = (changed: object) =>
      editSection(strategist, { sectionId, base, ...base, exampleMethods: '', ...changed })
    accepted(await save({ aim: 'Deras' }))
    accepted(await save({ title: 'Min', responsible: [other, own] }))
    expect((await draftOf(guidelineId)).sections[0]).toMatchObject({ aim: 'Deras', title: 'Min' })
    expect(await save({ aim: 'Min' })).toMatchObject({
      refusal: { kind: 'conflict', fields: [{ field: 'aim', mine: 'Min', theirs: 'Deras' }] },
    })
  })

  test('sections change places with their numbers, and a heading with children is not removed', async () => {
    const first = await adopted()
    const { guidelineId } = accepted(await startVersion(strategist, { guidelineId: first.guidelineId }))
    const [one, two, child] = (await draftOf(guidelineId)).sections
    accepted(await moveSection(strategist, { sectionId: two?.id, direction: 'up' }))
    accepted(await moveSection(strategist, { sectionId: two?.id, direction: 'up' }))
    const after = (await draftOf(guidelineId)).sections
    expect(after.map(({ id, number }) => [id, number])).toEqual([
      [two?.id, '1'],
      [child?.id, '1.1'],
      [one?.id, '2'],
    ])
    expect(await removeSection(strategist, { sectionId: two?.id })).toMatchObject({
      refusal: { fields: { '': ['section_has_children'] } },
    })
  })

  test('refuses what does not hold together', async () => {
    const { guidelineId } = accepted(await createGuideline(strategist, { title: randomUUID() }))
    const add = (given: object) => addSection(strategist, { guidelineId, ...blank, number: '1', ...given })
    const { sectionId } = accepted(await add({}))
    expect(await add({})).toMatchObject({ refusal: { fields: { number: ['number_taken'] } } })
    const tries: [object, object][] = [
      [{ title: ' ' }, { title: ['required'] }],
      [{ title: 'å'.repeat(300) }, { title: ['too_long'] }],
      [{ exampleMethods: `kort\n${'x'.repeat(301)}` }, { exampleMethods: ['line_too_long'] }],
      [{ parentId: randomUUID() }, { parentId: ['invalid_choice'] }],
      [{ parentId: world.A.guideline.draft.section }, { parentId: ['invalid_choice'] }],
      [{ responsible: [world.B.committees.own] }, { responsible: ['invalid_choice'] }],
    ]
    for (const [given, fields] of tries) {
      const outcome = await add({ number: '2', ...given })
      expect(outcome).toMatchObject({ refusal: { fields: Object.fromEntries(Object.entries(fields)) } })
    }
    const hostile = { number: '3', title: '<script>alert(1)</script> 🕊️', parentId: sectionId }
    accepted(await add(hostile))
    expect((await draftOf(guidelineId)).sections[1]).toMatchObject(hostile)
    const facts = { title: 'x', version: '1', duties: [] }
    expect(
      await editGuidelineFacts(strategist, { guidelineId, base: facts, ...facts, duties: '', version: '' }),
    ).toMatchObject({ refusal: { fields: { version: ['required'] } } })
  })

  test('can be discarded; an adopted version is neither written nor discarded', async () => {
    const first = await adopted()
    const { guidelineId } = accepted(await startVersion(strategist, { guidelineId: first.guidelineId }))
    accepted(await discardGuidelineDraft(strategist, { guidelineId }))
    await expect(draftOf(guidelineId)).rejects.toThrow('not found')
    const notNow = { refusal: { kind: 'not_allowed_now' } }
    expect(await discardGuidelineDraft(strategist, { guidelineId: first.guidelineId })).toMatchObject(notNow)
    expect(await removeSection(strategist, { sectionId: first.gone })).toMatchObject(notNow)
    const section = { guidelineId: first.guidelineId, ...blank, number: '9' }
    expect(await addSection(strategist, section)).toMatchObject(notNow)
  })
})
