import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readImport } from '@/lib/measure-imports/commands'
import { editPlanText } from '@/lib/plans/commands'
import { settleText, undoText } from '@/lib/text-imports/commands'
import { getTextImport } from '@/lib/text-imports/queries'
import {
  closeDesk,
  coordinator,
  type Done,
  given,
  openDesk,
  plan,
  refusalOf,
  world,
} from '@/tests/support/import-desk'
import { makeSheet, makeWord } from '@/tests/support/office-files'
import type { Plan } from '@/tests/support/plans'

beforeAll(openDesk)
afterAll(closeDesk)

const giveText = (at: Plan, text: string) =>
  given<Done>(readImport(coordinator, { planId: at.id, text, kind: 'prose' }))
const open = async ({ planId, importId }: Done) =>
  (await getTextImport(coordinator, { planId, importId })).view
const settle = (importId: string, places = {}, act = 'confirm') =>
  settleText(coordinator, { importId, act, ...places })
const sectionsOf = (at: Plan) =>
  world.within('A', (tx) =>
    tx.planSection.findMany({ where: { planId: at.id }, orderBy: { position: 'asc' } }),
  )

const prose = (heading: string) => `${heading}

Kommunen arbetar med frågan i befintliga strukturer. Det gäller alla förval-
tningar.

- Skolan

- Polisen

Ny rubrik

Här står något som inte fanns i planen förut.`

describe('the prose of a plan', () => {
  test('goes into the section of the same heading, after what is there, and the rest into new ones', async () => {
    const at = await world.plan({ state: 'draft' })
    const place = await giveText(at, prose(`# ${world.A.canary} inledning`))
    expect((await open(place)).chapters).toMatchObject([{ place: at.textSection }, { place: 'new' }])
    expect(await sectionsOf(at)).toHaveLength(2)
    await given(settle(place.importId))
    const [first, , made] = await sectionsOf(at)
    expect(first).toMatchObject({
      body: `${world.A.canary} brödtext\n\nKommunen arbetar med frågan i befintliga strukturer. Det gäller alla förvaltningar.\n\n- Skolan\n- Polisen`,
      version: 2,
    })
    expect(made).toMatchObject({
      heading: 'Ny rubrik',
      number: '3',
      kind: 'text',
      body: 'Här står något som inte fanns i planen förut.',
    })
    await given(undoText(coordinator, { importId: place.importId }))
    expect((await sectionsOf(at)).map(({ body }) => body)).toEqual([
      `${world.A.canary} brödtext`,
      `${world.A.canary} brödtext`,
    ])
    expect(refusalOf(await undoText(coordinator, { importId: place.importId }))).toMatchObject({
      kind: 'not_allowed_now',
    })
  })

  test('is placed as one chooses: under the heading above, or nowhere', async () => {
    const at = await world.plan({ state: 'draft' })
    const place = await giveText(at, prose('Organisation'))
    await given(settle(place.importId, { 'places.0': 'new', 'places.1': 'above' }, 'keep'))
    await given(settle(place.importId))
    expect((await sectionsOf(at))[2]?.body).toContain('- Polisen\n\n## Ny rubrik\n\nHär står')
    const other = await giveText(at, prose('Organisation'))
    const outcome = await settle(other.importId, { 'places.0': 'skip', 'places.1': 'skip' })
    expect(refusalOf(outcome)).toEqual({ kind: 'invalid', fields: { '': ['import_none_taken'] } })
  })

  test('keeps headings, lists and tables of a Word document as the plan writes them', async () => {
    const at = await world.plan({ state: 'draft' })
    const bytes = makeWord([
      { heading: 'Bakgrund' },
      'Ett stycke.',
      { item: 'Först', ordered: true },
      { item: 'Sedan', ordered: true },
      {
        table: [
          ['Källa', 'Antal'],
          ['Skolan', '3'],
        ],
      },
    ])
    const file = new File([bytes], 'plan.docx')
    const place = await given<Done>(readImport(coordinator, { planId: at.id, file, kind: 'prose' }))
    expect((await open(place)).chapters).toMatchObject([
      {
        heading: 'Bakgrund',
        text: 'Ett stycke.\n\n1. Först\n2. Sedan\n\n| Källa | Antal |\n| --- | --- |\n| Skolan | 3 |',
      },
    ])
  })

  test('undo leaves what somebody has written in since, and says where', async () => {
    const at = await world.plan({ state: 'draft' })
    const place = await giveText(at, prose(`# ${world.A.canary} inledning`))
    await given(settle(place.importId))
    const [first] = await sectionsOf(at)
    const edit = { sectionId: first?.id, version: 2, base: { body: first?.body }, body: 'Omskrivet' }
    await given(editPlanText(coordinator, edit))
    expect((await open(place)).written.map(({ changed }) => changed)).toEqual([true, false])
    await given(undoText(coordinator, { importId: place.importId }))
    expect((await sectionsOf(at)).map(({ body }) => body)).toEqual([
      'Omskrivet',
      `${world.A.canary} brödtext`,
    ])
  })

  test.each([
    ['text that no section can hold', `Rubrik\n\n${'Lång mening. '.repeat(2_000)}`, 'import_text_too_long'],
  ])('%s is refused, and nothing is written', async (_, text, key) => {
    const at = await world.plan({ state: 'draft' })
    const place = await giveText(at, text)
    expect(refusalOf(await settle(place.importId))).toEqual({ kind: 'invalid', fields: { '': [key] } })
    expect(await sectionsOf(at)).toHaveLength(2)
  })

  test('a section of another plan, a workbook and a colleague are refused', async () => {
    const place = await giveText(plan, prose('Organisation'))
    const foreign = world.A.plans.other.draft.textSection
    expect(refusalOf(await settle(place.importId, { 'places.0': foreign }))).toEqual({
      kind: 'invalid',
      fields: { '': ['import_section_gone'] },
    })
    const file = new File([makeSheet([['Åtgärd', 'Status']])], 'x.xlsx')
    expect(refusalOf(await readImport(coordinator, { planId: plan.id, file, kind: 'prose' }))).toEqual({
      kind: 'invalid',
      fields: { file: ['import_not_prose'] },
    })
    await expect(getTextImport(await world.access('A', 'strategist'), place)).rejects.toThrow('not found')
  })
})
