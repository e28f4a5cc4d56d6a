import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import {
  bytesOf,
  officeParts,
  openParts,
  packedObject,
  pdfOf,
  photo,
  relations,
  typesOf,
  zipOf,
} from '@/tests/support/good-files'
import { makeBomb, makeEntities, makeLocked } from '@/tests/support/office-files'

/** Files that must never be kept, and the message that each is refused with. */
export type Hostile = [what: string, name: string, bytes: Uint8Array<ArrayBuffer>, refusal: string]

const word = (more: Record<string, string | Uint8Array>) => zipOf({ ...officeParts('docx'), ...more })
const sheet = (more: Record<string, string | Uint8Array>) => zipOf({ ...officeParts('xlsx'), ...more })
const writer = (more: Record<string, string | Uint8Array>) => zipOf({ ...openParts('text'), ...more })
const text = (content: string) => new Uint8Array(new TextEncoder().encode(content))
const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts))

const external = (type: string) =>
  relations(
    `<Relationship Id="r1" Type="http://x/${type}" Target="http://evil.test/x" TargetMode="External"/>`,
  )

/** The head of a PNG that says how large it is, with next to nothing in it. */
function hugePng(width: number, height: number): Uint8Array<ArrayBuffer> {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([1, 0, 0, 0, 0], 8)
  const chunks = [chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.alloc(1_000_000))), chunk('IEND')]
  return joined(Buffer.from('89504e470d0a1a0a', 'hex'), ...chunks)
}

function chunk(name: string, content = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

function swollenZip(): Uint8Array<ArrayBuffer> {
  return word({ 'word/media/image1.png': new Uint8Array(40_000_000) })
}

function withComment(archive: Uint8Array, comment: string): Uint8Array<ArrayBuffer> {
  const whole = joined(archive, text(comment))
  new DataView(whole.buffer).setUint16(archive.length - 2, comment.length, true)
  return whole
}

function renamedPart(archive: Uint8Array, from: string, to: string): Uint8Array<ArrayBuffer> {
  return bytesOf(Buffer.from(archive).toString('latin1').replaceAll(from, to))
}

function withFlag(archive: Uint8Array): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(archive)
  for (let at = 0; at + 4 < copy.length; at += 1) {
    const mark = Buffer.from(copy.subarray(at, at + 4)).toString('hex')
    if (mark === '504b0304') copy[at + 6] = 1
    if (mark === '504b0102') copy[at + 8] = 1
  }
  return copy
}

const script = '<< /S /JavaScript /JS (app.alert(1)) >>'
const executable = joined(text('MZ'), new Uint8Array(200), text('This program cannot be run in DOS mode'))
const elf = joined(bytesOf('\x7fELF'), new Uint8Array(100))

const pages: Hostile[] = [
  ['a page with script', 'rapport.txt', text('<!doctype html><script>alert(1)</script>'), 'file_not_allowed'],
  ['a page called a PDF', 'rapport.pdf', text('<html><body onload=alert(1)>'), 'file_not_allowed'],
  ['a drawing with script', 'logga.svg', text('<svg onload="alert(1)"/>'), 'file_not_allowed'],
  ['a drawing after a declaration', 'a.png', text('\uFEFF<?xml version="1.0"?><svg/>'), 'file_not_allowed'],
  ['a saved page', 'a.txt', text('MIME-Version: 1.0\nContent-Type: text/html\n\n<b>'), 'file_not_allowed'],
  ['rich text', 'a.doc', text('{\\rtf1\\object\\objdata}'), 'file_not_allowed'],
  ['a shell script', 'a.txt', text('#!/bin/sh\nrm -rf /'), 'file_not_allowed'],
  ['PostScript', 'a.pdf', text('%!PS-Adobe-3.0\n(x) run'), 'file_not_allowed'],
  ['a table that computes', 'a.csv', text("Namn;Antal\n=cmd|'/c calc'!A1;1\n"), 'file_formulas'],
  ['a table with a hidden sum', 'a.CSV', text('"x";"@SUM(1)"\n'), 'file_formulas'],
  ['text with a bell', 'a.txt', text('ring\u0007'.padStart(30_000, 'a')), 'file_not_allowed'],
]

const programs: Hostile[] = [
  ['a program', 'faktura.pdf.exe', executable, 'file_not_allowed'],
  ['a program called a picture', 'bild.jpg', elf, 'file_not_allowed'],
  [
    'a Word file of 1997',
    'plan.doc',
    bytesOf('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'.padEnd(600)),
    'file_old_office',
  ],
  ['a Word file with a password', 'plan.docx', makeLocked(), 'file_locked'],
  ['nothing', 'tom.pdf', new Uint8Array(), 'file_empty'],
  ['a GIF', 'a.gif', bytesOf('GIF89a\x01\x00\x01\x00'), 'file_not_allowed'],
  ['a HEIC', 'a.heic', bytesOf('\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic'), 'file_not_allowed'],
]

