import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { planFile } from '@/components/plan-exports/plan-file'
import { choosePlanFile, getPlanFile } from '@/lib/plan-exports/queries'
import { type PlanFormat, planExport, planFormats } from '@/lib/plan-exports/schema'
import { loadMessages } from '@/messages/load'
import { readCsv, readWorkbook, unzipped, wordsIn } from '@/tests/support/files'
import { readPdf } from '@/tests/support/pdf'
import type { Plan } from '@/tests/support/plans'
import { buildWorld, type World } from '@/tests/support/world'

let world: World
let plan: Plan
beforeAll(async () => {
  world = await buildWorld()
  plan = await world.plan({ state: 'draft' })
  const hostile = {
    title: '=HYPERLINK("https://x.se";"klicka")',
    purpose: '<script>alert(1)</script> & #panic("x") $a$ @ref <label> 🕊️',
    responsible: '@SUM(1)',
    otherParties: `-${'å'.repeat(299)}`,
    position: 2,
    status: 'ongoing' as const,
    startsOn: new Date('2027-02-01'),
    dueOn: new Date('2028-12-31'),
    preventionLevel: 'general' as const,
    environments: ['islamist' as const],
  }
  await world.measure({ plan, ...hostile })
  await world.measure({ plan, title: 'Arkiverad', archivedAt: new Date() })
})
afterAll(() => world.close())

async function fileAs(role: 'coordinator' | 'board_member', format: PlanFormat, planId = plan.id) {
  const { view } = await getPlanFile(await world.access('A', role), { planId, format })
  return planFile(view, { messages: await loadMessages('sv'), locale: 'sv' })
}
const bytesOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content

describe('who may take a plan out of the system', () => {
  test('those who read it, and nobody else', async () => {
    for (const format of planFormats)
      expect((await fileAs('coordinator', format)).content.length).toBeGreaterThan(99)
    const board = await world.access('A', 'board_member')
    await expect(getPlanFile(board, { planId: plan.id, format: 'csv' })).rejects.toThrow('not found')
    await expect(choosePlanFile(board, { planId: plan.id })).rejects.toThrow('not found')
    const foreign = await world.access('B', 'strategist')
    await expect(getPlanFile(foreign, { planId: plan.id, format: 'csv' })).rejects.toThrow('not found')
    const coordinator = await world.access('A', 'coordinator')
    for (const format of ['exe', '../csv', ''])
      await expect(getPlanFile(coordinator, { planId: plan.id, format: format as 'csv' })).rejects.toThrow(
        'not found',
      )
  })

  test('is in the trail, with the format and nothing of the text; looking at the choices is not', async () => {
    const access = await world.access('A', 'coordinator')
    const events = () =>
      world.within('A', (tx) =>
        tx.auditEvent.findMany({
          where: { action: 'plan.export', objectId: plan.id },
          orderBy: { seq: 'asc' },
        }),
      )
    const before = (await events()).length
    await choosePlanFile(access, { planId: plan.id })
    await getPlanFile(access, { planId: plan.id, format: 'xlsx' })
    expect((await events()).slice(before)).toMatchObject([
      { objectType: 'plan', actorRole: 'coordinator', detail: { format: 'xlsx' } },
    ])
  })
})

describe('the name of the file', () => {
  test('says what it is and whose, and that a draft is a draft', async () => {
    expect((await fileAs('coordinator', 'csv')).name).toMatch(
      /^handlingsplan-[a-z0-9-]+-2026-2027-utkast\.csv$/,
    )
    const decided = await fileAs('board_member', 'json', world.A.plans.own.in_force.id)
    expect(decided.name).toMatch(/^handlingsplan-[a-z0-9-]+-2026-2027\.json$/)
  })
})

