import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { guidelineFile } from '@/components/guideline-exports/guideline-file'
import { chooseGuidelineFile, getGuidelineFile } from '@/lib/guideline-exports/queries'
import { type GuidelineFormat, guidelineFormats } from '@/lib/guideline-exports/schema'
import type { Role } from '@/lib/policy/reach'
import { loadMessages } from '@/messages/load'
import { unzipped, wordsIn } from '@/tests/support/files'
import { readPdf } from '@/tests/support/pdf'
import { buildWorld, type World } from '@/tests/support/world'

let world: World
beforeAll(async () => {
  world = await buildWorld()
  await world.within('A', (tx) =>
    tx.guidelineSection.updateMany({
      where: { guidelineId: world.A.guideline.id },
      data: { aim: 'Ett **mål** #panic("x")', exampleMethods: ['Metod <ett> 🕊️'] },
    }),
  )
})
afterAll(() => world.close())

async function fileAs(role: Role, format: GuidelineFormat, id = world.A.guideline.id) {
  const { view } = await getGuidelineFile(await world.access('A', role), { id, format })
  return guidelineFile(view, { messages: await loadMessages('sv'), locale: 'sv' })
}
const bytes = (content: string | Uint8Array) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content

describe('the guidelines as files', () => {
  test('are for those who read them, each taking is in the trail', async () => {
    const { guideline } = world.A
    for (const format of guidelineFormats)
      expect((await fileAs('coordinator', format)).content.length).toBeGreaterThan(999)
    const staff = await world.access('A', 'staff')
    await expect(getGuidelineFile(staff, { id: guideline.id, format: 'pdf' })).rejects.toThrow('not found')
    const coordinator = await world.access('A', 'coordinator')
    const draft = { id: guideline.draft.id }
    await expect(chooseGuidelineFile(coordinator, draft)).rejects.toThrow('not found')
    await expect(getGuidelineFile(coordinator, { ...draft, format: 'pdf' })).rejects.toThrow('not found')
    const events = await world.within('A', (tx) =>
      tx.auditEvent.findMany({ where: { action: 'guideline.export', objectId: guideline.id } }),
    )
    expect(events.map(({ detail }) => (detail as { format: string }).format).sort()).toEqual(
      [...guidelineFormats].sort(),
    )
  })

  test('PDF: tagged, with its sections as bookmarks and every text as typed', async () => {
    for (const format of ['pdf', 'pdf-archive'] as const) {
      const { content, name } = await fileAs('coordinator', format)
      expect(name).toMatch(/^riktlinje-.*\.pdf$/)
      const pdf = await readPdf(bytes(content))
      expect(pdf).toMatchObject({ language: 'sv', tagged: true })
      expect(pdf.bookmarks.length).toBeGreaterThanOrEqual(2)
      const flat = pdf.text.replace(/\s+/g, ' ')
      expect(flat).toContain('Ett mål #panic("x")')
      expect(flat).toContain('Metod <ett> 🕊')
      expect(flat).toContain('Särskilt ansvariga')
      expect(flat).not.toContain('Utkast')
      expect(flat).not.toContain(world.B.canary)
    }
  })

  test('Word: real headings; a draft says that it is one', async () => {
    const { content, name } = await fileAs('strategist', 'docx', world.A.guideline.draft.id)
    expect(name).toMatch(/-utkast\.docx$/)
    const parts = unzipped(bytes(content))
    expect(parts.get('word/header1.xml')).toContain('Utkast')
    const own = unzipped(bytes((await fileAs('coordinator', 'docx')).content))
    const body = own.get('word/document.xml') ?? ''
    expect(body).toContain('<w:pStyle w:val="Heading2"/>')
    expect(wordsIn(body)).toContain('Metod <ett> 🕊️')
  })
})
