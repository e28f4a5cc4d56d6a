import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { guidelineFile } from '@/components/guideline-exports/guideline-file'
import { planFile } from '@/components/plan-exports/plan-file'
import { accents } from '@/components/ui/accent'
import { getGuidelineFile } from '@/lib/guideline-exports/queries'
import { changeLogo, chooseAccent, removeLogo } from '@/lib/municipality-looks/commands'
import { getLook } from '@/lib/municipality-looks/queries'
import { accentNames, logoBox } from '@/lib/municipality-looks/schema'
import { getPlanFile } from '@/lib/plan-exports/queries'
import type { Access } from '@/lib/platform/gate'
import { loadMessages } from '@/messages/load'
import { unzipped } from '@/tests/support/files'
import { bytesOf, pdfOf, photo, secretPlace } from '@/tests/support/good-files'
import { readPdf } from '@/tests/support/pdf'
import { buildWorld, type World } from '@/tests/support/world'

let world: World
let administrator: Access
beforeAll(async () => {
  world = await buildWorld()
  administrator = await world.access('A', 'administrator')
})
afterAll(() => world.close())

const fileOf = (bytes: Uint8Array, name = 'logga.png') => new File([new Uint8Array(bytes)], name)
const change = (bytes: Uint8Array, name?: string) => changeLogo(administrator, { file: fileOf(bytes, name) })
const look = async () => (await getLook(administrator, {})).view
const files = () => world.within('A', (tx) => tx.storedFile.count())
const words = async () => ({ messages: await loadMessages('sv'), locale: 'sv' as const })

async function planAs(format: 'pdf' | 'pdf-archive' | 'docx'): Promise<Uint8Array> {
  const planId = world.A.plans.own.in_force.id
  const { view } = await getPlanFile(await world.access('A', 'coordinator'), { planId, format })
  return new Uint8Array(Buffer.from((await planFile(view, await words())).content))
}

const ring = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: { r: 20, g: 83, b: 154, alpha: 0.5 } } })

describe('the logotype', () => {
  test('is drawn anew in the size of a document, and replaced whole', async () => {
    const before = await files()
    expect((await change(await ring(1600, 400).png().toBuffer())).ok).toBe(true)
    const { logo } = await look()
    expect(logo).toMatchObject({ width: 800, height: 200 })
    expect((await change(await photo('jpeg'), 'mark.jpg')).ok).toBe(true)
    const { logo: second } = await look()
    expect(second).toMatchObject({ width: 60, height: 40 })
    const png = Buffer.from(second?.png ?? '', 'base64')
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect(png.includes(secretPlace)).toBe(false)
    // The first one's bytes are gone, and those it replaced.
    expect(await files()).toBe(before)
  })

  test('two changed at once leave one', async () => {
    const [one, other] = [await ring(30, 10).png().toBuffer(), await ring(40, 10).png().toBuffer()]
    await Promise.all([change(one), change(other)])
    expect([30, 40]).toContain((await look()).logo?.width)
    expect(await world.within('A', (tx) => tx.municipalityLogo.count())).toBe(1)
  })

  const refused: [what: string, bytes: () => Promise<Uint8Array> | Uint8Array, key: string][] = [
    ['a drawing with script', () => bytesOf('<svg onload="alert(1)"/>'), 'logo_kind'],
    ['a PDF', () => pdfOf(), 'logo_kind'],
    ['a WebP', () => photo('webp'), 'logo_kind'],
    ['a cut picture', async () => (await photo('png')).slice(0, 80), 'file_damaged'],
    ['nothing', () => new Uint8Array(), 'file_empty'],
  ]
  test.each(refused)('%s is refused, and the old one stands', async (_what, bytes, key) => {
    const before = await look()
    const outcome = await change(await bytes(), 'logga.png')
    expect(outcome).toEqual({ ok: false, refusal: { kind: 'invalid', fields: { file: [key] } } })
    expect(await look()).toEqual(before)
  })

  test('is the administrator’s alone', async () => {
    for (const role of ['strategist', 'coordinator', 'data_protection_officer'] as const) {
      const access = await world.access('A', role)
      await expect(getLook(access, {})).rejects.toThrow('not found')
      await expect(changeLogo(access, { file: fileOf(await photo('png')) })).rejects.toThrow('not found')
      await expect(removeLogo(access, {})).rejects.toThrow('not found')
      await expect(chooseAccent(access, { accent: 'kalmar' })).rejects.toThrow('not found')
    }
  })
})

describe('in the head of a document', () => {
  test.each(['pdf', 'pdf-archive'] as const)('%s: a figure with its words, first of all', async (format) => {
    await change(await ring(logoBox.width, logoBox.height).png().toBuffer())
    const pdf = await readPdf(await planAs(format))
    expect(pdf.alts[0]).toBe(`${world.A.municipality.name}, logotyp`)
    expect(pdf.roles).toContain('Figure')
    expect(pdf).toMatchObject({ tagged: true, language: 'sv' })
    expect(pdf.raw).toContain(format === 'pdf' ? 'pdfuaid' : 'pdfaid')
  })

  test('Word: a picture with alternative text, in the shape it has', async () => {
    await change(await ring(400, 400).png().toBuffer())
    const parts = unzipped(await planAs('docx'))
    const document = parts.get('word/document.xml') ?? ''
    expect(document).toContain(`descr="${world.A.municipality.name}, logotyp"`)
    const [, width, height] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(document) ?? []
    expect(width).toBe(height)
    // 16 mm of 914 400 to the inch, rounded to a pixel.
    expect(Math.abs(Number(height) - (16 / 25.4) * 914_400)).toBeLessThan(9_525)
  })

  test('of the guidelines too; and without one, a document as before', async () => {
    const given = { id: world.A.guideline.id, format: 'pdf' as const }
    const coordinator = await world.access('A', 'coordinator')
    const made = async () => {
      const { view } = await getGuidelineFile(coordinator, given)
      const { content } = await guidelineFile(view, await words())
      return readPdf(new Uint8Array(Buffer.from(content)))
    }
    expect((await made()).alts).toContain(`${world.A.municipality.name}, logotyp`)
    expect((await removeLogo(administrator, {})).ok).toBe(true)
    expect((await made()).alts).toEqual([])
    expect((await look()).logo).toBeNull()
    expect((await removeLogo(administrator, {})).ok).toBe(true)
  })
})

test('the colour is one of those that can be read, and changes in the own municipality alone', async () => {
  expect(accentNames).toEqual(expect.arrayContaining(Object.keys(accents)))
  expect(accentNames).toHaveLength(Object.keys(accents).length)
  for (const accent of ['red', '', '#ff0000', ['kalmar']]) {
    expect(await chooseAccent(administrator, { accent })).toMatchObject({ ok: false })
  }
  expect((await chooseAccent(administrator, { accent: 'sorvik' })).ok).toBe(true)
  expect((await look()).accent).toBe('sorvik')
  const theirs = await getLook(await world.access('B', 'administrator'), {})
  expect(theirs.view.accent).toBe('#0b6370')
})
