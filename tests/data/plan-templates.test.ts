import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listAuditEvents } from '@/lib/audit/queries'
import { startPlan } from '@/lib/plan-starts/commands'
import { getPlanStart } from '@/lib/plan-starts/queries'
import {
  addTemplateSection,
  editTemplateFacts,
  editTemplateSection,
  makeTemplate,
  moveTemplateSection,
  removeTemplateSection,
  restoreTemplate,
  retireTemplate,
} from '@/lib/plan-templates/commands'
import { getNewTemplate, getTemplate, listTemplates } from '@/lib/plan-templates/queries'
import type { Outcome } from '@/lib/platform/errors'
import type { Access } from '@/lib/platform/gate'
import { readyMade } from '@/lib/ready-made-templates/rules'
import { buildWorld, type World } from '@/tests/support/world'

let world: World
let administrator: Access
let strategist: Access
beforeAll(async () => {
  world = await buildWorld()
  administrator = await world.access('A', 'administrator')
  strategist = await world.access('A', 'strategist')
})
afterAll(() => world.close())

async function made(from = '', name = `Mall ${randomUUID()}`): Promise<string> {
  const outcome = await makeTemplate(administrator, { name, from })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value.templateId
}
const view = async (templateId: string) => (await getTemplate(administrator, { templateId })).view
const outline = async (templateId: string) =>
  (await view(templateId)).sections.map(({ number, heading }) => `${number} ${heading}`)
const section = { kind: 'text', depth: '1', heading: 'Inledning', guidance: 'Skriv varför.' }

async function added(templateId: string, change: object = {}): Promise<string> {
  const outcome = await addTemplateSection(administrator, { templateId, after: '', ...section, ...change })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value.sectionId ?? ''
}
const fieldsOf = (outcome: Outcome<unknown>) =>
  !outcome.ok && outcome.refusal.kind === 'invalid' ? outcome.refusal.fields : null

describe('a template', () => {
  test('begins as a copy of a ready-made one, with sections of its own', async () => {
    const joint = readyMade.find(({ key }) => key === 'joint')
    const [one, other] = [await view(await made('joint')), await view(await made('joint'))]
    expect(one.sections.map(({ heading }) => heading)).toEqual(joint?.sections.map(({ heading }) => heading))
    const ids = [...one.sections, ...other.sections].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(one).toMatchObject({ retired: false, plans: 0, facts: { kind: 'action_plan', needsApproval: '' } })
  })

  test('is copied with all that it has, and each goes its own way', async () => {
    const first = await made('statutory')
    const copy = await made(first)
    await removeTemplateSection(administrator, {
      templateId: first,
      sectionId: (await view(first)).sections.at(-1)?.id,
    })
    expect((await view(copy)).sections).toHaveLength((await view(first)).sections.length + 1)
    expect((await view(copy)).facts.kind).toBe('statutory')
  })

  test('has a name of its own in the municipality, and one submit makes one', async () => {
    const name = `Namn ${randomUUID()} <script>alert(1)</script> 🕊️`
    await made('', name)
    expect(fieldsOf(await makeTemplate(administrator, { name: ` ${name} `, from: '' }))).toEqual({
      name: ['template_name_taken'],
    })
    expect(await makeTemplate(await world.access('B', 'administrator'), { name, from: '' })).toMatchObject({
      ok: true,
    })
    const [key, once] = [randomUUID(), { name: randomUUID(), from: 'district' }]
    const [one, two] = [await makeTemplate(strategist, once, key), await makeTemplate(strategist, once, key)]
    expect(two).toEqual(one)
    expect(fieldsOf(await makeTemplate(administrator, { name: 'x', from: world.B.template.id }))).toEqual({
      from: ['invalid_choice'],
    })
  })

  test('gets sections, numbered by their order, under one another and moved', async () => {
    const templateId = await made()
    const first = await added(templateId)
    await added(templateId, { heading: 'Uppföljning' })
    const measures = await added(templateId, {
      heading: 'Förebygga',
      kind: 'measures',
      depth: '2',
      after: first,
    })
    expect(await outline(templateId)).toEqual(['1 Inledning', '1.1 Förebygga', '2 Uppföljning'])
    const move = (sectionId: string, direction: string) =>
      moveTemplateSection(administrator, { templateId, sectionId, direction })
    await move(measures, 'down')
    expect(await outline(templateId)).toEqual(['1 Inledning', '2 Uppföljning', '2.1 Förebygga'])
    await move(first, 'down')
    expect(await outline(templateId)).toEqual(['1 Uppföljning', '1.1 Förebygga', '2 Inledning'])
    const { sections } = await view(templateId)
    expect(sections.map(({ first: isFirst, last }) => [isFirst, last])).toEqual([
      [true, false],
      [true, false],
      [false, true],
    ])
    expect(
      fieldsOf(
        await addTemplateSection(administrator, {
          templateId: await made(),
          after: '',
          ...section,
          depth: '2',
        }),
      ),
    ).toEqual({ depth: ['first_heading'] })
  })

  test('keeps its first heading while something stands under it', async () => {
    const templateId = await made()
    const first = await added(templateId)
    const under = await added(templateId, { depth: '2' })
    const remove = (sectionId: string) => removeTemplateSection(administrator, { templateId, sectionId })
    expect(fieldsOf(await remove(first))).toEqual({ '': ['section_has_children'] })
    await remove(under)
    expect(await remove(first)).toMatchObject({ ok: true })
    expect(await remove(first)).toMatchObject({ ok: true })
    expect(await outline(templateId)).toEqual([])
  })

  test('is no longer offered when it is retired, and offered again when it is taken back', async () => {
    const templateId = await made('joint')
    const offered = async () =>
      (await getPlanStart(strategist, {})).view.templates.some(({ template }) => template === templateId)
    expect(await offered()).toBe(true)
    await retireTemplate(administrator, { templateId })
    expect(await offered()).toBe(false)
    const list = (await listTemplates(administrator, {})).view
    expect(list.retired.map(({ id }) => id)).toContain(templateId)
    await restoreTemplate(strategist, { templateId })
    expect(await offered()).toBe(true)
  })

  test('changes no plan that was made from it, and is counted', async () => {
    const templateId = await made('joint')
    const outcome = await startPlan(strategist, {
      template: templateId,
      committeeId: world.A.committees.own,
      kind: 'action_plan',
      title: 'Vår plan',
      periodFrom: '2031-01-01',
      periodTo: '2032-12-31',
    })
    if (!outcome.ok) throw new Error('refused')
    const { planId } = outcome.value
    const sectionsOf = () =>
      world.within('A', (tx) => tx.planSection.findMany({ where: { planId }, orderBy: { position: 'asc' } }))
    const before = await sectionsOf()
    const [one] = (await view(templateId)).sections
    await moveTemplateSection(administrator, { templateId, sectionId: one?.id, direction: 'down' })
    await retireTemplate(administrator, { templateId })
    expect(await sectionsOf()).toEqual(before)
    expect((await view(templateId)).plans).toBe(1)
  })
})