const archives: Hostile[] = [
  ['an archive', 'a.zip', zipOf({ 'a.txt': 'x' }), 'file_not_allowed'],
  ['an archive called Word', 'a.docx', zipOf({ 'evil.exe': executable }), 'file_not_allowed'],
  ['a bomb of text', 'a.docx', makeBomb(), 'file_bomb'],
  ['a bomb of pictures', 'a.docx', swollenZip(), 'file_bomb'],
  ['entities that grow', 'a.docx', makeEntities(), 'file_not_allowed'],
  [
    'entities in a part',
    'a.docx',
    word({ 'word/styles.xml': '<!DOCTYPE d [<!ENTITY a "aa">]><d>&a;</d>' }),
    'file_damaged',
  ],
  [
    'a part outside',
    'a.docx',
    renamedPart(word({ 'aa/bb/cc.xml': '<a/>' }), 'aa/bb/cc.xml', '../../cc.xml'),
    'file_damaged',
  ],
  [
    'two parts with one name',
    'a.docx',
    renamedPart(word({ 'a1.xml': '<a/>', 'a2.xml': '<b/>' }), 'a2.xml', 'a1.xml'),
    'file_damaged',
  ],
  ['an archive before it', 'a.docx', joined(zipOf({ 'evil.exe': executable }), word({})), 'file_damaged'],
  ['a page behind it', 'a.docx', withComment(word({}), '<script>alert(1)</script>'), 'file_damaged'],
  ['a cut archive', 'a.docx', word({}).slice(0, 300), 'file_damaged'],
  ['a locked archive', 'a.docx', withFlag(word({})), 'file_locked'],
]

const macros: Hostile[] = [
  ['Word with macros', 'a.docm', word({ 'word/vbaProject.bin': new Uint8Array(9) }), 'file_macros'],
  [
    'Word that says it has macros',
    'a.docx',
    zipOf({
      ...officeParts('docx'),
      '[Content_Types].xml': typesOf(
        'word/document.xml',
        'application/vnd.ms-word.document.macroEnabled.main+xml',
      ),
    }),
    'file_macros',
  ],
  ['Excel 4 macros', 'a.xlsx', sheet({ 'xl/macrosheets/sheet1.xml': '<a/>' }), 'file_macros'],
  ['ActiveX', 'a.docx', word({ 'word/activeX/activeX1.xml': '<a/>' }), 'file_macros'],
  ['an embedded object', 'a.docx', word({ 'word/embeddings/oleObject1.bin': executable }), 'file_embedded'],
  [
    'a program inside',
    'a.pptx',
    zipOf({ ...officeParts('pptx'), 'ppt/media/x.exe': executable }),
    'file_embedded',
  ],
  [
    'macros in the workbook behind a chart',
    'a.docx',
    word({ 'word/embeddings/Sheet1.xlsx': sheet({ 'xl/vbaProject.bin': new Uint8Array(9) }) }),
    'file_macros',
  ],
  [
    'a template from elsewhere',
    'a.docx',
    word({ 'word/_rels/settings.xml.rels': external('attachedTemplate') }),
    'file_remote',
  ],
  [
    'a picture from elsewhere',
    'a.docx',
    word({ 'word/_rels/document.xml.rels': external('image') }),
    'file_remote',
  ],
  [
    'a field that starts a program',
    'a.docx',
    word({
      'word/header1.xml':
        '<w:hdr><w:instrText>DD</w:instrText><w:instrText>EAUTO c:\\\\x</w:instrText></w:hdr>',
    }),
    'file_remote',
  ],
  [
    'a link to a program',
    'a.xlsx',
    sheet({ 'xl/externalLinks/externalLink1.xml': '<x:ddeLink ddeService="cmd"/>' }),
    'file_embedded',
  ],
  [
    'a part in UTF-16',
    'a.docx',
    word({ 'word/x.xml': new Uint8Array(Buffer.from('\uFEFF<a/>', 'utf16le')) }),
    'file_damaged',
  ],
  ['Writer with macros', 'a.odt', writer({ 'Basic/Standard/Module1.xml': '<a/>' }), 'file_macros'],
  ['Writer with scripts', 'a.odt', writer({ 'Scripts/python/x.py': 'x' }), 'file_macros'],
  [
    'Writer that listens',
    'a.odt',
    writer({ 'styles.xml': '<script:event-listener script:event-name="dom:load"/>' }),
    'file_embedded',
  ],
  [
    'Writer with a password',
    'a.odt',
    writer({ 'META-INF/manifest.xml': '<manifest:encryption-data x="1"/>' }),
    'file_locked',
  ],
]