describe('the measures as a table', () => {
  const labels = ['Nr', 'Avsnitt', 'Åtgärd', 'Syfte', 'Ansvarig', 'Ansvarig enhet', 'Andra berörda', 'Status']

  test('CSV: every measure on its row, formulas as text, nothing of another municipality', async () => {
    const { content, type } = await fileAs('coordinator', 'csv')
    expect(type).toBe('text/csv; charset=utf-8')
    const [head = [], first, second, ...rest] = readCsv(String(content))
    expect(head.slice(0, 8)).toEqual(labels)
    expect(rest).toEqual([])
    expect(first?.[2]).toBe(`${world.A.canary} åtgärd`)
    const row = Object.fromEntries(head.map((label, index) => [label, second?.[index]]))
    expect(row).toMatchObject({
      Nr: '2.2',
      Åtgärd: '\'=HYPERLINK("https://x.se";"klicka")',
      Syfte: '<script>alert(1)</script> & #panic("x") $a$ @ref <label> 🕊️',
      Ansvarig: "'@SUM(1)",
      'Andra berörda': `'-${'å'.repeat(299)}`,
      Status: 'Pågår t.o.m. 2028',
      Börjar: '2027-02-01',
      'Klar senast': '2028-12-31',
      Nivå: 'Generell',
      Miljöer: 'Islamistisk',
      'Hur det går': `${world.A.canary} uppföljning`,
    })
    expect(row.Delsteg).toMatch(/^1\. .*delsteg\. /)
    expect(String(content)).not.toContain(world.B.canary)
  })

  test('Excel: the same as text in typed cells, days as days, steps on a sheet of their own', async () => {
    const bytes = bytesOf((await fileAs('coordinator', 'xlsx')).content)
    const [head = [], , second = []] = readWorkbook(bytes)
    expect(head.slice(0, 8).map(({ value }) => value)).toEqual(labels)
    const at = (label: string) => second[head.findIndex(({ value }) => value === label)]
    expect(at('Åtgärd')).toEqual({ type: 's', value: '=HYPERLINK("https://x.se";"klicka")', formula: false })
    expect(at('Ansvarig')).toMatchObject({ type: 's', value: '@SUM(1)' })
    expect(at('Syfte')?.value).toContain('<script>alert(1)</script> & #panic("x")')
    // Excel counts days from 30 December 1899.
    expect(at('Klar senast')).toMatchObject({ type: 'n', value: '47118' })
    expect(
      readWorkbook(bytes)
        .flat()
        .some(({ formula }) => formula),
    ).toBe(false)
    const [, step = []] = readWorkbook(bytes, 2)
    expect(step.map(({ value }) => value).slice(0, 3)).toEqual([
      '2.1.1',
      `2.1 ${world.A.canary} åtgärd`,
      `${world.A.canary} delsteg`,
    ])
    expect([...unzipped(bytes).keys()]).toContain('[Content_Types].xml')
  })

  test('JSON: as its schema says, with every text and no name of a person', async () => {
    const { content } = await fileAs('coordinator', 'json')
    const read = planExport.parse(JSON.parse(String(content)))
    expect(read.plan).toMatchObject({ id: plan.id, state: 'draft', kind: 'action_plan' })
    expect(read.sections.map(({ number, body }) => [number, body])).toEqual([
      ['1', `${world.A.canary} brödtext`],
      ['2', `${world.A.canary} brödtext`],
    ])
    expect(read.measures.map(({ number }) => number)).toEqual(['2.1', '2.2'])
    expect(read.measures[1]).toMatchObject({
      title: '=HYPERLINK("https://x.se";"klicka")',
      dueOn: '2028-12-31',
      environments: ['islamist'],
      steps: [{ number: 1, title: `${world.A.canary} delsteg`, status: 'not_started', dueOn: null }],
    })
    for (const { name } of Object.values(world.A.people)) expect(String(content)).not.toContain(name)
  })
})

describe('the plan as a PDF', () => {
  const pdfOf = async (format: 'pdf' | 'pdf-archive') =>
    readPdf(bytesOf((await fileAs('coordinator', format)).content))

  test('is tagged, titled, in Swedish, and says which standard it keeps', async () => {
    const [toRead, toKeep] = [await pdfOf('pdf'), await pdfOf('pdf-archive')]
    for (const pdf of [toRead, toKeep]) {
      expect(pdf).toMatchObject({ title: `${world.A.canary} plan draft`, language: 'sv', tagged: true })
      expect(pdf.bookmarks).toEqual([
        expect.stringMatching(/^Åtgärdernas läge/),
        `1 ${world.A.canary} inledning`,
        `2 ${world.A.canary} åtgärder`,
      ])
    }
    expect(toRead.raw).toContain('<pdfuaid:part>1<')
    expect(toKeep.raw).toContain('<pdfaid:part>2<')
    expect(toKeep.raw).toContain('<pdfaid:conformance>A<')
    expect((await fileAs('coordinator', 'pdf-archive')).name).toMatch(/-utkast-arkiv\.pdf$/)
  })

  test('has heads in its tables, and the chart in words', async () => {
    const { roles, alts } = await pdfOf('pdf')
    expect(roles.filter((role) => role === 'Table')).toHaveLength(2)
    expect(roles.filter((role) => role === 'TH')).toHaveLength(7)
    expect(alts.slice(1)).toEqual([expect.stringMatching(/^Stapel över 2 åtgärder efter läge\. /)])
    expect(roles).toEqual(expect.arrayContaining(['Document', 'H1', 'TOC', 'TOCI', 'P', 'Figure']))
  })

  test('holds every text as it was typed, and none of it is read as code', async () => {
    const { text } = await pdfOf('pdf')
    const flat = text.replace(/\s+/g, ' ')
    for (const typed of [
      `${world.A.canary} åtgärd`,
      'HYPERLINK("https://x.se";"klicka")',
      '<script>alert(1)</script> & #panic("x") $a$ @ref <label> 🕊',
      '@SUM(1)',
      `1. ${world.A.canary} delsteg. Ej påbörjad`,
      'Pågår t.o.m. 2028',
      'Utkast',
      'Sida 1 av',
    ])
      expect(flat).toContain(typed)
    expect(flat.replaceAll(' ', '')).toContain('å'.repeat(299))
    expect(flat).not.toMatch(/\u2060/)
    expect(flat).not.toContain('Arkiverad')
    expect(flat).not.toContain(world.B.canary)
  })

  test('can be made of any text: marks, signs that no typeface has, empty and long', async () => {
    const odd = await world.plan({ state: 'draft' })
    const body = [
      '## A\n\n| a | b |\n| - | - |\n| ==x== | ',
      '漢字 السلام \u202e\u0007 |\n\n- x[^1]\n  1. y[^1]\n\n[^1]: note [^2]\n[^2]: [^2]',
      '\n\n#import "/etc/passwd"\n\n`#read("/etc/passwd")` \\u{41} //x /* y\n\n',
      'x'.repeat(300),
    ].join('')
    await world.within('A', async (tx) => {
      await tx.planSection.updateMany({
        where: { planId: odd.id, number: '1' },
        data: { body, heading: '#' },
      })
      await tx.planSection.updateMany({
        where: { planId: odd.id, number: '2' },
        data: { number: '7.1', body: '' },
      })
    })
    for (const format of ['pdf', 'pdf-archive'] as const) {
      const { text, pages } = await readPdf(bytesOf((await fileAs('coordinator', format, odd.id)).content))
      expect(pages).toBeLessThan(5)
      expect(text).toContain('#import "/etc/passwd"')
      expect(text).toContain('#read("/etc/passwd")')
      expect(text).toContain('\u25A1\u25A1')
      expect(text).not.toContain('root:')
    }
  })

  test('of a decided plan says who decided, when and §, and is no draft', async () => {
    const { content, name } = await fileAs('board_member', 'pdf', world.A.plans.own.in_force.id)
    const { text } = await readPdf(bytesOf(content))
    expect(text.replace(/\s+/g, ' ')).toMatch(
      /Beslut .*, § 12 Datum för beslutet 1 februari 2026 Diarienummer 2026-0001/,
    )
    expect(text).not.toContain('Utkast')
    expect(name).not.toContain('utkast')
  })
})

