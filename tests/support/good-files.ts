import { deflateSync } from 'node:zlib'
import { strToU8, type Zippable, zipSync } from 'fflate'
import sharp from 'sharp'

/** Small files of every kind that may be kept, as honest programs write them. */
export type Parts = Record<string, string | Uint8Array>

export function zipOf(parts: Parts): Uint8Array<ArrayBuffer> {
  const files: Zippable = {}
  for (const [name, part] of Object.entries(parts)) {
    // OpenDocument demands that its first part lies there as it is.
    const level = name === 'mimetype' ? 0 : 6
    files[name] = [typeof part === 'string' ? strToU8(part) : part, { level }]
  }
  return new Uint8Array(zipSync(files))
}

const xml = (body: string) => `<?xml version="1.0" encoding="UTF-8"?>${body}`
export const relations = (...list: string[]) => xml(`<Relationships>${list.join('')}</Relationships>`)

const office = 'application/vnd.openxmlformats-officedocument'
const mains = {
  docx: ['word/document.xml', `${office}.wordprocessingml.document.main+xml`],
  xlsx: ['xl/workbook.xml', `${office}.spreadsheetml.sheet.main+xml`],
  pptx: ['ppt/presentation.xml', `${office}.presentationml.presentation.main+xml`],
} as const

export const typesOf = (part: string, type: string) =>
  xml(`<Types><Default Extension="xml" ContentType="application/xml"/>
    <Override PartName="/${part}" ContentType="${type}"/></Types>`)

export function officeParts(kind: keyof typeof mains): Parts {
  const [part, type] = mains[kind]
  return {
    '[Content_Types].xml': typesOf(part, type),
    '_rels/.rels': relations(`<Relationship Id="r1" Type="x/officeDocument" Target="${part}"/>`),
    [part]: xml('<w:document><w:p><w:t>Text</w:t></w:p></w:document>'),
  }
}

export function openParts(kind: 'text' | 'spreadsheet' | 'presentation'): Parts {
  return {
    mimetype: `application/vnd.oasis.opendocument.${kind}`,
    'content.xml': xml('<office:document-content><office:body/></office:document-content>'),
    'META-INF/manifest.xml': xml('<manifest:manifest/>'),
    'Pictures/bild.png': new Uint8Array(20),
    'Configurations2/accelerator/': '',
    'Configurations2/accelerator/current.xml': '',
  }
}

/** `objects` stand between the first object and the end. */
export function pdfOf(objects = '', end = '%%EOF\n'): Uint8Array<ArrayBuffer> {
  const body = `1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n${objects}`
  return bytesOf(`%PDF-1.7\n${body}trailer\n<< /Root 1 0 R >>\nstartxref\n9\n${end}`)
}

export const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

/** Objects packed together, as newer programs write them. */
export function packedObject(content: string, filter = '/Filter /FlateDecode'): string {
  const packed = deflated(content)
  return `7 0 obj\n<< /Type /ObjStm /N 1 /First 4 ${filter} /Length ${packed.length} >>\nstream\n${packed}\nendstream\nendobj\n`
}

const deflated = (content: string) => deflateSync(Buffer.from(content, 'latin1')).toString('latin1')

export const secretPlace = 'GPS-canary'

/** A picture that knows where it was taken and by whom. */
export async function photo(format: 'png' | 'jpeg' | 'webp'): Promise<Uint8Array<ArrayBuffer>> {
  const image = sharp({ create: { width: 60, height: 40, channels: 3, background: '#0b6370' } })
  const about = {
    IFD0: { Artist: secretPlace, Copyright: secretPlace },
    IFD3: { GPSLatitude: '59/1 20/1 0/1' },
  }
  return new Uint8Array(await image.withExif(about).toFormat(format).toBuffer())
}

/** Two dots in a colour. */
export const tinyPng = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAD0lEQVQImWPgTi7gTi4AAAVPAb3thrZZAAAAAElFTkSuQmCC',
    'base64',
  ),
)
