import { once } from 'node:events'
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { workbookOf } from '@/lib/spreadsheets/export'
import { receiveFile } from '@/lib/stored-files/import'
import { keptName } from '@/lib/stored-files/rules'
import { scan } from '@/lib/virus-scans/import'
import {
  officeParts,
  openParts,
  packedObject,
  pdfOf,
  photo,
  relations,
  secretPlace,
  zipOf,
} from '@/tests/support/good-files'
import { eicar, hostileFiles } from '@/tests/support/hostile-files'

const fileOf = (bytes: Uint8Array<ArrayBuffer>, name: string) => new File([bytes], name)
const text = (content: string) => new Uint8Array(new TextEncoder().encode(content))

async function received(bytes: Uint8Array<ArrayBuffer>, name: string) {
  const outcome = await receiveFile(fileOf(bytes, name), 'file')
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}

const files = await hostileFiles()

describe('hostile files', () => {
  test('are many', () => expect(files.length).toBeGreaterThanOrEqual(40))

  test.each(files)('%s', async (_what, name, bytes, refusal) => {
    expect(await receiveFile(fileOf(bytes, name), 'file')).toEqual({
      ok: false,
      refusal: { kind: 'invalid', fields: { file: [refusal] } },
    })
  })
})

const hyperlink = relations(
  '<Relationship Id="r1" Type="http://x/hyperlink" Target="https://example.se" TargetMode="External"/>',
)
const honest: [kind: string, bytes: Uint8Array<ArrayBuffer>][] = [
  ['docx', zipOf({ ...officeParts('docx'), 'word/_rels/document.xml.rels': hyperlink })],
  ['docx', zipOf({ ...officeParts('docx'), 'word/embeddings/Blad1.xlsx': zipOf(officeParts('xlsx')) })],
  ['xlsx', zipOf({ ...officeParts('xlsx'), 'xl/printerSettings/printerSettings1.bin': new Uint8Array(9) })],
  ['pptx', zipOf({ ...officeParts('pptx'), 'ppt/media/image1.jpeg': new Uint8Array(9) })],
  ['odt', zipOf(openParts('text'))],
  ['ods', zipOf(openParts('spreadsheet'))],
  ['odp', zipOf(openParts('presentation'))],
  ['pdf', pdfOf()],
  ['pdf', pdfOf(packedObject('3 0 << /Type /Page /Resources << >> >>'))],
]

describe('honest files', () => {
  test.each(honest)('%s is kept as it came, whatever it is called', async (kind, bytes) => {
    const kept = await received(bytes, 'Plan för hösten')
    expect(kept).toEqual({ name: `Plan för hösten.${kind}`, kind, bytes })
  })

  test('a workbook of our own making', async () => {
    const book = await workbookOf([
      { name: 'Blad', columns: [{ label: 'A', kind: 'text', width: 9 }], rows: [['=1']] },
    ])
    expect(await received(new Uint8Array(book), 'export.xlsx')).toMatchObject({ kind: 'xlsx' })
  })

  test('text is kept in one encoding, and numbers with signs are numbers', async () => {
    const latin = new Uint8Array(Buffer.from('Räkna; -4\n+46 8;x', 'latin1'))
    const { kind, bytes } = await received(latin, 'tabell.csv')
    expect([kind, Buffer.from(bytes).toString()]).toEqual(['csv', '\uFEFFRäkna; -4\n+46 8;x'])
    expect(await received(text('= ett'), 'a.txt')).toMatchObject({ kind: 'txt', name: 'a.txt' })
    // Called anything, text is text.
    expect(await received(text('del *.*'), 'start.bat')).toMatchObject({ kind: 'txt', name: 'start.bat.txt' })
  })

  test.each(['png', 'jpeg', 'webp'] as const)(
    'of a %s the picture is kept and nothing more',
    async (format) => {
      const given = await photo(format)
      expect(Buffer.from(given).includes(secretPlace)).toBe(true)
      const tail = text('<script>alert(1)</script>')
      const { kind, bytes } = await received(new Uint8Array(Buffer.concat([given, tail])), 'bild.pdf')
      expect(kind).toBe(format)
      expect(Buffer.from(bytes).includes(secretPlace)).toBe(false)
      expect(Buffer.from(bytes).includes('script')).toBe(false)
      const { exif, xmp, icc, width, height } = await sharp(bytes).metadata()
      expect({ exif, xmp, icc, width, height }).toEqual({ width: 60, height: 40 })
    },
  )

  test('a photograph taken standing is kept standing', async () => {
    const lying = await sharp(await photo('jpeg'))
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const { bytes } = await received(new Uint8Array(lying), 'a.jpg')
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 40, height: 60 })
  })
})