describe('the plan as a Word document', () => {
  const partsOf = async (planId = plan.id) =>
    unzipped(bytesOf((await fileAs('coordinator', 'docx', planId)).content))
  const part = (parts: Map<string, string>, path: string) => parts.get(path) ?? ''

  test('has real headings, tables with heads that repeat, its language and its title', async () => {
    const parts = await partsOf()
    const body = part(parts, 'word/document.xml')
    expect(body.match(/<w:pStyle w:val="Title"\/>/g)).toHaveLength(1)
    expect(body.match(/<w:pStyle w:val="Heading1"\/>/g)?.length).toBeGreaterThanOrEqual(3)
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(2)
    expect(body).toMatch(/<wp:docPr [^>]*descr="Stapel över 2 åtgärder efter läge\./)
    expect(part(parts, 'word/styles.xml')).toContain('w:val="sv-SE"')
    expect(part(parts, 'docProps/core.xml')).toContain(`<dc:title>${world.A.canary} plan draft</dc:title>`)
    expect(part(parts, 'word/header1.xml')).toContain('Utkast')
    const foot = part(parts, 'word/footer1.xml')
    expect(foot).toContain('>PAGE<')
    expect(foot).toContain('>NUMPAGES<')
  })

  test('holds every text as it was typed, as text', async () => {
    const body = part(await partsOf(), 'word/document.xml')
    const text = wordsIn(body)
    for (const typed of [
      '=HYPERLINK("https://x.se";"klicka")',
      '<script>alert(1)</script> & #panic("x") $a$ @ref <label> 🕊️',
      '@SUM(1)',
      'å'.repeat(299),
      `1. ${world.A.canary} delsteg. Ej påbörjad`,
    ])
      expect(text).toContain(typed)
    expect(body).not.toContain('<script>')
    expect(text).not.toContain('Arkiverad')
    expect(text).not.toContain(world.B.canary)
  })

  test('has lists, links, tables and footnotes of the text', async () => {
    const rich = await world.plan({ state: 'draft' })
    const body = [
      '## Rubrik\n\n- a\n  1. b\n\n4. c\n\n[länk](https://bra.se/)[^1] igen[^1] \u0007',
      '| x | y |\n| - | - |\n| 1 | 2 |',
      '[^1]: Källan, se [sidan](https://x.se/)',
    ].join('\n\n')
    await world.within('A', (tx) =>
      tx.planSection.updateMany({ where: { planId: rich.id, number: '1' }, data: { body } }),
    )
    const parts = await partsOf(rich.id)
    const text = part(parts, 'word/document.xml')
    expect(text).toContain('<w:pStyle w:val="Heading2"/>')
    expect(text.match(/<w:footnoteReference /g)).toHaveLength(1)
    expect(wordsIn(part(parts, 'word/footnotes.xml'))).toContain('Källan, se sidan')
    expect(part(parts, 'word/numbering.xml')).toContain('<w:start w:val="4"/>')
    const links = part(parts, 'word/_rels/document.xml.rels')
    expect(links).toContain('Target="https://bra.se/"')
    for (const [path, xml] of parts) if (path.endsWith('.xml')) expect(xml).not.toContain('\u0007')
    expect(text.match(/<w:tblHeader\/>/g)).toHaveLength(3)
  })
})