describe('two who write at once', () => {
  test('in different fields of a section: both are kept', async () => {
    const templateId = await made()
    const sectionId = await added(templateId)
    const edit = (mine: object) =>
      editTemplateSection(administrator, { templateId, sectionId, base: section, ...section, ...mine })
    expect(await edit({ heading: 'Bakgrund' })).toMatchObject({ ok: true })
    expect(await edit({ guidance: 'Skriv hur.' })).toMatchObject({ ok: true })
    expect((await view(templateId)).sections[0]).toMatchObject({
      heading: 'Bakgrund',
      guidance: 'Skriv hur.',
    })
  })

  test('in the same field: the second is shown the first one’s, and nothing is overwritten', async () => {
    const templateId = await made()
    const sectionId = await added(templateId)
    const edit = (mine: object) =>
      editTemplateSection(strategist, { templateId, sectionId, base: section, ...section, ...mine })
    await edit({ guidance: 'Hennes.' })
    expect(await edit({ guidance: 'Mina.' })).toMatchObject({
      ok: false,
      refusal: { kind: 'conflict', fields: [{ field: 'guidance', mine: 'Mina.', theirs: 'Hennes.' }] },
    })
    const { facts } = await view(templateId)
    const rename = (name: string) =>
      editTemplateFacts(administrator, { templateId, base: facts, ...facts, name })
    expect(await rename(`${facts.name} A`)).toMatchObject({ ok: true })
    expect(await rename(`${facts.name} B`)).toMatchObject({ ok: false, refusal: { kind: 'conflict' } })
  })

  test('one writes in a section that the other has removed: it is said, and kept in the form', async () => {
    const templateId = await made()
    await added(templateId)
    const sectionId = await added(templateId, { heading: 'Bort' })
    await removeTemplateSection(administrator, { templateId, sectionId })
    const outcome = await editTemplateSection(strategist, {
      templateId,
      sectionId,
      base: section,
      ...section,
    })
    expect(fieldsOf(outcome)).toEqual({ '': ['template_section_gone'] })
  })

  test('add at the same time: both sections are there', async () => {
    const templateId = await made()
    await Promise.all(['Ett', 'Två', 'Tre'].map((heading) => added(templateId, { heading })))
    expect((await view(templateId)).sections).toHaveLength(3)
  })
})

describe('the pages', () => {
  test('offer to copy the ready-made ones that there is nothing of the same name as', async () => {
    const statutory = readyMade.find(({ key }) => key === 'statutory')?.name ?? ''
    const before = (await listTemplates(administrator, {})).view.readyMade.map(({ from }) => from)
    expect(before).toContain('statutory')
    expect((await getNewTemplate(administrator, { from: 'statutory' })).view).toMatchObject({
      name: statutory,
      taken: false,
    })
    await made('statutory', statutory)
    const { view: list } = await listTemplates(administrator, {})
    expect(list.readyMade.map(({ from }) => from)).not.toContain('statutory')
    expect((await getNewTemplate(administrator, { from: 'statutory' })).view.taken).toBe(true)
  })

  test('open what the address names, and nothing of another template', async () => {
    const templateId = await made('joint')
    const [own] = (await view(templateId)).sections
    const [other] = (await view(await made('joint'))).sections
    const opened = async (asked: object) => (await getTemplate(administrator, { templateId, ...asked })).view
    expect((await opened({ section: own?.id })).editing).toBe(own?.id)
    expect((await opened({ section: other?.id })).editing).toBeNull()
    expect((await opened({ remove: other?.id })).removing).toBeNull()
  })

  test('the trail says which template was changed', async () => {
    const name = `Spår ${randomUUID()}`
    await made('', name)
    const officer = await world.access('A', 'data_protection_officer')
    const { view: trail } = await listAuditEvents(officer, { about: 'all' })
    expect(trail.lines[0]).toMatchObject({ action: 'plan_template.edit', about: name })
  })
})