const names: [given: string, kept: string][] = [
  ['../../etc/passwd.pdf', 'passwd.pdf'],
  ['C:\\Users\\Eva\\plan.PDF', 'plan.pdf'],
  ['faktura\u202Efdp.exe', 'fakturafdp.exe.pdf'],
  ['a\u200Bb\u0000\r\nc.pdf', 'abc.pdf'],
  ['<img src=x onerror=alert(1)>.pdf', '-img src=x onerror=alert(1)-.pdf'],
  ['plan 🌻.pdf', 'plan 🌻.pdf'],
  [`${'å'.repeat(300)}.pdf`, `${'å'.repeat(119)}….pdf`],
  ['.htaccess', 'htaccess.pdf'],
  ['CON.pdf', 'fil-CON.pdf'],
  ['', 'fil.pdf'],
  ['...', 'fil.pdf'],
  ['rapport.pdf.', 'rapport.pdf'],
  ['a";filename="b.html', 'a-;filename=-b.html.pdf'],
  ['\uD800.pdf', '\uFFFD.pdf'],
]
test.each(names)('the name %j is kept as %j', (given, kept) => expect(keptName(given, 'pdf')).toBe(kept))

describe('a scanner', () => {
  let server: Server
  let address: string
  let answer: (heard: Uint8Array) => string | null = () => 'stream: OK\0'
  const folder = mkdtempSync(join(tmpdir(), 'scan-'))

  beforeAll(async () => {
    server = createServer((socket) => {
      const heard: Buffer[] = []
      socket.on('error', () => undefined)
      socket.on('data', (piece) => {
        heard.push(piece)
        const all = Buffer.concat(heard)
        if (!all.subarray(-4).equals(Buffer.alloc(4))) return
        const said = answer(all)
        if (said === null) socket.destroy()
        else socket.end(said)
      })
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    address = `clamd://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => server.close())

  const program = (lines: string) => {
    const path = join(folder, `scan-${Math.random()}.sh`)
    writeFileSync(path, `#!/bin/sh\n${lines}\n`)
    chmodSync(path, 0o700)
    return path
  }

  test('that is not there is not asked', async () => {
    expect(await scan(eicar, undefined)).toBe('clean')
  })

  test('is given the whole file in clamd’s way', async () => {
    const given = new Uint8Array(200_000).fill(65)
    let heard: Uint8Array = new Uint8Array()
    answer = (all) => {
      heard = all
      return 'stream: OK\0'
    }
    expect(await scan(given, address)).toBe('clean')
    expect(Buffer.from(heard.subarray(0, 10)).toString()).toBe('zINSTREAM\0')
    const letters = heard.subarray(10).filter((byte) => byte === 65).length
    expect(letters).toBe(given.length)
  })

  const answers: [said: string | null, verdict: string][] = [
    ['stream: Eicar-Test-Signature FOUND\0', 'infected'],
    ['INSTREAM size limit exceeded. ERROR\0', 'no answer'],
    ['stream: OK\0stream: X FOUND\0', 'infected'],
    ['OK', 'no answer'],
    ['', 'no answer'],
    [null, 'no answer'],
  ]
  test.each(answers)('that says %j', async (said, verdict) => {
    answer = () => said
    expect(await scan(eicar, address)).toBe(verdict)
  })

  test('that is down gives no answer', async () => {
    expect(await scan(eicar, 'clamd://127.0.0.1:1')).toBe('no answer')
    expect(await scan(eicar, 'clamd:/nowhere/clamd.ctl')).toBe('no answer')
    expect(await scan(eicar, '/nowhere/scanner')).toBe('no answer')
  })

  test('as a program answers by how it ends, and sees no secrets', async () => {
    expect(await scan(eicar, program('cat >/dev/null; exit 0'))).toBe('clean')
    expect(await scan(eicar, program('grep -q EICAR && exit 1'))).toBe('infected')
    expect(await scan(new Uint8Array(5_000_000), program('exit 1'))).toBe('infected')
    expect(await scan(eicar, program('exit 2'))).toBe('no answer')
    expect(await scan(eicar, program('kill -9 $$'))).toBe('no answer')
    expect(await scan(eicar, program('env | grep -q SAMLAD && exit 1; exit 0'))).toBe('clean')
  })
})