const pdfs: Hostile[] = [
  ['a PDF with a script', 'a.pdf', pdfOf(`3 0 obj\n${script}\nendobj\n`), 'file_pdf_active'],
  [
    'a script in other signs',
    'a.pdf',
    pdfOf('3 0 obj\n<< /S /J#61v#61Script /JS (x) >>\nendobj\n'),
    'file_pdf_active',
  ],
  ['a script packed away', 'a.pdf', pdfOf(packedObject(`3 0 ${script}`)), 'file_pdf_active'],
  [
    'a script packed in another way',
    'a.pdf',
    pdfOf(packedObject(`3 0 ${script}`, '/Filter /ASCIIHexDecode')),
    'file_pdf_active',
  ],
  [
    'packed objects with a long head',
    'a.pdf',
    pdfOf(packedObject('3 0 x', `/Filter /FlateDecode ${' '.repeat(5_000)}`)),
    'file_pdf_active',
  ],
  [
    'packed objects that are broken',
    'a.pdf',
    pdfOf(packedObject('3 0 x').replace('x\x9c', 'xx')),
    'file_damaged',
  ],
  [
    'a PDF that starts a program',
    'a.pdf',
    pdfOf('3 0 obj\n<< /S /Launch /F (cmd.exe) >>\nendobj\n'),
    'file_pdf_active',
  ],
  [
    'a PDF with a file in it',
    'a.pdf',
    pdfOf('3 0 obj\n<< /Type /EmbeddedFile >>\nendobj\n'),
    'file_pdf_active',
  ],
  [
    'a form with a script of its own',
    'a.pdf',
    pdfOf('3 0 obj\n<< /AcroForm << /XFA 4 0 R >> >>\nendobj\n'),
    'file_pdf_active',
  ],
  ['a PDF with a password', 'a.pdf', pdfOf('3 0 obj\n<< /Encrypt 5 0 R >>\nendobj\n'), 'file_locked'],
  [
    'a PDF and an archive',
    'a.pdf',
    joined(pdfOf('', ''), withComment(zipOf({ 'a.exe': executable }), '\n%%EOF')),
    'file_embedded',
  ],
  ['a PDF and a page', 'a.pdf', pdfOf('% <script>alert(1)</script>\n'), 'file_embedded'],
  [
    'a page after the PDF',
    'a.pdf',
    joined(pdfOf(`%${' '.repeat(3_000)}\n`), text('<script>alert(1)</script>')),
    'file_damaged',
  ],
  ['a cut PDF', 'a.pdf', pdfOf().slice(0, 60), 'file_damaged'],
  ['a bomb of objects', 'a.pdf', pdfOf(packedObject(' '.repeat(61_000_000))), 'file_bomb'],
]

/** Pictures have to be made first. */
async function pictures(): Promise<Hostile[]> {
  const [png, jpeg] = [await photo('png'), await photo('jpeg')]
  const animated = joined(text('RIFF'), new Uint8Array([4, 0, 0, 0]), text('WEBPVP8X'))
  const large = await sharp({ create: { width: 6000, height: 5600, channels: 3, background: '#fff' } })
    .jpeg()
    .toBuffer()
  return [
    ['a cut picture', 'a.png', png.slice(0, 90), 'file_damaged'],
    ['a cut photograph', 'a.jpg', jpeg.slice(0, 120), 'file_damaged'],
    ['the beginning of a WebP', 'a.webp', animated, 'file_damaged'],
    ['a picture of 65 000 by 65 000', 'a.png', hugePng(65_000, 65_000), 'file_image_too_large'],
    ['a photograph of 33 million', 'a.jpg', new Uint8Array(large), 'file_image_too_large'],
    ['a PNG with nothing in it', 'a.png', bytesOf('\x89PNG\r\n\x1a\n'), 'file_damaged'],
    ['one byte too many', 'stor.pdf', new Uint8Array(20 * 1024 * 1024 + 1), 'file_too_large'],
  ]
}

export async function hostileFiles(): Promise<Hostile[]> {
  return [...pages, ...programs, ...archives, ...macros, ...pdfs, ...(await pictures())]
}

/** The harmless file that every scanner knows; written in two parts, or this file would be taken for it. */
export const eicar = text(`X5O!P%@AP[4\\PZX54(P^)7CC)7}$${'EICAR-STANDARD'}-ANTIVIRUS-TEST-FILE!$H+H*`)
